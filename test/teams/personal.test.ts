import { cardIn } from './cards';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
afterEach(() => {
  rig.channel.clear();
});

test('check', async () => {
  const { activity } = await rig.say('check contoso-ai', { from: rig.person('Omar Weiss') });
  console.log(cardIn(activity).text, JSON.stringify(cardIn(activity).buttons, null, 1));
  console.log(rig.logText());
});
