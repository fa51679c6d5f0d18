import type { SamplePerson } from '../../src/sandbox';
import { escaped } from './markdown';

/** The first of the sandbox's people: one for each kind of case. The rest is a command away. */
const SHOWN = 12;

const START = '<!-- people -->';
const END = '<!-- /people -->';

const WORDS = {
  granted: 'granted',
  denied: 'denied',
  eligible: 'eligible, not activated',
  'not-granted': 'not granted',
  unknown: 'cannot tell',
} as const satisfies Record<SamplePerson['verdict'], string>;

const row = ({ name, case: what, verdict }: SamplePerson): string =>
  `| ${name} | ${escaped(what)} | ${WORDS[verdict]} |`;

/** The README with the table of sample people as they are now. */
export function withPeople(readme: string, people: readonly SamplePerson[]): string {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${START} … ${END}.`);
  const table = [
    '| `become` | who that is | what Check my access says |',
    '| --- | --- | --- |',
    ...people.slice(0, SHOWN).map(row),
  ];
  return `${before}${START}\n\n${table.join('\n')}\n\n${END}${after}`;
}
