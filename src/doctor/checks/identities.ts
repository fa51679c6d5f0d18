import { z } from 'zod';

import { judged, unseen, wrong, type Examination, type Installation, type Observation } from '../types';
import type { Sight } from '../ask';
import { NO_PLACE, provisionAgain } from './bot';
import { principalOf } from './sign-in';

export const BLOBS = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
export const METRICS = '3913510d-42f4-4e42-8a64-420c390055eb';
/** Roles that write, and that the template gives: at these kinds of resource alone. */
const GIVEN: Readonly<Record<string, RegExp>> = {
  [BLOBS]: /\/providers\/microsoft\.storage\/storageaccounts\/[^/]+\/blobservices\/default\/containers\/locksmith$/i,
  [METRICS]: /\/providers\/microsoft\.insights\/components\/[^/]+$/i,
};

const Identity = z.object({ properties: z.object({ principalId: z.string(), clientId: z.string() }) });
const Assignment = z.object({
  properties: z.object({ roleDefinitionId: z.string(), principalId: z.string(), scope: z.string() }),
});
type Assigned = z.infer<typeof Assignment>['properties'];
const Definition = z.object({
  properties: z.object({
    roleName: z.string(),
    permissions: z.array(
      z.object({ actions: z.array(z.string()).default([]), dataActions: z.array(z.string()).default([]) }),
    ),
  }),
});
const idOf = (roleDefinitionId: string): string => roleDefinitionId.split('/').at(-1)?.toLowerCase() ?? '';

const identityOf = ({ ask, placed }: Installation) =>
  placed &&
  ask.read(
    'resourceManager',
    `${placed.group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${placed.name}?api-version=2023-01-31`,
    Identity,
  );

/** Every assignment of a principal, at the subscription and below. */
async function assignmentsOf(
  { ask }: Installation,
  subscription: string,
  principalId: string,
): Promise<Sight<readonly Assigned[]>> {
  const filter = encodeURIComponent(`principalId eq '${principalId}'`);
  const path = `${subscription}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=${filter}`;
  const read = await ask.list('resourceManager', path, Assignment);
  return read.kind === 'read' ? { kind: 'read', value: read.value.map(({ properties }) => properties) } : read;
}

/** The assignments of the bot's own identity; or why they cannot be seen, as a line. */
export async function ownAssignments(of: Installation): Promise<readonly Assigned[] | Observation> {
  const { placed } = of;
  const identity = await identityOf(of);
  if (!placed || !identity) return NO_PLACE;
  if (identity.kind === 'unread') return unseen(identity.because);
  if (identity.kind === 'absent') return unseen(`there is no managed identity ${placed.name}`);
  const read = await assignmentsOf(of, placed.subscription, identity.value.properties.principalId);
  if (read.kind === 'read') return read.value;
  return unseen(read.kind === 'unread' ? read.because : 'there is no such subscription');
}

export const machine: Examination = {
  title: 'Managed identity',
  offline: false,
  examine: async (of) => {
    const identity = await identityOf(of);
    if (!identity) return [NO_PLACE];
    if (identity.kind === 'unread') return [unseen(identity.because)];
    if (identity.kind === 'absent') return [wrong('there is no managed identity of this name', provisionAgain(of))];
    return judged('it is the bot’s', [
      identity.value.properties.clientId !== of.valueOf('BOT_ID') &&
        wrong('its client id is not BOT_ID', provisionAgain(of)),
    ]);
  },
};

export const isLine = (found: readonly Assigned[] | Observation): found is Observation => 'state' in found;

export const holds = (assigned: readonly Assigned[], role: string): boolean =>
  assigned.some(({ roleDefinitionId, scope }) => idOf(roleDefinitionId) === role && GIVEN[role]?.test(scope) === true);

interface RoleHeld {
  readonly name: string;
  readonly scope: string;
  readonly actions: readonly string[];
  readonly dataActions: readonly string[];
}

async function rolesOf({ ask }: Installation, assigned: readonly Assigned[]): Promise<readonly RoleHeld[] | undefined> {
  const roles = await Promise.all(
    assigned.map(async ({ roleDefinitionId, scope }) => {
      const read = await ask.read('resourceManager', `${roleDefinitionId}?api-version=2022-04-01`, Definition);
      if (read.kind !== 'read') return undefined;
      const { roleName: name, permissions } = read.value.properties;
      const all = (kind: 'actions' | 'dataActions') => permissions.flatMap((permission) => permission[kind]);
      return { name, scope, actions: all('actions'), dataActions: all('dataActions') };
    }),
  );
  const known = roles.filter((role) => role !== undefined);
  return known.length === roles.length ? known : undefined;
}

const isRead = (action: string): boolean => /(^|\/)read$/i.test(action);

export const reader: Examination = {
  title: 'Its own eyes (ACCESS_READER)',
  offline: false,
  examine: async (of) => {
    if (of.valueOf('ACCESS_READER') !== 'enabled') return judged('not chosen', []);
    const assigned = await ownAssignments(of);
    if (isLine(assigned)) return [assigned];
    const roles = await rolesOf(of, assigned);
    if (!roles) return [unseen('a role of the bot cannot be read')];
    const sees = roles.filter(({ actions }) =>
      actions.some((action) => ['*/read', 'microsoft.authorization/*/read'].includes(action.toLowerCase())),
    );
    return judged(`it sees role assignments at ${sees.map(({ scope }) => scope).join(', ')}`, [
      sees.length === 0 &&
        wrong(
          'ACCESS_READER is enabled, and the bot’s identity has no Reader in this subscription',
          `Where the Azure AI resources are: az role assignment create --assignee ${of.valueOf('BOT_ID') ?? 'BOT_ID'} --role Reader --scope SCOPE`,
        ),
    ]);
  },
};

/** What the template gave is named by its place; everything else must not write. */
function writes(of: string, assigned: readonly Assigned[], roles: readonly RoleHeld[]): readonly Observation[] {
  return roles.flatMap(({ name, scope, actions, dataActions }, at) => {
    if (GIVEN[idOf(assigned[at]?.roleDefinitionId ?? '')]?.test(scope) === true) return [];
    const free = [...actions.filter((action) => !isRead(action)), ...dataActions];
    if (free.length === 0) return [];
    const remove = `az role assignment delete --assignee ${assigned[at]?.principalId ?? ''} --role "${name}" --scope ${scope}`;
    return [wrong(`${of} has ${name} at ${scope}: more than to read`, remove)];
  });
}

export const rights: Examination = {
  title: 'No right to write',
  offline: false,
  examine: async (of) => {
    const assigned = await ownAssignments(of);
    const app = of.valueOf('AAD_APP_CLIENT_ID');
    const signOn = app === undefined ? undefined : await principalOf(of, app);
    if (isLine(assigned)) return [assigned];
    if (!of.placed) return [NO_PLACE];
    const own = await rolesOf(of, assigned);
    const lines: Observation[] = own
      ? [...writes('the bot’s identity', assigned, own)]
      : [unseen('a role of the bot cannot be read')];
    if (signOn?.kind !== 'read') lines.push(unseen('the sign-on registration’s enterprise application cannot be read'));
    else {
      const its = await assignmentsOf(of, of.placed.subscription, signOn.value.id);
      const held = its.kind === 'read' ? its.value : [];
      if (its.kind !== 'read') lines.push(unseen('the sign-on registration’s roles cannot be read'));
      lines.push(
        ...held.map(({ scope }) =>
          wrong(
            `the sign-on registration has a role at ${scope}, and needs none`,
            `az role assignment delete --assignee ${signOn.value.id} --scope ${scope}`,
          ),
        ),
      );
    }
    return lines.length > 0
      ? lines
      : judged('neither identity may write anything but the bot’s own storage and telemetry', []);
  },
};
