import { answerDiagnosis } from '../../src/answer';
import { stepsFor } from '../../src/answer/paste/fitting-steps';
import type { Step } from '../../src/diagnosis';
import { readPaste } from '../../src/paste';
import { slot, snippet, words } from '../../src/prose';
import { evidenceOf, explainedBy, found, inputOf, OLD_CLIENT } from './samples';
import { VERDICTS, type verdictOf } from './tenant';
import { wordsOf } from './text';

const bash = snippet('Bash');
const stepOf = (does: Step['does'], code: ReturnType<typeof bash>): Step => ({
  does,
  text: words('Do this.'),
  snippet: code,
});
const GROUP = slot('resource group', undefined);
const OF_APP = slot('resource group of the app', undefined);

const GRANT = stepOf(
  'grant',
  bash`az role assignment create --role "x" --assignee-object-id "${slot('object id', undefined)}"`,
);
const LIST = stepOf(
  'list-deployments',
  bash`az cognitiveservices account deployment list --name "contoso-ai" --resource-group "${GROUP}"`,
);
const SHOW = stepOf(
  'read-account',
  bash`az cognitiveservices account show --name "contoso-ai" --resource-group "${GROUP}"`,
);
const WEB_APP = stepOf('enable-identity', bash`az webapp identity assign --name "x" --resource-group "${OF_APP}"`);
const CALL = stepOf('build-client', snippet('Python')`client.create(model="${slot('deployment', undefined)}")`);

const codeOf = (
  steps: readonly Step[],
  verdict: ReturnType<typeof verdictOf>,
  family: Parameters<typeof stepsFor>[3],
  identity: Parameters<typeof stepsFor>[2] = 'asker',
): string => {
  const fitting = stepsFor(steps, inputOf({ check: 'done', verdict }), identity, family);
  return fitting.map(({ snippet: code }) => code?.text ?? '').join('\n');
};

describe('what the check found out is filled in', () => {
  test.each([
    ['the resource group of the account', SHOW, '--resource-group "rg-ai"'],
    ['but not as that of an app', WEB_APP, '--resource-group "<resource group of the app>"'],
    ['the deployment that was meant', CALL, 'model="gpt-4o"'],
  ])('%s', (_, step, expected) => {
    expect(codeOf([step], VERDICTS.granted(), 'deployment-not-found')).toContain(expected);
  });

  test('nothing before the check is done', () => {
    const input = inputOf({ check: 'pending', verdict: VERDICTS.granted() });
    expect(stepsFor([SHOW], input, 'asker', 'network-blocked')).toEqual([SHOW]);
  });
});

test('deployments that the card lists are not to be listed again', () => {
  expect(codeOf([LIST, SHOW], VERDICTS.granted(), 'deployment-not-found')).not.toContain('deployment list');
});

describe('an error about something else than a role', () => {
  test.each(['granted', 'denied', 'eligible'] as const)('%s: no general step for a role assignment', (name) => {
    expect(codeOf([SHOW, GRANT], VERDICTS[name](), 'key-auth-disabled')).not.toContain('role assignment create');
  });

  test('not granted: the verdict’s own step for it, once and last', () => {
    const code = codeOf([GRANT, SHOW], VERDICTS['owner-only'](), 'key-auth-disabled');
    expect(code.match(/role assignment create/g)).toHaveLength(1);
    expect(code.indexOf('account show')).toBeLessThan(code.indexOf('role assignment create'));
  });

  test('cannot tell: the general step stays', () => {
    expect(codeOf([GRANT], VERDICTS['cannot-read'](), 'key-auth-disabled')).toContain('<object id>');
  });

  test('of another identity: the general step stays, since it is about that one', () => {
    expect(codeOf([GRANT], VERDICTS.granted(), 'key-auth-disabled', 'other')).toContain('<object id>');
  });
});

test('each credential of a chain stands with its own reason', () => {
  const paste = readPaste({
    text: 'main.py: EnvironmentCredential: not set up. AzureCliCredential: Please run az login.',
  });
  const tried = (credential: string, reason: string) => found(paste, { credential, reason }, credential);
  const credentials = [
    tried('EnvironmentCredential', 'not set up.'),
    tried('AzureCliCredential', 'AzureCliCredential: Please run az login.'),
  ];
  const evidence = evidenceOf(paste, { credentials });
  const diagnosis = explainedBy(OLD_CLIENT, paste, 'main.py');
  const said = wordsOf(answerDiagnosis(inputOf({ paste, evidence, diagnosis })));
  expect(said).toContain('What was tried\nEnvironmentCredential not set up\nAzureCliCredential Please run az login');
});
