import { SOURCES } from '../../azure-names';
import { defineScenario, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { theCaller } from '../shared/caller';
import { theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { roleCauses, roleIsMissing, roleMissingSteps } from '../shared/role-causes';
import { NOT_OWNER } from '../shared/role-steps';
import { terminalCall } from '../shared/snippets';
import { examples } from './examples';

const whoLacks = ({ evidence, claims }: Situation): Prose =>
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
  rules: [],
  headline: roleIsMissing,
  causes: roleCauses({
    headline: roleIsMissing,
    why: (situation) => {
      const need = needOf(situation.evidence);
      return prose`${whoLacks(situation)} Azure AI answers PermissionDenied, mostly with status 401, when the token is good but no role assignment allows the call. The message does not say which permission is missing${need.dataAction === undefined ? [] : prose`; for ${need.title} it is ${need.dataAction}`}. ${NOT_OWNER}`;
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
