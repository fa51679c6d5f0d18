import type { Diagnosis, Known, Match } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { fitted, fittedShared, headlineOf } from '../fit';
import { fold, joinedFolds } from '../folds';
import { asSentence, asTitle, humane } from '../humane';
import type { Answer, Block, Carried } from '../types';
import { checkedOf, namesOf, rolesFold, shownOf, waysFolds } from '../verdict/verdict';
import { accessButtons, checkNotices, sharedButtons, shownVerdict } from './access-section';
import { excerptOf } from './excerpt';
import { alsoSeenBlocks } from './explained';
import { identityBlocks, identityOf } from './identity';
import type { DiagnosisInput } from './input';
import { nearBlocks, readingNotices } from './notices';
import { otherCauses } from './other-causes';
import { quotesOf } from './quotes';
import { expectOf } from './case';
import { secretNotice, tokenJudgement } from './secrets';
import { stepsFor } from './fitting-steps';

/** What a paste may lack, and would help. */
const CLUES: readonly { readonly has: (evidence: Evidence) => boolean; readonly words: string }[] = [
  { has: ({ status }) => status !== undefined, words: 'the HTTP status (401, 403, 404 …)' },
  {
    has: ({ errorCode, aadsts }) => errorCode !== undefined || aadsts !== undefined,
    words: 'the error code and the whole message that the service sent',
  },
  {
    has: ({ endpoint, resource }) => endpoint !== undefined || resource !== undefined,
    words: 'the endpoint that was called',
  },
  {
    has: ({ sdk, language }) => sdk !== undefined || language !== undefined,
    words: 'the client library and its version',
  },
];

/** What the paste does not say, and would help. */
export const missingClues = (evidence: Evidence): readonly string[] =>
  CLUES.filter(({ has }) => !has(evidence)).map((clue) => clue.words);

export const COUNTS = ['', 'one thing', 'two things', 'three things'];

const knownOf = (input: DiagnosisInput): Known => ({ verdict: shownVerdict(input), caller: identityOf(input) });

/** Another reading, whole. */
export function reading({ scenario }: Pick<Match, 'scenario'>, input: DiagnosisInput): readonly Block[] {
  const { headline, cause, steps } = scenario.explain(input.evidence, knownOf(input));
  const fitting = stepsFor(steps, input);
  return [
    { kind: 'heading', text: scenario.title },
    { kind: 'text', text: [...asSentence(headline), ...words(' '), ...cause] },
    ...(fitting.length === 0 ? [] : [{ kind: 'steps', title: 'What to do', steps: fitting } as const]),
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

/** A page that several readings rest on is named once. */
export const unique = <T extends { readonly url: string }>(sources: readonly T[]): readonly T[] =>
  sources.filter(({ url }, i) => sources.findIndex((other) => other.url === url) === i);

/** The answer to a paste that fits several causes equally well: the first to try, the others folded, and what decides. */
export function ambiguous(input: DiagnosisInput, { matches, alsoSeen }: Diagnosis & { outcome: 'ambiguous' }): Answer {
  const { paste, evidence, now } = input;
  const question = matches.map(({ scenario }) => scenario.asks(evidence)).find((asks) => asks !== undefined);
  const identity = identityOf(input);
  const verdict = shownVerdict(input);
  const [first, ...others] = matches;
  const said = first.scenario.explain(evidence, knownOf(input));
  const [todo, ...steps] = stepsFor(said.steps, input);
  const sources = unique(matches.flatMap(({ scenario }) => scenario.sources));
  const carried: Carried = {
    paste: excerptOf(paste, evidence, matches),
    ...(verdict && { shown: shownOf(verdict, input) }),
  };
  const title = asTitle(said.headline);
  const headline = headlineOf(prose`Most likely: ${title}`, words(`Most likely: ${first.scenario.title}`));
  const notices = [...secretNotice(paste, input), ...readingNotices(paste)];
  const why = prose`This error can mean ${words(COUNTS[matches.length] ?? `${matches.length} things`)}; begin with this one.`;
  if (input.setting === 'shared')
    return humane(
      fittedShared({ tone: 'warning', headline, why, blocks: notices, buttons: sharedButtons(question, carried) }),
    );
  return humane(
    fitted(
      {
        tone: 'warning',
        headline,
        why,
        todo,
        expect: expectOf(todo),
        blocks: [...notices, ...checkNotices(input)],
        folds: joinedFolds([
          ...fold('If that is not it', [
            ...others.flatMap((match) => reading(match, input)),
            ...(steps.length === 0 ? [] : [{ kind: 'steps', title: 'Also for the first', steps } as const]),
            ...otherCauses(said),
            ...deciding(input, question !== undefined && verdict === undefined),
            ...alsoSeenBlocks(alsoSeen),
          ]),
          ...fold('Why', [
            ...nearBlocks(matches),
            { kind: 'text', text: said.cause },
            ...identityBlocks(evidence, identity, false),
            ...tokenJudgement(paste, evidence, now),
          ]),
          ...(verdict === undefined ? [] : [...rolesFold(verdict, now), ...waysFolds(verdict)]),
          ...fold('What I read', quotesOf(input, matches)),
          ...fold('Sources', [{ kind: 'sources', sources }]),
        ]),
        ...(verdict && { checked: checkedOf(verdict, input) }),
        buttons: withPage(accessButtons(input, verdict, question, carried), sources[0]?.url),
      },
      input.setting,
    ),
    verdict && namesOf(verdict),
  );
}

const withPage = (buttons: Answer['buttons'], url: string | undefined): Answer['buttons'] =>
  buttons.length > 0 || url === undefined ? buttons : [{ kind: 'open', label: 'Read the documentation', href: url }];
