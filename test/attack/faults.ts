import type { Attack, Context } from './attack';
import { mischiefs } from './mischief';
import { NEIGHBOURS, surround, type NeighbourName, type Surroundings } from './surroundings';

/** A turn with a neighbour that fails is answered by then, whatever its limits add up to. Milliseconds. */
const LONGEST_TURN_MS = 9_000;

async function tryOn(
  { target, neighbours, elsewhere, turn }: Surroundings,
  neighbour: NeighbourName,
): Promise<string | undefined> {
  const start = performance.now();
  const { status, answered } = await turn(neighbour);
  const ms = performance.now() - start;
  if (!target.runs()) return 'the process ended';
  if (neighbours[neighbour].spoilt() === 0) return 'nothing was spoilt: the attack did not reach it';
  if (status === 0) return 'the turn did not end';
  if (status !== 200) return `answered with ${status}`;
  if (!answered && neighbour !== 'the channel') return 'the person got no answer';
  if (ms > LONGEST_TURN_MS) return `the turn took ${Math.round(ms)} ms`;
  return elsewhere.asked.length > 0 ? 'it was followed to another address' : undefined;
}

/** One neighbour, with a bot of its own: the others do as they should. */
async function atNeighbour(
  name: NeighbourName,
  context: Context,
): Promise<{ tries: number; findings: readonly string[] }> {
  const around = await surround(context);
  const { neighbours, elsewhere, turn, target } = around;
  const findings: string[] = [];
  const all = Object.entries(mischiefs(elsewhere.origin));
  for (const [kind, mischief] of all) {
    neighbours[name].does(mischief);
    const wrong = await tryOn(around, name);
    if (wrong !== undefined) findings.push(`${name} ${kind}: ${wrong}`);
    if (!target.runs()) break;
  }
  neighbours[name].does(name === 'the file host' ? (_request, response) => response.end('Error code: 403') : undefined);
  const { status, answered } = await turn(name);
  if (status !== 200 || !answered) findings.push(`${name}: it does as it should again, and the bot does not`);
  findings.push(...target.reached().map((address) => `${name}: ${address} was reached`));
  await around.close();
  return { tries: all.length + 1, findings };
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const outcomes = await Promise.all(NEIGHBOURS.map((name) => atNeighbour(name, context)));
  return {
    tries: outcomes.reduce((sum, { tries }) => sum + tries, 0),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

/** Each of the four neighbours that the bot asks, failing in every way. */
export const faults: Attack = { name: 'faults of neighbours', run };
