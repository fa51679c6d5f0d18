import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

import { connectionCredential } from '../../src/azure-names';
import { runDoctor } from '../../src/doctor';
import type { InquiryOptions } from '../../src/doctor/ask';
import { readEnvironment, readText } from '../deployment/lifecycle';

export const ID = {
  subscription: '11111111-0000-4000-8000-000000000001',
  tenant: '22222222-0000-4000-8000-000000000002',
  bot: '33333333-0000-4000-8000-000000000003',
  app: '44444444-0000-4000-8000-000000000004',
  teamsApp: '55555555-0000-4000-8000-000000000005',
  scope: '66666666-0000-4000-8000-000000000006',
  principal: '77777777-0000-4000-8000-000000000007',
  signOn: '88888888-0000-4000-8000-000000000008',
  azure: '99999999-0000-4000-8000-000000000009',
  other: 'aaaaaaaa-0000-4000-8000-00000000000a',
  group: 'bbbbbbbb-0000-4000-8000-00000000000b',
} as const;
const SUBSCRIPTION = `/subscriptions/${ID.subscription}`;
export const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-locksmith`;
const DEPLOYS = 'locksmithx.scm.azurewebsites.net';
const SITE = `${GROUP}/providers/Microsoft.Web/sites/locksmithx`;
const BOT = `${GROUP}/providers/Microsoft.BotService/botServices/locksmithx`;
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/locksmithxabc`;
const CONTAINER = `${ACCOUNT}/blobServices/default/containers/locksmith`;
const INSIGHTS = `${GROUP}/providers/Microsoft.Insights/components/locksmithx`;
const ROLES = `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions`;
const BLOBS = `${ROLES}/ba92f5b4-2d11-453d-a403-e96b0029c9fe`;
const METRICS = `${ROLES}/3913510d-42f4-4e42-8a64-420c390055eb`;
const CONNECTION = 'resource-manager';
const UNIQUE = 'locksmithx-sign-in';

/** What somebody may do to one answer of Azure. */
export type Json = { [name: string]: Json } | Json[] | string | number | boolean | null;
const Tree: z.ZodType<Json> = z.lazy(() =>
  z.union([z.record(Tree), z.array(Tree), z.string(), z.number(), z.boolean(), z.null()]),
);

export interface World {
  /** Values of the environment file, as the template has them and then as provisioning wrote them. */
  readonly values: Map<string, string>;
  /** Answers of Resource Manager and Microsoft Graph by path, without a query. */
  readonly answers: Map<string, Json>;
  /** Statuses instead of an answer. */
  readonly refused: Map<string, number>;
  /** Statuses of the bot. */
  readonly bot: Map<string, number>;
  packed: { [name: string]: Json } | undefined;
  /** Services for which the sign-in gives no token. */
  readonly signedOut: Set<string>;
  /** How late the bot's clock is, in milliseconds. */
  late: number;
}

/** What one answer holds, at a path of names. */
export function at(world: World, path: string, names: readonly (string | number)[]): { [name: string]: Json } {
  let here: Json | undefined = world.answers.get(path);
  for (const name of names) {
    if (Array.isArray(here)) here = here[Number(name)];
    else if (typeof here === 'object' && here !== null) here = here[name];
  }
  if (typeof here !== 'object' || here === null || Array.isArray(here))
    throw new Error(`There is no ${path} ${names.join()}`);
  return here;
}

const assigned = (roleDefinitionId: string, scope: string, principalId: string = ID.principal): Json => ({
  properties: { roleDefinitionId, scope, principalId },
});
const definition = (roleName: string, actions: string[], dataActions: string[] = []): Json => ({
  properties: { roleName, permissions: [{ actions, dataActions }] },
});

export const PATH = {
  site: SITE,
  settings: `${SITE}/config/appsettings/list`,
  bot: BOT,
  channel: `${BOT}/channels/MsTeamsChannel`,
  connection: `${BOT}/connections/${CONNECTION}`,
  identity: `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/locksmithx`,
  account: ACCOUNT,
  container: CONTAINER,
  insights: INSIGHTS,
  subscriptions: '/subscriptions',
  otherAssignments: `/subscriptions/${ID.other}/providers/Microsoft.Authorization/roleAssignments`,
  permissions: `/v1.0/servicePrincipals/${ID.principal}/appRoleAssignments`,
  signOnPermissions: `/v1.0/servicePrincipals/${ID.signOn}/appRoleAssignments`,
  assignments: `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleAssignments`,
  reader: `${ROLES}/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
  owner: `${ROLES}/8e3af657-a8ff-443c-a75c-2fe8c4bcb635`,
  application: `/v1.0/applications(appId='${ID.app}')`,
  federation: `/v1.0/applications(appId='${ID.app}')/federatedIdentityCredentials`,
  signOn: `/v1.0/servicePrincipals(appId='${ID.app}')`,
  azure: `/v1.0/servicePrincipals(appId='797f4846-ba00-4fd7-ba43-dac1f8f63013')`,
  grants: `/v1.0/servicePrincipals/${ID.signOn}/oauth2PermissionGrants`,
  catalogue: '/v1.0/appCatalogs/teamsApps',
  deployed: `/${DEPLOYS}/api/vfs/site/wwwroot/sbom.cdx.json`,
  files: `/${DEPLOYS}/api/vfs/site/wwwroot/`,
} as const;

const VERSION = z.object({ version: z.string() }).parse(JSON.parse(readText('package.json'))).version;

/** The same registrations for a bot on a developer's machine, which has no managed identity and no App Service. */
function localWorld(world: World): void {
  const values = new Map([...readEnvironment('env/local.template'), ...world.values]);
  for (const [name] of [...values]) {
    if (/^BOT_APP_SERVICE|^(ACCESS_READER|GRANTS|ALLOWED_TENANTS)$/.test(name)) values.delete(name);
  }
  world.values.clear();
  for (const [name, value] of [...values, ['BOT_TENANT_ID', ID.tenant] as const]) world.values.set(name, value);
  for (const path of [SITE, PATH.settings, PATH.identity, ACCOUNT, INSIGHTS, PATH.catalogue, PATH.deployed, PATH.files])
    world.answers.delete(path);
  Object.assign(at(world, BOT, ['properties']), { msaAppType: 'SingleTenant' });
}

/** An installation in which everything is as it should be. */
function wellWorld(domain: string): World {
  const credential = connectionCredential({ tenantId: ID.tenant, cloud: 'public', connection: UNIQUE });
  const values = new Map([
    ...readEnvironment('env/azure.template'),
    ['AZURE_SUBSCRIPTION_ID', ID.subscription],
    ['AZURE_RESOURCE_GROUP_NAME', 'rg-locksmith'],
    ['RESOURCE_SUFFIX', 'x'],
    ['DEVELOPER_WEBSITE_URL', 'https://www.fabrikam.com'],
    ['DEVELOPER_PRIVACY_URL', 'https://www.fabrikam.com/privacy'],
    ['DEVELOPER_TERMS_OF_USE_URL', 'https://www.fabrikam.com/terms'],
    ['TEAMS_APP_ID', ID.teamsApp],
    ['AAD_APP_CLIENT_ID', ID.app],
    ['AAD_APP_TENANT_ID', ID.tenant],
    ['AAD_APP_ACCESS_AS_USER_PERMISSION_ID', ID.scope],
    ['BOT_ID', ID.bot],
    ['BOT_DOMAIN', domain],
    ['BOT_APP_SERVICE_RESOURCE_ID', SITE],
    ['SIGN_IN_UNIQUE_IDENTIFIER', UNIQUE],
  ]);
  const answers = new Map<string, Json>([
    [
      SITE,
      {
        properties: {
          ...{ state: 'Running', httpsOnly: true, siteConfig: { linuxFxVersion: 'NODE|24-lts' } },
          enabledHostNames: ['locksmithx.azurewebsites.net', DEPLOYS],
        },
      },
    ],
    [PATH.files, [{ name: 'locksmith.cjs', size: 20 }]],
    [PATH.deployed, { metadata: { component: { version: VERSION } } }],
    [
      PATH.settings,
      {
        properties: {
          NODE_ENV: 'production',
          MICROSOFT_APP_ID: ID.bot,
          MICROSOFT_APP_TYPE: 'UserAssignedMSI',
          MICROSOFT_APP_TENANT_ID: ID.tenant,
          OAUTH_CONNECTION_NAME: CONNECTION,
          ACCESS_READER: 'disabled',
          GRANTS: 'disabled',
          BOT_REGION: 'global',
          ALLOWED_TENANTS: ID.tenant,
          AZURE_STORAGE_BLOB_ENDPOINT: 'https://locksmithxabc.blob.core.windows.net/',
          APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${ID.scope};IngestionEndpoint=https://example.com/`,
        },
      },
    ],
    [
      BOT,
      {
        location: 'global',
        properties: {
          endpoint: `https://${domain}/api/messages`,
          msaAppId: ID.bot,
          msaAppType: 'UserAssignedMSI',
          msaAppTenantId: ID.tenant,
          disableLocalAuth: true,
        },
      },
    ],
    [PATH.channel, { properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } } }],
    [
      PATH.connection,
      {
        properties: {
          clientId: ID.app,
          serviceProviderId: 'c00b44ab-5e16-c44c-af26-2fd5bc55eb18',
          scopes: 'openid profile offline_access https://management.azure.com/user_impersonation',
          parameters: [
            { key: 'ClientId', value: ID.app },
            { key: 'TenantId', value: ID.tenant },
            { key: 'TokenExchangeUrl', value: `api://botid-${ID.app}` },
            { key: 'UniqueIdentifier', value: UNIQUE },
          ],
        },
      },
    ],
    [PATH.identity, { properties: { principalId: ID.principal, clientId: ID.bot } }],
    [
      ACCOUNT,
      { properties: { allowSharedKeyAccess: false, allowBlobPublicAccess: false, publicNetworkAccess: 'Enabled' } },
    ],
    [CONTAINER, { properties: {} }],
    [INSIGHTS, { properties: { DisableLocalAuth: true } }],
    [`${PATH.assignments}?${ID.principal}`, [assigned(BLOBS, CONTAINER), assigned(METRICS, INSIGHTS)]],
    [`${PATH.assignments}?${ID.signOn}`, []],
    [PATH.subscriptions, [{ subscriptionId: ID.subscription }, { subscriptionId: ID.other }]],
    [`${PATH.otherAssignments}?${ID.principal}`, []],
    [`${PATH.otherAssignments}?${ID.signOn}`, []],
    [PATH.permissions, [{ id: 'x', appRoleId: '00000000-0000-0000-0000-000000000000', resourceDisplayName: 'Own' }]],
    [PATH.signOnPermissions, []],
    [
      BLOBS,
      definition('Storage Blob Data Contributor', ['Microsoft.Storage/storageAccounts/blobServices/containers/write']),
    ],
    [METRICS, definition('Monitoring Metrics Publisher', [], ['Microsoft.Insights/Metrics/Write'])],
    [PATH.reader, definition('Reader', ['*/read'])],
    [PATH.owner, definition('Owner', ['*'])],
    [PATH.federation, [Tree.parse({ ...credential, audiences: [...credential.audiences] })]],
    [
      PATH.application,
      {
        identifierUris: [`api://botid-${ID.app}`],
        signInAudience: 'AzureADMyOrg',
        web: { redirectUris: ['https://token.botframework.com/.auth/web/redirect'] },
        api: {
          requestedAccessTokenVersion: 2,
          oauth2PermissionScopes: [{ id: ID.scope, value: 'access_as_user', isEnabled: true }],
          preAuthorizedApplications: [
            '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
            '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
          ].map((appId) => ({ appId, delegatedPermissionIds: [ID.scope] })),
        },
      },
    ],
    [PATH.signOn, { id: ID.signOn, accountEnabled: true, appRoleAssignmentRequired: false }],
    [PATH.azure, { id: ID.azure, accountEnabled: true, appRoleAssignmentRequired: false }],
    [PATH.grants, [{ consentType: 'AllPrincipals', resourceId: ID.azure, scope: 'user_impersonation' }]],
    [PATH.catalogue, [{ id: 'x', appDefinitions: [{ version: VERSION, publishingState: 'published' }] }]],
  ]);
  const packed = {
    version: VERSION,
    id: ID.teamsApp,
    bots: [{ botId: ID.bot }],
    validDomains: [domain, 'token.botframework.com'],
    webApplicationInfo: { id: ID.app, resource: `api://botid-${ID.app}` },
    supportsChannelFeatures: 'tier1',
  };
  const bot = new Map([
    ['/bot/healthz', 200],
    ['/bot/readyz', 200],
    ['/bot/api/messages', 401],
  ]);
  return { values, answers, refused: new Map(), bot, packed, signedOut: new Set(), late: 0 };
}

/** A role of somebody, or of a group that they are in. */
export const assignedTo = (
  world: World,
  who: string,
  role: string,
  scope: string,
  { list = PATH.assignments, through = who }: { readonly list?: string; readonly through?: string } = {},
): void => {
  const key = `${list}?${who}`;
  const known = world.answers.get(key);
  world.answers.set(key, [...(Array.isArray(known) ? known : []), assigned(role, scope, through)]);
};

/** Lists come in pages of one, as long ones do. */
function answerOf(world: World, place: string, url: URL): { status: number; body: Json } {
  const asked = decodeURIComponent(url.pathname.slice(place.length));
  const who = /assignedTo\('([^']{36})'\)/.exec(url.searchParams.get('$filter') ?? '')?.[1];
  const key = who === undefined ? asked : `${asked}?${who}`;
  const status = world.refused.get(asked);
  if (status !== undefined) return { status, body: { error: { code: 'AuthorizationFailed', message: 'Not you.' } } };
  const found = world.answers.get(key);
  if (found === undefined) return { status: 404, body: { error: { code: 'NotFound', message: 'No.' } } };
  if (!Array.isArray(found) || place === '/scm') return { status: 200, body: found };
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(start + 1));
  const link = place === '/arm' ? 'nextLink' : '@odata.nextLink';
  const more: Json = start + 1 < found.length ? { [link]: next.href } : {};
  return { status: 200, body: { value: found.slice(start, start + 1), ...Object(more) } };
}

export interface How {
  readonly offline?: boolean;
  readonly environment?: 'prod' | 'local';
  /** With the sign-in of this machine. */
  readonly ownSignIn?: boolean;
}

export interface Clinic {
  /** The doctor, in a world that `change` has spoilt: what it says, and its exit status. */
  readonly visit: (change?: (world: World) => void, how?: How) => Promise<{ said: string; status: number }>;
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Not in a chain: restify, where a test before this one loaded it, has its own `writeHead`, which returns nothing. */
function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers);
  response.end(body);
}

export async function openClinic(): Promise<Clinic> {
  let world: World;
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', origin);
    asked.push(`${request.method ?? ''} ${url.pathname}`);
    if (url.pathname.startsWith('/bot/')) {
      const status = world.bot.get(url.pathname);
      if (status === undefined) request.socket.destroy();
      else send(response, status, { date: new Date(Date.now() - world.late).toUTCString() }, '{}');
      return;
    }
    const place = url.pathname.split('/', 2)[1] ?? '';
    const wanted = { authorization: `Bearer token-for-${place === 'graph' ? place : 'resourceManager'}` };
    const isKnown = request.headers.authorization === wanted.authorization;
    const isVersioned = place !== 'arm' || url.searchParams.has('api-version');
    const { status, body } = isKnown && isVersioned ? answerOf(world, `/${place}`, url) : { status: 401, body: {} };
    send(response, status, { 'content-type': 'application/json' }, JSON.stringify(body));
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const origin = `http://127.0.0.1:${port}`;
  const root = mkdtempSync(path.join(tmpdir(), 'doctor-'));
  const built = (environment: string): string => path.join(root, 'appPackage/build', environment);
  for (const environment of ['prod', 'local']) mkdirSync(built(environment), { recursive: true });
  mkdirSync(path.join(root, 'env'));
  mkdirSync(path.join(root, 'dist/server'), { recursive: true });
  writeFileSync(path.join(root, 'dist/server/locksmith.cjs'), '// 20 bytes of code\n');
  for (const file of ['appPackage/manifest.json', 'package.json']) writeFileSync(path.join(root, file), readText(file));

  const visit: Clinic['visit'] = async (
    change = () => undefined,
    { offline = false, environment = 'prod', ownSignIn = false } = {},
  ) => {
    world = wellWorld(`${origin}/bot`);
    if (environment === 'local') localWorld(world);
    change(world);
    asked.length = 0;
    writeFileSync(
      path.join(root, `env/.env.${environment}`),
      [...world.values].map(([name, value]) => `${name}=${value}`).join('\n'),
    );
    const manifest = path.join(built(environment), 'manifest.json');
    rmSync(manifest, { force: true });
    if (world.packed !== undefined) writeFileSync(manifest, JSON.stringify(world.packed));
    const services: InquiryOptions = {
      places: { resourceManager: `${origin}/arm`, graph: `${origin}/graph` },
      deploymentAt: (host) => `${origin}/scm/${host}`,
      tokenFor: (service) =>
        Promise.resolve(
          world.signedOut.has(service) ? { because: 'no token: az login' } : { token: `token-for-${service}` },
        ),
    };
    let said = '';
    const status = await runDoctor(
      { environment, folder: 'env', offline, json: false },
      {
        ...{ root, variables: {}, write: (text: string) => (said += `${text}\n`) },
        ...(!ownSignIn && { services }),
      },
    );
    return { said, status };
  };
  const close = async (): Promise<void> => {
    rmSync(root, { recursive: true, force: true });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { visit, asked, close };
}
