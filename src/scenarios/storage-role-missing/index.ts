import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';
import { saysOneOf } from '../shared/said';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

const UPLOAD = 'UnauthorizedUserAction';
/** azure-ai-evaluation says it where the upload of a run gets 403. */
const RUN = 'insufficient permission to access the storage';
/** What Azure Storage answers where its network rules, and no role, keep a call out. */
const CLOSED = 'AuthorizationFailure';
const OF_FOUNDRY = [...AZURE_AI_WORDS, 'evaluation', 'agent', 'Foundry', 'indexer'];

const bash = snippet('Bash');
const ROLE = 'Storage Blob Data Contributor';

const GRANT_IDENTITY: Step = {
  does: 'assign',
  text: prose`Give ${strong(ROLE)} on the connected storage account to the project's managed identity, and to yourself where you run the evaluation:`,
  snippet: bash`az role assignment create --role "Storage Blob Data Contributor" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('resource id', undefined)}"`,
};
const FIND_IDENTITY: Step = {
  does: 'identify',
  text: words("The object id of the project's identity:"),
  snippet: bash`az resource show --ids "${slot('project resource id', undefined)}" --query identity.principalId --output tsv`,
};
const GRANT_CALLER: Step = {
  does: 'assign',
  text: prose`Give ${strong(ROLE)} on the connected storage account to whoever runs the evaluation: you, or the identity of the pipeline.`,
  snippet: bash`az role assignment create --role "Storage Blob Data Contributor" --assignee "${slot('object id', undefined)}" --scope "${slot('resource id', undefined)}"`,
};
const MODELS: Step = {
  does: 'assign',
  text: prose`For the calls to the model the same identity needs ${roleName('foundryUser')} at the account, not at the project alone.`,
};
const LOOK_AT_NETWORK: Step = {
  does: 'read',
  text: words('See whether the storage account takes public traffic: Enabled and Allow, or not.'),
  snippet: bash`az storage account show --name "${slot('storage account', undefined)}" --query "{public:publicNetworkAccess, default:networkRuleSet.defaultAction}"`,
};
const OPEN: Step = {
  does: 'open-network',
  text: words(
    'Evaluations that reach the storage account with Microsoft Entra ID need public access there, by Microsoft’s page. Where that may not be: connect another storage account for evaluations alone, or use a virtual network of your own for them (private link; not in every region).',
  ),
};
const WAIT: Step = {
  does: 'wait',
  text: words(
    'A new role counts after up to 10 minutes. If it stays: look at the network rules of the storage account.',
  ),
};

/** A 403 of the network, of which no role is the cause. */
const CLOSED_OUT: Explanation = {
  headline: words('The storage account keeps the call out: its network is closed.'),
  cause: words(
    'AuthorizationFailure comes from Azure Storage, and not from the model. Mostly its firewall or its switched off public access refuses the call before roles count; a missing role has another code, AuthorizationPermissionMismatch.',
  ),
  steps: [LOOK_AT_NETWORK, OPEN, GRANT_IDENTITY],
};

/** The program that ran the evaluation could not store its results. */
const RUN_REFUSED: Explanation = {
  headline: words('The evaluation ran; the storage account refuses its results.'),
  cause: words(
    'The program that ran it uploads the results with its own sign-in, and got 403: that identity has no data role on the storage account of the project, or the network of the account is closed. Owner and Contributor do not hold it.',
  ),
  steps: [GRANT_CALLER, LOOK_AT_NETWORK, OPEN, WAIT],
};

/** The same, where the storage is said to be closed: no role opens it. */
const RUN_CLOSED_OUT: Explanation = { ...RUN_REFUSED, steps: [LOOK_AT_NETWORK, OPEN, GRANT_CALLER] };

const isClosed = ({ claims }: Evidence): boolean =>
  claims.network.some(({ value }) => value === 'public-access-off' || value === 'firewall');

const explain = (evidence: Evidence): Explanation => {
  if (saysOneOf(evidence, [RUN])) return isClosed(evidence) ? RUN_CLOSED_OUT : RUN_REFUSED;
  if (evidence.errorCode?.value === CLOSED) return CLOSED_OUT;
  return {
    headline: words('The storage account refuses the identity: it lacks a data role there.'),
    cause: prose`${saysOneOf(evidence, [UPLOAD]) ? words('UnauthorizedUserAction comes from the step that uploads the data set of an evaluation to the connected storage account') : words('AuthorizationPermissionMismatch comes from Azure Storage, not from the model')}: the sign-in was accepted, and the identity holds no data role on that storage account. For evaluations, files and agents it is mostly the managed identity of the Foundry project; for runs on your own machine it is you. Owner and Contributor do not hold it.`,
    steps: [GRANT_IDENTITY, FIND_IDENTITY, MODELS, WAIT],
  };
};

export default defineScenario({
  id: 'storage-role-missing',
  family: 'permission-denied',
  title: 'The storage account refuses the identity',
  about: 'storage account',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied', 'forbidden-without-reason'],
  rules: [
    {
      strength: 'certain',
      codes: ['AuthorizationPermissionMismatch'],
      oneOf: OF_FOUNDRY,
      orShows: OF_AZURE_AI,
    },
    {
      strength: 'certain',
      says: ['AuthorizationPermissionMismatch'],
      oneOf: OF_FOUNDRY,
      orShows: OF_AZURE_AI,
    },
    { strength: 'certain', codes: [CLOSED], oneOf: OF_FOUNDRY, orShows: OF_AZURE_AI },
    { strength: 'certain', says: [RUN] },
    { strength: 'certain', says: [UPLOAD], oneOf: [...AZURE_AI_WORDS, 'evaluation', 'Foundry'], orShows: OF_AZURE_AI },
  ],
  explain,
  sources: [
    {
      title: 'Permissions for evaluations',
      url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/evaluation-permissions',
      read: '2026-11-30',
      edition: '2026-09-29',
      confidence: 'documented',
    },
    {
      title: 'Troubleshoot evaluations',
      url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/troubleshooting',
      read: '2026-11-29',
      edition: '2026-04-13',
      confidence: 'documented',
    },
    {
      title: 'Rate limits, region support, and enterprise features for evaluation',
      url: 'https://learn.microsoft.com/azure/foundry/concepts/evaluation-regions-limits-virtual-network',
      read: '2026-11-30',
      edition: '2026-02-10',
      confidence: 'documented',
    },
    {
      title: 'azure-ai-evaluation: upload of a run',
      url: 'https://pypi.org/project/azure-ai-evaluation',
      read: '2026-11-30',
      confidence: 'package',
    },
  ],
  examples,
});
