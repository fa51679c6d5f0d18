import { channel, clock, endpoint, registration } from './checks/bot';
import { catalogue } from './checks/catalogue';
import { machine, reader, rights } from './checks/identities';
import { runtime, settings } from './checks/service';
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
  const wanted = EXAMINATIONS.filter((each) => each.offline || !offline);
  return Promise.all(
    wanted.map(async ({ title, examine: look }) => ({ title, observations: await look(installation) })),
  );
}

const line = (title: string, observation: Observation): string => {
  switch (observation.state) {
    case 'good':
      return `✓ ${title}: ${observation.says}`;
    case 'wrong':
      return `✗ ${title}: ${observation.says}\n    → ${observation.cure}`;
    case 'unseen':
      return `? ${title}: cannot see, because ${observation.because}`;
  }
};

/** What is said of an installation, and the exit status: 1 where something is wrong. */
export function report(examined: readonly Examined[]): { readonly text: string; readonly status: 0 | 1 } {
  const lines = examined.flatMap(({ title, observations }) => observations.map((each) => line(title, each)));
  const all = examined.flatMap(({ observations }) => observations);
  const count = (state: Observation['state']): number => all.filter((each) => each.state === state).length;
  const sum = `${count('good')} right, ${count('wrong')} wrong, ${count('unseen')} not seen`;
  return { text: `${lines.join('\n')}\n\n${sum}`, status: count('wrong') > 0 ? 1 : 0 };
}
