import { parseArmId, type ArmId, type MadeAssignment } from '../access';
import { BadInput, CannotDo } from '../usage';
import { write } from './io';

/** What was given through the bot there; `whole` says whether that is all. */
export interface GivenRoles {
  readonly made: readonly MadeAssignment[];
  readonly whole: boolean;
}

export interface GrantsListing {
  readonly list: boolean;
  readonly scope: string | undefined;
  readonly json: boolean;
  readonly read: (scope: ArmId) => Promise<GivenRoles>;
}

const day = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString().slice(0, 10));

/** One role, and the command that takes it back. */
const lines = ({ id, roleId, principal, createdOn, createdBy, description }: MadeAssignment): string =>
  [
    `${day(createdOn)}  role ${roleId} for ${principal}, given by ${createdBy ?? 'somebody'}`,
    `  ${description ?? ''}`,
    `  az role assignment delete --ids "${id}"`,
  ].join('\n');

/** The roles that were given through the bot, each with the command that takes it back. */
export async function runGrants({ list, scope, json, read }: GrantsListing): Promise<number> {
  if (!list) throw new BadInput('Say --list.');
  const id = parseArmId(scope ?? '');
  if (id === undefined) throw new BadInput('Say where: --resource /subscriptions/….');
  const { made, whole } = await read(id);
  if (json) write(JSON.stringify(made));
  else for (const each of made) write(lines(each));
  if (!json && made.length === 0 && whole) write('No role was given through the bot there.');
  if (!whole) throw new CannotDo('Azure did not show all role assignments there: you need Reader.');
  return 0;
}
