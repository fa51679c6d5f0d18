import { readActivity } from '../../src/teams/activity';
import { readMessage } from '../../src/teams/incoming';
import { activityJson } from '../teams/activities';
import { readPatterns } from '../patterns/collect';
import type { Attack, Context } from './attack';
import { messageOf, nameOf, searchGrowth, tokensOf, type Message, type Slow } from './growth';
import { shownOf } from './pipeline';
import { someone } from './surroundings';

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** A whole turn but for its sockets: activity, message, diagnosis, answer, card. */
function turn({ text, html }: Message): void {
  const attachments = html === undefined ? [] : [{ contentType: 'text/html', content: html }];
  const read = readActivity(JSON.parse(JSON.stringify(activityJson('message', { text, attachments }))));
  if (read.kind === 'refused') return;
  const message = readMessage(read.activity);
  shownOf(message, 0);
}

/** About the largest text that Teams takes. */
const LARGE = 100_000;

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const tokens = tokensOf(readPatterns().written);
  const searches = context.amount(6, 2);
  const rounds = context.amount(120, 40);
  const slow: Slow[] = [];
  const worst: Slow[] = [];
  for (let seed = 1; seed <= searches; seed += 1) {
    const found = searchGrowth({ read: turn, cpu, tokens, rounds, seed });
    slow.push(...found.slow);
    worst.push(found.worst, ...found.slow);
  }
  // The slowest of each search goes to the bot, whose health is looked at meanwhile.
  const target = await context.start({});
  const findings = slow.map(
    ({ recipe, millis }) => `time grows too fast: ${nameOf(recipe)}, ${millis.map(Math.round).join(' → ')} ms`,
  );
  for (const { recipe } of worst) {
    const { text, html } = messageOf(recipe, LARGE);
    const attachments = html === undefined ? [] : [{ contentType: 'text/html', content: html }];
    const activity = target.activity('message', {
      text,
      attachments,
      from: someone(context),
      id: context.random.guid(),
    });
    const { status, ms } = await target.post(activity);
    if (![200, 400, 413].includes(status)) findings.push(`${nameOf(recipe)}: answered with ${status}`);
    if (ms > 4_000) findings.push(`${nameOf(recipe)}: the turn took ${Math.round(ms)} ms`);
  }
  return { tries: searches * rounds * 2 + worst.length, findings };
}

/** Texts whose reading takes more than linear time, looked for by a search that mutates for time. */
export const growing: Attack = { name: 'growth by search', run };
