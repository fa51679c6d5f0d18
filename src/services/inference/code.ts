import type { CodeByLanguage, SettlingCall } from '../code';
import { code as openai } from '../openai/code';

export const calls: readonly SettlingCall[] = [];

/** Its client is retired: the code that is shown takes the v1 route, which serves the same models. */
export const code: CodeByLanguage = openai;
