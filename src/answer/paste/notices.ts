import type { Match } from '../../diagnosis';
import type { Paste } from '../../paste';
import { words } from '../../prose';
import type { Block } from '../types';

const counted = (count: number): string => count.toLocaleString('en-US');

const partly = ({ extent: { read, total } }: Paste): readonly Block[] =>
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

const near = (matches: readonly Match[]): readonly Block[] =>
  matches.some((match) => match.near)
    ? [
        {
          kind: 'notice',
          tone: 'neutral',
          text: words(
            'The decisive sentence is cut off in your paste. This is the likeliest reading; the full text would make it certain.',
          ),
        },
      ]
    : [];

/** How well the paste could be read. */
export const readingNotices = (paste: Paste, matches: readonly Match[]): readonly Block[] => [
  ...partly(paste),
  ...near(matches),
];
