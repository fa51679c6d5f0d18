import type { AccessVerdict } from '../../access';
import type { Diagnosis, Match } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { data, strong, words } from '../../prose';
import { fitted, fittedShared } from '../fit';
import { fold, joinedFolds } from '../folds';
import { humane } from '../humane';
import type { Answer, Block, Button, Carried, Fold } from '../types';
import { stateNotes } from '../verdict/account-state';
import { ofApplication } from '../verdict/application';
import { checkedOf, namesOf, rolesFold, shownOf, waysFolds } from '../verdict/verdict';
import { accessButtons, checkNotices, saysRoleMissing, sharedButtons, shownVerdict } from './access-section';
import type { Case } from './case';
import { excerptOf } from './excerpt';
import { stepsFor } from './fitting-steps';
import { applicationBlocks, identityBlocks, identityOf, isElse } from './identity';
import type { DiagnosisInput } from './input';
import { nearBlocks, readingNotices } from './notices';
import { otherCauses } from './other-causes';
import { quotesOf } from './quotes';
import { nextStop } from './next-stop';
import { pasteRuling } from './ruling';
import { secretNotice, tokenJudgement } from './secrets';

const LONGEST_REASON = 160;

/** The reason without the credential's own name at its front and without the stop at its end. */
function reasonOf(credential: string, reason: string): string {
  const bare = reason.startsWith(credential) ? reason.slice(credential.length).replace(/^:? ?/, '') : reason;
  const short = bare.length > LONGEST_REASON ? `${bare.slice(0, LONGEST_REASON)}…` : bare;
  return short.replace(/\.$/, '');
}

/** The credential chain: each credential that was tried, with its own reason. One alone is told by its quote. */
const triedBlocks = ({ credentials }: Evidence): readonly Block[] =>
  credentials.length < 2
    ? []
    : [
        { kind: 'heading', text: 'What was tried' },
        {
          kind: 'facts',
          facts: credentials.map(({ value: { credential, reason } }) => ({
            label: credential,
            value: [data(reasonOf(credential, reason))],
          })),
        },
      ];

/** What else a paste shows: other errors in it, or other causes. */
export const alsoSeenBlocks = (matches: readonly Match[]): readonly Block[] => {
  const titles = [...new Set(matches.map(({ scenario }) => scenario.title))];
  return titles.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Also seen' },
        { kind: 'list', items: titles.map((title) => words(title)) },
      ];
};

/** What is confirmed of the account, where it explains this error or no role can mend it. */
const stateBlocks = (of: Case): readonly Block[] =>
  stateNotes(of.verdict?.account, of.match.scenario.family).map((text): Block => ({
    kind: 'notice',
    tone: 'warning',
    text,
  }));

function foldsOf(of: Case, ruled: ReturnType<typeof pasteRuling>, alsoSeen: readonly Match[]): readonly Fold[] {
  const { input, match, said, identity, verdict } = of;
  const { paste, evidence, now } = input;
  const application = verdict && ofApplication(verdict);
  const { next = [] } = ruled;
  const steps: readonly Block[] =
    ruled.others.length === 0 ? [] : [{ kind: 'steps', title: 'What else to do', steps: ruled.others }];
  return joinedFolds([
    ...fold('Next', next.length === 0 ? [] : [{ kind: 'steps', steps: next }]),
    ...fold('Why', [
      ...nearBlocks([match]),
      ...ruled.more,
      ...triedBlocks(evidence),
      ...(application === undefined
        ? identityBlocks(evidence, identity, saysRoleMissing(match.scenario.family))
        : applicationBlocks(application)),
      ...tokenJudgement(paste, evidence, now),
      ...(said.older === undefined
        ? []
        : [{ kind: 'text', text: [strong('What has changed: '), ...said.older] } as const]),
    ]),
    ...(verdict === undefined ? [] : rolesFold(verdict, now)),
    ...fold('If that is not it', [...steps, ...otherCauses(said, ruled.closed), ...alsoSeenBlocks(alsoSeen)]),
    ...(verdict === undefined || (isElse(identity) && application === undefined) ? [] : waysFolds(verdict)),
    ...fold('What I read', quotesOf(input, [match])),
    ...fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
  ]);
}

/** The page that a step points to, as a button; a card without any other button gets a source to open. */
function pageButtons(of: Case, ruled: ReturnType<typeof pasteRuling>, others: readonly Button[]): readonly Button[] {
  const page = ruled.todo?.link;
  if (page !== undefined) return [{ kind: 'open', label: page.text, href: page.href }];
  const source = of.match.scenario.sources[0];
  return others.length > 0 || source === undefined
    ? []
    : [{ kind: 'open', label: 'Read the documentation', href: source.url }];
}

const carriedOf = ({ input, match, verdict }: Case): Carried => ({
  paste: excerptOf(input.paste, input.evidence, [match]),
  ...(verdict && { shown: shownOf(verdict, input) }),
});

/** For all who read along: what is wrong, and two buttons that answer the one who presses. */
function shared(of: Case, ruled: ReturnType<typeof pasteRuling>, notices: readonly Block[]): Answer {
  const carried = carriedOf(of);
  const question = of.match.scenario.asks(of.input.evidence);
  const { tone, headline, why } = ruled;
  return humane(
    fittedShared({
      tone,
      headline,
      why,
      blocks: notices,
      buttons: sharedButtons(question, carried),
    }),
  );
}

const NOBODY: ReadonlyMap<string, string> = new Map();

const peopleOf = (verdict: AccessVerdict | undefined): ReadonlyMap<string, string> =>
  verdict === undefined ? NOBODY : namesOf(verdict);

/** The answer to a paste whose cause is known: one answer, ruled by what is known. */
export function explained(input: DiagnosisInput, { match, alsoSeen }: Diagnosis & { outcome: 'explained' }): Answer {
  const { paste, evidence } = input;
  const verdict = shownVerdict(input);
  const application = verdict && ofApplication(verdict);
  const identity = application === undefined ? identityOf(input) : 'other';
  // Scenarios weigh what is known of who asks.
  const said = match.scenario.explain(evidence, { verdict: application ? undefined : verdict, caller: identity });
  const of: Case = { input, match, said, steps: stepsFor(said.steps, input), identity, verdict };
  const ruled = pasteRuling(of);
  const notices = [...secretNotice(paste, input), ...readingNotices(paste)];
  if (input.setting === 'shared') return shared(of, ruled, notices);
  const stop = nextStop(of);
  // What was found out about the reader says nothing of another one's call.
  const ruling = isElse(identity) && application === undefined ? undefined : verdict;
  const access = accessButtons(input, ruling, match.scenario.asks(evidence), carriedOf(of));
  const own = [...ruled.buttons, ...(stop?.button ?? [])].slice(0, 1);
  const { link, ...todo } = ruled.todo ?? { text: [], does: 'note' as const, link: undefined };
  const { tone, headline, why, expect } = ruled;
  return humane(
    fitted(
      {
        tone,
        headline,
        why,
        todo: link === undefined ? ruled.todo : todo,
        expect,
        note: stop?.note,
        blocks: [...notices, ...checkNotices(input), ...(ruled.confirmed ? [] : stateBlocks(of))],
        folds: foldsOf(of, ruled, alsoSeen),
        ...(ruling && { checked: checkedOf(ruling, input) }),
        buttons: [...own, ...access.slice(0, 1), ...pageButtons(of, ruled, [...own, ...access]), ...access.slice(1)],
      },
      input.setting,
    ),
    peopleOf(verdict),
  );
}
