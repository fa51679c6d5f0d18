import type { AccessVerdict, FactName } from '../../access';
import { ROLE } from '../../azure-names';
import type { Step } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { settlingCall } from './settling-call';
import { targetName } from './words';

const missing = ({ gaps }: AccessVerdict, what: FactName): boolean =>
  gaps.some((gap) => gap.what === what && gap.why === 'forbidden');

/** Whether a role holds what is asked for, as far as the remedy says. */
const wouldDo = ({ remedy, question }: AccessVerdict, role: string): boolean =>
  remedy?.choices.some((choice) => choice.role.id === role) ?? question.wanted.kind === 'dataAction';

/** What is known although the verdict is not. */
export function knownSoFar(verdict: AccessVerdict): readonly Prose[] {
  const { account, deployments } = verdict;
  const name = targetName(verdict);
  const items: readonly (Prose | false)[] = [
    account !== undefined &&
      missing(verdict, 'assignments') &&
      prose`You can see ${name}${deployments === undefined ? words('') : words(' and its deployments')}, so you do hold a role that reaches it. Which one is hidden from you.`,
    missing(verdict, 'assignments') &&
      wouldDo(verdict, ROLE.cognitiveServicesUser) &&
      words(
        'Cognitive Services User, the role that Microsoft recommends for inference, cannot read role assignments, not even its own. If that is your role, you do have access and this is all that can be seen.',
      ),
  ];
  return items.filter((item) => item !== false);
}

/** What would settle it: a call of one's own, and what somebody with more rights can switch on. */
export function settlingSteps(verdict: AccessVerdict, deployment?: string): readonly Step[] {
  const call = settlingCall(verdict, deployment);
  const own: Step =
    call === undefined
      ? {
          does: 'sign-in',
          text: words(
            'Repeat the call that failed with a new token: sign in again, or restart the program. What it says now is the proof.',
          ),
        }
      : {
          does: 'test-call',
          text: words(
            'Make one call yourself (bash; Cloud Shell works). 200 is the proof that you have access. 401 or 403 with PermissionDenied is the proof that you do not, and names what is missing.',
          ),
          snippet: call.snippet,
        };
  const reader: Step = {
    does: 'grant',
    text: prose`Or ask an administrator for Reader on ${targetName(verdict)}. It opens no model and no key, but lets you, and so this bot, read role assignments.`,
  };
  return missing(verdict, 'assignments') || missing(verdict, 'denyAssignments') ? [own, reader] : [own];
}
