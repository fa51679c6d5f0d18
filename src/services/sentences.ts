/** What topics and answers after a card both say, in one place. */
export const SENTENCES = {
  keysWorkForAll:
    'A key works for whoever has it, past all roles, and no log says who used it. A sign-in belongs to one person or app, and can be taken away alone.',
  fewerCalls: 'Fewer calls at a time and a smaller max_tokens help besides.',
} as const;
