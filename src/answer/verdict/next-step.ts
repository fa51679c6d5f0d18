import type { AccessVerdict, ArmId, RoleChoice } from '../../access';
import type { GrantsMode, GrantTopic } from '../grants/steps';
import type { Button } from '../types';
import type { Ruling } from './role-request';

type Ruled = Omit<Ruling, 'tone'>;

const topicOf = ({ question: { wanted } }: AccessVerdict, resource: ArmId): GrantTopic => ({ wanted, resource });

const mayGiveToSelf = (choice: RoleChoice, mode: GrantsMode): boolean =>
  mode === 'enabled' && choice.youMayAssign === 'yes';

/**
 * A role is missing: the button that gives it, where the person may, or asks for it. The command stays beside it.
 */
export function withNextStep(ruled: Ruled, verdict: AccessVerdict, mode: GrantsMode | undefined): Ruled {
  const { resource, remedy } = verdict;
  const choice = remedy?.choices[0];
  if (mode === undefined || resource === undefined || choice === undefined) return ruled;
  const topic = topicOf(verdict, resource);
  if (!mayGiveToSelf(choice, mode)) {
    const ask: Button = { kind: 'grants', label: 'Ask for it', step: { kind: 'ask', topic } };
    return { ...ruled, buttons: [ask, ...ruled.buttons] };
  }
  const give: Button = { kind: 'grants', label: 'Grant it to me', step: { kind: 'confirm', topic } };
  return { ...ruled, buttons: [give, ...ruled.buttons] };
}

/** A role is there to be activated: the button that does it. The page of the portal is a button of its form. */
export function withActivation(ruled: Ruled, verdict: AccessVerdict, mode: GrantsMode | undefined): Ruled {
  const { resource } = verdict;
  if (mode === undefined || resource === undefined) return ruled;
  const activate: Button = {
    kind: 'grants',
    label: 'Activate',
    step: { kind: 'activate', topic: topicOf(verdict, resource) },
  };
  return { ...ruled, buttons: [activate] };
}
