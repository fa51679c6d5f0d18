import { parseArmId, type RefusedWhy } from '../../src/access';
import { answerActivateElsewhere, answerEnded } from '../../src/answer';
import { toText } from '../../src/cards';

const scope = parseArmId('/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg');
if (!scope) throw new Error('no id');
const of = {
  topic: { wanted: { kind: 'dataAction', name: 'Microsoft.CognitiveServices/accounts/x/action' }, resource: scope },
  ...{ role: 'Foundry User', scope, needs: undefined },
} as const;
const refused = (why: RefusedWhy) => ({ kind: 'refused', why }) as const;

const FIRST_MINUTES = 'cannot be ended in its first minutes';

test('that an activation cannot be ended yet is said where Azure finds nothing to end, and nowhere else', () => {
  expect(toText(answerEnded(of, refused('absent')))).toContain(FIRST_MINUTES);
  expect(toText(answerEnded(of, refused('throttled')))).not.toContain(FIRST_MINUTES);
});

test.each(['not-allowed', 'condition', 'deny-assignment'] as const)(
  'a refused activation speaks of itself, and not of giving roles: %s',
  (why) => {
    const texts = [answerActivateElsewhere(of, refused(why)), answerEnded(of, refused(why))].map(toText).join('\n');
    expect(texts).not.toMatch(/giv(?:e|ing) (?:some )?roles/);
    expect(texts).toMatch(/Azure does not let you|forbids it/);
  },
);
