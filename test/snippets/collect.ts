import { answerDiagnosis, followUp, type FollowUpInput, type GrantForm } from '../../src/answer';
import { CLOUDS } from '../../src/azure-names';
import type { Scenario } from '../../src/diagnosis';
import type { Evidence } from '../../src/evidence';
import { readPaste, type Paste } from '../../src/paste';
import { slot, snippet, type Snippet } from '../../src/prose';
import { TOPICS } from '../../src/questions';
import { keylessClient, scenarios } from '../../src/scenarios';
import { curl, SERVICES, type CodeLanguage, type CodeTarget } from '../../src/services';
import { ALEX, NOW, VERDICTS } from '../answer/tenant';
import { CHANGES, HOSTILE, named, read } from './cases';

const isSnippet = (value: object): value is Snippet => 'language' in value && 'text' in value && 'blanks' in value;

/** Every snippet inside a value: of an explanation, an answer, a topic. */
function snippetsIn(value: unknown, found: Snippet[] = []): readonly Snippet[] {
  if (typeof value !== 'object' || value === null) return found;
  if (isSnippet(value)) found.push(value);
  else for (const part of Object.values(value)) snippetsIn(part, found);
  return found;
}

interface Case {
  readonly paste: Paste;
  readonly evidence: Evidence;
  readonly scenario: Scenario;
  readonly isFirst: boolean;
}

/** Evidence finds its parts when they are asked for; here all are, some hundred times, in copies with one part changed. */
const whole = (evidence: Evidence): Evidence => ({ ...evidence, claims: { ...evidence.claims } });

const CASES: readonly Case[] = scenarios.flatMap((scenario) =>
  scenario.examples.claims.map(({ text }, i) => {
    const paste = readPaste({ text });
    return { paste, evidence: whole(read(paste)), scenario, isFirst: i === 0 };
  }),
);

/** What a scenario says of a case: the leading cause and the others. */
const explained = (scenario: Scenario, evidence: Evidence): readonly Snippet[] =>
  snippetsIn(scenario.explain(evidence));

const FORMS: readonly (GrantForm | undefined)[] = ['terraform', 'bicep', 'cli', 'portal', undefined];

const [OWNER_ONLY, NOTHING, GRANTED] = [VERDICTS['owner-only'](), VERDICTS.nothing(), VERDICTS.granted()];

/** The whole answer to a case, and to what people ask after it. */
function answered({ paste, evidence, scenario }: Case): readonly Snippet[] {
  const match = { scenario, strength: 'certain', grounds: [], near: false } as const;
  const error = { paste, evidence, diagnosis: { outcome: 'explained', match, alsoSeen: [] } as const };
  const asker = { objectId: ALEX };
  const question = scenario.asks(evidence);
  const client = keylessClient(evidence);
  const told = { name: 'x', more: false, client };
  const answer = (verdict: FollowUpInput['verdict']): readonly Snippet[] => [
    ...snippetsIn(answerDiagnosis({ ...error, asker, verdict, setting: 'personal', check: 'done', now: NOW })),
  ];
  const after = (verdict: FollowUpInput['verdict']): readonly Snippet[] => {
    const input: FollowUpInput = { error, question, asker, verdict, setting: 'personal', now: NOW };
    return [
      ...FORMS.flatMap((form) => [...snippetsIn(followUp.inFormFor(input, form))]),
      ...snippetsIn([followUp.steps(input), followUp.who(input), followUp.app(input)]),
      ...snippetsIn([followUp.told({ ...input, told }), followUp.about(input), followUp.otherPerson(input)]),
    ];
  };
  return [
    ...[undefined, OWNER_ONLY, NOTHING, GRANTED].flatMap(answer),
    // What is asked afterwards goes by what was seen, or by what is usual where nothing was.
    ...[undefined, ...(question === undefined ? [] : [OWNER_ONLY])].flatMap(after),
  ];
}

const CODE_LANGUAGES = Object.keys({
  python: 0,
  javascript: 0,
  csharp: 0,
  java: 0,
  go: 0,
  rest: 0,
} satisfies Record<CodeLanguage, 0>) as readonly CodeLanguage[];

/** The code and the calls of every service, built for one base URL. */
function ofServices(url: string | undefined, text: string | undefined): readonly Snippet[] {
  const target: CodeTarget = {
    base: snippet('PlainText')`${slot('endpoint', url)}`,
    scope: slot('scope', text),
    deployment: slot('deployment', text),
    region: slot('region', text),
    resourceId: slot('resource id', text),
  };
  return SERVICES.flatMap(({ code, calls }) => [
    ...CODE_LANGUAGES.flatMap((language) => code[language]?.(target) ?? []),
    ...calls.map((call) => curl(call)(target)),
  ]);
}

/** Each snippet once, with the place that it was met at first. */
export type Printed = ReadonlyMap<string, { readonly snippet: Snippet; readonly where: string }>;

function* all(): Generator<readonly [string, Iterable<Snippet>]> {
  for (const { id, ...topic } of TOPICS) yield [`topic ${id}`, snippetsIn(topic)];
  yield ['service', ofServices(undefined, undefined)];
  for (const { hosts, audiences } of Object.values(CLOUDS))
    yield ['service', ofServices(`https://contoso-ai.${hosts.openai}/openai/v1/`, `${audiences.cognitive}/.default`)];
  for (const text of HOSTILE) yield ['service', ofServices(text, text)];
  for (const each of CASES) {
    const { scenario, evidence, isFirst } = each;
    const where = scenario.id;
    for (const change of CHANGES) yield [where, explained(scenario, change(evidence))];
    for (const text of isFirst ? HOSTILE : []) yield [where, explained(scenario, named(evidence, text))];
    if (isFirst) yield [where, answered(each)];
    if (isFirst) yield [where, answered({ ...each, evidence: named(evidence, '"; x') })];
  }
}

/** Everything to copy that the product prints, by language and text. */
export function printed(): Printed {
  const seen = new Map<string, { readonly snippet: Snippet; readonly where: string }>();
  for (const [where, snippets] of all())
    for (const each of snippets) {
      const key = `${each.language}\n${each.text}`;
      if (!seen.has(key)) seen.set(key, { snippet: each, where });
    }
  return seen;
}
