import type { AccessVerdict } from '../../access';
import type { Diagnosis, Match } from '../../diagnosis';
import { plain, prose, words, type Prose } from '../../prose';
import { accessBlocks, accessButtons, shownVerdict } from './access-section';
import { missingClues } from './clues';
import { alsoSeenBlocks } from './explained';
import { identityBlocks, identityOf } from './identity';
import type { DiagnosisInput } from './input';
import { readingNotices } from './notices';
import { quotesOf } from './quotes';
import { secretNotice, tokenJudgement } from './secrets';
import type { Answer, Block } from '../types';
import { verdictDetails, verdictSteps } from '../verdict/verdict';

export const COUNTS = ['', 'one cause', 'two causes', 'three causes'];

/** One reading; the first one's steps are open, those of the others are folded. */
export function reading({ scenario }: Match, input: DiagnosisInput, position: number): readonly Block[] {
  const { headline, cause, steps } = scenario.explain(input.evidence);
  const what: readonly Block[] = steps.length === 0 ? [] : [{ kind: 'steps', title: 'What to do', steps }];
  return [
    { kind: 'heading', text: `${position + 1}. ${scenario.title}` },
    { kind: 'text', text: [...headline, ...words(plain(headline).endsWith('.') ? ' ' : '. '), ...cause] },
    ...(position === 0 || what.length === 0
      ? what
      : [{ kind: 'more', label: 'What to do then', blocks: what } as const]),
  ];
}

/** What would tell the readings apart: the clues that the paste lacks, and the access check. */
export function deciding(input: DiagnosisInput, asked: boolean): readonly Block[] {
  const items: readonly Prose[] = [
    ...missingClues(input.evidence).map((clue) => words(`Paste ${clue}.`)),
    ...(asked ? [words('Check your access: if you do hold the role, a missing role is ruled out.')] : []),
  ];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What would decide' },
        { kind: 'list', items },
      ];
}

/** What the verdict asks for, whichever reading is right. */
function access(verdict: AccessVerdict | undefined): readonly Block[] {
  const steps = verdict === undefined ? [] : verdictSteps(verdict, {});
  return steps.length === 0
    ? []
    : [{ kind: 'more', label: 'To get access', blocks: [{ kind: 'steps', title: 'To get access', steps }] }];
}

/** The answer to a paste that fits several causes equally well: all of them, and what would decide. */
export function ambiguous(input: DiagnosisInput, { matches, alsoSeen }: Diagnosis & { outcome: 'ambiguous' }): Answer {
  const { paste, evidence, now } = input;
  const question = matches.map(({ scenario }) => scenario.asks(evidence)).find((asks) => asks !== undefined);
  const identity = identityOf(input);
  const verdict = shownVerdict(input);
  const sources = matches.flatMap(({ scenario }) => scenario.sources);
  return {
    tone: 'warning',
    headline: words(`This error fits ${COUNTS[matches.length] ?? `${matches.length} causes`} equally well`),
    blocks: [
      { kind: 'text', text: prose`Begin with the first: until it is mended, the others cannot show.` },
      ...secretNotice(paste, input.picked),
      ...readingNotices(paste, matches),
      ...identityBlocks(evidence, identity, false),
      ...accessBlocks(input, identity),
      ...access(verdict),
      ...matches.flatMap((match, i) => reading(match, input, i)),
      ...deciding(input, question !== undefined && verdict === undefined),
      ...tokenJudgement(paste, evidence, now),
      ...quotesOf(input, matches),
      ...alsoSeenBlocks(alsoSeen),
      ...(verdict === undefined ? [] : verdictDetails(verdict, now)),
      {
        kind: 'sources',
        sources: sources.filter(({ url }, i) => sources.findIndex((other) => other.url === url) === i),
      },
    ],
    buttons: accessButtons(input, question),
  };
}
