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
