import { z } from 'zod';

import { judged, unseen, wrong, type Examination } from '../types';
import { NO_PLACE, provisionAgain } from './bot';
import { BLOBS, holds, isLine, METRICS, ownHoldings } from './holdings';
import { settingsOf } from './service';

const Account = z.object({
  properties: z.object({
    allowSharedKeyAccess: z.boolean().nullish(),
    allowBlobPublicAccess: z.boolean().nullish(),
    publicNetworkAccess: z.string().nullish(),
  }),
});
const Component = z.object({ properties: z.object({ DisableLocalAuth: z.boolean().nullish() }) });

export const storage: Examination = {
  title: 'Storage',
  offline: false,
  hosted: true,
  examine: async (of) => {
    const { placed, ask, valueOf } = of;
    const set = await settingsOf(of);
    if (!placed || !set) return [NO_PLACE];
    if (set.kind !== 'read') return [unseen(set.kind === 'unread' ? set.because : 'there is no such App Service')];
    const again = provisionAgain(of);
    const host = /^https:\/\/([a-z0-9]{3,24})\./.exec(set.value.properties['AZURE_STORAGE_BLOB_ENDPOINT'] ?? '')?.[1];
    if (host === undefined)
      return [wrong('the bot has no AZURE_STORAGE_BLOB_ENDPOINT: instances do not know of each other', again)];
    const path = `${placed.group}/providers/Microsoft.Storage/storageAccounts/${host}`;
    const [account, container] = await Promise.all([
      ask.read('resourceManager', `${path}?api-version=2023-05-01`, Account),
      ask.read(
        'resourceManager',
        `${path}/blobServices/default/containers/locksmith?api-version=2023-05-01`,
        z.unknown(),
      ),
    ]);
    if (account.kind === 'unread') return [unseen(account.because)];
    if (account.kind === 'absent') return [wrong(`there is no storage account ${host}`, again)];
    const { allowSharedKeyAccess, allowBlobPublicAccess, publicNetworkAccess } = account.value.properties;
    const isPrivate = valueOf('PRIVATE_NETWORK') === 'enabled';
    const assigned = await ownHoldings(of);
    return [
      ...judged('it is there, and takes no key', [
        container.kind === 'absent' && wrong('there is no container locksmith', again),
        allowSharedKeyAccess !== false && wrong('it takes keys', again),
        allowBlobPublicAccess !== false && wrong('it may be read anonymously', again),
        isPrivate &&
          publicNetworkAccess !== 'Disabled' &&
          wrong('PRIVATE_NETWORK is enabled, and it answers everybody', again),
        !isPrivate &&
          publicNetworkAccess === 'Disabled' &&
          wrong('it is closed to the network, and PRIVATE_NETWORK is disabled', again),
      ]),
      ...(isLine(assigned)
        ? [assigned]
        : judged('the bot has Storage Blob Data Contributor on its container', [
            !holds(assigned, BLOBS) &&
              wrong('the bot has no Storage Blob Data Contributor on the container locksmith: /readyz says 503', again),
          ])),
    ];
  },
};

export const telemetry: Examination = {
  title: 'Telemetry',
  offline: false,
  hosted: true,
  examine: async (of) => {
    const { placed, ask } = of;
    const set = await settingsOf(of);
    if (!placed || !set) return [NO_PLACE];
    const again = provisionAgain(of);
    if (set.kind === 'read' && !set.value.properties['APPLICATIONINSIGHTS_CONNECTION_STRING'])
      return [wrong('the bot has no APPLICATIONINSIGHTS_CONNECTION_STRING', again)];
    const path = `${placed.group}/providers/Microsoft.Insights/components/${placed.name}?api-version=2020-02-02`;
    const component = await ask.read('resourceManager', path, Component);
    if (component.kind === 'unread') return [unseen(component.because)];
    if (component.kind === 'absent') return [wrong(`there is no Application Insights ${placed.name}`, again)];
    const assigned = await ownHoldings(of);
    return [
      ...judged('Application Insights is there, and takes telemetry from the bot’s identity alone', [
        component.value.properties.DisableLocalAuth !== true && wrong('it takes telemetry from strangers', again),
      ]),
      ...(isLine(assigned)
        ? [assigned]
        : judged('the bot has Monitoring Metrics Publisher on it', [
            !holds(assigned, METRICS) &&
              wrong('the bot has no Monitoring Metrics Publisher on it: nothing arrives', again),
          ])),
    ];
  },
};
