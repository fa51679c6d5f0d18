import { evidenceOf } from './helpers';

const formOf = (text: string) => evidenceOf(text).form;

describe('a text that only tells of errors has a form', () => {
  test.each([
    ['a conventional title', 'fix(openai): stop retrying on AuthenticationTypeDisabled', 'commits'],
    ['a list of hashes', '3f9a1c2 Point DeploymentNotFound to the portal\nb81e004 Bump the SDK', 'commits'],
    ['a title with its number', 'Handle PermissionDenied without crashing the worker (#2213)', 'commits'],
    ['a title with its ticket', '[AI-311] Catch CredentialUnavailableError', 'commits'],
    ['a change that is taken back', 'Revert "feat(foundry): map PrincipalNotFound to a retry"', 'commits'],
    [
      'a section of a changelog',
      '### Fixed\n- The role hint was shown to users without DeploymentNotFound',
      'release-note',
    ],
    ['a version with its changes', 'Version 12.4 (October): a hint instead of PermissionDenied', 'release-note'],
    ['a changelog in Chinese', '更新日志 v3.4.1：修复了密钥无效时页面显示 401 的问题', 'release-note'],
    [
      'an incident that is over',
      'Calls failed with 401. Secret renewed, service restored, no further action.',
      'report',
    ],
    ['a report in German', 'Gestern lieferte Azure OpenAI 429. Die Störung ist behoben.', 'report'],
    ['a report in Japanese', 'Azure OpenAI が 401 を返していました。原因はキーの期限切れで、対応済みです。', 'report'],
    ['a report in French', "L'accès à Azure OpenAI était refusé (403) hier, incident clos.", 'report'],
    [
      'a class',
      'class DeploymentNotFoundError(AzureAIError):\n    """The deployment does not exist (404)."""',
      'definition',
    ],
    ['a table of names', "const MESSAGES = { DeploymentNotFound: 'No such deployment' };", 'definition'],
    ['the name of a test', "it('shows the role when PermissionDenied comes back', async () => {", 'definition'],
    ['what an error means', 'AADSTS700016: application not found. Meaning: the wrong tenant.', 'reference'],
    ['a question of planning', 'What should we answer when Azure OpenAI returns 401?', 'plan'],
    ['a plan in German', 'Wie sollen wir mit 401 vom Azure-OpenAI-Endpunkt umgehen?', 'plan'],
  ])('%s', (_what, text, form) => {
    expect(formOf(text)).toBe(form);
  });
});

describe('somebody who has the error now is heard, whatever the text looks like', () => {
  test.each([
    ['an error that came back', 'Firewall rules denied access. It was fixed last week and is back'],
    ['a role that did not help', 'we restored the role but Azure OpenAI still answers 403'],
    ['a role that was added', 'role was added an hour ago, Azure OpenAI: PermissionDenied'],
    ['a key that was changed', 'Azure OpenAI returns 401 after key was rotated'],
    ['a secret that was renewed', 'AADSTS7000215: Invalid client secret provided. secret was renewed'],
    ['a case that was opened again', 'case reopened: DeploymentNotFound from Azure OpenAI'],
    ['a class that throws', 'class ChatBot throws DeploymentNotFound when it calls azure openai'],
    ['an account that is closed', 'our Azure OpenAI account is closed by Virtual Network/Firewall rules'],
    ['a commit that went live', 'openai.NotFoundError: Error code: 404 DeploymentNotFound, commit 3f9a1c2 is live'],
    ['a printed body', 'fix: it says\n{"error": {"code": "DeploymentNotFound"}}'],
    ['a handler in a traceback', 'Traceback (most recent call last):\n  raise HttpError(403)\nHttpError: denied'],
    ['a question to others', 'Azure OpenAI answers 500 in Norway East, anybody else? All services are green'],
    ['a complaint in Chinese', '已恢复角色，但还是 403'],
  ])('%s', (_what, text) => {
    expect(formOf(text)).toBeUndefined();
  });
});
