import { builtInRoleNamed, builtInRoles, role } from '../../src/azure-names';
import { allowsDeed, DEEDS, deedInWords, isKnownDataAction } from '../../src/services';

test.each(DEEDS)('$may: the role that is named for it allows it', (deed) => {
  expect(allowsDeed(role(deed.take), deed)).toBe(true);
});

test.each(DEEDS.filter(({ kind }) => kind === 'dataAction'))(
  '$may stands for an action that Azure has',
  ({ action }) => {
    expect(isKnownDataAction(action)).toBe(true);
  },
);

test('roles that a definition lets one assign are named', () => {
  const assigning = DEEDS.find(({ id }) => id === 'roles');
  const manager = builtInRoleNamed('Foundry Project Manager');
  if (assigning === undefined || manager === undefined) throw new Error('not in the tables');
  expect(deedInWords(manager, assigning)).toBe('assign roles (only Foundry Agent Consumer, Foundry User)');
});

test('whoever may call chat may make embeddings, images and speech: one deed tells them', () => {
  const models = DEEDS.find(({ id }) => id === 'models');
  if (models === undefined) throw new Error('not in the table');
  const others = ['deployments/embeddings/action', 'images/generations/action', 'deployments/audio/action'].map(
    (tail) => ({ ...models, action: `Microsoft.CognitiveServices/accounts/OpenAI/${tail}` }),
  );
  const apart = builtInRoles().filter((each) =>
    others.some((other) => allowsDeed(each, other) !== allowsDeed(each, models)),
  );
  expect(apart.map(({ name }) => name)).toEqual([]);
});
