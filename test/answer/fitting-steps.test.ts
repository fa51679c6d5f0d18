import { stepsFor } from '../../src/answer/paste/fitting-steps';
import type { Step } from '../../src/diagnosis';
import { slot, snippet, words } from '../../src/prose';
import { inputOf } from './samples';
import { verdictOf, VERDICTS } from './tenant';

const bash = snippet('Bash');
const stepOf = (does: Step['does'], code: ReturnType<typeof bash>): Step => ({
  does,
  text: words('Do this.'),
  snippet: code,
});
const GROUP = slot('resource group', undefined);
const OF_APP = slot('resource group of the app', undefined);

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

const codeOf = (step: Step, verdict = VERDICTS.granted()): string =>
  stepsFor([step], inputOf({ check: 'done', verdict }))
    .map((each) => each.snippet?.text ?? '')
    .join('\n');

describe('what the check has found out', () => {
  test('fills the resource group of a command about the account', () => {
    expect(codeOf(SHOW)).toContain('--resource-group "rg-ai"');
  });

  test('does not fill that of another resource', () => {
    expect(codeOf(WEB_APP)).toContain('<resource group of the app>');
  });

  test('fills the name of the deployment that was meant', () => {
    expect(codeOf(CALL)).toBe('client.create(model="gpt-4o")');
  });

  test('makes looking up the deployments needless', () => {
    expect(codeOf(LIST)).toBe('');
    const { deployments: _, ...unread } = verdictOf();
    expect(codeOf(LIST, unread)).toContain('deployment list');
  });
});

test('without a verdict all steps stay as they are', () => {
  expect(stepsFor([SHOW, LIST], inputOf({ check: 'none' }))).toEqual([SHOW, LIST]);
});
