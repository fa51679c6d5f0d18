import type { Source } from '../../src/azure-names';
import { phrasesOf, STAGES, type Scenario, type Stage, type Step, type Rule } from '../../src/diagnosis';
import { readEvidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { AZURE_AI_WORDS, OPENAI_CLIENT_WORDS, OTHER_SERVICES } from '../../src/scenarios/shared/surroundings';
import { block, code, indented, markdown, snippetBlock } from './markdown';

const STAGE_WORDS = {
  client: 'The client never sent a request',
  reach: 'The service was not reached',
  token: 'No token was given',
  authenticate: 'The token or key was not accepted',
  authorise: 'The caller is known, and not allowed',
  route: 'Nothing is there under that address',
  serve: 'The service refused or failed to serve',
} as const satisfies Record<Stage, string>;

const STRENGTH_WORDS = {
  certain: 'Certain',
  strong: 'Strong',
  weak: 'Weak, gives way to any better reading',
} as const satisfies Record<Rule['strength'], string>;

const CONFIDENCE_WORDS = {
  documented: 'documentation',
  package: 'read from the package',
  observed: 'seen in the field, second-hand',
  memory: 'from memory, not read again',
} as const satisfies Record<Source['confidence'], string>;

const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`;

/** Lists that many rules share: named where they are used, and listed once at the end of the page. */
const LISTS = [
  { id: 'words-of-azure-ai', name: 'a word of Azure AI', phrases: AZURE_AI_WORDS },
  { id: 'words-of-openai-clients', name: 'a word of an openai client', phrases: OPENAI_CLIENT_WORDS },
  { id: 'words-of-other-services', name: 'a word of another service', phrases: OTHER_SERVICES },
] as const;

/** The phrases in words; a shared list among them by its name. */
function phrasesInWords(phrases: readonly string[]): readonly string[] {
  const given = new Set(phrases);
  const lists = LISTS.filter((list) => list.phrases.every((phrase) => given.has(phrase)));
  const listed = new Set(lists.flatMap((list) => list.phrases));
  return [
    ...phrases.filter((phrase) => !listed.has(phrase)).map((phrase) => `“${phrase}”`),
    ...lists.map(({ id, name }) => `[${name}](#${id})`),
  ];
}

/** One rule of recognising, as a sentence. */
function ruleInWords({
  strength,
  says = [],
  oneOf: any = [],
  unless = [],
  codes = [],
  status = [],
  ...rest
}: Rule): string {
  const conditions = [
    ...phrasesInWords(says),
    ...(any.length === 0 ? [] : [oneOf(phrasesInWords(any))]),
    ...(codes.length === 0 ? [] : [`the error code ${oneOf(codes.map(code))}`]),
    ...(status.length === 0 ? [] : [`status ${oneOf(status.map(String))}`]),
    ...(rest.whenInWords === undefined ? [] : [rest.whenInWords]),
  ];
  const without = unless.length === 0 ? '' : `; not where it says ${oneOf(phrasesInWords(unless))}`;
  return `- ${STRENGTH_WORDS[strength]}: ${conditions.join(', and ')}${without}.`;
}

const listInWords = ({ id, name, phrases }: (typeof LISTS)[number]): string =>
  `<a id="${id}"></a>\n\n### ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${phrases.map(code).join(', ')}.`;

function stepInWords({ text, snippet, link }: Step, index: number): string {
  const words = `${index + 1}. ${markdown(text)}${link === undefined ? '' : ` [${link.text}](${link.href})`}`;
  return snippet === undefined ? words : `${words}\n\n${indented(snippetBlock(snippet), '   ')}`;
}

const sourceInWords = ({ title, url, read, confidence }: Source): string =>
  `- [${title}](${url}), ${CONFIDENCE_WORDS[confidence]}, read ${read}`;

/** As it is told, secrets left out: what they stand for is made up, and their shape must not be in a page. */
const shown = (text: string): string => {
  const paste = readPaste({ text });
  const told = paste.redactions.length > 0 ? paste.text : text;
  return Array.from(told, (char) => (/[\p{Cc}]/u.test(char) && !/[\n\t]/.test(char) ? '�' : char)).join('');
};

function exampleInWords(kind: string, examples: Scenario['examples']['claims']): readonly string[] {
  return examples.length === 0
    ? []
    : [
        `<details><summary>${kind} (${examples.length})</summary>`,
        ...examples.flatMap(({ name, text }) => [`${name}:`, block('text', shown(text))]),
        '</details>',
      ];
}

/** What `explain` says of the first claimed example: the words depend on what a paste states. */
function explained(scenario: Scenario, phrases: readonly string[]): readonly string[] {
  const [example] = scenario.examples.claims;
  if (example === undefined) return [];
  const { headline, cause, steps, older } = scenario.explain(readEvidence(readPaste({ text: example.text }), phrases));
  return [
    `What it says of the first example, “${example.name}”:`,
    `> **${markdown(headline)}** ${markdown(cause)}`,
    steps.map(stepInWords).join('\n'),
    ...(older === undefined ? [] : [`Older advice: ${markdown(older)}`]),
  ];
}

function section(scenario: Scenario, all: readonly Scenario[]): string {
  const titleOf = (id: string): string => all.find((other) => other.id === id)?.title ?? id;
  const refined = scenario.refines.map((id) => `[${titleOf(id)}](#${id})`);
  return [
    `<a id="${scenario.id}"></a>`,
    `### ${scenario.title}`,
    `${code(scenario.id)}, counted as ${code(scenario.family)}.${refined.length === 0 ? '' : ` Refines, and so wins over: ${refined.join(', ')}.`}`,
    'Recognised by:',
    scenario.rules.map(ruleInWords).join('\n'),
    ...explained(scenario, phrasesOf(all)),
    'Sources:',
    scenario.sources.map(sourceInWords).join('\n'),
    ...exampleInWords('Pastes that it claims', scenario.examples.claims),
    ...exampleInWords('Near misses that it declines', scenario.examples.declines),
  ].join('\n\n');
}

const INTRODUCTION = `# What Locksmith recognises

Written by \`npm run docs\` from the scenarios in \`src/scenarios\`; a test compares it with them.

A phrase is found without regard to case, white space, line wraps, quotes and punctuation; \`…\` in a phrase stands for
anything. Of several errors in one paste, the one at the earliest stage leads, because its repair unblocks first. The
stages below stand in that order.`;

/** The whole page: every scenario, by stage, then by id. */
export function scenariosPage(scenarios: readonly Scenario[]): string {
  const byId = [...scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  const stages = STAGES.map((stage) => ({
    stage,
    members: byId.filter((scenario) => scenario.stage === stage),
  })).filter(({ members }) => members.length > 0);
  const contents = stages.flatMap(({ stage, members }) => [
    `- ${STAGE_WORDS[stage]}`,
    ...members.map(({ id, title }) => `  - [${title}](#${id})`),
  ]);
  const body = stages.flatMap(({ stage, members }) => [
    `## ${STAGE_WORDS[stage]}`,
    ...members.map((scenario) => section(scenario, scenarios)),
  ]);
  const lists = ['## Words that many signatures share', ...LISTS.map(listInWords)];
  return `${[INTRODUCTION, contents.join('\n'), ...body, ...lists].join('\n\n')}\n`;
}
