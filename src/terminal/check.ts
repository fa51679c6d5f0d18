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
import { toText } from '../cards';
import { holdsSecret } from '../paste';
import { judge, wantedOf } from '../respond';
import { answerLines, BadInput, write } from './io';

/** Whose facts are read is decided by whoever starts the command: one's own sign-in, or the sandbox. */
export interface CheckOptions {
  readonly sourceFor: (principal: ObjectId) => FactsSource;
  readonly file: string | undefined;
  readonly format: 'text' | 'json' | 'jsonl';
  readonly asked: Asked;
  readonly now: () => number;
}

const Asked = z.object({
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

function resourceOf({ resource, endpoint }: Asked): ResourceRef {
  if ((resource === undefined) === (endpoint === undefined))
    throw new BadInput('Name one of --resource and --endpoint.');
  if (resource !== undefined) {
    const id = parseArmId(resource);
    if (id === undefined) throw new BadInput('--resource must be a Resource Manager id (/subscriptions/…).');
    refuseSecret('--resource', id);
    return { kind: 'id', id };
  }
  const ref = parseResourceRef(endpoint ?? '');
  if (ref === undefined) throw new BadInput('--endpoint must be an https address of an Azure AI resource.');
  refuseSecret('--endpoint', spelled(ref));
  return ref;
}

function wantedAction({ dataAction, action }: Asked, resource: ResourceRef): WantedAction {
  if (dataAction !== undefined && action !== undefined) throw new BadInput('Name one of --data-action and --action.');
  const name = dataAction ?? action;
  if (name === undefined) return wantedOf(resource);
  if (!ACTION.test(name)) throw new BadInput('An action looks like Microsoft.CognitiveServices/accounts/read.');
  return { kind: dataAction === undefined ? 'action' : 'dataAction', name };
}

function questionOf(asked: Asked): AccessQuestion {
  const principal = parseObjectId(asked.principal ?? '');
  if (principal === undefined) throw new BadInput('--principal must be an object id of Microsoft Entra ID.');
  const resource = resourceOf(asked);
  return { principal, resource, wanted: wantedAction(asked, resource) };
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
    return { id: read.data.id, ...plainVerdict(await checked(questionOf(read.data), options)) };
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
  const verdict = await checked(questionOf(options.asked), options);
  if (options.format === 'json') write(JSON.stringify(plainVerdict(verdict), null, 2));
  else write(toText(answerVerdict(verdict, { now: options.now(), setting: 'terminal' })));
  return EXIT[verdict.verdict];
}
