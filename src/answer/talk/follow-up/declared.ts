import type { Family } from '../../../diagnosis';
import type { Evidence, RunsOn } from '../../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { caseOf, check, matchOf, say, type FollowUpInput } from './input';
import { deploymentAmong, modelNamed } from './deployments';
import { open } from './parts';

const text = snippet('PlainText');

export type Declaring = 'terraform' | 'bicep';

const TITLES = { terraform: 'In Terraform', bicep: 'In Bicep' } as const satisfies Record<Declaring, string>;

/** What of a resource has to be declared otherwise, so that an error goes away. */
interface Change {
  readonly does: Prose;
  readonly terraform: Snippet;
  readonly bicep: Snippet;
}

const account = (evidence: Evidence): Snippet => text`${slot('account name', evidence.resource?.value)}`;

const EXISTING = (evidence: Evidence): Snippet =>
  text`resource account 'Microsoft.CognitiveServices/accounts@2025-09-01' existing = {
  name: '${account(evidence)}'
}`;

const ofAccount = (does: string, inTerraform: Snippet, inBicep: Snippet, evidence: Evidence): Change => ({
  does: words(does),
  terraform: text`resource "azurerm_cognitive_account" "account" {
  # beside what is there
${inTerraform}
}`,
  bicep: text`resource account 'Microsoft.CognitiveServices/accounts@2025-09-01' = {
  name: '${account(evidence)}'
  // beside what is there
  properties: {
${inBicep}
  }
}`,
});

const address = slot('your address', undefined);

const network = (evidence: Evidence): Change =>
  ofAccount(
    'This lets one address in:',
    text`  network_acls {
    default_action = "Deny"
    ip_rules       = ["${address}"]
  }`,
    text`    networkAcls: {
      defaultAction: 'Deny'
      ipRules: [{ value: '${address}' }]
    }`,
    evidence,
  );

const subdomain = (evidence: Evidence): Change =>
  ofAccount(
    'This gives the account a host of its own:',
    text`  custom_subdomain_name = "${slot('subdomain', undefined)}"`,
    text`    customSubDomainName: '${slot('subdomain', undefined)}'`,
    evidence,
  );

const deployment = (evidence: Evidence): Change => {
  const called = deploymentAmong([evidence.deployment?.value, evidence.model?.value], evidence.resource?.value);
  const name = slot('deployment', called);
  const model = slot('model', modelNamed(evidence.model?.value) ?? modelNamed(called));
  const version = slot('version', undefined);
  const capacity = slot('capacity', evidence.capacityLeft?.value);
  return {
    does: words('The deployment; its capacity counts in thousands of tokens a minute:'),
    terraform: text`resource "azurerm_cognitive_deployment" "model" {
  name                 = "${name}"
  cognitive_account_id = "${slot('resource id', evidence.resourceId?.value)}"

  model {
    format  = "OpenAI"
    name    = "${model}"
    version = "${version}"
  }

  sku {
    name     = "GlobalStandard"
    capacity = ${capacity}
  }
}`,
    bicep: text`${EXISTING(evidence)}

resource model 'Microsoft.CognitiveServices/accounts/deployments@2025-09-01' = {
  parent: account
  name: '${name}'
  sku: {
    name: 'GlobalStandard'
    capacity: ${capacity}
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: '${model}'
      version: '${version}'
    }
  }
}`,
  };
};

/** The resource that runs the program, as it is declared. */
const HOSTS = {
  'app-service': [text`azurerm_linux_web_app`, text`Microsoft.Web/sites@2024-04-01`],
  'function-app': [text`azurerm_linux_function_app`, text`Microsoft.Web/sites@2024-04-01`],
  'container-apps': [text`azurerm_container_app`, text`Microsoft.App/containerApps@2024-03-01`],
  vm: [text`azurerm_linux_virtual_machine`, text`Microsoft.Compute/virtualMachines@2024-07-01`],
} as const satisfies Partial<Record<RunsOn, readonly [Snippet, Snippet]>>;
const isHost = (place: RunsOn): place is keyof typeof HOSTS => place in HOSTS;

const identity = ({ claims }: Evidence): Change => {
  const said = claims.runsOn.map(({ value }) => value).find(isHost);
  const [inTerraform, inBicep] = HOSTS[said ?? 'app-service'];
  return {
    does: words('This gives the app an identity. Then give that identity the role:'),
    terraform: text`resource "${inTerraform}" "app" {
  # beside what is there
  identity {
    type = "SystemAssigned"
  }
}`,
    bicep: text`resource app '${inBicep}' = {
  name: '${slot('app name', undefined)}'
  // beside what is there
  identity: {
    type: 'SystemAssigned'
  }
}`,
  };
};

/** What mends an error of each family, where that is something that is declared. */
const CHANGES: Readonly<Partial<Record<Family, (evidence: Evidence) => Change>>> = {
  'network-blocked': network,
  'subdomain-required': subdomain,
  'deployment-not-found': deployment,
  'model-not-found': deployment,
  'rate-limited': deployment,
  'managed-identity': identity,
};

/** What mends the error, as a resource that is declared; undefined where nothing of that kind does. */
export function asDeclared(input: FollowUpInput, form: Declaring): Answer | undefined {
  const match = matchOf(input);
  const change = match && input.error && CHANGES[match.scenario.family]?.(input.error.evidence);
  if (match === undefined || change === undefined) return undefined;
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`${words(TITLES[form])}: what mends ${caseOf(input)}`, words(TITLES[form])),
      why: words('Fill in what stands in < >. Show the plan first: nothing else should change.'),
      todo: { does: 'note', text: change.does, snippet: change[form] },
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
      buttons: [
        ...say(input, form === 'terraform' ? 'In Bicep' : 'In Terraform'),
        ...say(input, 'Why?'),
        ...check(input),
      ],
    },
    input,
  );
}
