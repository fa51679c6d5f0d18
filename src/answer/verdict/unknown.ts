import type { AccessVerdict, FactName } from '../../access';
import { ROLE } from '../../azure-names';
import { prose, words, type Prose } from '../../prose';
import { roleTitle } from '../../services';
import type { Block } from '../types';
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
        `${roleTitle('cognitiveServicesUser')}, the role that Microsoft recommends for inference, cannot read role assignments, not even its own. If that is your role, you do have access and this is all that can be seen.`,
      ),
  ];
  return items.filter((item) => item !== false);
}

/** What somebody with more rights can switch on, so that the next check sees. */
export const readerStep = (verdict: AccessVerdict): readonly Block[] =>
  missing(verdict, 'assignments') || missing(verdict, 'denyAssignments')
    ? [
        {
          kind: 'text',
          text: prose`An administrator can give you Reader on ${targetName(verdict)}. It opens no model and no key, but lets you, and so this bot, read role assignments.`,
        },
      ]
    : [];
