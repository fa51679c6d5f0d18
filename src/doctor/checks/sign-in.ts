import { z } from 'zod';

import { CLOUDS, connectionCredential } from '../../azure-names';
import { good, judged, unseen, wrong, type Examination, type Installation, type Observation } from '../types';
import { botPath, nowhere, provisionAgain } from './bot';

/** The provider "AAD v2 with Federated Credentials"; infra/bot.bicep has the same, which a test compares. */
export const PROVIDER = 'c00b44ab-5e16-c44c-af26-2fd5bc55eb18';

/** Teams on the desktop and phones, and in a browser. aad.manifest.json has the same. */
export const TEAMS_CLIENTS: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];

/** Azure Resource Manager's own application. */
const RESOURCE_MANAGER = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

const Connection = z.object({
  properties: z.object({
    clientId: z.string().nullish(),
    serviceProviderId: z.string().nullish(),
    scopes: z.string().nullish(),
    parameters: z.array(z.object({ key: z.string(), value: z.string().nullish() })).nullish(),
  }),
});

export const connection: Examination = {
  title: 'OAuth connection',
  offline: false,
  examine: async (of) => {
    const { placed, valueOf, ask, cloud } = of;
    if (!placed) return [nowhere(of)];
    const name = valueOf('OAUTH_CONNECTION_NAME') ?? '';
    const path = `${botPath(placed.name, placed.group)}/connections/${encodeURIComponent(name)}?api-version=2022-09-15`;
    const read = await ask.read('resourceManager', path, Connection);
    if (read.kind === 'unread') return [unseen(read.because)];
    const again = provisionAgain(of);
    if (read.kind === 'absent') return [wrong(`the Azure Bot has no connection ${name}`, again)];
    const { clientId, serviceProviderId, scopes, parameters } = read.value.properties;
    const app = valueOf('AAD_APP_CLIENT_ID') ?? '';
    const wanted: readonly (readonly [string, string | undefined])[] = [
      ['ClientId', app],
      ['TenantId', valueOf('AAD_APP_TENANT_ID')],
      ['TokenExchangeUrl', `api://botid-${app}`],
      ['UniqueIdentifier', valueOf('SIGN_IN_UNIQUE_IDENTIFIER')],
    ];
    // Azure shows some parameters to nobody.
    const shown = new Map((parameters ?? []).flatMap(({ key, value }) => (value ? [[key, value] as const] : [])));
    const scope = `${CLOUDS[cloud].audiences.arm}/user_impersonation`;
    return [
      ...judged('it signs in to the sign-on registration, for Azure Resource Manager', [
        clientId !== app && wrong('it signs in to another registration than AAD_APP_CLIENT_ID', again),
        serviceProviderId !== PROVIDER && wrong('its provider is not "AAD v2 with Federated Credentials"', again),
        !(scopes ?? '').split(/[\s,]+/).includes(scope) && wrong(`its scopes lack ${scope}`, again),
        ...wanted.map(
          ([key, value]) =>
            shown.has(key) && shown.get(key) !== value && wrong(`its ${key} is not the one of this environment`, again),
        ),
      ]),
      unseen(`only a person can sign in: Azure portal, ${placed.name}, Configuration, ${name}, Test Connection`),
    ];
  },
};

const Credential = z.object({
  name: z.string(),
  issuer: z.string(),
  subject: z.string(),
  audiences: z.array(z.string()),
});

const applicationPath = (app: string): string => `/v1.0/applications(appId='${encodeURIComponent(app)}')`;

const empty = (name: string): Observation => unseen(`${name}, which provisioning writes, is empty`);
const NO_APP = empty('AAD_APP_CLIENT_ID');

export const federation: Examination = {
  title: 'Federated credential',
  offline: false,
  examine: async ({ valueOf, ask, cloud, environment }) => {
    const app = valueOf('AAD_APP_CLIENT_ID');
    const tenantId = valueOf('AAD_APP_TENANT_ID');
    const connection = valueOf('SIGN_IN_UNIQUE_IDENTIFIER');
    if (app === undefined) return [NO_APP];
    if (tenantId === undefined) return [empty('AAD_APP_TENANT_ID')];
    if (connection === undefined) return [empty('SIGN_IN_UNIQUE_IDENTIFIER')];
    const read = await ask.list('graph', `${applicationPath(app)}/federatedIdentityCredentials`, Credential);
    const trust = `npm run trust${environment === 'prod' ? '' : ` -- --env ${environment}`} (step 5)`;
    if (read.kind === 'unread') return [unseen(read.because)];
    if (read.kind === 'absent') return [wrong('there is no such registration', `atk provision --env ${environment}`)];
    const wanted = connectionCredential({ tenantId, cloud, connection });
    const has = read.value.find(({ name }) => name === wanted.name);
    if (!has) return [wrong('the registration trusts no connection: checks fail with AADSTS700213', trust)];
    const differs = (what: string, is: string, should: string) =>
      is !== should && wrong(`its ${what} is ${is}, and must be ${should} to the letter`, trust);
    return judged('issuer, subject and audience are right to the letter', [
      differs('issuer', has.issuer, wanted.issuer),
      // How it is spelt is documented for the public cloud alone.
      cloud === 'public' && differs('subject', has.subject, wanted.subject),
      differs('audience', has.audiences.join(' '), wanted.audiences.join(' ')),
    ]);
  },
};

const Application = z.object({
  identifierUris: z.array(z.string()),
  signInAudience: z.string(),
  web: z.object({ redirectUris: z.array(z.string()) }),
  api: z.object({
    requestedAccessTokenVersion: z.number().nullish(),
    oauth2PermissionScopes: z.array(z.object({ id: z.string(), value: z.string(), isEnabled: z.boolean() })),
    preAuthorizedApplications: z.array(z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()) })),
  }),
});

type App = z.infer<typeof Application>;

function clientProblem({ api }: App, update: string): readonly (Observation | undefined)[] {
  const scope = api.oauth2PermissionScopes.find(({ value }) => value === 'access_as_user');
  if (scope?.isEnabled !== true) return [wrong('it offers no access_as_user', update)];
  const missing = TEAMS_CLIENTS.filter(
    (id) =>
      !api.preAuthorizedApplications.some(
        (each) => each.appId === id && each.delegatedPermissionIds.includes(scope.id),
      ),
  );
  if (missing.length === 0) return [];
  return [
    wrong(`Teams’ own clients are not pre-authorised (${missing.join(', ')}): everybody is asked for consent`, update),
  ];
}

export const signOn: Examination = {
  title: 'Sign-on registration',
  offline: false,
  examine: async (of) => {
    const { valueOf, ask } = of;
    const app = valueOf('AAD_APP_CLIENT_ID');
    if (app === undefined) return [NO_APP];
    const read = await ask.read('graph', applicationPath(app), Application);
    if (read.kind === 'unread') return [unseen(read.because)];
    const update = provisionAgain(of);
    if (read.kind === 'absent') return [wrong('there is no such registration', update)];
    const { identifierUris, signInAudience, web, api } = read.value;
    const redirect = `https://${valueOf('SIGN_IN_HOST') ?? ''}/.auth/web/redirect`;
    return judged('audience, redirect URI and Teams’ clients are right', [
      !identifierUris.includes(`api://botid-${app}`) && wrong(`it has no identifier URI api://botid-${app}`, update),
      !web.redirectUris.includes(redirect) && wrong(`it does not lead back to ${redirect}`, update),
      signInAudience !== 'AzureADMyOrg' && wrong('it takes accounts of other tenants', update),
      api.requestedAccessTokenVersion !== 2 && wrong('its tokens are not of version 2', update),
      ...clientProblem(read.value, update),
    ]);
  },
};

const Principal = z.object({
  id: z.string(),
  accountEnabled: z.boolean().nullish(),
  appRoleAssignmentRequired: z.boolean().nullish(),
});
const Grant = z.object({ consentType: z.string(), resourceId: z.string(), scope: z.string() });

export const principalOf = ({ ask }: Installation, app: string) =>
  ask.read('graph', `/v1.0/servicePrincipals(appId='${encodeURIComponent(app)}')`, Principal);

export const consent: Examination = {
  title: 'Consent',
  offline: false,
  examine: async (of) => {
    const { valueOf, ask } = of;
    const app = valueOf('AAD_APP_CLIENT_ID');
    if (app === undefined) return [NO_APP];
    const [own, azure] = await Promise.all([principalOf(of, app), principalOf(of, RESOURCE_MANAGER)]);
    if (own.kind === 'unread') return [unseen(own.because)];
    if (own.kind === 'absent') return [wrong('the registration has no enterprise application', provisionAgain(of))];
    const grants = await ask.list('graph', `/v1.0/servicePrincipals/${own.value.id}/oauth2PermissionGrants`, Grant);
    const open = [
      own.value.accountEnabled === false &&
        wrong(
          'the enterprise application is switched off',
          'Enterprise applications, locksmith-sign-in…, Properties: Enabled for users to sign in.',
        ),
    ];
    if (grants.kind !== 'read')
      return [
        ...judged('people may sign in', open),
        unseen(grants.kind === 'unread' ? grants.because : 'there are no grants'),
      ];
    const isGiven = grants.value.some(
      ({ consentType, resourceId, scope }) =>
        consentType === 'AllPrincipals' &&
        scope.split(' ').includes('user_impersonation') &&
        (azure.kind !== 'read' || resourceId === azure.value.id),
    );
    const only = own.value.appRoleAssignmentRequired === true;
    return [
      ...judged('given for everybody', [
        ...open,
        !isGiven &&
          wrong(
            'not given for everybody',
            `An administrator runs: az ad app permission admin-consent --id ${app} (step 6).`,
          ),
      ]),
      ...(only ? [good('only people who are assigned to the enterprise application may sign in')] : []),
    ];
  },
};
