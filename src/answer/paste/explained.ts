import type { AccessVerdict } from '../../access';
import type { Diagnosis, Family, Match } from '../../diagnosis';
import { strong, words, type Prose } from '../../prose';
import { accessBlocks, accessButtons, saysRoleMissing, shownVerdict } from './access-section';
import { stateNotes } from '../verdict/account-state';
import { stepsFor } from './fitting-steps';
import { identityBlocks, identityOf } from './identity';
import type { DiagnosisInput } from './input';
import { deploymentBlocks } from './deployment-suggestion';
import { readingNotices } from './notices';
import { otherCauses } from './other-causes';
import { quotesOf } from './quotes';
import { secretNotice, tokenJudgement } from './secrets';
import type { Answer, Block } from '../types';
import { triedBlocks } from './tried';
import { verdictExtras, verdictFindings, verdictReasons } from '../verdict/verdict';

const NAMES_DEPLOYMENT: readonly Family[] = [
  'deployment-not-found',
  'model-not-found',
  'resource-not-found',
  'operation-not-supported',
];

function deployments(
  { evidence }: DiagnosisInput,
  family: Family,
  verdict: AccessVerdict | undefined,
): readonly Block[] {
  if (!NAMES_DEPLOYMENT.includes(family) || verdict?.deployments === undefined) return [];
  const account = verdict.account?.name ?? evidence.resource?.value;
  if (account === undefined) return [];
  return deploymentBlocks(evidence.deployment?.value ?? evidence.model?.value, account, verdict.deployments);
}

const state = (family: Family, verdict: AccessVerdict | undefined): readonly Block[] =>
  stateNotes(verdict?.account, family).map((text): Block => ({ kind: 'notice', tone: 'warning', text }));

/** A headline stands without a full stop, as titles do. */
const asTitle = (text: Prose): Prose =>
  text.map((part, i) =>
    i === text.length - 1 && part.kind === 'text' ? { ...part, text: part.text.replace(/\.$/, '') } : part,
  );

export const alsoSeenBlocks = (matches: readonly Match[]): readonly Block[] => {
  const titles = [...new Set(matches.map(({ scenario }) => scenario.title))];
  return titles.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Also seen' },
        { kind: 'list', items: titles.map((title) => words(title)) },
      ];
};

/** The answer to a paste whose cause is known. */
export function explained(input: DiagnosisInput, { match, alsoSeen }: Diagnosis & { outcome: 'explained' }): Answer {
  const { paste, evidence, now } = input;
  const { scenario } = match;
  const identity = identityOf(input);
  const verdict = shownVerdict(input);
  const explanation = scenario.explain(evidence, { verdict, caller: identity });
  const { headline, cause, steps: own, older } = explanation;
  const steps = stepsFor(own, input, identity, scenario.family);
  const access = accessBlocks(input, identity, scenario.family);
  // Where the error is about something else than a role, what the account says about it comes first.
  const account = [...state(scenario.family, verdict), ...deployments(input, scenario.family, verdict)];
  return {
    tone: 'problem',
    headline: asTitle(headline),
    blocks: [
      { kind: 'text', text: cause },
      ...triedBlocks(evidence),
      ...secretNotice(paste, input.picked),
      ...readingNotices(paste, [match]),
      ...identityBlocks(evidence, identity, saysRoleMissing(scenario.family)),
      ...(saysRoleMissing(scenario.family) ? [...access, ...account] : [...account, ...access]),
      ...(steps.length === 0 ? [] : [{ kind: 'steps', title: 'What to do', steps } as const]),
      ...otherCauses(explanation),
      ...(older === undefined ? [] : [{ kind: 'text', text: [strong('What has changed: '), ...older] } as const]),
      ...tokenJudgement(paste, evidence, now),
      ...quotesOf(input, [match]),
      ...alsoSeenBlocks(alsoSeen),
      ...(verdict === undefined ? [] : [...verdictFindings(verdict), ...verdictReasons(verdict, now)]),
      ...(verdict === undefined || identity === 'other' ? [] : verdictExtras(verdict)),
      { kind: 'sources', sources: scenario.sources },
    ],
    buttons: accessButtons(input, scenario.asks(evidence)),
  };
}
