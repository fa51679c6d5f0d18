import { z } from 'zod';

import type { Sight } from '../ask';
import { unseen, type Installation, type Observation } from '../types';
import { NO_PLACE } from './bot';

export const BLOBS = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
export const METRICS = '3913510d-42f4-4e42-8a64-420c390055eb';
/** Roles that write, and that the template gives: at these kinds of resource alone. */
export const GIVEN: Readonly<Record<string, RegExp>> = {
  [BLOBS]: /\/providers\/microsoft\.storage\/storageaccounts\/[^/]+\/blobservices\/default\/containers\/locksmith$/i,
  [METRICS]: /\/providers\/microsoft\.insights\/components\/[^/]+$/i,
};

/** Whoever sees more subscriptions than these is told so. */
const MOST_SUBSCRIPTIONS = 50;

const Identity = z.object({ properties: z.object({ principalId: z.string(), clientId: z.string() }) });
const Assignment = z.object({
  properties: z.object({ roleDefinitionId: z.string(), principalId: z.string(), scope: z.string() }),
});
export type Assigned = z.infer<typeof Assignment>['properties'];
const Subscription = z.object({ subscriptionId: z.string() });

/** The roles of a principal, wherever the operator sees them. */
export interface Holdings {
  readonly holder: string;
  readonly assigned: readonly Assigned[];
  /** How many subscriptions were read. */
  readonly subscriptions: number;
  /** What could not be read, as lines. */
  readonly gaps: readonly Observation[];
}

export const idOf = (roleDefinitionId: string): string => roleDefinitionId.split('/').at(-1)?.toLowerCase() ?? '';

export const identityOf = ({ ask, placed }: Installation) =>
  placed &&
  ask.read(
    'resourceManager',
    `${placed.group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${placed.name}?api-version=2023-01-31`,
    Identity,
  );

/** At a subscription, above and below it; with those of the groups that it is in. */
function assignedIn({ ask }: Installation, subscription: string, holder: string): Promise<Sight<readonly Assigned[]>> {
  const filter = encodeURIComponent(`assignedTo('${holder}')`);
  const path = `${subscription}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=${filter}`;
  return ask.list(
    'resourceManager',
    path,
    Assignment.transform(({ properties }) => properties),
  );
}

/** The other subscriptions that the operator sees: a bot may see and do things outside of its own. */
async function otherSubscriptions({ ask }: Installation, own: string): Promise<Sight<readonly string[]>> {
  const read = await ask.list('resourceManager', '/subscriptions?api-version=2022-12-01', Subscription);
  if (read.kind !== 'read') return read;
  const paths = read.value.map(({ subscriptionId }) => `/subscriptions/${encodeURIComponent(subscriptionId)}`);
  return { kind: 'read', value: paths.filter((path) => path.toLowerCase() !== own.toLowerCase()) };
}

const reasonOf = (sight: Exclude<Sight<unknown>, { kind: 'read' }>): string =>
  sight.kind === 'unread' ? sight.because : 'there is no such subscription';

/** Every assignment of a principal; or why its own subscription does not show them, as a line. */
export async function holdingsOf(of: Installation, own: string, holder: string): Promise<Holdings | Observation> {
  const [here, others] = await Promise.all([assignedIn(of, own, holder), otherSubscriptions(of, own)]);
  if (here.kind !== 'read') return unseen(reasonOf(here));
  const paths = others.kind === 'read' ? others.value : [];
  const gaps: Observation[] = others.kind === 'read' ? [] : [unseen(`your subscriptions: ${reasonOf(others)}`)];
  if (paths.length > MOST_SUBSCRIPTIONS)
    gaps.push(unseen(`you see ${paths.length + 1} subscriptions, and it looks at ${MOST_SUBSCRIPTIONS + 1}`));
  const asked = await Promise.all(
    paths.slice(0, MOST_SUBSCRIPTIONS).map(async (path) => ({ path, sight: await assignedIn(of, path, holder) })),
  );
  // What is assigned at a management group is told by each subscription below.
  const found = new Map<string, Assigned>();
  const all = [here.value, ...asked.flatMap(({ sight }) => (sight.kind === 'read' ? [sight.value] : []))];
  for (const each of all.flat()) found.set(`${each.scope} ${each.roleDefinitionId} ${each.principalId}`, each);
  for (const { path, sight } of asked)
    if (sight.kind !== 'read') gaps.push(unseen(`${path.slice(1)}: ${reasonOf(sight)}`));
  return { holder, assigned: [...found.values()], subscriptions: all.length, gaps };
}

/** The roles of the bot's own identity; or why they cannot be seen, as a line. */
export async function ownHoldings(of: Installation): Promise<Holdings | Observation> {
  const { placed } = of;
  const identity = await identityOf(of);
  if (!placed || !identity) return NO_PLACE;
  if (identity.kind === 'unread') return unseen(identity.because);
  if (identity.kind === 'absent') return unseen(`there is no managed identity ${placed.name}`);
  return holdingsOf(of, placed.subscription, identity.value.properties.principalId);
}

export const isLine = (found: Holdings | Observation): found is Observation => 'state' in found;

export const holds = ({ assigned }: Holdings, role: string): boolean =>
  assigned.some(({ roleDefinitionId, scope }) => idOf(roleDefinitionId) === role && GIVEN[role]?.test(scope) === true);

export const inSubscriptions = ({ subscriptions }: Holdings): string =>
  subscriptions === 1 ? 'in the one subscription that you see' : `in the ${subscriptions} subscriptions that you see`;
