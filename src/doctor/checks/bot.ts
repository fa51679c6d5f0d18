import { z } from 'zod';

import { judged, unseen, wrong, type Examination, type Installation, type Observation } from '../types';

const API = '?api-version=2022-09-15';

const Bot = z.object({
  location: z.string(),
  properties: z.object({
    endpoint: z.string().nullish(),
    msaAppId: z.string(),
    msaAppType: z.string().nullish(),
    msaAppTenantId: z.string().nullish(),
    disableLocalAuth: z.boolean().nullish(),
  }),
});
const Channel = z.object({
  properties: z.object({ properties: z.object({ isEnabled: z.boolean().nullish() }).nullish() }),
});

export const NO_PLACE = unseen('BOT_APP_SERVICE_RESOURCE_ID, which provisioning writes, does not say where it is');
const NO_LOCAL_PLACE = unseen(
  'AZURE_SUBSCRIPTION_ID, AZURE_RESOURCE_GROUP_NAME and RESOURCE_SUFFIX do not say where it is',
);
export const nowhere = ({ hosted }: Installation): Observation => (hosted ? NO_PLACE : NO_LOCAL_PLACE);

export const botPath = (name: string, group: string): string =>
  `${group}/providers/Microsoft.BotService/botServices/${name}`;

/** The command that mends what the template sets. */
export const provisionAgain = ({ environment }: Installation): string =>
  `Provision again: atk provision --env ${environment} (step 4).`;

export const registration: Examination = {
  title: 'Azure Bot',
  offline: false,
  examine: async (of) => {
    const { placed, valueOf, ask } = of;
    if (!placed) return [nowhere(of)];
    const bot = await ask.read('resourceManager', botPath(placed.name, placed.group) + API, Bot);
    if (bot.kind === 'unread') return [unseen(bot.because)];
    const again = provisionAgain(of);
    if (bot.kind === 'absent') return [wrong(`there is no Azure Bot ${placed.name}`, again)];
    const { location, properties: at } = bot.value;
    const endpoint = `https://${valueOf('BOT_DOMAIN') ?? ''}/api/messages`;
    const region = valueOf('BOT_REGION') ?? 'global';
    const type = of.hosted ? 'UserAssignedMSI' : 'SingleTenant';
    return judged('its app id, tenant, endpoint and region are those of this environment', [
      at.msaAppId !== valueOf('BOT_ID') &&
        wrong('its app id is not BOT_ID', 'An Azure Bot keeps its app id: delete it, and provision again.'),
      at.msaAppType !== type && wrong(`its type is ${at.msaAppType ?? 'not set'}, not ${type}`, again),
      at.msaAppTenantId !== valueOf('AAD_APP_TENANT_ID') &&
        wrong(
          'it is of another tenant than the sign-on registration',
          'Sign in to Azure and Microsoft 365 in one tenant, and provision again.',
        ),
      at.endpoint !== endpoint &&
        wrong(
          `Teams calls ${at.endpoint ?? 'nobody'} instead of ${endpoint}`,
          `Set the messaging endpoint to ${endpoint}. ${again}`,
        ),
      at.disableLocalAuth !== true && wrong('it takes keys beside the identity', again),
      location.toLowerCase().replaceAll(' ', '') !== region &&
        wrong(
          `it is in ${location}, and BOT_REGION says ${region}`,
          'An Azure Bot cannot be moved: delete it and provision, or set BOT_REGION to where it is.',
        ),
    ]);
  },
};

export const channel: Examination = {
  title: 'Teams channel',
  offline: false,
  examine: async (of) => {
    const { placed, ask } = of;
    if (!placed) return [nowhere(of)];
    const path = `${botPath(placed.name, placed.group)}/channels/MsTeamsChannel${API}`;
    const read = await ask.read('resourceManager', path, Channel);
    if (read.kind === 'unread') return [unseen(read.because)];
    if (read.kind === 'absent') return [wrong('the Azure Bot has no Teams channel', provisionAgain(of))];
    const off = read.value.properties.properties?.isEnabled === false;
    return judged('it is there', [
      off && wrong('it is switched off', 'Azure portal, the Azure Bot, Channels, Microsoft Teams: switch it on.'),
    ]);
  },
};

const probed = (path: string, status: number | undefined, cure: string): Observation | undefined => {
  if (status === 200) return undefined;
  return wrong(status === undefined ? `${path} does not answer` : `${path} answers ${status}`, cure);
};

export const endpoint: Examination = {
  title: 'Endpoint',
  offline: false,
  examine: async ({ environment, hosted, valueOf, ask, placed }) => {
    const domain = valueOf('BOT_DOMAIN');
    if (domain === undefined)
      return [unseen(`BOT_DOMAIN, ${hosted ? 'which provisioning writes' : 'the host of your tunnel'}, is empty`)];
    // Tests serve it without a certificate.
    const root = domain.includes('://') ? domain : `https://${domain}`;
    const [health, ready, unsigned] = await Promise.all([
      ask.reply(`${root}/healthz`),
      ask.reply(`${root}/readyz`),
      ask.reply(`${root}/api/messages`, 'POST'),
    ]);
    const deploy = hosted
      ? `Send the code: atk deploy --env ${environment} (step 8); its log: az webapp log tail --ids ${placed?.site ?? 'ID'}`
      : 'Open the tunnel, then start the bot: node --env-file=.localConfigs dist/server/locksmith.cjs';
    if (health?.status !== 200)
      return [probed('/healthz', health?.status, deploy)].filter((each) => each !== undefined);
    return judged('it is alive, wants turns, and refuses who does not prove to be Teams', [
      probed(
        '/readyz',
        ready?.status,
        'Wait a minute after a deployment. Then: its storage and the role on it (below).',
      ),
      unsigned?.status !== 401 &&
        wrong(
          `a message without a signature gets ${unsigned?.status ?? 'no answer'} instead of 401`,
          'Something else than the bot answers at this address: look at what stands in front of it.',
        ),
    ]);
  },
};

/** Tokens are refused where clocks differ by more: they are valid from and until a minute. Milliseconds. */
const MOST_MS = 3 * 60_000;

export const clock: Examination = {
  title: 'Clock',
  offline: false,
  examine: async ({ valueOf, ask, now }) => {
    const domain = valueOf('BOT_DOMAIN') ?? '';
    const reply =
      domain === '' ? undefined : await ask.reply(`${domain.includes('://') ? domain : `https://${domain}`}/healthz`);
    if (reply?.date === undefined) return [unseen('the bot tells no time')];
    const seconds = Math.round(Math.abs(reply.date - now()) / 1000);
    return judged(`the bot’s and this machine’s agree (${seconds} s)`, [
      seconds * 1000 > MOST_MS &&
        wrong(
          `the bot’s and this machine’s differ by ${seconds} s`,
          'Set this machine’s clock; sign-ins fail otherwise.',
        ),
    ]);
  },
};
