import type { AccessVerdict, ArmId, RoleChoice } from '../../access';
import { activateButton, askButton, giveMeButton } from '../grants/buttons';
import type { GrantsMode, GrantTopic } from '../grants/steps';
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
  const next = mayGiveToSelf(choice, mode) ? giveMeButton(topic) : askButton(topic);
  return { ...ruled, buttons: [next, ...ruled.buttons] };
}

/** A role is there to be activated: the button that does it. The page of the portal is a button of its form. */
export function withActivation(ruled: Ruled, verdict: AccessVerdict, mode: GrantsMode | undefined): Ruled {
  const { resource } = verdict;
  if (mode === undefined || resource === undefined) return ruled;
  return { ...ruled, buttons: [activateButton(topicOf(verdict, resource))] };
}
