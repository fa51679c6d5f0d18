import fc from 'fast-check';
import { diagnoseAmong, phrasesOf, type Ruled } from '../../src/diagnosis';
import { at, evidenceWith, saying, toy } from './toys';

const lead = (diagnosis: Ruled | undefined): string | undefined =>
  diagnosis?.outcome === 'explained'
    ? diagnosis.match.scenario.id
    : diagnosis?.matches.map(({ scenario }) => scenario.id).join(' or ');

const says = (phrase: string, strength: 'certain' | 'strong' = 'certain') => [{ strength, says: [phrase] }];

const general = toy('general', {
  rules: says('denied', 'strong'),
  family: 'permission-denied',
});
const specific = toy('specific', {
  rules: says('lacks the role'),
  family: 'missing-data-action',
  refines: ['general'],
});
const early = toy('early', { rules: says('no token'), family: 'credential-unavailable', stage: 'token' });
const late = toy('late', { rules: says('no deployment'), family: 'deployment-not-found', stage: 'route' });
const twin = toy('twin', { rules: says('denied', 'strong'), family: 'key-invalid' });
const all = [general, specific, early, late];

describe('which scenario leads', () => {
  it.each([
    ['the only one that fits', all, saying('denied'), 'general'],
    ['the specific one that refines a general one', all, saying('denied', 'lacks the role'), 'specific'],
    ['of two errors, the one at the earlier stage', all, saying('no deployment', 'no token'), 'early'],
    ['a stronger one, even at a later stage', [...all, twin], saying('denied', 'no deployment'), 'late'],
    ['both, when nothing tells them apart', [general, twin], saying('denied'), 'general or twin'],
    ['none, when nothing fits', all, saying('hello'), undefined],
  ])('%s', (_name, scenarios, evidence, expected) => {
    expect(lead(diagnoseAmong(scenarios)(evidence))).toBe(expected);
  });

  it('does not depend on the order of the scenarios', () => {
    const evidence = saying('denied', 'no token', 'no deployment', 'forbidden');
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, twin], { minLength: 5 }), (shuffled) => {
        expect(diagnoseAmong(shuffled)(evidence)).toEqual(diagnoseAmong([...all, twin])(evidence));
      }),
    );
  });
});

describe('what else was seen', () => {
  it('lists other families once', () => {
    const second = toy('late-too', {
      rules: says('no deployment'),
      family: 'deployment-not-found',
      stage: 'route',
    });
    const diagnosis = diagnoseAmong([...all, second])(saying('no token', 'no deployment'));
    expect(diagnosis?.outcome === 'explained' && diagnosis.alsoSeen.map(({ scenario }) => scenario.id)).toEqual([
      'late',
    ]);
  });
});

describe('a rule', () => {
  const conditions = toy('conditions', {
    rules: [
      { strength: 'certain', says: ['lacks'], unless: ['storage'], codes: ['PermissionDenied'], status: [401, 403] },
      {
        strength: 'strong',
        when: (evidence) => evidence.region?.value === 'eastus2',
        whenInWords: 'the region is eastus2',
      },
    ],
  });
  const full = {
    ...saying('lacks'),
    errorCodes: [{ value: 'permissiondenied', at }],
    statuses: [{ value: 401, at }],
  };

  it.each([
    ['holds when all its conditions hold, whatever the case of the code', full, 'certain'],
    ['fails without the phrase', { ...full, said: [] }, undefined],
    ['fails without the code', { ...full, errorCodes: [] }, undefined],
    ['fails with another status', { ...full, statuses: [{ value: 404, at }] }, undefined],
    ['fails when an excluded phrase is said', { ...full, said: [...full.said, ...saying('storage').said] }, undefined],
    ['gives way to another rule of the same scenario', evidenceWith({ region: { value: 'eastus2', at } }), 'strong'],
  ])('%s', (_name, evidence, strength) => {
    const diagnosis = diagnoseAmong([conditions])(evidence);
    expect(diagnosis?.outcome === 'explained' ? diagnosis.match.strength : undefined).toBe(strength);
  });

  it('is near when the phrase was cut off, and a whole phrase is worth more', () => {
    const cut = evidenceWith({ said: [{ value: 'no token', at, how: 'cut' }] });
    const diagnosis = diagnoseAmong(all)(cut);
    expect(diagnosis?.outcome === 'explained' && diagnosis.match.near).toBe(true);
  });
});

describe('a scenario that needs a clue', () => {
  it('is passed over without it', () => {
    const needy = { ...toy('needy', { rules: says('denied') }), needs: ['dataAction' as const] };
    expect(diagnoseAmong([needy])(saying('denied'))).toBeUndefined();
  });
});

describe('the phrases to listen for', () => {
  it('are those of all rules, each once', () => {
    expect([...phrasesOf([general, twin, specific])].sort()).toEqual(['denied', 'lacks the role']);
  });
});
