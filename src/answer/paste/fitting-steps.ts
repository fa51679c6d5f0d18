import type { AccessVerdict } from '../../access';
import type { Step } from '../../diagnosis';
import { filled, type Blank } from '../../prose';
import { accountName, resourceGroupName } from '../names';
import { shownVerdict } from './access-section';
import { likelyDeployment } from './deployment-suggestion';
import type { DiagnosisInput } from './input';

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

/** The scenario's steps made to fit what was found: blanks are filled, and what is already known is not looked up. */
export function stepsFor(steps: readonly Step[], input: DiagnosisInput): readonly Step[] {
  const verdict = shownVerdict(input);
  if (verdict === undefined) return steps;
  const values = known(input, verdict);
  const listed = verdict.deployments !== undefined && verdict.deployments.length > 0;
  return steps.filter(({ does }) => !(listed && does === 'list-deployments')).map((step) => withKnown(step, values));
}
