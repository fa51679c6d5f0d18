import type { Match } from '../../diagnosis';
import type { Paste } from '../../paste';
import { words } from '../../prose';
import type { Block } from '../types';

const counted = (count: number): string => count.toLocaleString('en-US');

/** How much of a long message was read. */
export const readingNotices = ({ extent: { read, total } }: Paste): readonly Block[] =>
  read >= total
    ? []
    : [
        {
          kind: 'notice',
          tone: 'warning',
          text: words(
            `The message is long: I read ${counted(read)} of its ${counted(total)} characters. If the error stands further on, paste that part.`,
          ),
        },
      ];

/** How sure the reading is, where it rests on a sentence that is cut off. */
export const nearBlocks = (matches: readonly Match[]): readonly Block[] =>
  matches.some((match) => match.near)
    ? [
        {
          kind: 'text',
          text: words(
            'The decisive sentence is cut off in your paste. This is the likeliest reading; the full text would make it certain.',
          ),
        },
      ]
    : [];
