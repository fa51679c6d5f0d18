import type { Diagnosis, Match, Scenario } from '../../diagnosis';
import { plain, prose, words, type Prose } from '../../prose';
import { fitted, fittedShared, headlineOf } from '../fit';
import { fold, folded } from '../folds';
import { humane } from '../humane';
import type { Answer, Block, Carried } from '../types';
import { accessButtons, saysRoleMissing, sharedButtons, shownVerdict } from './access-section';
import { COUNTS, deciding, reading, unique } from './ambiguous';
import { excerptOf } from './excerpt';
import { explained } from './explained';
import type { DiagnosisInput } from './input';
import { readingNotices } from './notices';
import { quotesOf } from './quotes';
import { secretNotice, tokenJudgement } from './secrets';

const LONGEST = 60;

/** The words that carried a likeness, as they stand in the text. */
const carriedBy = ({ paste }: DiagnosisInput, { grounds }: Match): Prose =>
  grounds.flatMap(({ start, end }, i) => {
    const said = paste.text.slice(start, end).replace(/\s+/g, ' ').slice(0, LONGEST);
    return prose`${words(i === 0 ? '' : ', ')}“${said}”`;
  });

const asReading = (scenario: Scenario, input: DiagnosisInput): readonly Block[] => reading({ scenario }, input);

/** What Azure showed of a role is sure, however the error was read; a headline that says how sure it is says it once. */
function asLikely(headline: Prose, input: DiagnosisInput, { scenario }: Match): Prose {
  const { verdict = 'unknown' } = shownVerdict(input) ?? {};
  const isShown = verdict !== 'unknown' && saysRoleMissing(scenario.family);
  return isShown || /most likely/i.test(plain(headline))
    ? headline
    : headlineOf(prose`Most likely: ${headline}`, headline);
}

/** One cause that no rule proves: the card of its scenario, which says how sure that is and what it rests on. */
export function likely(input: DiagnosisInput, { match, others }: Diagnosis & { outcome: 'likely' }): Answer {
  const answer = explained(input, { outcome: 'explained', match, alsoSeen: [] });
  const unsaid: Answer = { ...answer, tone: 'warning', headline: asLikely(answer.headline, input, match) };
  if (input.setting === 'shared') return unsaid;
  const by = carriedBy(input, match);
  const why: readonly Block[] =
    by.length === 0
      ? []
      : [{ kind: 'text', text: prose`Your text does not name this cause. These words point to it: ${by}.` }];
  return folded(
    folded(unsaid, 'Why', why),
    'If that is not it',
    others.flatMap((scenario) => asReading(scenario, input)),
  );
}

/** An error that is like several causes: a word to press for each, and what would decide. */
export function unsure(input: DiagnosisInput, { among }: Diagnosis & { outcome: 'unsure' }): Answer {
  const { paste, evidence, now, setting } = input;
  const question = among.map((scenario) => scenario.asks(evidence)).find((asks) => asks !== undefined);
  const carried: Carried = { paste: excerptOf(paste, evidence, []) };
  const headline = words(`This can mean ${COUNTS[among.length] ?? `${among.length} things`}. Which fits?`);
  const notices = [...secretNotice(paste, input), ...readingNotices(paste)];
  const [first, second] = among;
  const why = prose`The likest: ${words(first.title)}, or ${words(second.title)}.`;
  if (setting === 'shared')
    return humane(
      fittedShared({ tone: 'neutral', headline, why, blocks: notices, buttons: sharedButtons(question, carried) }),
    );
  return humane(
    fitted(
      {
        tone: 'neutral',
        headline,
        ...(setting === 'terminal' && { why }),
        blocks: [
          ...notices,
          ...among.map((scenario): Block => ({
            kind: 'more',
            label: scenario.title,
            blocks: asReading(scenario, input).slice(1),
          })),
        ],
        folds: [
          ...fold('If that is not it', deciding(input, question !== undefined)),
          ...fold('What I read', [...quotesOf(input, []), ...tokenJudgement(paste, evidence, now)]),
          ...fold('Sources', [{ kind: 'sources', sources: unique(among.flatMap((scenario) => scenario.sources)) }]),
        ],
        buttons: withHelp(accessButtons(input, shownVerdict(input), question, carried)),
      },
      input.setting,
    ),
  );
}

const withHelp = (buttons: Answer['buttons']): Answer['buttons'] =>
  buttons.length > 0 ? buttons : [{ kind: 'say', label: 'Check my access', message: 'check' }];
