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
    ['advice', 'If you see 401 PermissionDenied, assign the role and wait a few minutes.', 'reference'],
    ['advice in German', 'Wenn Sie die Meldung DeploymentNotFound sehen, prüfen Sie den Namen.', 'reference'],
    ['advice in Japanese', '「PermissionDenied」と表示された場合は、ロールを確認してください。', 'reference'],
    ['advice in Chinese', '如果看到 401，请检查密钥。', 'reference'],
    ['advice below a heading', 'Quota\nIf the service answers 429, wait before you try again.', 'reference'],
    ['a box', '> **Note**\n> Tools that still use keys receive 403 AuthenticationTypeDisabled.', 'reference'],
    ['a page of a wiki', 'Wiki: for AADSTS700016 look whether the app is in the right tenant.', 'reference'],
    ['an advert', 'We are hiring a Cloud Engineer (f/m/d). You can explain PermissionDenied.', 'notice'],
    ['minutes', 'Notes 12 Nov\n- DeploymentNotFound of the demo: Jan', 'notice'],
    ['minutes in Japanese', '議事録：PermissionDenied の件。次回は 15 時から。', 'notice'],
    ['a cause that was found', 'It was the role, now no 401 any more. Thanks Ana!', 'report'],
    ['a cause that was found, in Spanish', 'Ya quedó, el problema era el tenant, ya no sale el AADSTS50020.', 'report'],
    ['a cause that was found, in Chinese', '搞定了，原来是区域填错了，401 没有了', 'report'],
    ['a question that is taken back', 'Sorry, wrong channel, the PermissionDenied is for the other team.', 'report'],
    ['a task for somebody', 'Aufgabe für Anna: Text zu PermissionDenied', 'notice'],
    ['an entry of a wiki', 'Please put this into our wiki: PermissionDenied = role missing', 'reference'],
    ['a test to be written', 'Please add a test for PermissionDenied', 'reference'],
    ['one title', 'Map AuthenticationTypeDisabled to a hint about local auth', 'commits'],
    ['a package and its changes', 'azure-ai-x 2.1.0\n- passes the right audience (401 before)', 'release-note'],
    [
      'a test that quotes a body',
      'def test_404(mock):\n    mock.add_response(json={"error": {"code": "DeploymentNotFound"}})',
      'definition',
    ],
    ['a scenario', 'Scenario: wrong key\n  When I ask\n  Then I see "invalid subscription key"', 'definition'],
    ['a general question', 'Does Azure OpenAI answer 401 or 403 if a user has no role?', 'plan'],
    ['a question of design', 'Should our client retry on 403?', 'plan'],
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
    ['a message that advises', 'The deployment does not exist. If you created it just now, please wait a moment.'],
    ['a condition of the writer', 'If you call it with my key, check this: 401 each time'],
    ['a service by its name', 'Document Intelligence wants a custom subdomain'],
    ['a role on the wrong group', 'I put the role on the wrong group, now: PermissionDenied from Azure OpenAI'],
    ['a role on the wrong group, in German', 'Rolle an falsche Gruppe vergeben, Azure OpenAI: PermissionDenied'],
    ['a role on the wrong group, in Spanish', 'El rol estaba en el grupo equivocado, Azure OpenAI: PermissionDenied'],
    [
      'what is printed, in the wrong channel',
      'wrong channel? openai.NotFoundError: Error code: 404 DeploymentNotFound',
    ],
    ['a complaint in the wrong channel', 'Sorry if wrong channel, we get PermissionDenied from Azure OpenAI'],
    ['steps that lead to it', 'To reproduce the 403: call Azure OpenAI with the token. PermissionDenied'],
    ['a role that ought to cover it', 'Foundry User should cover the call, Azure OpenAI: PermissionDenied'],
    ['steps of a document', 'According to the docs the role is enough. Azure OpenAI: PermissionDenied'],
    ['steps of a wiki', 'Set up as described in our wiki, Azure OpenAI: PermissionDenied'],
    ['steps of a page', 'Copied the code in the docs, Azure OpenAI: PermissionDenied'],
    ['a line of a log', 'info: Azure OpenAI PermissionDenied'],
    ['a task of a pipeline', 'Task: AzureCLI@2, Azure OpenAI PermissionDenied'],
    ['a check of the health', 'Health check: PermissionDenied by Azure OpenAI'],
    ['a complaint in Chinese', '已恢复角色，但还是 403'],
  ])('%s', (_what, text) => {
    expect(formOf(text)).toBeUndefined();
  });
});
