import { z } from 'zod';

import { judged, unseen, wrong, type Examination } from '../types';

const Apps = z.object({
  id: z.string(),
  appDefinitions: z.array(z.object({ version: z.string().nullish(), publishingState: z.string().nullish() })).nullish(),
});

export const catalogue: Examination = {
  title: 'Teams catalogue',
  offline: false,
  hosted: true,
  examine: async ({ valueOf, ask, checkout }) => {
    const app = valueOf('TEAMS_APP_ID');
    if (app === undefined) return [unseen('TEAMS_APP_ID, which provisioning writes, is empty')];
    const filter = encodeURIComponent(`externalId eq '${app}'`);
    const read = await ask.list('graph', `/v1.0/appCatalogs/teamsApps?$filter=${filter}&$expand=appDefinitions`, Apps);
    if (read.kind !== 'read') {
      const because = read.kind === 'unread' ? read.because : 'there is no catalogue';
      return [unseen(`${because}. Teams admin center, Manage apps, Locksmith shows its version`)];
    }
    const published = read.value[0]?.appDefinitions
      ?.filter(({ publishingState }) => publishingState === 'published')
      .at(-1);
    const upload = 'npm run package, then Teams admin center, Manage apps (step 9).';
    return judged(`Locksmith ${checkout.version} is published`, [
      published === undefined && wrong('the app is not published', upload),
      published !== undefined &&
        published.version !== checkout.version &&
        wrong(
          `version ${published.version ?? 'of no number'} is published, the checkout is ${checkout.version}`,
          upload,
        ),
    ]);
  },
};
