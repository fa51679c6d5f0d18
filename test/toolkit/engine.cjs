// One run of the toolkit's engine in a copy of this project, with pretend sign-ins and a pretend network. Started by run.mjs
// with the copy's folder, the environment and what to do. Prints one JSON object.
const nock = require('nock');
const { FxCore } = require('@microsoft/teamsfx-core');
const { ok, Platform } = require('@microsoft/teamsfx-api');

const [projectPath, env, ...stages] = process.argv.slice(2);
const GUID = (digit) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
const TENANT = GUID(1);
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'none' })}.${part({ tid: TENANT, oid: GUID(2), unique_name: 'admin@fabrikam.com', upn: 'admin@fabrikam.com' })}.x`;
const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
const SITE = `/subscriptions/${GUID(3)}/resourceGroups/rg/providers/Microsoft.Web/sites/locksmithx`;

nock.disableNetConnect();
const asked = [];
const any = (host) => nock(host).persist();
const note = (name) => (uri, body) => asked.push({ name, uri, body });
const remember = (name, status, answer) =>
  function reply(uri, body) {
    note(name)(uri, body);
    return [status, typeof answer === 'function' ? answer(uri, body) : answer];
  };

let apps = 0;
for (const host of [/dev\.teams\.microsoft\.com/, /dev-int\.teams\.microsoft\.com/]) {
  const portal = any(host);
  portal
    .post(/\/api\/aadapp\/v2$/)
    .reply(
      remember('register', 200, () => ((apps += 1), { id: GUID(3 + apps), appId: GUID(5 + apps), displayName: 'x' })),
    );
  portal
    .post(/\/api\/appdefinitions\/(v2\/)?import/)
    .reply(remember('import', 200, { teamsAppId: GUID(8), tenantId: TENANT, appName: 'Locksmith' }));
  portal.get(/\/api\/appdefinitions\/.*\/package/).reply(200, 'null');
  portal.get(/\/api\/appdefinitions\/[^/]+$/).reply(200, { teamsAppId: GUID(8), tenantId: TENANT, userList: [] });
  portal
    .post(/partnerCenterAppPackageValidation/)
    .reply(remember('validate', 200, { status: 'Accepted', errors: [], warnings: [], notes: [], addInDetails: {} }));
  portal.get(/\/api\/publishing/).reply(200, { value: [] });
  portal.post(/\/api\/publishing/).reply(remember('publish', 200, { id: GUID(9) }));
  portal.get(/.*/).reply(200, {});
}
// The compiler that the lifecycle files name, as far as the toolkit looks at it.
const compiler = `#!/bin/sh
case "$*" in *version*) echo "Bicep CLI version $BICEP (pretend)" ;; *) echo '{"resources":[]}' ;; esac
`;
any('https://github.com')
  .get(/\/Azure\/bicep\/releases\/download\//)
  .reply(remember('bicep', 200, (uri) => compiler.replace('$BICEP', /v([\d.]+)/.exec(uri)?.[1] ?? '')));
const graph = any('https://graph.microsoft.com');
graph.patch(/.*/).reply(remember('graph', 204));
graph.post(/addPassword/).reply(200, { secretText: ['pretend', 'one'].join('-') });
graph.post(/.*/).reply(201, { id: GUID(4), appId: GUID(6) });
graph
  .get(/.*/)
  .reply(200, { value: [], id: GUID(4), appId: GUID(6), verifiedDomains: [{ isDefault: true, name: 'fabrikam.com' }] });

const outputs = {
  bot_ID: { type: 'String', value: GUID(7) },
  bot_DOMAIN: { type: 'String', value: 'locksmithx.azurewebsites.net' },
  bot_APP_SERVICE_RESOURCE_ID: { type: 'String', value: SITE },
  sign_IN_UNIQUE_IDENTIFIER: { type: 'String', value: 'locksmithx-sign-in' },
};
const arm = any('https://management.azure.com');
arm.get(/\/resourcegroups\/[^/]+(\?|$)/i).reply(200, {
  id: `/subscriptions/${GUID(3)}/resourceGroups/rg`,
  name: 'rg',
  location: 'westeurope',
  properties: {},
});
arm.head(/\/resourcegroups\//i).reply(204);
const deployed = { properties: { provisioningState: 'Succeeded', outputs } };
arm.put(/\/deployments\//i).reply(remember('deployment', 200, deployed));
arm.get(/\/deployments\//i).reply(200, deployed);
arm.get(/\/sites\/[^/]+(\?|$)/i).reply(200, {
  id: SITE,
  name: 'locksmithx',
  location: 'x',
  properties: { enabledHostNames: ['locksmithx.azurewebsites.net', 'locksmithx.scm.azurewebsites.net'] },
});
arm.post(/\/restart/i).reply(200);
arm.get(/.*/).reply(200, { value: [] });
const realFetch = globalThis.fetch;
globalThis.fetch = (url, options) =>
  String(url).includes('management.azure.com')
    ? Promise.resolve(
        new Response(
          JSON.stringify({
            id: SITE,
            name: 'locksmithx',
            location: 'x',
            properties: { enabledHostNames: ['locksmithx.azurewebsites.net', 'locksmithx.scm.azurewebsites.net'] },
          }),
          { status: 200, headers: { 'content-type': 'application/json' } },
        ),
      )
    : realFetch(url, options);
const scm = any('https://locksmithx.scm.azurewebsites.net');
scm.post(/.*/).reply(202, '', { location: 'https://locksmithx.scm.azurewebsites.net/api/deployments/latest' });
scm.get(/.*/).reply(200, { status: 4, complete: true });

const log = [];
const say =
  (level) =>
  (...words) =>
    log.push(`${level}: ${words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ')}`);
const logProvider = {
  ...{ verbose: say('verbose'), debug: say('debug'), info: say('info'), warning: say('warning'), error: say('error') },
  ...{ log: say('log'), logInFile: async () => undefined, getLogFilePath: () => '' },
};
const bar = { start: async () => {}, next: async () => {}, end: async () => {} };
const ui = {
  ...{ createProgressBar: () => bar, showMessage: async (_level, _message, _modal, ...buttons) => ok(buttons[0]) },
  ...{
    selectOption: async ({ options }) => ok({ type: 'success', result: options[0]?.id ?? options[0] }),
    openUrl: async () => ok(true),
  },
  ...{
    inputText: async ({ default: value }) => ok({ type: 'success', result: value ?? 'x' }),
    confirm: async () => ok({ type: 'success', result: true }),
  },
};
const m365TokenProvider = {
  ...{
    getAccessToken: async () => ok(token),
    getJsonObject: async () => ok(claims),
    switchTenant: async () => ok(token),
    getTenant: async () => TENANT,
  },
  ...{
    getStatus: async () => ok({ status: 'SignedIn', token, accountInfo: claims }),
    setStatusChangeMap: async () => ok(true),
    removeStatusChangeMap: async () => ok(true),
  },
};
const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
const subscription = { subscriptionId: GUID(3), subscriptionName: 'Pretend', tenantId: TENANT };
const azureAccountProvider = {
  ...{
    getIdentityCredentialAsync: async () => credential,
    getJsonObject: async () => claims,
    signout: async () => true,
    switchTenant: async () => ok(credential),
  },
  ...{
    listSubscriptions: async () => [subscription],
    getSelectedSubscription: async () => subscription,
    setSubscription: async () => {},
    getAccountInfo: () => claims,
  },
  ...{
    getStatus: async () => ({ status: 'SignedIn', token, accountInfo: claims }),
    setStatusChangeMap: async () => true,
    removeStatusChangeMap: async () => true,
  },
};
const telemetryReporter = { sendTelemetryEvent() {}, sendTelemetryErrorEvent() {}, sendTelemetryException() {} };
const core = new FxCore({
  logProvider,
  ui,
  tokenProvider: { azureAccountProvider, m365TokenProvider },
  telemetryReporter,
});
const inputs = { platform: Platform.CLI, projectPath, env, nonInteractive: true };
const RUNS = {
  provision: () => core.provisionResources({ ...inputs }),
  deploy: () => core.deployArtifacts({ ...inputs }),
  publish: () => core.publishApplication({ ...inputs }),
};

(async () => {
  const results = {};
  for (const stage of stages) {
    const result = await RUNS[stage]();
    results[stage] = result.isOk() ? 'ok' : `${result.error.name}: ${result.error.message}`.slice(0, 600);
    if (!result.isOk()) break;
  }
  const done = log.filter((line) => /\(√\) Done|\(×\) Error/.test(line));
  process.stdout.write(
    `\nRESULT ${JSON.stringify({ results, done, names: asked.map(({ name }) => name), log: log.slice(-25) })}\n`,
  );
  process.exit(0);
})().catch((error) => {
  process.stdout.write(
    `\nRESULT ${JSON.stringify({ results: { crash: String(error?.stack ?? error) }, done: [], names: [], log: log.slice(-25) })}\n`,
  );
  process.exit(1);
});
