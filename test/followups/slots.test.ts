import {
  clausesOf,
  contrastIn,
  formIn,
  guidIn,
  isOfDeployments,
  isOfElse,
  isOfTeam,
  namesIn,
  personAmong,
  personIn,
  roleIn,
  statusesIn,
  suspectedIn,
} from '../../src/followups';

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
  ['do I lack permissions?', 'role'],
  ['is it my role in PIM', 'activation'],
])('%s suspects %s', (text, suspected) => {
  expect(suspectedIn(text)).toBe(suspected);
});

test('a person is found among those who are known, by a part of the name, and only where it is one', () => {
  const people = ['Bea Stone', 'Omar Weiss', 'Yusuf Demir', 'Omar Kaya'];
  expect(
    ['could bea give it', 'Weiss can do it', 'Omar then', 'who can'].map((text) => personAmong(text, people)),
  ).toEqual(['Bea Stone', 'Omar Weiss', undefined, undefined]);
  expect(['she can’t, who else?', 'wer sonst', 'Bea is on leave'].map(isOfElse)).toEqual([true, true, true]);
  expect(['who can grant it', 'can Bea do it'].map(isOfElse)).toEqual([false, false]);
});

test('statuses are numbers of three digits that stand alone', () => {
  expect(['now I get 404', "it's 403 not 401", 'gpt-400 and room 4011', 'wait 500ms'].map(statusesIn)).toEqual([
    [404],
    [403, 401],
    [],
    [],
  ]);
});

test.each<readonly [text: string, clauses: readonly string[]]>([
  ['Thanks! And which role?', ['Thanks!', 'And which role?']],
  ['which role and who can give it', ['which role', 'who can give it']],
  ['geht nicht. warum?', ['geht nicht.', 'warum?']],
  ['还是报错，谁能帮我？', ['还是报错，', '谁能帮我？']],
  ['I ran az login and waited', ['I ran az login and waited']],
])('%s says one thing after the other', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses);
});

test.each<readonly [text: string, works: string | undefined]>([
  ['how come it works in the playground', 'in-the-portal'],
  ['my teammate runs the same code, no problem', 'another-person'],
  ['it does not work in the portal', undefined],
  ['im Portal funktioniert es', 'in-the-portal'],
  ['it works', undefined],
])('%s: what works is %s', (text, works) => {
  expect(contrastIn(text)).toBe(works);
});

test('deployments are spoken of by a word for them, or by the name of a model', () => {
  expect(['which deployments are there', 'and the models?', 'is gpt-4o there'].map(isOfDeployments)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['which one does it use?', 'what are those variables'].map(isOfDeployments)).toEqual([false, false]);
});
