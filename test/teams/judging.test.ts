import type * as evaluateModule from '../../src/access/evaluate';
import type * as remedyModule from '../../src/access/remedy';
import { buttonOf, cardIn, cardInAnswer } from './cards';
import { MISSING_ACTION } from './pastes';
import { startRig, type Rig, type RigOptions } from './rig';

type Evaluate = typeof evaluateModule;
type Remedies = typeof remedyModule;

/** How often a check was judged, and how often all roles were looked through for the one that is missing. */
const counts = { judged: 0, remedies: 0 };

jest.mock('../../src/access/evaluate', (): Evaluate => {
  const { evaluate, ...others } = jest.requireActual<Evaluate>('../../src/access/evaluate');
  return {
    ...others,
    evaluate: (...asked) => {
      counts.judged += 1;
      return evaluate(...asked);
    },
  };
});
jest.mock('../../src/access/remedy', (): Remedies => {
  const { remedyFor } = jest.requireActual<Remedies>('../../src/access/remedy');
  return {
    remedyFor: (...asked) => {
      counts.remedies += 1;
      return remedyFor(...asked);
    },
  };
});

/** Runs `use` with a bot of its own and gives how often it judged. */
async function countIn(use: (rig: Rig) => Promise<void>, options?: RigOptions) {
  const rig = await startRig(options);
  Object.assign(counts, { judged: 0, remedies: 0 });
  try {
    await use(rig);
  } finally {
    await rig.close();
  }
  return { ...counts };
}

describe('a check is judged as often as somebody looks', () => {
  test('a paste with its verdict: once; a click on Check again: once more', async () => {
    const counted = await countIn(async (rig) => {
      const from = rig.person('Omar Weiss');
      const { activity } = await rig.say(MISSING_ACTION, { from });
      expect(counts).toEqual({ judged: 1, remedies: 1 });
      const { verb, data } = buttonOf(cardIn(activity), 'check');
      const { body } = await rig.click({ verb, data }, { from });
      expect(cardInAnswer(body).text).toContain('az role assignment create');
    });
    expect(counted).toEqual({ judged: 2, remedies: 2 });
  });

  test('who has access is shown no role that is missing', async () => {
    const counted = await countIn(async (rig) => {
      await rig.say(MISSING_ACTION, { from: rig.person('Ada Brook') });
      expect(rig.log.at(-1)).toMatchObject({ verdict: 'granted' });
    });
    expect(counted).toEqual({ judged: 1, remedies: 0 });
  });

  test('a card that goes out before the end: what is known then, and the end', async () => {
    const faults = [{ route: 'roleDefinitions', mishap: { kind: 'delay', milliseconds: 4_000 } }] as const;
    const counted = await countIn(
      async (rig) => {
        await rig.say(MISSING_ACTION, { from: rig.person('Omar Weiss') });
        expect(counts).toEqual({ judged: 1, remedies: 0 });
        await rig.logged({ verdict: 'not-granted' }, 30_000);
      },
      { limits: { cardWaitMs: 800 }, tenant: { faults } },
    );
    expect(counted).toEqual({ judged: 2, remedies: 1 });
  });
});
