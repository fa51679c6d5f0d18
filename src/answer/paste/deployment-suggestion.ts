import type { AccessVerdict, ModelDeployment } from '../../access';
import { traitsOf, type Family } from '../../diagnosis';
import { PROVIDER_PREFIXES } from '../../evidence';
import { joined, prose, slot, snippet, words, type Prose, type Slot, type Snippet } from '../../prose';
import { headlineOf } from '../fit';
import { retirementOf } from '../../services';
import { nearestName } from '../nearest';
import type { Answer, Block } from '../types';
import type { DiagnosisInput } from './input';

const python = snippet('Python');
const text = snippet('PlainText');

const line = ({ name, model, provisioningState }: ModelDeployment): Prose => {
  const unready = provisioningState !== undefined && provisioningState.toLowerCase() !== 'succeeded';
  return prose`${name} (model ${model}${unready ? prose`, ${provisioningState}` : words('')})`;
};

/** The digits of a name, and the o that makes another model of them: `gpt-4o`, `gpt4o` and `GPT-4o` are alike, `gpt-4` is not. */
const version = (name: string): string => name.toLowerCase().replace(/[^\do]|(?<!\d)o/g, '');

/** Other digits, or the name of another model, are no slip of the pen: `gpt-4.1-mini` is not meant as `gpt-4o-mini`. */
const isAnotherModel = (asked: string, { name, model }: ModelDeployment): boolean =>
  version(asked) !== version(name) || ![undefined, model.toLowerCase()].includes(retirementOf(asked)?.model);

/** The deployment that was meant: of that name, of that model, or of a name much like it. */
export function likelyDeployment(
  asked: string | undefined,
  deployments: readonly ModelDeployment[],
): string | undefined {
  if (asked === undefined) return undefined;
  const names = deployments.map(({ name }) => name);
  if (names.includes(asked)) return asked;
  const byModel = deployments.find(({ model }) => model.toLowerCase() === asked.toLowerCase())?.name;
  if (byModel !== undefined) return byModel;
  const alike = deployments.filter((deployment) => !isAnotherModel(asked, deployment));
  return nearestName(
    asked,
    alike.map(({ name }) => name),
  );
}

/** The ways in which code names a deployment, and the line with the right name. */
const PARAMETERS = [
  ['model', (name: Slot) => python`model="${name}"`],
  ['azure_deployment', (name: Slot) => python`azure_deployment="${name}"`],
  ['deployment_name', (name: Slot) => python`deployment_name="${name}"`],
  ['deploymentName', (name: Slot) => python`deploymentName: "${name}"`],
  ['engine', (name: Slot) => python`engine="${name}"`],
  ['deployment_id', (name: Slot) => python`deployment_id="${name}"`],
  ['deployment', (name: Slot) => python`deployment="${name}"`],
] as const;

/** The line of code that names the deployment, with the one change: as the paste writes it, where it shows one. */
function changedLine({ paste, evidence }: DiagnosisInput, asked: string, name: string): Snippet {
  const provider = PROVIDER_PREFIXES.find((before) => paste.text.includes(before + asked)) ?? '';
  const right = slot('deployment', provider + name);
  const written = PARAMETERS.find(([parameter]) =>
    ['=', ': ', ':', ' = '].some((sign) =>
      [`"${provider}${asked}"`, `'${provider}${asked}'`].some((value) => paste.text.includes(parameter + sign + value)),
    ),
  );
  if (written !== undefined) return written[1](right);
  return evidence.endpoint?.value.path.includes('/deployments/') === true && evidence.sdk === undefined
    ? text`/openai/deployments/${right}/`
    : python`model="${right}"`;
}

type Suggested = Pick<Answer, 'headline' | 'why' | 'todo' | 'expect'> & {
  readonly why: Prose;
  readonly more: readonly Block[];
};

const listed = (deployments: readonly ModelDeployment[]): readonly Block[] =>
  deployments.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Its deployments' },
        { kind: 'list', items: deployments.map(line) },
      ];

const MOST_NAMES = 3;

const namesOf = (deployments: readonly ModelDeployment[]): Prose =>
  joined(
    [
      ...deployments.slice(0, MOST_NAMES).map(({ name }) => prose`${name}`),
      ...(deployments.length > MOST_NAMES ? [words('another of the list')] : []),
    ],
    'or',
  );

/** The name that the call uses: what somebody only tells of is not yet in their code. */
const askedIn = ({ deploymentTold, deployment, model }: DiagnosisInput['evidence']): string | undefined =>
  (deploymentTold === undefined ? deployment?.value : undefined) ?? model?.value;

/** What the account's own deployments say about a name that was not found. */
export function deploymentRuling(
  input: DiagnosisInput,
  family: Family,
  verdict: AccessVerdict | undefined,
): Suggested | undefined {
  const { evidence } = input;
  const deployments = verdict?.deployments;
  const account = verdict?.account?.name ?? evidence.resource?.value;
  const told = evidence.deploymentTold?.value;
  const asked = askedIn(evidence);
  if (!traitsOf(family).namesDeployment || deployments === undefined || account === undefined) return undefined;
  const more = listed(deployments);
  if (deployments.length === 0) return noneRuling(account, more);
  if (family === 'resource-not-found') return undefined;
  if (asked !== undefined && deployments.some(({ name }) => name === asked))
    return elsewhereRuling(account, asked, more);
  const near = deployments.some(({ name }) => name === told) ? told : likelyDeployment(asked, deployments);
  if (asked === undefined || near === undefined)
    return {
      headline: headlineOf(
        prose`${account} has no deployment ${asked ?? 'of the name in your code'}`,
        prose`${account} has no deployment of that name`,
      ),
      why: words('Code names the deployment, not the model, and each letter counts.'),
      todo: {
        does: 'change-call',
        text: prose`Use one of its names in your code: ${namesOf(deployments)}. Or deploy the model under the name that you want.`,
      },
      more,
    };
  return {
    headline: headlineOf(
      prose`${account} has no deployment ${asked}. It is called ${near}`,
      prose`${account} has no deployment of that name. It is called ${near}`,
    ),
    why: words('Code names the deployment, not the model, and each letter counts.'),
    todo: { does: 'change-call', text: words('In your code:'), snippet: changedLine(input, asked, near) },
    expect: words('Works at once.'),
    more,
  };
}

/** The deployment is there: then the call went to another account, or route. */
const elsewhereRuling = (account: string, asked: string, more: readonly Block[]): Suggested => ({
  headline: headlineOf(
    prose`${account} has a deployment ${asked}: the call went elsewhere`,
    prose`The deployment is on ${account}: the call went elsewhere`,
  ),
  why: words('The name is right, so the endpoint or the route in the code is not.'),
  todo: {
    does: 'find-account',
    text: prose`Compare the endpoint in your code with that of ${account}, to the last letter.`,
  },
  more,
});

const noneRuling = (account: string, more: readonly Block[]): Suggested => ({
  headline: headlineOf(prose`${account} has no deployment at all`, words('The resource has no deployment at all')),
  why: words('A model must be deployed before it can be called.'),
  todo: {
    does: 'deploy',
    text: words('Deploy the model in the Foundry portal, under Models. Then use the name that you give it.'),
  },
  more,
});
