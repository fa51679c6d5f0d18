import { z } from 'zod';

import { readConfig } from '../../config';
import { judged, unseen, wrong, type Examination, type Installation } from '../types';
import { NO_PLACE, provisionAgain } from './bot';

const API = '?api-version=2023-12-01';

const Settings = z.object({ properties: z.record(z.string()) });
const Site = z.object({
  properties: z.object({
    state: z.string().nullish(),
    httpsOnly: z.boolean().nullish(),
    siteConfig: z.object({ linuxFxVersion: z.string().nullish() }).nullish(),
  }),
});

/** What the App Service is started with. Its values are compared and never shown. */
export const settingsOf = ({ placed, ask }: Installation) =>
  placed?.site === undefined
    ? undefined
    : ask.read('resourceManager', `${placed.site}/config/appsettings/list${API}`, Settings, 'POST');

/** Settings that the template makes of a word of the environment file. */
function fromTheFile({ valueOf }: Installation): readonly (readonly [string, string])[] {
  const tenants = valueOf('ALLOWED_TENANTS');
  const collector = valueOf('OTEL_EXPORTER_OTLP_ENDPOINT');
  return [
    ...(tenants === undefined
      ? []
      : [['ALLOWED_TENANTS', tenants === 'own' ? (valueOf('AAD_APP_TENANT_ID') ?? '') : tenants] as const]),
    ...(collector === undefined
      ? []
      : [['OTEL_EXPORTER_OTLP_ENDPOINT', collector === 'none' ? '' : collector] as const]),
  ];
}

export const settings: Examination = {
  title: 'Settings of the App Service',
  offline: false,
  hosted: true,
  examine: async (of) => {
    const read = await settingsOf(of);
    if (read === undefined) return [NO_PLACE];
    if (read.kind === 'unread') return [unseen(read.because)];
    const again = provisionAgain(of);
    if (read.kind === 'absent') return [wrong('there is no such App Service', again)];
    const { properties: set } = read.value;
    const config = readConfig(set);
    const same = (name: string, variable: string) =>
      (set[name] ?? '').toLowerCase() !== (of.valueOf(variable) ?? '').toLowerCase() &&
      wrong(`${name} is not ${variable}`, again);
    return judged('the bot starts with them, and they are those of this environment', [
      ...(config.kind === 'problems' ? config.problems.map((problem) => wrong(problem.replace(/\.$/, ''), again)) : []),
      same('MICROSOFT_APP_ID', 'BOT_ID'),
      same('MICROSOFT_APP_TENANT_ID', 'AAD_APP_TENANT_ID'),
      same('OAUTH_CONNECTION_NAME', 'OAUTH_CONNECTION_NAME'),
      ...['ACCESS_READER', 'GRANTS'].map((name) => of.valueOf(name) !== undefined && same(name, name)),
      ...fromTheFile(of).map(
        ([name, wanted]) =>
          (set[name] ?? '').toLowerCase() !== wanted.toLowerCase() && wrong(`${name} is another`, again),
      ),
      (set['BOT_REGION'] ?? 'global') !== (of.valueOf('BOT_REGION') ?? 'global') &&
        wrong('BOT_REGION is another', again),
      set['NODE_ENV'] !== 'production' && wrong('NODE_ENV is not production', again),
    ]);
  },
};

/** What infra/azure.bicep sets; a test compares. */
export const RUNTIME = 'NODE|24-lts';

export const runtime: Examination = {
  title: 'App Service',
  offline: false,
  hosted: true,
  examine: async (of) => {
    const { placed, ask } = of;
    const site = placed?.site;
    if (site === undefined) return [NO_PLACE];
    const read = await ask.read('resourceManager', site + API, Site);
    if (read.kind === 'unread') return [unseen(read.because)];
    const again = provisionAgain(of);
    if (read.kind === 'absent') return [wrong('there is no such App Service', again)];
    const { state, httpsOnly, siteConfig } = read.value.properties;
    const has = siteConfig?.linuxFxVersion ?? 'another runtime';
    return judged(`it runs, on ${RUNTIME}`, [
      state !== 'Running' && wrong(`it is ${state ?? 'not running'}`, `az webapp start --ids ${site}`),
      has !== RUNTIME && wrong(`it has ${has}, this version is made for ${RUNTIME}`, again),
      httpsOnly !== true && wrong('it answers without HTTPS', again),
    ]);
  },
};

/** Host of an App Service's deployment, in each cloud: the token that deploys goes to no other. */
const DEPLOYMENT_HOST =
  /^[a-z0-9-]{1,80}\.scm\.(?:[a-z0-9-]{1,40}\.)?(?:azurewebsites\.net|azurewebsites\.us|chinacloudsites\.cn)$/i;

const Hosts = z.object({ properties: z.object({ enabledHostNames: z.array(z.string()).nullish() }) });
const Sbom = z.object({ metadata: z.object({ component: z.object({ version: z.string() }) }) });
const Folder = z.array(z.object({ name: z.string(), size: z.number() }));

/** What was deployed, by the list of parts that is beside it: nobody but who may deploy can read that. */
export const deployed: Examination = {
  title: 'Deployed version',
  offline: false,
  hosted: true,
  examine: async ({ placed, ask, checkout, environment }) => {
    const site = placed?.site;
    if (site === undefined) return [NO_PLACE];
    const read = await ask.read('resourceManager', site + API, Hosts);
    if (read.kind !== 'read') return [unseen(read.kind === 'unread' ? read.because : 'there is no such App Service')];
    const host = read.value.properties.enabledHostNames?.find((name) => DEPLOYMENT_HOST.test(name));
    if (host === undefined) return [unseen('Azure names no host that deploys to the App Service')];
    const again = `atk deploy --env ${environment}`;
    const [parts, files] = await Promise.all([
      ask.deployed(host, '/api/vfs/site/wwwroot/sbom.cdx.json', Sbom),
      ask.deployed(host, '/api/vfs/site/wwwroot/', Folder),
    ]);
    if (parts.kind === 'unread') return [unseen(parts.because)];
    if (parts.kind === 'absent') return [wrong('nothing of Locksmith is deployed', again)];
    const { version } = parts.value.metadata.component;
    const size = files.kind === 'read' ? files.value.find(({ name }) => name === BUNDLE)?.size : undefined;
    return judged(`${version}, as this checkout`, [
      version !== checkout.version && wrong(`${version} runs, the checkout is ${checkout.version}`, again),
      version === checkout.version &&
        size !== undefined &&
        checkout.bundleSize !== undefined &&
        size !== checkout.bundleSize &&
        wrong(`${version} runs, of other code than this checkout was built to`, `npm run build, then ${again}`),
    ]);
  },
};

const BUNDLE = 'locksmith.cjs';
