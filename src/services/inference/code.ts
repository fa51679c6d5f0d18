import { snippet } from '../../prose';
import type { CodeByLanguage, SettlingCall } from '../code';
import { code as openai } from '../openai/code';

export const calls: readonly SettlingCall[] = [
  {
    actions: ['MaaS/chat/completions/action'],
    path: '/models/chat/completions?api-version=2024-05-01-preview',
    body: (deployment) =>
      snippet('PlainText')`{"model": "${deployment}", "messages": [{"role": "user", "content": "ping"}]}`,
  },
];

/** Its client is retired: the code that is shown takes the v1 route, which serves the same models. */
export const code: CodeByLanguage = openai;
