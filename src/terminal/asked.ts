import { z } from 'zod';
import {
  parseArmId,
  parseObjectId,
  parseResourceRef,
  spelled,
  type AccessQuestion,
  type AccessVerdict,
  type FactsSource,
  type ObjectId,
  type ResourceRef,
  type WantedAction,
} from '../access';
import { answerVerdict, type Answer } from '../answer';
import { holdsSecret } from '../paste';
import { wantedOf } from '../respond';
import { isKnownDataAction, nearDataActions } from '../services';
import { BadInput, CannotDo } from '../usage';

/** Somebody whose access is asked about. */
export interface CheckedPerson {
  readonly objectId: ObjectId;
  readonly name?: string | undefined;
}

/** Of whom a question may speak. */
export interface Whom {
  /** Who asks, where no principal is named; nobody where nobody is signed in. */
  readonly self: () => Promise<CheckedPerson | undefined>;
  /** Somebody by name; absent where people have no names. */
  readonly personCalled?: ((name: string) => CheckedPerson | undefined) | undefined;
}

/** The same, with whose rights read the facts: one's own sign-in, or those of anybody in the sandbox. */
export interface FactsFor extends Whom {
  readonly sourceFor: (principal: ObjectId) => FactsSource;
}

/** A question as it is typed. */
export const TypedQuestion = z.object({
  /** An endpoint, a resource id or a name. */
  target: z.string().optional(),
  principal: z.string().optional(),
  resource: z.string().optional(),
  endpoint: z.string().optional(),
  dataAction: z.string().optional(),
  action: z.string().optional(),
});
export type TypedQuestion = z.infer<typeof TypedQuestion>;

const ACTION = /^[A-Za-z0-9._:/-]{3,300}$/;

/** What is typed goes through the same door as a paste: a key names nothing, and is neither shown nor sent. */
function refuseSecret(option: string, value: string): void {
  if (holdsSecret(value)) throw new BadInput(`${option} holds what looks like a key. Nothing was looked for.`);
}

function resourceOf({ target, resource, endpoint }: TypedQuestion): ResourceRef {
  const named = [target, resource, endpoint].filter((each) => each !== undefined);
  if (named.length !== 1) throw new BadInput('Name one resource: its endpoint, its id, or the name of the account.');
  if (resource !== undefined) {
    const id = parseArmId(resource);
    if (id === undefined) throw new BadInput('--resource must be a Resource Manager id (/subscriptions/…).');
    refuseSecret('--resource', id);
    return { kind: 'id', id };
  }
  const ref = parseResourceRef(endpoint ?? target ?? '');
  if (ref === undefined)
    throw new BadInput(
      endpoint === undefined
        ? 'This names no resource: an endpoint, a resource id, or the name of an account.'
        : '--endpoint must be an https address of an Azure AI resource.',
    );
  refuseSecret(endpoint === undefined ? 'The resource' : '--endpoint', spelled(ref));
  return ref;
}

/** A confident no about a slip of the pen would be worse than none: what nobody knows is refused. */
function wantedDataAction(name: string): WantedAction {
  if (!ACTION.test(name) || !isKnownDataAction(name)) {
    refuseSecret('--data-action', name);
    throw new BadInput(
      `I do not know the data action ${name.slice(0, 200)}. Nearest: ${nearDataActions(name).join(', ')}.`,
    );
  }
  return { kind: 'dataAction', name };
}

function wantedAction({ dataAction, action }: TypedQuestion, resource: ResourceRef): WantedAction {
  if (dataAction !== undefined && action !== undefined) throw new BadInput('Name one of --data-action and --action.');
  if (dataAction !== undefined) return wantedDataAction(dataAction);
  if (action === undefined) return wantedOf(resource);
  if (!ACTION.test(action)) throw new BadInput('An action looks like Microsoft.CognitiveServices/accounts/read.');
  return { kind: 'action', name: action };
}

/** Nothing can be read without a sign-in. */
const notSignedIn = (): CannotDo =>
  new CannotDo('You are not signed in to Azure here. Run az login, then check again.');

/** A verdict in words. Throws a `CannotDo` where nobody is signed in: a card would show the button that signs in. */
export function answerSignedIn(verdict: AccessVerdict, now: number): Answer {
  if (verdict.gaps.some(({ why }) => why === 'sign-in-needed')) throw notSignedIn();
  return answerVerdict(verdict, { now, setting: 'terminal' });
}

/** Whom the question is about: the one who asks, an object id, or a name where people have names. */
async function personOf({ principal }: TypedQuestion, { self, personCalled }: Whom): Promise<CheckedPerson> {
  if (principal === undefined) {
    const own = await self();
    if (own === undefined) throw notSignedIn();
    return own;
  }
  const objectId = parseObjectId(principal);
  if (objectId !== undefined) return { objectId };
  const found = personCalled?.(principal);
  if (found !== undefined) return found;
  throw new BadInput(
    personCalled === undefined
      ? '--principal must be an object id of Microsoft Entra ID.'
      : 'Nobody in the sandbox is called that: "locksmith people" lists them.',
  );
}

export interface Questioned {
  readonly person: CheckedPerson;
  readonly question: AccessQuestion;
}

export async function questionOf(asked: TypedQuestion, whom: Whom): Promise<Questioned> {
  const resource = resourceOf(asked);
  const wanted = wantedAction(asked, resource);
  const person = await personOf(asked, whom);
  return { person, question: { principal: person.objectId, resource, wanted } };
}
