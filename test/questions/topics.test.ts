import { plain } from '../../src/prose';
import { findAmong, TOPICS } from '../../src/questions';

const find = findAmong(TOPICS);
/** Those that people ask; the others are made from the table of operations. */
const told = TOPICS.filter(({ asked }) => asked.length > 0);

const found = (question: string): readonly string[] => {
  const answer = find(question);
  return answer ? [answer.topic.id, ...answer.close.map(({ id }) => id)] : [];
};

test.each(told.flatMap(({ id, question, asked }) => [question, ...asked].map((text) => [text, id] as const)))(
  '%s',
  (text, id) => {
    expect(found(text)).toContain(id);
  },
);

test.each([
  ['¿Cuánto hay que esperar tras asignar un rol?', 'how-long'],
  ['Wie lange dauert es, bis die Rolle wirkt?', 'how-long'],
  ['Combien de temps après l’attribution du rôle ?', 'how-long'],
  ['Para usar um agente no Foundry, qual função é necessária?', 'role-for-agents'],
  ['ロールの割り当ては、反映までどれくらい待ちますか', 'how-long'],
  ['托管标识可以用于 Azure OpenAI 吗', 'managed-identity-possible'],
  ['Wer darf die Rolle zuweisen?', 'who-can-grant'],
  ['¿Cómo desactivo las claves?', 'disable-keys'],
])('%s', (text, id) => {
  expect(found(text)).toContain(id);
});

test.each([
  ['Italian', 'Chi ha accesso alla mia risorsa Azure OpenAI?', 'who-has-access'],
  ['Dutch', 'Hoe lang duurt het voordat een nieuwe rol werkt?', 'how-long'],
  ['Polish', 'Jak zalogować się do Azure OpenAI z maszyny wirtualnej bez klucza?', 'vm-identity'],
  ['Russian', 'Как отключить ключи на ресурсе?', 'disable-keys'],
  ['Turkish', 'Anahtarı nasıl devre dışı bırakırım?', 'disable-keys'],
  ['Korean', '새 역할이 적용되기까지 얼마나 걸리나요?', 'how-long'],
])('%s, in which no topic has a phrasing, meets them by what it speaks of', (_language, text, id) => {
  expect(find(text, true)?.topic.id).toBe(id);
});

const BACKGROUND =
  'We are an insurer with a landing zone, hub and spokes. The accounts are made by another team with Terraform, the network is closed, and our build machines stand in a spoke. An audit last month said that nobody may keep standing rights in production, so that everything has to be ordered with a ticket, which takes days. We talked to three teams, and each of them told us something else about it. ';

test.each([
  ['How many role assignments can a subscription have? We make one for each customer.', 'role-limit'],
  ['We run in AKS. How do pods sign in without secrets?', 'aks-identity'],
  [`${BACKGROUND}Which role does a pipeline need to create a deployment and call it?`, 'deploy-and-call'],
])('what is said around it does not drown what is asked: %s', (text, id) => {
  expect(find(text, true)?.topic.id).toBe(id);
});

test.each([
  ['wich role do I need for embedings?', 'role-for-embeddings'],
  ['how long does a new role assigment take to work', 'how-long'],
  ['privte endpoint, which dns zones?', 'private-dns-zones'],
])('a slip of the fingers is read as what was meant: %s', (text, id) => {
  expect(find(text, true)?.topic.id).toBe(id);
});

test.each([
  'is the meeting in room 401?',
  'where do we have lunch today?',
  'can somebody review my pull request?',
  'hello',
  '',
  'why?',
  // Words that go with any thing, and name none.
  'it still does not work',
  'and later?',
  'x'.repeat(10_000),
])('%s is answered by no topic', (text) => {
  expect(found(text)).toEqual([]);
});

test('each topic is one, has a short question, an answer and dated sources', () => {
  expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
  expect(told.length).toBeGreaterThan(90);
  for (const { question, answer, sources } of told) {
    expect(question.length).toBeLessThanOrEqual(80);
    expect(plain(answer)).toMatch(/\w.*[.:]$/);
    expect(sources.length).toBeGreaterThan(0);
  }
});

test('what is asked in words of an error is meant for sure only where it is near', () => {
  expect(find('Who can assign the role?')?.sure).toBe(true);
  expect(find('the role in our play is assigned to Ada')?.sure ?? false).toBe(false);
});

test.each([
  ['who may hand out a role on our account?', 'who-can-grant'],
  ['how long does a role take?', 'how-long'],
  ['token for a project in the government cloud', 'gov-scope'],
  ['token for the china cloud', 'china-cloud'],
  ['do spokes reach the private endpoint of the hub vnet?', 'private-endpoint-reach'],
  ['is one private endpoint enough for openai and speech?', 'one-private-endpoint'],
  ['which tpm may I move into another region?', 'move-quota'],
  ['who gets a notification before our model retires?', 'retirement-notice'],
  ['may three web apps use the same managed identity?', 'shared-identity'],
  ['azurerm: local_auth_enabled = false, does that turn keys off?', 'disable-keys'],
  ['Wie lange dauert es, bis meine neue Gruppenmitgliedschaft greift?', 'group-how-long'],
  ['¿qué modelos están disponibles en mi región?', 'regions'],
  ['somebody pushed the key of the blob storage to github', 'rotate-storage-key'],
  ['new access key for the storage account of the project', 'rotate-storage-key'],
  ['how often should I renew the search service key?', 'rotate-search-key'],
  ['how do I rotate keys of azure openai?', 'rotate-keys'],
  ['speech recognition with entra id, which form has the token?', 'speech-token-form'],
  ['autogen got the endpoint of our foundry project, is that right?', 'project-endpoint-in-client'],
])('%s: what is asked for tells topics apart that speak of the same things', (text, id) => {
  expect(find(text, true)?.topic.id).toBe(id);
});

test('one word in common with a topic, among others, is chance', () => {
  expect(find('is the fabric of the new curtains red enough for grandmother?', true)).toBeUndefined();
});

test('the same words in another order are a topic for sure; a faint likeness only offers its titles', () => {
  expect(find('off keys switch do I how?', true)).toMatchObject({ topic: { id: 'disable-keys' }, doubtful: false });
  const faint = find('our security officer wants something on keys and the portal', true);
  expect(faint?.doubtful ?? true).toBe(true);
  expect(faint?.sure ?? false).toBe(false);
});
