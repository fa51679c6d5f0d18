import fc from 'fast-check';
import {
  topResourceOf,
  parseArmId,
  projectOf,
  resourceGroupOf,
  scopeChain,
  scopeCovers,
  scopeLevel,
  subscriptionOf,
  type ArmId,
} from '../../src/access';

const arm = (text: string): ArmId => {
  const id = parseArmId(text);
  if (id === undefined) throw new Error(`${text} is no id`);
  return id;
};

const ROOT = arm('/');
const MANAGEMENT_GROUP = arm('/providers/Microsoft.Management/managementGroups/mg');
const SUB = arm('/subscriptions/aaaaaaaa-0000-0000-0000-000000000001');
const GROUP = arm(`${SUB}/resourceGroups/rg1`);
const ACCOUNT = arm(`${GROUP}/providers/Microsoft.CognitiveServices/accounts/ai`);
const PROJECT = arm(`${ACCOUNT}/projects/p1`);
const AGENT = arm(`${PROJECT}/agents/a1`);

test.each([
  [ROOT, 'root'],
  [MANAGEMENT_GROUP, 'management-group'],
  [arm(MANAGEMENT_GROUP.toLowerCase()), 'management-group'],
  [SUB, 'subscription'],
  [GROUP, 'resource-group'],
  [arm(GROUP.toUpperCase()), 'resource-group'],
  [ACCOUNT, 'resource'],
  [arm(`${SUB}/providers/Microsoft.Features/features/x`), 'resource'],
  [PROJECT, 'child'],
  [AGENT, 'child'],
  [arm(`${ACCOUNT}/providers/Microsoft.Insights/diagnosticSettings/x`), 'resource'],
])('level of %s', (id, level) => {
  expect(scopeLevel(id)).toBe(level);
});

test.each<[string, ArmId, ArmId, boolean]>([
  ['the same', ACCOUNT, ACCOUNT, true],
  ['in another letter case', arm(ACCOUNT.toUpperCase()), PROJECT, true],
  ['the root', ROOT, AGENT, true],
  ['the root and a management group', ROOT, MANAGEMENT_GROUP, true],
  ['a management group', MANAGEMENT_GROUP, SUB, true],
  ['two management groups', MANAGEMENT_GROUP, arm(`${MANAGEMENT_GROUP}2`), false],
  ['a subscription', SUB, PROJECT, true],
  ['upwards', PROJECT, ACCOUNT, false],
  ['upwards to the root', SUB, ROOT, false],
  ['upwards to a management group', SUB, MANAGEMENT_GROUP, false],
  ['rg1 and rg10', GROUP, arm(`${SUB}/resourceGroups/rg10`), false],
  ['rg10 and rg1', arm(`${SUB}/resourceGroups/rg10`), GROUP, false],
  ['accounts side by side', arm(`${ACCOUNT}2`), ACCOUNT, false],
])('what covers what: %s', (_, outer, inner, expected) => {
  expect(scopeCovers(outer, inner)).toBe(expected);
});

test.each([
  ['a project', PROJECT, [SUB, GROUP, ACCOUNT, PROJECT]],
  ['an agent', AGENT, [SUB, GROUP, ACCOUNT, PROJECT, AGENT]],
  ['an account', ACCOUNT, [SUB, GROUP, ACCOUNT]],
  ['a deployment', arm(`${ACCOUNT}/deployments/gpt`), [SUB, GROUP, ACCOUNT, arm(`${ACCOUNT}/deployments/gpt`)]],
  ['a resource group', GROUP, [SUB, GROUP]],
  ['a management group', MANAGEMENT_GROUP, [MANAGEMENT_GROUP]],
  ['the root', ROOT, [ROOT]],
])('the chain of %s', (_, id, chain) => {
  expect(scopeChain(id)).toEqual(chain);
});

test('parts of an id', () => {
  expect([topResourceOf(AGENT), projectOf(AGENT)]).toEqual([ACCOUNT, PROJECT]);
  expect([resourceGroupOf(AGENT), subscriptionOf(AGENT)]).toEqual([GROUP, SUB]);
  expect([topResourceOf(GROUP), projectOf(ACCOUNT), resourceGroupOf(SUB), subscriptionOf(MANAGEMENT_GROUP)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  const otherKind = arm(`${GROUP}/providers/Microsoft.Storage/accounts/ai`);
  expect(topResourceOf(otherKind)).toBe(otherKind);
  expect(topResourceOf(arm(`${GROUP}/providers/Microsoft.CognitiveServices/accounts`))).toBeUndefined();
  expect(topResourceOf(arm(ACCOUNT.toLowerCase()))).toBe(ACCOUNT.toLowerCase());
});

test('a scope covers what is in its chain, and nothing else of it covers upwards', () => {
  const segment = fc.constantFrom('a', 'b', 'ab', 'A');
  const ids = fc
    .array(segment, { minLength: 1, maxLength: 6 })
    .map((parts) => arm(`/subscriptions/${parts.join('/')}`));
  fc.assert(
    fc.property(ids, ids, (left, right) => {
      const below = arm(`${left}/x`);
      expect(scopeCovers(left, below)).toBe(true);
      expect(scopeCovers(below, left)).toBe(false);
      if (scopeCovers(left, right) && scopeCovers(right, left)) expect(left.toLowerCase()).toBe(right.toLowerCase());
    }),
  );
});
