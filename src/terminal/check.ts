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
  type VerdictKind,
  type WantedAction,
} from '../access';
import { answerVerdict } from '../answer';
import { holdsSecret } from '../paste';
import { judge, wantedOf } from '../respond';
import { isKnownDataAction, nearDataActions } from '../services';
import { BadInput, CannotDo } from '../usage';
import { answerLines, write, writeAnswer } from './io';

/** Somebody whose access is asked about. */
export interface CheckedPerson {
  readonly objectId: ObjectId;
  readonly name?: string | undefined;
}

/** Whose facts are read is decided by whoever starts the command: one's own sign-in, or the sandbox. */
export interface CheckOptions {
  readonly sourceFor: (principal: ObjectId) => FactsSource;
  /** Who asks, where no principal is named; nobody where nobody is signed in. */
  readonly self: () => Promise<CheckedPerson | undefined>;
  /** Somebody by name; absent where people have no names. */
  readonly personCalled?: ((name: string) => CheckedPerson | undefined) | undefined;
  readonly file: string | undefined;
  readonly format: 'text' | 'json' | 'jsonl';
  readonly asked: Asked;
  readonly now: () => number;
}

const Asked = z.object({
  /** An endpoint, a resource id or a name. */
  target: z.string().optional(),
  principal: z.string().optional(),
  resource: z.string().optional(),
  endpoint: z.string().optional(),
  dataAction: z.string().optional(),
  action: z.string().optional(),
});
type Asked = z.infer<typeof Asked>;

const Line = Asked.extend({ id: z.union([z.string(), z.number()]) });

const EXIT = { granted: 0, denied: 1, eligible: 1, 'not-granted': 1, unknown: 2 } as const satisfies Record<
  VerdictKind,
  number
>;

const ACTION = /^[A-Za-z0-9._:/-]{3,300}$/;

/** What is typed goes through the same door as a paste: a key names nothing, and is neither shown nor sent. */
function refuseSecret(option: string, value: string): void {
  if (holdsSecret(value)) throw new BadInput(`${option} holds what looks like a key. Nothing was looked for.`);
}

function resourceOf({ target, resource, endpoint }: Asked): ResourceRef {
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

function wantedAction({ dataAction, action }: Asked, resource: ResourceRef): WantedAction {
  if (dataAction !== undefined && action !== undefined) throw new BadInput('Name one of --data-action and --action.');
  if (dataAction !== undefined) return wantedDataAction(dataAction);
  if (action === undefined) return wantedOf(resource);
  if (!ACTION.test(action)) throw new BadInput('An action looks like Microsoft.CognitiveServices/accounts/read.');
  return { kind: 'action', name: action };
}

const NOT_SIGNED_IN = 'You are not signed in to Azure here. Run az login, then check again.';

/** Whom the question is about: the one who asks, an object id, or a name where people have names. */
async function personOf({ principal }: Asked, { self, personCalled }: CheckOptions): Promise<CheckedPerson> {
  if (principal === undefined) {
    const own = await self();
    if (own === undefined) throw new CannotDo(NOT_SIGNED_IN);
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

interface Questioned {
  readonly person: CheckedPerson;
  readonly question: AccessQuestion;
}

async function questionOf(asked: Asked, options: CheckOptions): Promise<Questioned> {
  const resource = resourceOf(asked);
  const wanted = wantedAction(asked, resource);
  const person = await personOf(asked, options);
  return { person, question: { principal: person.objectId, resource, wanted } };
}

/** The whole check is bounded by the facts source; this signal only ends it when the command ends. */
const checked = (question: AccessQuestion, { sourceFor }: CheckOptions): Promise<AccessVerdict> =>
  judge(question, sourceFor(question.principal), new AbortController().signal);

const plainVerdict = ({ verdict, question, reasons, gaps, remedy, ...rest }: AccessVerdict): object => ({
  verdict,
  question,
  reasons,
  gaps,
  remedy: remedy ?? null,
  ...rest,
});

async function answerLine(line: unknown, options: CheckOptions): Promise<object | undefined> {
  const read = Line.safeParse(line);
  if (!read.success) return undefined;
  try {
    return {
      id: read.data.id,
      ...plainVerdict(await checked((await questionOf(read.data, options)).question, options)),
    };
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

/** `locksmith check`. Gives the exit status: 0 granted, 1 not granted, denied or eligible, 2 cannot tell. */
export async function runCheck(options: CheckOptions): Promise<number> {
  if (options.format === 'jsonl') {
    const expected = 'an object {"id","principal","resource"|"endpoint","dataAction"|"action"}';
    return answerLines(options.file, expected, (line) => answerLine(line, options));
  }
  const { person, question } = await questionOf(options.asked, options);
  const verdict = await checked(question, options);
  if (options.format === 'json') write(JSON.stringify(plainVerdict(verdict), null, 2));
  else {
    // A card would show the button that signs in.
    if (verdict.gaps.some(({ why }) => why === 'sign-in-needed')) throw new CannotDo(NOT_SIGNED_IN);
    // The answer says "you" to whom it is about.
    if (options.asked.principal !== undefined) write(`To ${person.name ?? person.objectId}:\n`);
    writeAnswer(answerVerdict(verdict, { now: options.now(), setting: 'terminal' }));
  }
  return EXIT[verdict.verdict];
}
