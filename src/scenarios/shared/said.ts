import type { Evidence } from '../../evidence';
import type { Phrase } from '../../diagnosis';

/** Whether the text says one of these phrases. Each has to stand in a rule of a scenario: no others are looked for. */
export const saysOneOf = ({ said }: Pick<Evidence, 'said'>, phrases: readonly Phrase[]): boolean =>
  said.some(({ value }) => phrases.includes(value));
