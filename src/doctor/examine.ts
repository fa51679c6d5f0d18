import { channel, clock, endpoint, registration } from './checks/bot';
import { catalogue } from './checks/catalogue';
import { machine, reader, rights } from './checks/identities';
import { deployed, runtime, settings } from './checks/service';
import { connection, consent, federation, signOn } from './checks/sign-in';
import { storage, telemetry } from './checks/stores';
import { appPackage, values, versions } from './checks/values';
import type { Examination, Installation, Observation } from './types';

/** In the order in which one thing needs the other. */
const EXAMINATIONS: readonly Examination[] = [
  versions,
  values,
  appPackage,
  runtime,
  deployed,
  settings,
  endpoint,
  clock,
  registration,
  channel,
  connection,
  federation,
  signOn,
  consent,
  machine,
  storage,
  telemetry,
  reader,
  rights,
  catalogue,
];

export interface Examined {
  readonly title: string;
  readonly observations: readonly Observation[];
}

/** Looks at an installation. Never rejects because of what it sees. */
export async function examine(installation: Installation, offline: boolean): Promise<readonly Examined[]> {
  const wanted = EXAMINATIONS.filter(
    (each) => (each.offline || !offline) && (installation.hosted || each.hosted !== true),
  );
  return Promise.all(
    wanted.map(async ({ title, examine: look }) => ({ title, observations: await look(installation) })),
  );
}

const line = (title: string, observation: Exclude<Observation, { readonly state: 'unseen' }>): string =>
  observation.state === 'good'
    ? `✓ ${title}: ${observation.says}`
    : `✗ ${title}: ${observation.says}\n    → ${observation.cure}`;

/** What cannot be seen for one reason is one line. */
function linesOf(examined: readonly Examined[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { title, observations } of examined) {
    for (const each of observations) {
      if (each.state === 'unseen') titles.set(each.because, [...(titles.get(each.because) ?? []), title]);
    }
  }
  const seen = examined.flatMap(({ title, observations }) =>
    observations.flatMap((each) => (each.state === 'unseen' ? [] : [line(title, each)])),
  );
  const unseen = [...titles].map(
    ([because, those]) => `? ${[...new Set(those)].join(', ')}: cannot see, because ${because}`,
  );
  return [...seen, ...unseen];
}

/** What is said of an installation, and the exit status: 1 where something is wrong. */
export function report(examined: readonly Examined[]): { readonly text: string; readonly status: 0 | 1 } {
  const all = examined.flatMap(({ observations }) => observations);
  const count = (state: Observation['state']): number => all.filter((each) => each.state === state).length;
  const sum = `${count('good')} right, ${count('wrong')} wrong, ${count('unseen')} not seen`;
  return { text: `${linesOf(examined).join('\n')}\n\n${sum}`, status: count('wrong') > 0 ? 1 : 0 };
}
