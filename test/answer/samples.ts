import { defineScenario, type Diagnosis, type Match, type Scenario } from '../../src/diagnosis';
import { NO_CLAIMS, type Evidence, type Finding } from '../../src/evidence';
import type { DiagnosisInput } from '../../src/answer';
import { readPaste, type Paste } from '../../src/paste';
import { prose, slot, snippet, words } from '../../src/prose';
import { CHAT, NOW } from './tenant';

const bash = snippet('Bash');

const SOURCE = {
  title: 'A page that was read',
  url: 'https://learn.microsoft.com/azure/page',
  read: '2026-03-01',
  confidence: 'documented',
} as const;
const REMEMBERED = {
  ...SOURCE,
  title: 'A page from memory',
  url: 'https://learn.microsoft.com/azure/other',
  confidence: 'memory',
} as const;

/** Scenarios of these tests alone: what the real ones say is their own tests' matter. */
export const ROLE_MISSING = defineScenario({
  id: 'toy-role-missing',
  family: 'missing-data-action',
  title: 'A role is missing on the resource',
  stage: 'authorise',
  needs: ['resource'],
  rules: [{ strength: 'certain', says: ['lacks the required data action'] }],
  explain: ({ resource }) => ({
    headline: prose`The identity lacks a data action on ${resource.value}.`,
    cause: words('The token was accepted; no role holds this action.'),
    steps: [
      {
        does: 'grant',
        text: words('Assign a role.'),
        snippet: bash`az role assignment create --role "${slot('role id', undefined)}" --scope "${slot('scope', undefined)}"`,
      },
      { does: 'wait', text: words('Wait a few minutes, then get a new token.') },
    ],
    older: words('Older pages name Azure AI User; it is called Foundry User today.'),
  }),
  asks: ({ resource }) => ({
    wanted: { kind: 'dataAction', name: CHAT },
    resource: { kind: 'name', name: resource.value },
  }),
  sources: [SOURCE, REMEMBERED],
  examples: { claims: [], declines: [] },
});

export const NO_DEPLOYMENT = defineScenario({
  id: 'toy-no-deployment',
  family: 'deployment-not-found',
  title: 'No deployment of that name',
  stage: 'route',
  needs: ['resource', 'deployment'],
  rules: [{ strength: 'certain', codes: ['DeploymentNotFound'] }],
  explain: ({ resource, deployment }) => ({
    headline: prose`${resource.value} has no deployment ${deployment.value}`,
    cause: words('The model parameter is the name of a deployment, not of a model.'),
    steps: [{ does: 'change-call', text: words('Use the name of a deployment.') }],
  }),
  asks: ({ resource }) => ({
    wanted: { kind: 'dataAction', name: CHAT },
    resource: { kind: 'name', name: resource.value },
  }),
  sources: [SOURCE],
  examples: { claims: [], declines: [] },
});

export const OLD_CLIENT = defineScenario({
  id: 'toy-old-client',
  family: 'sdk-outdated',
  title: 'The client is old',
  stage: 'client',
  needs: [],
  rules: [{ strength: 'strong', says: ['unexpected keyword'] }],
  explain: () => ({
    headline: words('The client is too old'),
    cause: words('It does not know this call.'),
    steps: [{ does: 'install', text: words('Update it.'), snippet: bash`pip install --upgrade openai` }],
  }),
  sources: [SOURCE],
  examples: { claims: [], declines: [] },
});

export const SAID = 'lacks the required data action';

/** A value where it stands in the paste. */
export function found<T>({ text }: Paste, value: T, as: string = String(value)): Finding<T> {
  const start = text.indexOf(as);
  if (start < 0) throw new Error(`the paste does not say ${as}`);
  return { value, at: { start, end: start + as.length } };
}

export const evidenceOf = (paste: Paste, more: Partial<Evidence> = {}): Evidence => ({
  statuses: [],
  errors: [],
  filters: [],
  errorCodes: [],
  endpoints: [],
  services: [],
  aadstsCodes: [],
  credentials: [],
  secrets: [],
  said: [],
  claims: NO_CLAIMS,
  length: paste.text.length,
  ...more,
});

export const matchOf = (scenario: Scenario, paste: Paste, ground: string, more: Partial<Match> = {}): Match => ({
  scenario,
  strength: 'certain',
  grounds: [found(paste, ground).at],
  near: false,
  ...more,
});

const PASTE = `Traceback (most recent call last):
  File "main.py", line 12, in <module>
openai.AuthenticationError: Error code: 401 - PermissionDenied
The principal cccccccc-0000-4000-8000-00000000dddd lacks the required data action ${CHAT}
POST https://contoso-ai.openai.azure.com/openai/deployments/gpt4o/chat/completions`;

/** A paste that names everything, with the clues that an extractor would find in it. */
export function sample(text = PASTE): { readonly paste: Paste; readonly evidence: Evidence } {
  const paste = readPaste({ text });
  const url = 'https://contoso-ai.openai.azure.com/openai/deployments/gpt4o/chat/completions';
  const endpoint = {
    url,
    host: 'contoso-ai.openai.azure.com',
    path: '/openai/deployments/gpt4o/chat/completions',
    shape: 'openai-deployments',
    subdomain: 'contoso-ai',
  } as const;
  const evidence = evidenceOf(paste, {
    status: found(paste, 401),
    statuses: [found(paste, 401)],
    errorCode: found(paste, 'PermissionDenied'),
    errorCodes: [found(paste, 'PermissionDenied')],
    endpoint: found(paste, endpoint, url),
    endpoints: [found(paste, endpoint, url)],
    resource: found(paste, 'contoso-ai'),
    deployment: found(paste, 'gpt4o'),
    dataAction: found(paste, CHAT),
    principal: found(
      paste,
      { kind: 'object-id', id: 'cccccccc-0000-4000-8000-00000000dddd' } as const,
      'cccccccc-0000-4000-8000-00000000dddd',
    ),
  });
  return { paste, evidence };
}

export const explainedBy = (
  scenario: Scenario,
  paste: Paste,
  ground: string,
  more: Partial<Match> = {},
): Diagnosis => ({
  outcome: 'explained',
  match: matchOf(scenario, paste, ground, more),
  alsoSeen: [],
});

/** The input that most tests vary. */
export function inputOf(more: Partial<DiagnosisInput> = {}): DiagnosisInput {
  const { paste, evidence } = sample();
  const diagnosis = explainedBy(ROLE_MISSING, paste, SAID);
  return { paste, evidence, diagnosis, setting: 'personal', check: 'none', now: NOW, ...more };
}
