import fc from 'fast-check';
import {
  defineScenario,
  hints,
  NOTHING_KNOWN,
  proves,
  rank,
  suggests,
  type Cause,
  type Situation,
  type Supports,
} from '../../src/diagnosis';
import { plain, words } from '../../src/prose';
import { evidenceWith } from './toys';

const evidence = evidenceWith();
const situation: Situation = { evidence, claims: evidence.claims, known: NOTHING_KNOWN };

const cause = (
  id: string,
  usual: Cause['usual'],
  { speaksFor = [], against = [] }: { readonly speaksFor?: Supports; readonly against?: Supports } = {},
): Cause => ({
  id,
  title: words(`It is ${id}.`),
  usual,
  for: () => speaksFor,
  against: () => against,
  why: () => words(`The reason is ${id}.`),
  steps: () => [{ does: 'note', text: words(`Mend ${id}.`) }],
});

const order = (causes: readonly Cause[]): readonly string[] => rank(causes, situation).map(({ cause: { id } }) => id);

const because = words('you said so');

describe('which cause leads', () => {
  test.each<[string, readonly Cause[], readonly string[]]>([
    ['the most usual one, where nothing speaks for any', [cause('a', 'seldom'), cause('b', 'often')], ['b', 'a']],
    [
      'one that something suggests, before what is usual',
      [cause('a', 'often'), cause('b', 'seldom', { speaksFor: [suggests(because)] })],
      ['b', 'a'],
    ],
    [
      'a hint decides between equals only',
      [
        cause('a', 'often'),
        cause('b', 'often', { speaksFor: [hints(because)] }),
        cause('c', 'seldom', { speaksFor: [hints(because)] }),
      ],
      ['b', 'a', 'c'],
    ],
    [
      'what is proved, before all that is suggested',
      [
        cause('a', 'often', { speaksFor: [suggests(because), suggests(because)] }),
        cause('b', 'seldom', { speaksFor: [proves(because)] }),
      ],
      ['b', 'a'],
    ],
    [
      'what is ruled out does not come at all',
      [cause('a', 'often', { against: [proves(because)] }), cause('b', 'seldom')],
      ['b'],
    ],
    ['unless everything is', [cause('a', 'often', { against: [proves(because)] })], ['a']],
    [
      'a condition that does not hold says nothing',
      [cause('a', 'seldom', { speaksFor: [false, undefined] }), cause('b', 'sometimes')],
      ['b', 'a'],
    ],
  ])('%s', (_, causes, expected) => {
    expect(order(causes)).toEqual(expected);
  });

  test('does not depend on the order in which they stand', () => {
    const causes = [
      cause('a', 'often'),
      cause('b', 'often'),
      cause('c', 'seldom', { speaksFor: [suggests(because)] }),
      cause('d', 'sometimes', { against: [hints(because)] }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(causes, { minLength: 4 }), (shuffled) => {
        expect(order(shuffled)).toEqual(order(causes));
      }),
    );
  });
});

describe('a scenario with several causes', () => {
  const scenario = defineScenario({
    id: 'toy',
    family: 'permission-denied',
    title: 'A toy with two causes',
    stage: 'authorise',
    needs: [],
    rules: [{ strength: 'certain', says: ['toy'] }],
    headline: () => words('Something is wrong here.'),
    causes: [
      cause('usual', 'often'),
      {
        ...cause('claimed', 'seldom'),
        for: ({ claims }) => [claims.grantedFor !== undefined && suggests(words('you were granted it a minute ago'))],
        headline: () => words('It is too new to count.'),
        settles: () => ({ does: 'test-call', text: words('Try again.') }),
      },
    ],
    sources: [],
    examples: { claims: [], declines: [] },
  });

  test('leads with the usual one and folds the other, with what would settle it first', () => {
    const { headline, leads, steps, others } = scenario.explain(evidence);
    expect(plain(headline)).toBe('Something is wrong here.');
    expect(leads).toEqual({ id: 'usual', title: words('It is usual.'), because: undefined });
    expect(steps.map(({ text }) => plain(text))).toEqual(['Mend usual.']);
    expect(others?.map(({ id, steps: theirs }) => [id, theirs.map(({ text }) => plain(text))])).toEqual([
      ['claimed', ['Try again.', 'Mend claimed.']],
    ]);
  });

  test('leads with what the person says, and says why', () => {
    const said = { ...evidence, claims: { ...evidence.claims, grantedFor: { value: 1, at: { start: 0, end: 1 } } } };
    const { headline, cause: why } = scenario.explain(said);
    expect(plain(headline)).toBe('It is too new to count.');
    expect(plain(why)).toBe('Most likely, because you were granted it a minute ago. The reason is claimed.');
  });
});
