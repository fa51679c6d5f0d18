import { SOURCES } from '../../../azure-names';
import { traitsOf } from '../../../diagnosis';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../../prose';
import { retirementOf } from '../../../services';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import { accountName, resourceGroupName } from '../../names';
import type { Answer, Block } from '../../types';
import { aboutOf, cardOf, check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';

const bash = snippet('Bash');

interface Place {
  readonly account: string | undefined;
  readonly group: string | undefined;
}

/** The account, and its group where that was seen. */
export function placeOf({ verdict, error }: FollowUpInput): Place {
  const resource = verdict?.resource;
  return {
    account: (resource && accountName(resource)) ?? error?.evidence.resource?.value,
    group: resource && resourceGroupName(resource),
  };
}

const list = ({ account, group }: Place): Snippet =>
  bash`az cognitiveservices account deployment list --name "${slot('account name', account)}" --resource-group "${slot('resource group', group)}" --query "[].{name:name, model:properties.model.name}" --output table`;

/** A model by its own name, where a name is known to be that of one: what is not deployed may be called anything. */
export const modelNamed = (name: string | undefined): string | undefined => retirementOf(name)?.model;

/** The first name that is none of the resource: "we have it on contoso-ai" names no deployment. */
export const deploymentAmong = (
  names: readonly (string | undefined)[],
  account: string | undefined,
): string | undefined => names.find((name) => name !== undefined && name.toLowerCase() !== account?.toLowerCase());

const powershell = snippet('PowerShell');

const listInPowerShell = ({ account, group }: Place): Snippet =>
  powershell`Get-AzCognitiveServicesAccountDeployment -ResourceGroupName "${slot('resource group', group)}" -AccountName "${slot('account name', account)}"`;

const createInPowerShell = (
  { account, group }: Place,
  name: string | undefined,
): Snippet => powershell`$models = "Microsoft.Azure.Management.CognitiveServices.Models"
$model = New-Object "$models.DeploymentModel" -Property @{ Format = "OpenAI"; Name = "${slot('model', modelNamed(name))}"; Version = "${slot('version', undefined)}" }
$properties = New-Object "$models.DeploymentProperties" -Property @{ Model = $model }
$sku = New-Object "$models.Sku" -Property @{ Name = "GlobalStandard"; Capacity = ${slot('capacity', undefined)} }
New-AzCognitiveServicesAccountDeployment -ResourceGroupName "${slot('resource group', group)}" -AccountName "${slot('account name', account)}" -Name "${slot('deployment', name)}" -Properties $properties -Sku $sku`;

const create = ({ account, group }: Place, name: string | undefined): Snippet =>
  bash`az cognitiveservices account deployment create --name "${slot('account name', account)}" --resource-group "${slot('resource group', group)}" --deployment-name "${slot('deployment', name)}" --model-format OpenAI --model-name "${slot('model', modelNamed(name))}" --model-version "${slot('version', undefined)}" --sku-name GlobalStandard --sku-capacity "${slot('capacity', undefined)}"`;

/** "Use gpt-4o-mini then?": whether one of that name is there. */
function asksFor(input: FollowUpInput): Prose | undefined {
  const [model, found] = [input.speaksOf?.model, input.verdict?.deployments];
  if (model === undefined || found === undefined) return undefined;
  const one = found.find((each) => [each.name, each.model].some((name) => name.toLowerCase() === model.toLowerCase()));
  return one === undefined
    ? headlineOf(prose`No: ${aboutOf(input)} has no deployment ${model}`, words('No deployment there has that name'))
    : headlineOf(prose`Yes: write ${one.name} as the model`, words('Yes: write that name as the model'));
}

const COMMANDS = {
  cli: {
    headline: words('With Azure CLI: list the deployments, or make one'),
    list,
    create,
    source: SOURCES.cliDeployment,
  },
  powershell: {
    headline: words('With PowerShell: list the deployments, or make one'),
    list: listInPowerShell,
    create: createInPowerShell,
    source: SOURCES.psDeployment,
  },
} as const;

/** The same with commands: what is there, and how one is made. */
export function deploymentsByCommand(input: FollowUpInput, form: keyof typeof COMMANDS): Answer {
  const place = placeOf(input);
  const { evidence } = input.error ?? {};
  const asked = deploymentAmong([evidence?.deployment?.value, evidence?.model?.value], place.account);
  const by = COMMANDS[form];
  return open(
    {
      tone: 'neutral',
      headline: by.headline,
      why: words('If the name is there, write it into the code. If it is not, the second command makes it.'),
      // Both in one list: what stands in a block comes before the thing to do.
      blocks: [
        {
          kind: 'steps',
          title: 'Two commands',
          steps: [
            { does: 'list-deployments', text: words('This lists them:'), snippet: by.list(place) },
            { does: 'deploy', text: words('This makes one:'), snippet: by.create(place, asked) },
          ],
        },
      ],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryErrors, by.source] }]),
      buttons: [...say(input, 'In Terraform'), ...say(input, 'Can I do it myself?'), ...check(input)],
    },
    input,
  );
}

/** Which deployments there are: code names one of these. */
export function deployments(input: FollowUpInput): Answer {
  const { verdict, error } = input;
  const place = placeOf(input);
  const found = verdict?.deployments;
  const match = matchOf(input);
  const about = match !== undefined && traitsOf(match.scenario.family).namesDeployment;
  const named = asksFor(input);
  const todo = about && named === undefined ? cardOf(input)?.todo : undefined;
  const names: readonly Block[] =
    found === undefined || found.length === 0
      ? []
      : [{ kind: 'list', items: found.slice(0, 12).map(({ name, model }) => prose`${name} (model ${model})`) }];
  const asked = deploymentAmong(
    [input.speaksOf?.model, error?.evidence.deployment?.value, error?.evidence.model?.value],
    place.account,
  );
  return open(
    {
      tone: 'neutral',
      headline:
        named ??
        (found === undefined
          ? words('The name of the deployment is what code needs')
          : found.length === 0
            ? headlineOf(prose`${aboutOf(input)} has no deployment yet`, words('It has no deployment yet'))
            : headlineOf(prose`The deployments of ${aboutOf(input)}`, words('Its deployments'))),
      why: words('Code names the deployment, not the model, and each letter counts. Its name cannot be changed later.'),
      blocks: names,
      todo:
        named !== undefined
          ? undefined
          : todo?.snippet === undefined
            ? { does: 'list-deployments', text: words('This lists them:'), snippet: list(place) }
            : todo,
      folds: [
        ...fold('Other ways', [
          { kind: 'text', text: words('In the Foundry portal they stand under Models. This makes one:') },
          { kind: 'snippet', snippet: create(place, asked) },
        ]),
        ...fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryErrors, SOURCES.cliDeployment] }]),
      ],
      buttons: [...say(input, 'In Terraform'), ...say(input, 'It still does not work'), ...check(input)],
    },
    input,
  );
}
