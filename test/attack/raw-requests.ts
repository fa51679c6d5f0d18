import type { Attack, Context } from './attack';
import { exchange } from './socket';
import { RAW_REQUESTS } from './raw-kinds';
import type { Target } from './target';

/** An incomplete request is waited for; a complete one has its answer by then. */
const WAIT_MS = 2_000;
const INCOMPLETE_MS = 300;

/** Signed by nobody: a health answer, or a refusal. Never an error of the server's own. */
const isRefusal = (status: number): boolean =>
  status === 200 || (status >= 400 && status < 500) || status === 501 || status === 505;

/** What is wrong with how the bot took it, if anything. */
async function tryOn(
  target: Target,
  { bytes, incomplete }: (typeof RAW_REQUESTS)[number],
): Promise<string | undefined> {
  const reply = await exchange(target.url, bytes, incomplete ? INCOMPLETE_MS : WAIT_MS);
  const after = await exchange(target.url, 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', WAIT_MS);
  if (after.kind !== 'status' || after.status !== 200) return 'the process ended';
  if (reply.kind === 'status' && !isRefusal(reply.status)) return `answered with ${reply.status}`;
  return reply.kind === 'open' && !incomplete ? 'never answered' : undefined;
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const findings: string[] = [];
  let target = await context.start();
  for (const request of RAW_REQUESTS) {
    const wrong = await tryOn(target, request);
    if (wrong === undefined) continue;
    findings.push(`${request.name}: ${wrong}`);
    if (target.runs()) continue;
    target.mayEnd(0);
    target = await context.start();
  }
  if (target.channel.sent.length > 0) findings.push('a request that nobody signed was answered in the channel');
  return { tries: RAW_REQUESTS.length, findings };
}

/** Requests as no client sends them, byte by byte, signed by nobody. */
export const rawRequests: Attack = { name: 'raw requests', run };
