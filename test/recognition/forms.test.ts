import { compile, TABLE } from '../../src/recognition';
import { readPaste } from '../../src/paste';
import { scenarios } from '../../src/scenarios';

const recogniser = compile(scenarios, TABLE);

const outcomeOf = (text: string): string => {
  const paste = readPaste({ text });
  return recogniser.judge(paste, recogniser.read(paste)).outcome;
};

describe('what is quoted as a name is explained by no rule', () => {
  test.each([
    ['in a title', 'fix(openai): stop retrying on AuthenticationTypeDisabled', 'no-error'],
    ['in a changelog', '### Fixed\n- "The API deployment for this resource does not exist" had no hint.', 'no-error'],
    ['in a map of messages', 'HINTS = {\n  403: "Access denied due to Virtual Network/Firewall rules",\n}', 'no-error'],
    ['in a story', 'As a user I want to know why "Principal does not have access to API/Operation".', 'no-error'],
    ['in a question of wording', 'How would you translate "Public access is disabled"?', 'no-error'],
    ['in a pretend answer', "nock(host).post('/chat').reply(403, { error: { code: 'PermissionDenied' } })", 'no-error'],
    ['in thanks', '> Error code: 401 - PermissionDenied\n\nThat was it, thanks!', 'no-error'],
    ['in an entry of a FAQ', '"Public access is disabled" goes into our FAQ, I add it today', 'no-error'],
    ['under a label', 'Retro: we lost two days to AADSTS65001', 'no-error'],
    ['in a closed ticket', 'Ticket closed: "Access denied due to Virtual Network/Firewall rules"', 'no-error'],
  ])('%s', (_where, text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });
});

test.each([
  ['Git', "fatal: unable to access 'https://git.contoso.net/ai/azure-openai-demo.git/': error: 403"],
  ['Amazon', 'An error occurred (AccessDeniedException) when calling the InvokeModel operation: no access'],
  ['openai.com', 'HttpOperationException: The server had an error.\nStatus: 500\nopenai-organization: contoso'],
  ['Service Bus', "Unauthorized access. 'Send' claim(s) are required to perform this operation. azure-openai-jobs"],
  ['Google', "Permission 'storage.objects.get' denied on resource, 403, gs://azure-openai-backup"],
])('what %s alone prints is no error of Azure AI, whatever the things are called', (_who, text) => {
  expect(['foreign', 'unrecognised', 'no-error']).toContain(outcomeOf(text));
});

test.each([
  ['a sign-in to another product', 'Jira SSO: AADSTS50105: you are not assigned to the application.'],
  ["OpenAI's own account", 'insufficient_quota, I bought credits on platform.openai.com an hour ago'],
  ['the page of another product', 'Confluence answers 403 when I open the page "Azure OpenAI access"'],
  ['a code that is history', 'In spring we once had AADSTS700016 because somebody had deleted the app registration.'],
])('%s is claimed by no rule', (_what, text) => {
  expect(['foreign', 'unrecognised', 'no-error']).toContain(outcomeOf(text));
});

test.each([
  [
    'a key that stands in a vault',
    'our app reads the key from a Key Vault reference: Access denied due to invalid subscription key or wrong API endpoint',
  ],
  ['a code in a complaint', 'AADSTS50076 when I run az login for our foundry project, since today'],
  ['a quotation in a complaint', "our app gets 'Public access is disabled. Please configure private endpoint'"],
  ['a question about an error at hand', 'Principal does not have access to API/Operation. I am Owner, why?'],
])('%s is explained', (_what, text) => {
  expect(outcomeOf(text)).toBe('explained');
});
