import type { ContainerStyle, TextColor } from '@microsoft/teams.cards';
import type { Counts, Tone } from '../answer';

/** How a tone looks: never by colour alone, the words say it too. */
export const STYLES = {
  problem: { container: 'attention', text: 'Attention' },
  good: { container: 'good', text: 'Good' },
  warning: { container: 'warning', text: 'Warning' },
  neutral: { container: 'emphasis', text: 'Default' },
} as const satisfies Record<Tone, { container: ContainerStyle; text: TextColor }>;

/** The sign before a role: whether it counts. */
export const SIGNS = {
  yes: { text: '✓', color: 'Good' },
  no: { text: '✗', color: 'Default' },
  unclear: { text: '?', color: 'Warning' },
  blocks: { text: '⊘', color: 'Attention' },
} as const satisfies Record<Counts, { text: string; color: TextColor }>;
