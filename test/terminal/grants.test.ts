import { MADE_THROUGH_BOT, parseArmId, parseObjectId, type MadeAssignment } from '../../src/access';
import { runGrants, type GivenRoles } from '../../src/terminal/grants';

const SCOPE = '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726';

const OMAR = '01203c0e-fa61-4cc4-9a25-cc688a469060';

function made(): MadeAssignment {
  const [scope, principal] = [parseArmId(SCOPE), parseObjectId('0e3c5d82-50b5-4caf-8835-f3b9891a3b91')];
  const by = parseObjectId(OMAR);
  if (!scope || !principal || !by) throw new Error('no ids');
  return {
    ...{ id: `${SCOPE}/providers/Microsoft.Authorization/roleAssignments/one`, name: 'one', scope, principal },
    ...{
      roleId: 'role-1',
      createdOn: Date.UTC(2026, 10, 28),
      createdBy: by,
      description: `${MADE_THROUGH_BOT} for Imani`,
    },
  };
}

async function said(
  given: GivenRoles,
  options: { list?: boolean; scope?: string; json?: boolean } = {},
): Promise<string> {
  const lines: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const { list = true, scope = SCOPE, json = false } = options;
  try {
    await runGrants({ list, scope, json, read: () => Promise.resolve(given) });
  } finally {
    spy.mockRestore();
  }
  return lines.join('');
}

test('each role stands there with who gave it, and the command that takes it back', async () => {
  const text = await said({ made: [made()], whole: true });
  expect(text).toContain(`2026-11-28  role role-1 for 0e3c5d82-50b5-4caf-8835-f3b9891a3b91, given by ${OMAR}`);
  expect(text).toContain(`az role assignment delete --ids "${made().id}"`);
});

test('as JSON, the same in one line', async () => {
  expect(JSON.parse(await said({ made: [made()], whole: true }, { json: true }))).toMatchObject([{ name: 'one' }]);
});

test('none was given: that is said only where all were seen', async () => {
  expect(await said({ made: [], whole: true })).toContain('No role was given through the bot there');
  await expect(said({ made: [], whole: false })).rejects.toThrow('did not show all role assignments');
});

test.each([
  ['no list', { list: false }, 'Say --list'],
  ['no place', { scope: 'here' }, 'Say where'],
])('%s: what is missing is said', async (_, options, message) => {
  await expect(said({ made: [], whole: true }, options)).rejects.toThrow(message);
});
