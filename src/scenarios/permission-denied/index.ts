import { SOURCES } from '../../azure-names';
import { defineScenario, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { theCaller } from '../shared/caller';
import { theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { roleCauses, roleMissingSteps } from '../shared/role-causes';
import { NOT_OWNER } from '../shared/role-steps';
import { terminalCall } from '../shared/snippets';
import { OTHER_SERVICES } from '../shared/surroundings';
import { examples } from './examples';

/** Google's and Anthropic's errors have the same name; they say what they are about. */
const ELSEWHERE = [
  ...OTHER_SERVICES,
  'resource project',
  'status = StatusCode.PERMISSION_DENIED',
  'grpc',
  'permission_error',
];

const missing = ({ evidence, claims }: Situation): Prose =>
  prose`Access to ${theResource(evidence)} was denied: most likely ${theCaller(evidence, claims)} has no role for this call.`;

const fullMessage = (evidence: Evidence): Step => ({
  does: 'test-call',
  text: words(
    'To see the full message, with the data action that is missing, repeat the call from a terminal, signed in as the identity that failed:',
  ),
  snippet: terminalCall(evidence),
});

export default defineScenario({
  id: 'permission-denied',
  family: 'permission-denied',
  title: 'PermissionDenied, without saying what is missing',
  stage: 'authorise',
  needs: [],
  refines: ['unauthorised-without-reason'],
  rules: [
    { strength: 'strong', codes: ['PermissionDenied'], status: [401], unless: ELSEWHERE },
    {
      strength: 'strong',
      oneOf: ['401 PermissionDenied', '401 Client Error PermissionDenied', 'HTTP/1.1 401 PermissionDenied'],
      unless: ELSEWHERE,
    },
    ...nearAzureAi({ strength: 'strong', codes: ['PermissionDenied'], unless: ELSEWHERE }),
    ...nearAzureAi({ strength: 'strong', says: ['Missing RBAC role assignment'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Insufficient permissions on the resource or subscription'] }),
    ...nearAzureAi({ strength: 'strong', codes: ['UnauthorizedUserAction'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Missing required permissions'] }),
    ...nearAzureAi({ strength: 'strong', says: ['does not have sufficient permissions'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Access to the requested operation is denied'] }),
    ...nearAzureAi({ strength: 'weak', says: ['does not have access to this'] }),
    ...nearAzureAi({ strength: 'weak', says: ['not authorized to perform this operation'] }),
    {
      strength: 'weak',
      says: ['PermissionDenied'],
      when: ({ length }) => length === 'PermissionDenied'.length,
      whenInWords: 'the text is nothing but this code',
    },
    { strength: 'weak', codes: ['PermissionDenied'], unless: ELSEWHERE },
    { strength: 'strong', says: ['Error code: 401', 'code: PermissionDenied'], unless: ELSEWHERE },
  ],
  headline: missing,
  causes: roleCauses({
    headline: missing,
    why: ({ evidence }) => {
      const need = needOf(evidence);
      return prose`Azure AI answers PermissionDenied, mostly with status 401, when the token is good but no role assignment allows the call. The message does not say which permission is missing${need.dataAction === undefined ? [] : prose`; for ${need.title} it is ${need.dataAction}`}. ${NOT_OWNER}`;
    },
    steps: (situation) => {
      const [assign, whose, wait] = roleMissingSteps(situation);
      return [assign, whose, fullMessage(situation.evidence), wait];
    },
  }),
  older: words(
    'Some pages suggest Contributor for this error. Contributor holds no data actions: it changes nothing for calls to models.',
  ),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
