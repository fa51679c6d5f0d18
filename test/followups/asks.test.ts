import { askIn, asksMayI, deedIn, inherits, meantIn, type Ask, type Meaning } from '../../src/followups';

test.each<readonly [text: string, ask: Ask | undefined]>([
  ['what are you exactly?', 'self'],
  ['who are you, and what is this?', 'self'],
  ['which model do you run on?', 'self'],
  ['what model are you', 'self'],
  ['which model do you recommend for summaries?', undefined],
  ['what are you doing with our messages?', undefined],
  ['who else has access?', 'who-has-access'],
  ['who has the role? can you give me a list', 'who-has-access'],
  ['who has the rights to assign that to us?', undefined],
  ['wer hat die Rechte, mir das zu geben?', undefined],
  ['how can we do it without a client secret?', 'no-secrets'],
  ['I would rather stop using secrets', 'no-secrets'],
  ['without any secret?', 'no-secrets'],
  ['it runs on a virtual machine. How can it go without secrets?', 'no-secrets'],
  ['we use a workload identity instead of a secret and get the same', undefined],
  ['with a certificate instead of the secret it still fails', undefined],
])('%s asks for one answer', (text, ask) => {
  expect(askIn(text)).toBe(ask);
});

test.each<readonly [text: string, meaning: Meaning | undefined]>([
  ['do the assignment for me', 'do-it'],
  ['could you please grant it for me', 'do-it'],
  ['do you see if it happens only for me', undefined],
  ['do they all get it, or does it fail for me alone', undefined],
  ['change nothing, it works for me', undefined],
  ['what do you store of our chats?', 'privacy'],
])('%s means by its words', (text, meaning) => {
  expect(meantIn(text)).toBe(meaning);
});

test.each<readonly [text: string, asks: boolean]>([
  ['may I make a batch job there?', true],
  ['am I allowed to remove the account', true],
  ['darf ich dort ein Projekt anlegen?', true],
  ['est-ce que je peux voir les clés', true],
  ['can I look up the keys, I mean list them', true],
  ['can I use my key instead', false],
  ['how can I delete it', false],
  ["why can't I deploy a model", false],
  ['can I give the role on one deployment only?', false],
  ['can I make the deployment with Terraform', false],
  ['can I wait?', false],
  ['do I have to make the deployment again?', false],
  ['could I be calling the wrong model', false],
  ['do I have permission to make a deployment', true],
  ['may I remove one of the keys', true],
])('%s asks whether one may do it: %s', (text, asks) => {
  expect(asksMayI(text)).toBe(asks);
});

test.each<readonly [text: string, asked: Meaning | undefined, meaning: Meaning | undefined]>([
  ['and remove a deployment?', 'operation', 'operation'],
  ['make a project', 'role', 'operation'],
  ['and for a team?', 'time', 'time'],
  ['delete it for me', 'operation', undefined],
  ['and remove a deployment?', 'time', undefined],
])('%s after %s inherits %s', (text, asked, meaning) => {
  expect(inherits(text, asked)).toBe(meaning);
});

test.each([
  ['can I remove the content filter?'],
  ['can I delete one?'],
  ['may I drop the resource group'],
  ['can I delete an agent'],
  ['may I remove a tag'],
])('%s names nothing whose action is known', (text) => {
  expect(deedIn(text)).toBeUndefined();
});

test.each([
  ['may I rotate the keys', 'Microsoft.CognitiveServices/accounts/regenerateKey/action'],
  ['may I delete my key', 'Microsoft.CognitiveServices/accounts/regenerateKey/action'],
  ['can I remove the private endpoint', 'Microsoft.CognitiveServices/accounts/write'],
  ['can I delete this account', 'Microsoft.CognitiveServices/accounts/delete'],
  ['darf ich das löschen', 'Microsoft.CognitiveServices/accounts/delete'],
  ['can I delete the uploaded files', 'Microsoft.CognitiveServices/accounts/OpenAI/files/delete'],
  ['can I train a model there', 'Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes/write'],
  ['can I throw the account away, delete it I mean', 'Microsoft.CognitiveServices/accounts/delete'],
  ['can I delete adatum-models?', 'Microsoft.CognitiveServices/accounts/delete'],
  ['remove a deployment', 'Microsoft.CognitiveServices/accounts/deployments/delete'],
  ['delete the project', 'Microsoft.CognitiveServices/accounts/projects/delete'],
  ['take a role away: delete it', 'Microsoft.Authorization/roleAssignments/delete'],
  ['assign something to Ada', 'Microsoft.Authorization/roleAssignments/write'],
  ['create a project', 'Microsoft.CognitiveServices/accounts/projects/write'],
])('%s needs %s', (text, name) => {
  expect(deedIn(text)?.name).toBe(name);
});
