import type { AccessVerdict } from '../../access';
import type { Family, Step } from '../../diagnosis';
import { filled, type Blank } from '../../prose';
import { saysRoleMissing, shownVerdict } from './access-section';
import type { Identity } from './identity';
import type { DiagnosisInput } from './input';
import { likelyDeployment } from './deployment-suggestion';
import { accountName, resourceGroupName } from '../names';
import { verdictSteps } from '../verdict/verdict';

const grantsRole = ({ does }: Step): boolean => does === 'grant';
const listsDeployments = ({ does }: Step): boolean => does === 'list-deployments';
const tellsToWait = ({ does }: Step): boolean => does === 'wait';

/** What the check has found out, by the blanks that it fills. */
function known(
  { evidence }: DiagnosisInput,
  { resource, deployments }: AccessVerdict,
): Partial<Record<Blank, string | undefined>> {
  const asked = evidence.deployment?.value ?? evidence.model?.value;
  return {
    'resource group': resource && resourceGroupName(resource),
    'account name': resource && accountName(resource),
    deployment: deployments && likelyDeployment(asked, deployments),
  };
}

function withKnown(step: Step, values: ReturnType<typeof known>): Step {
  const { snippet } = step;
  return snippet === undefined || snippet.blanks.length === 0 ? step : { ...step, snippet: filled(snippet, values) };
}

/**
 * The scenario's own step for a role assignment knows neither the smallest role nor the person; the verdict's does.
 * Where the error is about something else than a role, that comes first: it stopped this call.
 */
function merged(steps: readonly Step[], own: readonly Step[], verdict: AccessVerdict, family: Family): readonly Step[] {
  const unsettled = verdict.verdict === 'unknown' || (verdict.verdict === 'not-granted' && own.length === 0);
  const rest = unsettled && verdict.askInstead === undefined ? steps : steps.filter((step) => !grantsRole(step));
  if (!saysRoleMissing(family) || unsettled) return [...rest, ...own];
  return [...own.filter((step) => !tellsToWait(step) || !rest.some(tellsToWait)), ...rest];
}

/** The scenario's steps made to fit what was found. Where another identity ran the code, they are about that one. */
export function stepsFor(
  steps: readonly Step[],
  input: DiagnosisInput,
  identity: Identity,
  family: Family,
): readonly Step[] {
  const verdict = shownVerdict(input);
  if (verdict === undefined) return steps;
  const values = known(input, verdict);
  const listed = verdict.deployments !== undefined && verdict.deployments.length > 0;
  const fitting = steps.filter((step) => !(listed && listsDeployments(step))).map((step) => withKnown(step, values));
  if (identity === 'other') return fitting;
  const own = verdictSteps(verdict, { deployment: input.evidence.deployment?.value });
  return merged(fitting, own, verdict, family);
}
