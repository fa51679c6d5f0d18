import type { ITextBlock } from '@microsoft/teams.cards';
import type { CalledPerson } from '../answer';
import { cleanLine, clip } from './clean';

/** A name as it may stand in a mention: no mark-up, and nothing that Markdown reads something into. */
const bare = (name: string): string => clip(cleanLine(name).replace(/[^\p{L}\p{N} .'’-]/gu, ''), 60) || 'you';

const tag = (mention: CalledPerson): string => `<at>${bare(mention.name)}</at>`;

/** What Teams needs beside the text of a mention. */
export interface MentionEntity {
  readonly type: 'mention';
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

export const entitiesOf = (mentions: readonly CalledPerson[]): readonly MentionEntity[] =>
  mentions.map((mention) => ({
    ...{ type: 'mention', text: tag(mention) },
    mentioned: { id: mention.id, name: bare(mention.name) },
  }));

/** The people whom a card is for, so that Teams tells them. */
export const mentionLine = (mentions: readonly CalledPerson[]): readonly ITextBlock[] =>
  mentions.length === 0
    ? []
    : [{ type: 'TextBlock', text: mentions.map(tag).join(', '), wrap: true, spacing: 'Small' }];
