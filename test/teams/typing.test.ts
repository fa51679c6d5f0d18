import { MISSING_ACTION } from './pastes';
import { startRig, type Rig } from './rig';

let rig: Rig;
// One each: a verdict that comes late, on a busy machine, is no answer to the next message.
beforeEach(async () => {
  const slowly = { kind: 'delay', milliseconds: 500 } as const;
  rig = await startRig({ tenant: { faults: [{ route: 'roleAssignments', mishap: slowly }] } });
});
afterEach(() => rig.close());

const typesSent = (): readonly unknown[] => rig.channel.sent.map(({ activity }) => activity['type']);

test('an answer that takes a while is announced, before it', async () => {
  await rig.say(MISSING_ACTION, { from: rig.person('Omar Weiss') });
  expect(typesSent()).toEqual(['typing', 'message']);
});

test('an answer that is there at once is not', async () => {
  await rig.say('help', { from: rig.person('Omar Weiss') });
  expect(typesSent()).toEqual(['message']);
});
