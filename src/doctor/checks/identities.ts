import { z } from 'zod';

import { good, judged, unseen, wrong, type Examination, type Installation, type Observation } from '../types';
import { NO_PLACE, provisionAgain } from './bot';
import {
  GIVEN,
  holdingsOf,
  identityOf,
  idOf,
  inSubscriptions,
  isLine,
  ownHoldings,
  type Assigned,
  type Holdings,
} from './holdings';
import { principalOf } from './sign-in';

const Definition = z.object({
  properties: z.object({
    roleName: z.string(),
    permissions: z.array(
      z.object({ actions: z.array(z.string()).default([]), dataActions: z.array(z.string()).default([]) }),
    ),
  }),
});

export const machine: Examination = {
  title: 'Managed identity',
  offline: false,
  hosted: true,
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

interface RoleHeld extends Assigned {
  readonly name: string;
  readonly actions: readonly string[];
  readonly dataActions: readonly string[];
}

async function rolesOf({ ask }: Installation, assigned: readonly Assigned[]): Promise<readonly RoleHeld[] | undefined> {
  const roles = await Promise.all(
    assigned.map(async (each) => {
      const path = `${each.roleDefinitionId}?api-version=2022-04-01`;
      const read = await ask.read('resourceManager', path, Definition);
      if (read.kind !== 'read') return undefined;
      const { roleName: name, permissions } = read.value.properties;
      const all = (kind: 'actions' | 'dataActions') => permissions.flatMap((permission) => permission[kind]);
      return { ...each, name, actions: all('actions'), dataActions: all('dataActions') };
    }),
  );
  const known = roles.filter((role) => role !== undefined);
  return known.length === roles.length ? known : undefined;
}

const isRead = (action: string): boolean => /(^|\/)read$/i.test(action);

export const reader: Examination = {
  title: 'Its own eyes (ACCESS_READER)',
  offline: false,
  hosted: true,
  examine: async (of) => {
    if (of.valueOf('ACCESS_READER') !== 'enabled') return [good('not chosen')];
    const own = await ownHoldings(of);
    if (isLine(own)) return [own];
    const roles = await rolesOf(of, own.assigned);
    if (!roles) return [unseen('a role of the bot cannot be read')];
    const sees = roles.filter(({ actions }) =>
      actions.some((action) => ['*/read', 'microsoft.authorization/*/read'].includes(action.toLowerCase())),
    );
    if (sees.length > 0) return [good(`it sees role assignments at ${sees.map(({ scope }) => scope).join(', ')}`)];
    // It may have its Reader where the operator does not see it.
    if (own.gaps.length > 0) return own.gaps;
    return [
      wrong(
        `ACCESS_READER is enabled, and the bot’s identity has no Reader ${inSubscriptions(own)}`,
        `Where the Azure AI resources are: az role assignment create --assignee ${of.valueOf('BOT_ID') ?? 'BOT_ID'} --role Reader --scope SCOPE`,
      ),
    ];
  },
};

/** What the template gave is named by its place; everything else must not write. */
function writes({ holder }: Holdings, roles: readonly RoleHeld[]): readonly Observation[] {
  return roles.flatMap(({ name, scope, actions, dataActions, roleDefinitionId, principalId }) => {
    if (GIVEN[idOf(roleDefinitionId)]?.test(scope) === true) return [];
    if ([...actions.filter((action) => !isRead(action)), ...dataActions].length === 0) return [];
    const isOwn = principalId.toLowerCase() === holder.toLowerCase();
    return [
      wrong(
        `the bot’s identity has ${name} at ${scope}${isOwn ? '' : ` through the group ${principalId}`}: more than to read`,
        isOwn
          ? `az role assignment delete --assignee ${holder} --role "${name}" --scope ${scope}`
          : `az ad group member remove --group ${principalId} --member-id ${holder}`,
      ),
    ];
  });
}

const AppRole = z.object({ id: z.string(), appRoleId: z.string(), resourceDisplayName: z.string().nullish() });
/** That somebody may use an application at all. */
const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

/** Permissions of Microsoft Graph and the like, which no role assignment shows. */
async function applicationPermissions(
  { ask }: Installation,
  who: string,
  principal: string,
): Promise<readonly Observation[]> {
  const path = `/v1.0/servicePrincipals/${principal}/appRoleAssignments`;
  const read = await ask.list('graph', path, AppRole);
  if (read.kind !== 'read')
    return [unseen(`${who}’s application permissions: ${read.kind === 'unread' ? read.because : 'there are none'}`)];
  return read.value
    .filter(({ appRoleId }) => appRoleId !== DEFAULT_ACCESS)
    .map(({ id, resourceDisplayName }) =>
      wrong(
        `${who} has an application permission of ${resourceDisplayName ?? 'another application'}, and needs none`,
        `az rest --method DELETE --url "${ask.urlOf('graph', `${path}/${id}`)}"`,
      ),
    );
}

async function botsRights(
  of: Installation,
): Promise<{ readonly where?: string; readonly lines: readonly Observation[] }> {
  const own = await ownHoldings(of);
  if (isLine(own)) return { lines: [own] };
  const [roles, permissions] = await Promise.all([
    rolesOf(of, own.assigned),
    applicationPermissions(of, 'the bot’s identity', own.holder),
  ]);
  const found = roles ? writes(own, roles) : [unseen('a role of the bot cannot be read')];
  return { where: inSubscriptions(own), lines: [...found, ...permissions, ...own.gaps] };
}

async function signOnsRights(of: Installation, subscription: string): Promise<readonly Observation[]> {
  const app = of.valueOf('AAD_APP_CLIENT_ID');
  const signOn = app === undefined ? undefined : await principalOf(of, app);
  if (signOn?.kind !== 'read') return [unseen('the sign-on registration’s enterprise application cannot be read')];
  const { id } = signOn.value;
  const [its, permissions] = await Promise.all([
    holdingsOf(of, subscription, id),
    applicationPermissions(of, 'the sign-on registration', id),
  ]);
  if (isLine(its)) return [unseen('the sign-on registration’s roles cannot be read'), ...permissions];
  const roles = its.assigned.map(({ scope, principalId }) =>
    wrong(
      `the sign-on registration has a role at ${scope}, and needs none`,
      `az role assignment delete --assignee ${principalId} --scope ${scope}`,
    ),
  );
  return [...roles, ...permissions];
}

export const rights: Examination = {
  title: 'No right to write',
  offline: false,
  hosted: true,
  examine: async (of) => {
    if (!of.placed) return [NO_PLACE];
    const [bots, signOns] = await Promise.all([botsRights(of), signOnsRights(of, of.placed.subscription)]);
    if (bots.where === undefined) return bots.lines;
    const lines = [...bots.lines, ...signOns];
    return lines.length > 0
      ? lines
      : [good(`neither identity may write anything but the bot’s own storage and telemetry, ${bots.where}`)];
  },
};
