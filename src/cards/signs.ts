import type { ContainerStyle } from '@microsoft/teams.cards';
import type { Counts, Tone } from '../answer';

/**
 * What stands behind a notice of a tone. Text keeps the client's default colour: Teams' published green and yellow
 * cannot be read on white, nor its red on dark grey.
 */
export const STYLES = {
  problem: 'attention',
  good: 'good',
  warning: 'warning',
  neutral: 'emphasis',
} as const satisfies Record<Tone, ContainerStyle>;

/** The sign before a role: whether it counts. */
export const SIGNS = {
  yes: '✓',
  no: '✗',
  unclear: '?',
  blocks: '⊘',
} as const satisfies Record<Counts, string>;
