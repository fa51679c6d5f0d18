import { sender } from '../teams/production';
import type { Attack, Context } from './attack';
import { commandsIn, damageTo, escapesBash, escapesPowerShell, type Command } from './card-checks';
import { FORMS, HOSTILE, MARK, SLOTS } from './hostile-texts';
import { inParallel } from './parallel';
import { someone, surround, type Surroundings } from './surroundings';

const AT_ONCE = 8;
const BATCH = 400;

/** Sees every account, so that names are looked up. */
const IMANI = sender('Imani Cruz');

interface Paste {
  readonly name: string;
  readonly message: object;
}

const pastes = (): readonly Paste[] =>
  Object.entries(SLOTS).flatMap(([slot, put]) =>
    HOSTILE.flatMap((hostile) =>
      Object.entries(FORMS).map(([form, write]) => ({
        name: `${JSON.stringify(hostile)} as ${slot}, ${form}`,
        message: write(put(hostile)),
      })),
    ),
  );

/** Texts in quotes of KQL and of OData filters, with their escapes. */
const QUOTED = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"/g;

/** Records whatever of a hostile text stands outside of quotes in what Azure is asked. */
function watchQueries({ neighbours }: Surroundings, findings: Set<string>): void {
  neighbours['Resource Manager'].does((request, _response, pass) => {
    const url = new URL(request.url ?? '/', 'https://x');
    const filter = url.searchParams.get('$filter') ?? '';
    if (filter.replaceAll(/'(?:[^']|'')*'/g, '').includes(MARK)) findings.add('a hostile text got into a filter');
    request.on('data', (chunk: Buffer) => {
      const query = /"query":("(?:[^"\\]|\\.)*")/.exec(chunk.toString('utf8'))?.[1];
      const text = query === undefined ? '' : String(JSON.parse(query));
      if (text.replaceAll(QUOTED, '').includes(MARK)) findings.add('a hostile text got into a query');
    });
    pass();
  });
}

/** One message, of somebody else each time; every twentieth of them is signed in. */
async function send({ target }: Surroundings, paste: Paste, id: string, context: Context): Promise<string | undefined> {
  const signedIn = context.random.below(20) === 0;
  const from = { ...someone(context), ...(signedIn ? { aadObjectId: IMANI.aadObjectId } : {}) };
  if (signedIn) target.framework.tokens.held.set(from.id, await target.tokenOf(IMANI));
  const { status } = await target.post(target.activity('message', { from, id, ...paste.message }));
  return status === 200 ? undefined : `${paste.name}: answered with ${status}`;
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const around = await surround(context, { limits: { cardWaitMs: 4_000, checkBudgetMs: 4_000 } });
  const { channel, said } = around.target;
  const findings = new Set<string>();
  watchQueries(around, findings);
  const commands = new Map<string, Command>();
  // The short form takes every 29th: it shares no factor with the lists, so that each place, text and form is met.
  const all = pastes().filter((_, i) => !context.short || i % 29 === 0);
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = new Map(all.slice(start, start + BATCH).map((paste) => [context.random.guid(), paste] as const));
    await inParallel([...batch], AT_ONCE, async ([id, paste]) => {
      const wrong = await send(around, paste, id, context);
      if (wrong !== undefined) findings.add(wrong);
    });
    for (const { to = '', activity } of channel.messages()) {
      for (const damage of damageTo(activity)) findings.add(`${batch.get(to)?.name ?? 'an update'}: ${damage}`);
      for (const command of commandsIn(activity)) commands.set(`${command.language} ${command.text}`, command);
    }
    channel.clear();
  }
  const shell = [...commands.values()].filter(({ language }) => language === 'PowerShell' || language === 'Bash');
  const bash = shell.filter(({ language }) => language === 'Bash');
  for (const { text } of escapesBash(bash)) findings.add(`bash runs it: ${text.slice(0, 120)}`);
  for (const { text } of escapesPowerShell(shell)) findings.add(`PowerShell runs it: ${text.slice(0, 120)}`);
  if (said().includes(MARK)) findings.add('a hostile text got into the log');
  await around.close();
  return { tries: all.length + bash.length + shell.length, findings: [...findings] };
}

/** Texts that want to be a command, a link, a mention, a query or a line of the log, in every place of an error. */
export const hostilePastes: Attack = { name: 'hostile pastes', run };
