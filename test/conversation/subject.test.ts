import type { SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

/** What was said, what the card in answer says, and what it never says. */
type Line = readonly [said: string, answer: RegExp, never?: RegExp];

describe('a first message that names a resource is about it', () => {
  test.each<readonly [name: string, person: string, lines: readonly Line[]]>([
    [
      'a check that is asked for in a sentence',
      'Elena Fischer',
      [
        ['can you look at my access on contoso-ai', /^Activate Foundry User/],
        ['I activated it, look again', /^I looked again: Azure does not show it active yet/],
      ],
    ],
    [
      'work on the resource asks for the role of that work',
      'Imani Cruz',
      [
        ['may I make a deployment on contoso-ai with what I have?', /Cognitive Services OpenAI Contributor/],
        ['can I give that to myself', /^Not by yourself[\s\S]*Omar Weiss/],
      ],
    ],
    [
      'a call on it',
      'Bea Stone',
      [['do I have the right role for embeddings on contoso-ai?', /^Owner is not enough on contoso-ai/]],
    ],
    [
      'its name is not that of an app',
      'Omar Weiss',
      [['how does my app get access to contoso-ai without keys', /./, /identity show --name "contoso-ai"/]],
    ],
    [
      'somebody else who has the error',
      'Ada Brook',
      [['my colleague Imani gets 401 on contoso-ai and I do not, why?', /own sign-in/]],
    ],
    ['a name alone in a question of another kind', 'Bea Stone', [['in which region is contoso-ai?', /region/i]]],
  ])('%s', async (_name, person, lines) => {
    const chat = new PretendChat(tenant, { person });
    for (const [said, answer, never] of lines) {
      const { text } = await chat.say(said);
      expect({ said, text }).toEqual({ said, text: expect.stringMatching(answer) });
      if (never) expect({ said, text }).toEqual({ said, text: expect.not.stringMatching(never) });
    }
  });

  test('in a chat with others nobody’s access is looked at for it', async () => {
    const chat = new PretendChat(tenant, { person: 'Elena Fischer', setting: 'shared' });
    expect((await chat.say('can you look at my access on contoso-ai')).text).not.toMatch(/Activate/);
  });
});
