import type { AccessVerdict, Application, ArmId, RoleChoice } from '../../access';
import { activateButton, askButton, giveButton, worksButton } from '../grants/buttons';
import type { GrantsMode, GrantTopic } from '../grants/steps';
import type { Ruling } from './role-request';

type Ruled = Omit<Ruling, 'tone'>;

const topicOf = ({ question: { wanted } }: AccessVerdict, resource: ArmId, error?: string): GrantTopic => ({
  ...{ wanted, resource },
  ...(error !== undefined && { error }),
});

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
  const next = mayGiveToSelf(choice, mode) ? giveButton(topic) : askButton(topic);
  // Where the person's own first step is to activate a role, that stands before asking others.
  const own = choice.youMayActivate === undefined ? 0 : 1;
  return { ...ruled, buttons: [...ruled.buttons.slice(0, own), next, ...ruled.buttons.slice(own)] };
}

/** An application lacks the role: the button that gives it one, or asks for it. Who it is, the error says at each press. */
export function withStepFor(
  application: Application,
  ruled: Ruling,
  verdict: AccessVerdict,
  mode: GrantsMode | undefined,
  error: string | undefined,
): Ruling {
  const { resource, remedy } = verdict;
  if (verdict.freshness !== undefined) return { ...ruled, ...withWorks(ruled, verdict, mode, error) };
  const choice = remedy?.choices[0];
  if (mode === undefined || error === undefined || resource === undefined || choice === undefined) return ruled;
  const topic = topicOf(verdict, resource, error);
  const name = application.name ?? 'the app';
  const next = mayGiveToSelf(choice, mode) ? giveButton(topic, name) : askButton(topic);
  return { ...ruled, buttons: [next, ...ruled.buttons] };
}

/** A role is there, and too new to count: the button that tells when it does. */
export function withWorks(ruled: Ruled, verdict: AccessVerdict, mode: GrantsMode | undefined, error?: string): Ruled {
  const { resource, freshness, caller } = verdict;
  if (mode === undefined || resource === undefined || freshness === undefined) return ruled;
  // Whose role it is, an error has to say where it is not the reader's.
  if (caller?.kind === 'application' && error === undefined) return ruled;
  return { ...ruled, buttons: [worksButton(topicOf(verdict, resource, error)), ...ruled.buttons] };
}

/** A role is there to be activated: the button that does it. The page of the portal is a button of its form. */
export function withActivation(ruled: Ruled, verdict: AccessVerdict, mode: GrantsMode | undefined): Ruled {
  const { resource } = verdict;
  if (mode === undefined || resource === undefined) return ruled;
  return { ...ruled, buttons: [activateButton(topicOf(verdict, resource))] };
}
