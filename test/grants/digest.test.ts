import { parseArmId, parseObjectId } from '../../src/access';
import type { RequestFacts } from '../../src/answer';
import { digestOf } from '../../src/grants/name';
import { factsDigest } from '../../src/grants/request';

const ACCOUNT =
  '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a';
const scope = parseArmId(ACCOUNT);
const asker = parseObjectId('0e3c5d82-50b5-4caf-8835-f3b9891a3b91');
if (!scope || !asker) throw new Error('no ids');

const facts: RequestFacts = {
  ...{ wanted: { kind: 'dataAction', name: 'Microsoft.CognitiveServices/accounts/x/action' }, resource: scope },
  ...{ id: 'id', asker, askerName: 'Kim Lee', grantee: { id: asker, type: 'User' }, granteeName: 'Kim Lee' },
  ...{ scope, roleId: 'role', reason: 'Load test', openUntil: 1_000, place: 'place' },
};

/** As requests were kept before a request said whether it is for a guest. */
const BEFORE = digestOf([
  ...['dataAction', 'Microsoft.CognitiveServices/accounts/x/action', '', scope, 'id', asker, 'Kim Lee'],
  ...[asker, 'User', 'Kim Lee', scope, 'role', 'Load test', 1_000, 'place'],
]);

test('a request that was opened before guests were noted is found; one for a guest is another', () => {
  expect(factsDigest(facts)).toBe(BEFORE);
  expect(factsDigest({ ...facts, isGuest: true })).not.toBe(BEFORE);
});
