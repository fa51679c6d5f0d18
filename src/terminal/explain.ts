import { datesInWords } from '../answer';
import type { Rule, Scenario } from '../diagnosis';
import { diagnose } from '../respond';
import { BadInput } from '../usage';
import { write } from './io';

const STRENGTH_WORDS = {
  certain: 'Certain',
  strong: 'Strong',
} as const satisfies Record<Rule['strength'], string>;

const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`;

const quoted = (phrases: readonly string[]): readonly string[] => phrases.map((phrase) => `“${phrase}”`);

/** One rule of recognising, as a sentence. */
function ruleInWords({
  strength,
  says = [],
  oneOf: any = [],
  unless = [],
  codes = [],
  status = [],
  orShows,
  unlessShows,
  ...rest
}: Rule): string {
  const conditions = [
    ...quoted(says),
    ...(any.length === 0 ? [] : [oneOf([...quoted(any), ...(orShows === undefined ? [] : [orShows.inWords])])]),
    ...(codes.length === 0 ? [] : [`the error code ${oneOf(codes)}`]),
    ...(status.length === 0 ? [] : [`status ${oneOf(status.map(String))}`]),
    ...(rest.whenInWords === undefined ? [] : [rest.whenInWords]),
  ];
  const against = [
    ...(unless.length === 0 ? [] : [`it says ${oneOf(quoted(unless))}`]),
    ...(unlessShows === undefined ? [] : [`it shows ${unlessShows.inWords}`]),
  ];
  const without = against.length === 0 ? '' : `; not where ${against.join(', or ')}`;
  return `- ${STRENGTH_WORDS[strength]}: ${conditions.join(', and ')}${without}.`;
}

/** As it is told, secrets left out: what they stand for is made up, and their shape must not be printed. */
const shown = (text: string): string => {
  const { paste } = diagnose({ text });
  return paste.redactions.length > 0 ? paste.text : text;
};

const examplesInWords = (title: string, examples: Scenario['examples']['claims']): readonly string[] =>
  examples.length === 0 ? [] : [title, ...examples.map(({ name, text }) => `--- ${name}\n${shown(text).trim()}`)];

/** The ids that share the longest beginning or a word with what was asked for; at most five. */
function likeIds(asked: string, ids: readonly string[]): readonly string[] {
  const words = asked
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  return ids.filter((id) => words.some((word) => id.includes(word))).slice(0, 5);
}

/** `locksmith explain SCENARIO`: its rules in words, its sources and its examples. Gives the exit status. */
export function runExplain(scenarios: readonly Scenario[], id: string | undefined): number {
  const ids = scenarios.map((scenario) => scenario.id).sort();
  if (id === undefined) {
    write(ids.join('\n'));
    return 0;
  }
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) {
    const like = likeIds(id, ids);
    const hint = like.length > 0 ? ` Do you mean ${oneOf(like)}?` : ' "locksmith explain" lists them all.';
    throw new BadInput(`There is no scenario "${id}".${hint}`);
  }
  const { title, family, stage, refines, rules, sources, examples } = scenario;
  const parts = [
    `${title}\n${id}, counted as ${family}, stage ${stage}.`,
    ...(refines.length === 0 ? [] : [`Refines, and so wins over: ${refines.join(', ')}.`]),
    `Recognised by:\n${rules.map(ruleInWords).join('\n')}`,
    `Sources:\n${sources.map((source) => `- ${source.title} ${source.url} (${datesInWords(source)})`).join('\n')}`,
    ...examplesInWords('Pastes that it claims:', examples.claims),
    ...examplesInWords('Near misses that it declines:', examples.declines),
  ];
  write(parts.join('\n\n'));
  return 0;
}
