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
