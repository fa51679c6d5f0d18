import { formIn, guidIn, isOfTeam, namesIn, personIn, roleIn, suspectedIn } from '../../src/followups';

test.each<readonly [text: string, person: string | undefined]>([
  ['Priya has the same issue', 'Priya'],
  ['what about omar?', 'omar'],
  ['does Omar Weiss have access', 'Omar Weiss'],
  ['Zuzanna gets the same error', 'Zuzanna'],
  ['can you check Lena’s access', 'Lena'],
  ['@Noor needs it too', 'Noor'],
  ['Léa a le même problème', 'Léa'],
  ['田中さんも同じです', '田中'],
  ['小王也有这个问题', '小王'],
  ['my colleague has the same issue', undefined],
  ['Python needs it too', undefined],
  ['It has the same error', undefined],
  ['what is the max number of tokens', undefined],
  ['mark it as done', undefined],
  ['which role do I need', undefined],
])('%s names %s', (text, person) => {
  expect(personIn(text)).toBe(person);
});

test.each<readonly [text: string, form: string | undefined]>([
  ['tf?', 'terraform'],
  ['in terrafrom', 'terraform'],
  ['New-AzRoleAssignment?', 'powershell'],
  ['with pwsh', 'powershell'],
  ['az command', 'cli'],
  ["I don't have az installed", 'portal'],
  ['ohne Kommandozeile bitte', 'portal'],
  ['can I do it in the ui', 'portal'],
  ['and in go?', 'go'],
  ['where does that go in my code', undefined],
  ['js please', 'javascript'],
  ['in c#', 'csharp'],
])('%s asks for %s', (text, form) => {
  expect(formIn(text)).toBe(form);
});

test('names of resources are no commands, ids or words with a hyphen', () => {
  expect(namesIn('Get-AzRoleAssignment for my co-worker on contoso-ai by object-id')).toEqual(['contoso-ai']);
  expect(namesIn('pre-prod-ai and non-prod-openai')).toEqual(['pre-prod-ai', 'non-prod-openai']);
  expect(guidIn('who is 01203C0E-fa61-4cc4-9a25-cc688a469060?')).toBe('01203c0e-fa61-4cc4-9a25-cc688a469060');
});

test('a role is found by its name, also with a letter wrong; "the role" is the one that was spoken of', () => {
  expect(roleIn('im ownr tho')).toEqual({ role: 'Owner', isThat: false });
  expect(roleIn('I have Azure AI Developer')).toEqual({ role: 'Azure AI Developer', isThat: false });
  expect(roleIn('I already have that role')).toEqual({ role: undefined, isThat: true });
  expect(roleIn("I'm admin here")).toEqual({ role: undefined, isThat: false });
});

test('a team is no resource group', () => {
  expect(['the whole team needs it', 'can we use a group', 'für die Gruppe'].map(isOfTeam)).toEqual([true, true, true]);
  expect(['on the resource group', 'I need it'].map(isOfTeam)).toEqual([false, false]);
});

test.each([
  ['could it be the firewall', 'network'],
  ['is azure down?', 'outage'],
  ['wrong tenant maybe', 'tenant'],
  ['is this PIM?', 'activation'],
  ['are you sure', undefined],
])('%s suspects %s', (text, suspected) => {
  expect(suspectedIn(text)).toBe(suspected);
});
