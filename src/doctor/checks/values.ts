import { z } from 'zod';

import { BOT_REGIONS, TOKEN_HOSTS, type BotRegion } from '../../azure-names';
import { good, judged, unseen, wrong, type Examination, type Observation } from '../types';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By whom each value is written, wherever the bot runs … */
const BY_HAND = ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'DEVELOPER_NAME', 'SIGN_IN_HOST'];
const BY_PROVISION = [
  'RESOURCE_SUFFIX',
  'TEAMS_APP_ID',
  'AAD_APP_CLIENT_ID',
  'AAD_APP_TENANT_ID',
  'AAD_APP_ACCESS_AS_USER_PERMISSION_ID',
  'BOT_ID',
  'SIGN_IN_UNIQUE_IDENTIFIER',
];
/** … in Azure, and on a developer's machine. */
const HOSTED = { byHand: BY_HAND, byProvision: [...BY_PROVISION, 'BOT_DOMAIN', 'BOT_APP_SERVICE_RESOURCE_ID'] };
const LOCAL = { byHand: [...BY_HAND, 'BOT_DOMAIN'], byProvision: [...BY_PROVISION, 'BOT_TENANT_ID'] };
const IDS = ['TEAMS_APP_ID', 'AAD_APP_CLIENT_ID', 'AAD_APP_TENANT_ID', 'BOT_ID'];

const isRegion = (name: string): name is BotRegion => BOT_REGIONS.some((region) => region === name);

export const values: Examination = {
  title: 'Values',
  offline: true,
  examine: ({ environment, hosted, valueOf, cloud }) => {
    const wantedBy = hosted ? HOSTED : LOCAL;
    const file = `env/.env.${environment}`;
    const lacking = (names: readonly string[]): string =>
      names.filter((name) => valueOf(name) === undefined).join(', ');
    const [byHand, byProvision] = [lacking(wantedBy.byHand), lacking(wantedBy.byProvision)];
    const odd = IDS.filter((name) => !GUID.test(valueOf(name) ?? '00000000-0000-0000-0000-000000000000'));
    const region = valueOf('BOT_REGION') ?? 'global';
    const host = valueOf('SIGN_IN_HOST');
    const wanted = cloud === 'public' && isRegion(region) ? TOKEN_HOSTS[region] : undefined;
    const examples = ['WEBSITE', 'PRIVACY', 'TERMS_OF_USE']
      .map((page) => `DEVELOPER_${page}_URL`)
      .filter((name) => /(^|[/.@])example\.com\b/i.test(valueOf(name) ?? ''));
    return judged(`${file} is complete`, [
      byHand !== '' && wrong(`${file} has no ${byHand}`, `Fill in ${byHand} in ${file} (step 3).`),
      byProvision !== '' &&
        wrong(
          `${file} has no ${byProvision}`,
          `Provision, which writes them: atk provision --env ${environment} (step 4).`,
        ),
      odd.length > 0 && wrong(`${odd.join(', ')} is no id`, `Empty it in ${file} and provision again.`),
      valueOf('BOT_ID') !== undefined &&
        valueOf('BOT_ID') === valueOf('AAD_APP_CLIENT_ID') &&
        wrong(
          'BOT_ID and AAD_APP_CLIENT_ID are the same',
          'The bot and the registration that people sign in to are two identities: provision again with both empty.',
        ),
      !isRegion(region) &&
        wrong('BOT_REGION is no region of the Bot Service', `Set it to one of ${BOT_REGIONS.join(', ')}.`),
      wanted !== undefined &&
        host !== undefined &&
        host !== wanted &&
        wrong(
          `SIGN_IN_HOST does not go with BOT_REGION ${region}`,
          `Set SIGN_IN_HOST=${wanted} in ${file}, provision, and upload the app again.`,
        ),
      examples.length > 0 &&
        wrong(`${examples.join(', ')} still say example.com`, `Put your organisation’s pages into ${file} (step 3).`),
    ]);
  },
};

const Packed = z.object({
  version: z.string(),
  id: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  supportsChannelFeatures: z.string().optional(),
});

export const appPackage: Examination = {
  title: 'App package',
  offline: true,
  examine: ({ environment, valueOf, checkout }) => {
    if (checkout.packed === undefined)
      return [
        unseen(
          `no package was made yet: npm run package${environment === 'prod' ? '' : ` -- --env ${environment}`} (step 7)`,
        ),
      ];
    const again = `npm run package${environment === 'prod' ? '' : ` -- --env ${environment}`}, and upload the zip as an update.`;
    let manifest: z.infer<typeof Packed>;
    try {
      manifest = Packed.parse(JSON.parse(checkout.packed));
    } catch {
      return [wrong('the package that was made last cannot be read', again)];
    }
    const { id, bots, validDomains, webApplicationInfo: info, version } = manifest;
    const app = valueOf('AAD_APP_CLIENT_ID') ?? '';
    const differs = (what: string, has: string | undefined, variable: string) =>
      has !== valueOf(variable) && wrong(`${what} of the package is not ${variable}`, again);
    return judged(`version ${version}, with the ids of this environment`, [
      version !== checkout.version && wrong(`it is of version ${version}, the checkout is ${checkout.version}`, again),
      differs('id', id, 'TEAMS_APP_ID'),
      differs('botId', bots[0]?.botId, 'BOT_ID'),
      differs('webApplicationInfo.id', info.id, 'AAD_APP_CLIENT_ID'),
      info.resource !== `api://botid-${app}` && wrong(`webApplicationInfo.resource is not api://botid-${app}`, again),
      ...['BOT_DOMAIN', 'SIGN_IN_HOST'].map(
        (name) => !validDomains.includes(valueOf(name) ?? '') && wrong(`validDomains lacks ${name}`, again),
      ),
      manifest.supportsChannelFeatures === undefined &&
        wrong('it cannot be added to private and shared channels', again),
    ]);
  },
};

/** Of Node.js: the one that is deployed, and those that are tested. */
const TESTED: readonly number[] = [20, 22, 24];

export function judgedVersions(locksmith: string, node: string): readonly Observation[] {
  const major = Number(/^v?(\d{1,3})\./.exec(node)?.[1] ?? 0);
  if (major < 20) return [wrong(`Node.js ${node} is too old`, 'Install Node.js 24.')];
  const tested = TESTED.includes(major) ? '' : ', which this version was not tested with';
  return [good(`Locksmith ${locksmith}, Node.js ${node}${tested}`)];
}

export const versions: Examination = {
  title: 'Versions here',
  offline: true,
  examine: ({ node, checkout }) => judgedVersions(checkout.version, node),
};
