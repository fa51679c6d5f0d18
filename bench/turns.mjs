import { fork } from 'node:child_process';
import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { messageOf } from './child.mjs';
import { digits, median, percent, table } from './measure.mjs';
import { click, message, post, somebody, startAzure, startBot, startChannel } from './neighbours.mjs';
import { logOf, PLACED, TYPICAL } from './pastes.mjs';

const ROUNDS = 15;
const LONG = logOf(10_000);

/** Each asks about the same resource, and holds something else there: all kinds of verdict. */
const PEOPLE = [
  ...['Ada Brook', 'Omar Weiss', 'Imani Cruz', 'Grace Lindqvist'],
  ...['Elena Fischer', 'Noor Haddad', 'Freya Tan', 'Ruth Okafor'],
];
const AT_ONCE = PEOPLE.length;

/**
 * The kinds of turn: which bot, how many turns warm it up and make a round, and what is sent. Signed in, each worker is
 * a person of their own, for checks of one person for one thing are shared.
 */
const KINDS = {
  echo: { bot: 'echo', warmUp: 4_000, round: 150, activity: (at) => message(TYPICAL, at) },
  'echo, 10 KB': { bot: 'echo', echo: 'echo, 10 KB', warmUp: 400, round: 60, activity: (at) => message(LONG, at) },
  'signed out': { bot: 'signedOut', warmUp: 4_000, round: 150, activity: (at) => message(TYPICAL, at) },
  'signed out, 10 KB': {
    bot: 'signedOut',
    echo: 'echo, 10 KB',
    warmUp: 400,
    round: 60,
    activity: (at) => message(LONG, at),
  },
  verdict: { bot: 'signedIn', warmUp: 400, round: 40, activity: (at) => message(PLACED, at) },
  click: { bot: 'signedIn', warmUp: 200, round: 40, activity: (at, card) => click(card, at) },
};

/** Sends turns of one kind, a few at a time; turns per second and milliseconds of processor time a turn. */
async function load({ bot, round, activity }, { bots, agent, channel, people }, count = round) {
  let next = 0;
  const worker = async (_, i) => {
    while (next < count) {
      const person = bot === 'signedIn' ? people[i] : somebody(next);
      const conversation = `a:${person.objectId}`;
      const at = { serviceUrl: channel.url, conversation, person };
      next += 1;
      await post(agent, bots[bot].port, activity(at, channel.cards.get(conversation)));
    }
  };
  const before = await bots[bot].used();
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - start) / 1000;
  const after = await bots[bot].used();
  const verdicts = (after.verdicts ?? 0) - (before.verdicts ?? 0);
  if (bot === 'signedIn' && verdicts !== count) throw new Error(`${verdicts} verdicts for ${count} turns`);
  return { perSecond: count / seconds, cpuMs: (after.cpuMs - before.cpuMs) / count };
}

/**
 * All kinds under the same load, in turns, so that what else the machine does meets each of them. A kind is held against
 * the echo of its own round, and the median of these proportions is its result.
 */
async function compare(channel, azure) {
  const bots = {
    echo: await startBot('./echo-bot.mjs'),
    signedOut: await startBot('./locksmith-bot.mjs'),
    signedIn: await startBot('./locksmith-bot.mjs', { AZURE: JSON.stringify(azure.address) }),
  };
  const people = PEOPLE.map((name) => azure.people.find((person) => person.name === name));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const around = { bots, agent, channel, people };
  for (const kind of Object.values(KINDS)) await load(kind, around, kind.warmUp);
  const results = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, kind] of Object.entries(KINDS)) (results[name] ??= []).push(await load(kind, around));
  }
  for (const bot of Object.values(bots)) bot.stop();
  agent.destroy();
  const of = (name, what) => median(results[name].map((result) => result[what]));
  const beside = (name, echo, what) => median(results[name].map((result, i) => result[what] / results[echo][i][what]));
  const result = ([name, { echo = 'echo' }]) => [
    name,
    {
      perSecond: of(name, 'perSecond'),
      cpuMs: of(name, 'cpuMs'),
      share: beside(name, echo, 'perSecond'),
      echoes: beside(name, echo, 'cpuMs'),
    },
  ];
  return Object.fromEntries(Object.entries(KINDS).map(result));
}

/** Processor milliseconds that reading and diagnosing the paste takes. */
async function diagnosing() {
  const child = fork(fileURLToPath(new URL('./diagnosing.mjs', import.meta.url)));
  const { ms } = await messageOf(child);
  child.disconnect();
  return ms;
}

const cardsExpected = () =>
  Object.values(KINDS)
    .filter(({ bot, activity }) => bot !== 'echo' && activity !== KINDS.click.activity)
    .reduce((sum, { warmUp, round }) => sum + warmUp + ROUNDS * round, 0);

/** Whole turns over real sockets: the framework's echo bot, and this one as it answers in production. */
export async function measureTurns() {
  const channel = await startChannel();
  const azure = await startAzure();
  const measured = await compare(channel, azure);
  channel.close();
  azure.stop();
  if (channel.counts.card !== cardsExpected())
    throw new Error(`${channel.counts.card} cards for ${cardsExpected()} turns`);
  const diagnosisMs = await diagnosing();
  const { echo, verdict, click: clicked } = measured;
  const signedOut = measured['signed out'];
  const row = (label, name) => {
    const { perSecond, cpuMs, share, echoes } = measured[name];
    return [label, digits(perSecond), percent(share), digits(cpuMs), digits(echoes)];
  };
  const rows = [
    row('echo bot', 'echo'),
    row('a paste of 1 KB, signed out', 'signed out'),
    row('a paste of 1 KB with its verdict', 'verdict'),
    row('a click on Check again', 'click'),
    row('echo bot, 10 KB', 'echo, 10 KB'),
    row('a paste of 10 KB, signed out', 'signed out, 10 KB'),
  ];
  return `## Whole turns

The framework's own echo bot (restify and botbuilder, no logic) and this bot, under the same load: ${AT_ONCE} turns under way
at once, ${ROUNDS} rounds. Each turn comes in over HTTP and is answered over HTTP; Locksmith's with a card. For a verdict the
bot reads the access of one of ${PEOPLE.length} people, with every kind of verdict among them, from the sandbox's Resource Manager in
another process, over HTTPS, through the same clients as in production; a click does the same and is answered at once.
Only role definitions are remembered from an earlier check. Shares are those of the echo bot with the same text in the
same round.

${table(['turn', 'turns a second', "of the echo bot's", 'processor ms a turn', 'in echo turns'], rows)}

- Signed out, turns a second are ${percent(signedOut.share)} of the echo bot's (wanted: at least 80 %).
- A paste with its verdict takes the processor time of ${digits(verdict.echoes)} echo turns (wanted: at most 12).
- A click on "Check again" takes that of ${digits(clicked.echoes)} (wanted: at most 10).
- Reading and diagnosing the paste of 1 KB takes ${digits(diagnosisMs)} processor ms, ${percent(diagnosisMs / echo.cpuMs)} of an echo turn's.`;
}
