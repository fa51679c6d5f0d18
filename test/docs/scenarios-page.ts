import { datesInWords, type Source } from '../../src/azure-names';
import { STAGES, type Scenario, type Stage, type Step } from '../../src/diagnosis';
import { readPaste } from '../../src/paste';
import { compile, TABLE, type Recogniser } from '../../src/recognition';
import { code, indented, markdown, snippetBlock } from './markdown';

const STAGE_WORDS = {
  client: 'The client never sent a request',
  reach: 'The service was not reached',
  token: 'No token was given',
  authenticate: 'The token or key was not accepted',
  authorise: 'The caller is known, and not allowed',
  route: 'Nothing is there under that address',
  serve: 'The service refused or failed to serve',
} as const satisfies Record<Stage, string>;

const CONFIDENCE_WORDS = {
  documented: 'documentation',
  package: 'read from the package',
  observed: 'seen in the field, second-hand',
  memory: 'from memory, not read again',
} as const satisfies Record<Source['confidence'], string>;

function stepInWords({ text, snippet, link }: Step, index: number): string {
  const words = `${index + 1}. ${markdown(text)}${link === undefined ? '' : ` [${link.text}](${link.href})`}`;
  return snippet === undefined ? words : `${words}\n\n${indented(snippetBlock(snippet), '   ')}`;
}

const sourceInWords = (source: Source): string =>
  `- [${source.title}](${source.url}), ${CONFIDENCE_WORDS[source.confidence]}, ${datesInWords(source)}`;

/** What `explain` says of the first claimed example: the words depend on what a paste states. */
function explained(scenario: Scenario, read: Recogniser['read']): readonly string[] {
  const [example] = scenario.examples.claims;
  if (example === undefined) return [];
  const { headline, cause, steps, older } = scenario.explain(read(readPaste({ text: example.text })));
  return [
    `What it says of “${example.name}”:`,
    `> **${markdown(headline)}** ${markdown(cause)}`,
    steps.map(stepInWords).join('\n'),
    ...(older === undefined ? [] : [`Older advice: ${markdown(older)}`]),
  ];
}

/** What a page of a family links to: the page of each family, by the scenario's id. */
const pageOf = ({ family }: Scenario): string => `${family}.md`;

function section(scenario: Scenario, all: readonly Scenario[], read: Recogniser['read']): string {
  const refined = scenario.refines.map((id) => {
    const other = all.find((candidate) => candidate.id === id);
    return other ? `[${other.title}](${pageOf(other)}#${id})` : id;
  });
  const { claims, declines } = scenario.examples;
  return [
    `<a id="${scenario.id}"></a>`,
    `## ${scenario.title}`,
    `${code(scenario.id)}. ${STAGE_WORDS[scenario.stage]}.${refined.length === 0 ? '' : ` Refines, and so wins over: ${refined.join(', ')}.`} ${claims.length} pastes that it claims, ${declines.length} near misses that it declines: ${code(`locksmith explain ${scenario.id}`)} prints them, with its rules.`,
    ...explained(scenario, read),
    'Sources:',
    scenario.sources.map(sourceInWords).join('\n'),
  ].join('\n\n');
}

const WRITTEN = 'Written by `npm run docs` from the scenarios in `src/scenarios`; a test compares it with them.';

const INTRODUCTION = `# What Locksmith recognises

${WRITTEN}

One page a family. Of several errors in one paste, the one at the earliest stage leads, because its repair unblocks
first; the stages below stand in that order. How a scenario is recognised, and its examples:
\`npm run --silent locksmith -- explain SCENARIO\`.`;

/** The pages of `docs/scenarios`, by file name: an index by stage, and one page a family. */
export function scenarioPages(scenarios: readonly Scenario[]): ReadonlyMap<string, string> {
  const byId = [...scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  const stages = STAGES.map((stage) => ({
    stage,
    members: byId.filter((scenario) => scenario.stage === stage),
  })).filter(({ members }) => members.length > 0);
  const contents = stages.flatMap(({ stage, members }) => [
    `- ${STAGE_WORDS[stage]}`,
    ...members.map((scenario) => `  - [${scenario.title}](${pageOf(scenario)}#${scenario.id})`),
  ]);
  const { read } = compile(scenarios, TABLE);
  const families = [...new Set(byId.map(({ family }) => family))].sort();
  const pages = families.map((family) => {
    const members = byId.filter((scenario) => scenario.family === family);
    const parts = [`# ${family}`, WRITTEN, ...members.map((scenario) => section(scenario, scenarios, read))];
    return [`${family}.md`, `${parts.join('\n\n')}\n`] as const;
  });
  return new Map([['README.md', `${INTRODUCTION}\n\n${contents.join('\n')}\n`], ...pages]);
}
