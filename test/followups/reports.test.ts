import { reportIn, type LookedUp } from '../../src/followups';

const APP = '5d0a1c3e-77b2-4f0e-9a61-0c8d2b4e6f11';
const TENANT = '9b3f7e21-4c5d-4a8e-b0f2-6d1e3a5c7b99';

type Row = readonly [text: string, report: LookedUp | undefined];

test.each<Row>([
  ['public network access is enabled', { kind: 'public-access', state: 'on' }],
  ['public network access is not enabled', { kind: 'public-access', state: 'off' }],
  ["public access isn't disabled there", { kind: 'public-access', state: 'on' }],
  ['public access: no', { kind: 'public-access', state: 'off' }],
  ['no, public access is disabled', { kind: 'public-access', state: 'off' }],
  ['we turned public access on', { kind: 'public-access', state: 'on' }],
  ['nobody knows whether public access is enabled', undefined],
  ['public access depends on the hub', undefined],
  ['public network access should be disabled by policy', undefined],
  ['I did not find where public access is enabled', undefined],
  ['Der öffentliche Netzwerkzugriff ist aus', { kind: 'public-access', state: 'off' }],
  ['Der öffentliche Netzwerkzugriff ist nicht aktiviert', { kind: 'public-access', state: 'off' }],
  ['accès réseau public désactivé', { kind: 'public-access', state: 'off' }],
  ["l'accès réseau public n'est pas activé", { kind: 'public-access', state: 'off' }],
  ['パブリック アクセスは無効です', { kind: 'public-access', state: 'off' }],
  ['パブリック アクセスは無効ではありません', undefined],
  ['公用网络访问没有启用', { kind: 'public-access', state: 'off' }],
])('the network: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

test.each<Row>([
  ['key-based auth is enabled', { kind: 'keys', state: 'on' }],
  ['key-based auth is not enabled', { kind: 'keys', state: 'off' }],
  ['local auth is not disabled', { kind: 'keys', state: 'on' }],
  ['API keys are on', { kind: 'keys', state: 'on' }],
  ['die Schlüssel sind aus', { kind: 'keys', state: 'off' }],
  ['disableLocalAuth is not set', { kind: 'keys', state: 'on' }],
  ['disableLocalAuth = true', { kind: 'keys', state: 'off' }],
  ['local auth is set via an Azure policy', undefined],
  ['disableLocalAuth is set via an Azure policy', undefined],
])('keys: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

test.each<Row>([
  [`the tenant is ${TENANT}`, { kind: 'tenant', id: TENANT }],
  [`app id ${APP}, tenant id: ${TENANT}`, { kind: 'tenant', id: TENANT }],
  [`${TENANT} is our tenant`, { kind: 'tenant', id: TENANT }],
  [`${TENANT} is the tenant and ${APP} the app`, undefined],
  [`the app ${APP} is in our tenant`, undefined],
])('the tenant: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

const GLOBAL = { kind: 'directory-role', role: 'Global Administrator', mayRaise: true } as const;

test.each<Row>([
  ["but I'm global admin in this tenant", GLOBAL],
  ['I was made a Global Administrator', GLOBAL],
  ['we are owner and global admin', GLOBAL],
  ['ich bin auch Global Admin', GLOBAL],
  ['the global admin gave me the role 10 minutes ago', undefined],
  ['I asked our global admin', undefined],
  ['I am a global admin and gave myself the role', undefined],
  ['I am not a global admin', undefined],
  ['I have Security Reader', undefined],
])('a role of the directory: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

test.each<Row>([
  ['I activated it just now', { kind: 'activated' }],
  ['I activated Contributor an hour ago', { kind: 'activated' }],
  ['I activated the role in the portal', { kind: 'activated' }],
  ['it shows as active in PIM', { kind: 'activated' }],
  ['I have not activated it', { kind: 'eligible' }],
  ["we haven't activated the role", { kind: 'eligible' }],
  ['die Rolle ist nicht aktiviert', { kind: 'eligible' }],
  ['my assignment is only eligible', { kind: 'eligible' }],
  ['I activated the subscription', undefined],
  ['I activated MFA last week', undefined],
  ['my subscription is activated', undefined],
  ['our tenant is eligible for the offer', undefined],
])('an activation: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

const MANAGING = 'https://management.azure.com';

test.each<Row>([
  [
    `scope は ${MANAGING}/.default にしています`,
    { kind: 'audience', value: `${MANAGING}/.default`, serves: 'managing' },
  ],
  [`scopeは${MANAGING}/.defaultです`, { kind: 'audience', value: `${MANAGING}/.default`, serves: 'managing' }],
  [`I use scope ${MANAGING}/.default`, { kind: 'audience', value: `${MANAGING}/.default`, serves: 'managing' }],
  [`${MANAGING}/.default.`, { kind: 'audience', value: `${MANAGING}/.default`, serves: 'managing' }],
  [`token for ${MANAGING}/`, { kind: 'audience', value: MANAGING, serves: 'managing' }],
  [
    'the token is for https://graph.microsoft.com',
    { kind: 'audience', value: 'https://graph.microsoft.com', serves: 'another' },
  ],
  [
    'we ask for https://ai.azure.com/.default',
    { kind: 'audience', value: 'https://ai.azure.com/.default', serves: 'calls' },
  ],
  ['our endpoint is https://res-north.openai.azure.com/', undefined],
  [`I call ${MANAGING}/subscriptions`, undefined],
  [`token for ${MANAGING}/subscriptions/x`, undefined],
  [`is ${MANAGING}/.default right?`, undefined],
])('for what a token is: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});
