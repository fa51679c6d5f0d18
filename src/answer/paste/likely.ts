import type { Diagnosis, Match } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { accessButtons } from './access-section';
import { COUNTS, deciding, reading } from './ambiguous';
import { explained } from './explained';
import type { DiagnosisInput } from './input';
import { readingNotices } from './notices';
import { quotesOf } from './quotes';
import { secretNotice, tokenJudgement } from './secrets';
import { titled } from '../titled';
import type { Answer } from '../types';

const LONGEST = 60;

/** The words that carried a likeness, as they stand in the text. */
const carried = ({ paste }: DiagnosisInput, { grounds }: Match): Prose =>
  grounds.flatMap(({ start, end }, i) => {
    const said = paste.text.slice(start, end).replace(/\s+/g, ' ').slice(0, LONGEST);
    return prose`${words(i === 0 ? '' : ', ')}“${said}”`;
  });

/** One cause that no rule proves: the card of its scenario, which says how sure that is and what it rests on. */
export function likely(input: DiagnosisInput, { match, others }: Diagnosis & { outcome: 'likely' }): Answer {
  const answer = explained(input, { outcome: 'explained', match, alsoSeen: [] });
  const [first, ...rest] = answer.blocks;
  const wordsOf = carried(input, match);
  return {
    ...answer,
    tone: 'warning',
    headline: [...words('Most likely: '), ...answer.headline],
    blocks: [
      ...(first ? [first] : []),
      ...(wordsOf.length === 0
        ? []
        : [
            {
              kind: 'text',
              text: prose`Your text does not name this cause. These words point to it: ${wordsOf}.`,
            } as const,
          ]),
      ...rest,
      ...titled(
        'It could also be',
        others.map(({ title }) => words(title)),
      ),
    ],
  };
}

/** An error that is like several causes: each in short, and what would decide. */
export function unsure(input: DiagnosisInput, { among }: Diagnosis & { outcome: 'unsure' }): Answer {
  const { paste, evidence, now } = input;
  const matches = among.map((scenario): Match => ({ scenario, strength: 'likely', grounds: [], near: false }));
  const question = among.map((scenario) => scenario.asks(evidence)).find((asks) => asks !== undefined);
  const sources = among.flatMap((scenario) => scenario.sources);
  return {
    tone: 'neutral',
    headline: words(`I am not sure: it could be one of ${COUNTS[among.length] ?? `${among.length} causes`}`),
    blocks: [
      ...secretNotice(paste, input.picked),
      ...readingNotices(paste, []),
      ...quotesOf(input, []),
      ...matches.flatMap((match, i) => reading(match, input, i)),
      ...deciding(input, question !== undefined),
      ...tokenJudgement(paste, evidence, now),
      {
        kind: 'sources',
        sources: sources.filter(({ url }, i) => sources.findIndex((other) => other.url === url) === i),
      },
    ],
    buttons: accessButtons(input, question),
  };
}
