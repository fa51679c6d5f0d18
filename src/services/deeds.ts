import { builtInRole, type BuiltInRole, type KnownRole } from '../azure-names';
import { permissionFor } from './grants';

const ACCOUNTS = 'Microsoft.CognitiveServices/accounts';

interface DeedRow {
  /** What it is, after "may": "call OpenAI models". */
  readonly may: string;
  readonly kind: 'action' | 'dataAction';
  /** The one action that stands for it. */
  readonly action: string;
  /** The role to take for it. */
  readonly take: KnownRole;
}

const uses = (may: string, action: string, take: KnownRole): DeedRow => ({
  ...{ may, take },
  kind: 'dataAction',
  action: `${ACCOUNTS}/${action}`,
});
const manages = (may: string, action: string, take: KnownRole): DeedRow => ({ may, kind: 'action', action, take });

/** What people ask whether a role allows it: told in these words wherever a role is described. */
const ROWS = {
  models: uses('call OpenAI models', 'OpenAI/deployments/chat/completions/action', 'openAiUser'),
  files: uses('upload files', 'OpenAI/files/write', 'openAiContributor'),
  batches: uses('start batches', 'OpenAI/batch-jobs/write', 'openAiContributor'),
  fineTuning: uses('fine-tune', 'OpenAI/fine-tunes/write', 'openAiContributor'),
  agents: uses('make and run agents', 'AIServices/agents/write', 'foundryUser'),
  callAgents: uses('call agents', 'AIServices/endpoints/interact/action', 'foundryAgentConsumer'),
  evaluations: uses('run evaluations', 'AIServices/evaluations/write', 'foundryUser'),
  claude: uses('call Claude', 'AIServices/providers/action', 'foundryUser'),
  speech: uses('use Speech', 'SpeechServices/unified-speech/frontend/action', 'speechUser'),
  language: uses('use Language', 'Language/analyze-text/action', 'languageReader'),
  vision: uses('use Vision', 'ComputerVision/imageanalysis:analyze/action', 'cognitiveServicesUser'),
  documents: uses('use Document Intelligence', 'FormRecognizer/documentmodels:analyze/action', 'cognitiveServicesUser'),
  safety: uses('use Content Safety', 'ContentSafety/text:analyze/action', 'cognitiveServicesUser'),
  keys: manages('read the keys', `${ACCOUNTS}/listKeys/action`, 'cognitiveServicesContributor'),
  deployments: manages('make deployments', `${ACCOUNTS}/deployments/write`, 'cognitiveServicesContributor'),
  projects: manages('make projects', `${ACCOUNTS}/projects/write`, 'foundryProjectManager'),
  resource: manages('change the resource', `${ACCOUNTS}/write`, 'cognitiveServicesContributor'),
  deletion: manages('delete the resource', `${ACCOUNTS}/delete`, 'cognitiveServicesContributor'),
  roles: manages('assign roles', 'Microsoft.Authorization/roleAssignments/write', 'rbacAdministrator'),
} as const satisfies Readonly<Record<string, DeedRow>>;

export type DeedId = keyof typeof ROWS;

/** Something that a role may allow. */
export interface Deed extends DeedRow {
  readonly id: DeedId;
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Using first, then managing. */
export const DEEDS: readonly Deed[] = (Object.keys(ROWS) as DeedId[]).map((id) => ({ id, ...ROWS[id] }));

export const allowsDeed = (role: BuiltInRole, { kind, action }: Deed): boolean =>
  permissionFor(role, kind, action) !== undefined;

/** In words, and for which roles alone, where a condition of the definition names them. */
export function deedInWords(role: BuiltInRole, { id, kind, action, may }: Deed): string {
  const condition = permissionFor(role, kind, action)?.condition;
  if (condition === undefined || id !== 'roles') return may;
  const named = (condition.match(GUID) ?? []).flatMap((guid) => builtInRole(guid)?.name ?? []);
  return `${may} (only ${[...new Set(named)].join(', ')})`;
}
