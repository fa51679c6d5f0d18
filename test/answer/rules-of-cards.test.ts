import { answerDiagnosis, type Answer, type DiagnosisInput } from '../../src/answer';
import { parseObjectId, type AccessVerdict } from '../../src/access';
import { plain, type Prose } from '../../src/prose';
import { diagnose } from '../../src/respond';
import { scenarios } from '../../src/scenarios';
import { ALEX, NOW, VERDICTS } from './tenant';
import { wordsOf } from './text';

/** What holds for every scenario with every verdict: the answer is one, and none of its sentences contradicts it. */
const CASES = scenarios.flatMap(({ id, examples }) =>
  examples.claims.slice(0, 2).map(({ text }) => ({ id, said: diagnose({ text }) })),
);

type Said = (typeof CASES)[number]['said'];

/** The one who asks is the one whom the paste names, where it names one. */
const askerOf = ({ evidence }: Said): DiagnosisInput['asker'] => {
  const principal = evidence.principal?.value;
  if (principal?.kind === 'upn') return { objectId: ALEX, upn: principal.name };
  const named = principal?.kind === 'object-id' ? parseObjectId(principal.id) : undefined;
  return { objectId: named ?? ALEX };
};

const answerTo = (said: Said, verdict: AccessVerdict): Answer =>
  answerDiagnosis({ ...said, asker: askerOf(said), setting: 'personal', check: 'done', verdict, now: NOW });

const all = (
  ...names: readonly (keyof typeof VERDICTS)[]
): readonly { readonly where: string; readonly answer: Answer }[] =>
  names.flatMap((name) => {
    const verdict = VERDICTS[name]();
    return CASES.map(({ id, said }) => ({ where: `${id}, ${name}`, answer: answerTo(said, verdict) }));
  });

const every = all(...(Object.keys(VERDICTS) as readonly (keyof typeof VERDICTS)[]).filter((name) => name in VERDICTS));

/** The answers that say something, by scenario and verdict. */
const saying = (of: typeof every, what: RegExp, text: (answer: Answer) => string = wordsOf): readonly string[] =>
  of.filter(({ answer }) => what.test(text(answer))).map(({ where }) => where);

/** What stands open on a card. */
const open = ({ headline, why = [], todo, expect: after = [], note = [] }: Answer): string =>
  [headline, why, todo?.text ?? [], after, note].map(plain).join('\n');

const sentences = ({ headline, why = [], todo, expect: after = [], note = [] }: Answer): readonly Prose[] => [
  headline,
  why,
  todo?.text ?? [],
  after,
  note,
];

test('who has the role never reads that it is missing', () => {
  expect(
    saying(all('granted', 'granted-by-group-under-deny-gap'), /\bhas no role|have no role|holds no role\b/i, open),
  ).toEqual([]);
});

test('nobody waits for a grant that is not due', () => {
  expect(saying(all('granted', 'denied'), /after the grant/i, open)).toEqual([]);
  const ofRoles = all('granted', 'denied').filter(({ where }) =>
    /^(?:missing-data-action|permission-denied|principal-no-access)/.test(where),
  );
  expect(ofRoles.length).toBeGreaterThan(3);
  expect(saying(ofRoles, /after the grant/i)).toEqual([]);
});

test('a resource that took the token is not said not to exist', () => {
  const both =
    /(?:accepted the token|took the token)[\s\S]*there is no resource|there is no resource[\s\S]*accepted the token/i;
  expect(saying(all('no-such-resource'), both)).toEqual([]);
});

test('who is named in the error is called "you"', () => {
  expect(saying(every, /another identity (?:ran|made)|not you:/i, open)).toEqual(
    saying(all('granted', 'granted-by-group-under-deny-gap', 'many-roles'), /another identity made this call/i, open),
  );
});

describe('where an app, a pipeline or a service signs in as itself, the roles of the reader rule nothing', () => {
  const REFUSED =
    "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}";
  const WHERE = 'https://contoso-ai.openai.azure.com';
  const told = (text: string, name: keyof typeof VERDICTS): Answer =>
    answerDiagnosis({
      ...diagnose({ text: `${text} ${REFUSED} ${WHERE}` }),
      asker: { objectId: ALEX },
      setting: 'personal',
      check: 'done',
      verdict: VERDICTS[name](),
      now: NOW,
    });

  test.each([
    ['Our Function App gets', 'the Function App'],
    ['In the container app with its managed identity:', 'the container app'],
    ['locally everything works, the web app fails:', 'the web app'],
    ['our GitHub Actions workflow stops with', 'azure/login'],
    ['Das Indexer-Skillset bekommt', 'the search service'],
  ])('%s', (text, whose) => {
    for (const name of ['owner-only', 'granted', 'denied', 'eligible'] as const) {
      const answer = told(text, name);
      expect(open(answer)).not.toMatch(/\byou (?:have|may|need|are)\b|\byourself\b|activate/i);
      expect(wordsOf(answer)).toContain(whose);
      expect(answer.folds?.[0]?.label).toBe('Next');
      expect(answer.checked).toBeUndefined();
    }
  });

  test('on a person’s own machine they do, also where it works elsewhere', () => {
    expect(open(told('In the Function App it works, but on my laptop I get', 'owner-only'))).toMatch(
      /Owner is not enough/,
    );
    expect(open(told('I get', 'owner-only'))).toMatch(/Owner is not enough/);
  });
});

test('a headline has 80 characters at most and no id in it', () => {
  const long = every.filter(({ answer }) => plain(answer.headline).length > 80);
  expect(long.map(({ where, answer }) => `${where}: ${plain(answer.headline)}`)).toEqual([]);
});

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i;

test('no sentence that stands open holds a bare id', () => {
  const bare = every.filter(({ answer }) => sentences(answer).some((text) => GUID.test(plain(text))));
  expect(bare.map(({ where }) => where)).toEqual([]);
});

test('each answer ends in something to press, and asks for three decisions at most', () => {
  const odd = every.filter(({ answer }) => answer.buttons.length === 0 || answer.buttons.length > 3);
  expect(odd.map(({ where }) => where)).toEqual([]);
});

/** A command or a line of code is no sentence; nor are names, hosts and codes. */
const prose = (text: Prose): string =>
  text
    .map((part) => (part.kind === 'data' || part.kind === 'link' ? 'it' : part.text))
    .join('')
    .replace(/\b[\w.]*(?:[A-Z_]{2,}|[a-z][A-Z]|_|\.[a-z])[\w.]*\b/g, 'it');

/** Groups of vowels, as the formula counts syllables; an `e` at the end is silent. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
        .match(/[aeiouy]{1,2}/g) ?? []
    ).length,
  );

/** Flesch's reading ease: 60 and more is plain English. */
function readingEase(texts: readonly string[]): number {
  const words = texts.join(' ').match(/[A-Za-z']+/g) ?? [];
  const ends = texts.join(' ').match(/[.!?:](?=\s|$)/g) ?? [];
  const parts = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - 1.015 * (words.length / Math.max(1, ends.length)) - 84.6 * (parts / Math.max(1, words.length));
}

test('what stands open is plain English: reading ease 60 at least', () => {
  const texts = [...new Set(every.flatMap(({ answer }) => sentences(answer).map(prose)))]
    .filter((text) => text !== '')
    .map((text) => (/[.!?:]$/.test(text) ? text : `${text}.`));
  expect(texts.length).toBeGreaterThan(100);
  expect(readingEase(texts)).toBeGreaterThanOrEqual(60);
});
