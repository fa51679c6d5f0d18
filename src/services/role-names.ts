import { role, type BuiltInRole, type KnownRole } from '../azure-names';
import { data, prose, strong, type Prose } from '../prose';

type Names = Pick<BuiltInRole, 'name' | 'formerName'>;

/** A role by today's name and the one before Microsoft's renaming of 2026-05-16: one of ours, or as Azure lists it. */
export function roleName(named: KnownRole | Names): Prose {
  const { name, formerName } = typeof named === 'string' ? role(named) : named;
  const today = typeof named === 'string' ? strong(name) : data(name);
  return formerName === undefined ? [today] : prose`${today} (formerly ${formerName})`;
}

/** Today's name alone, for a sentence that says the rest. */
export const roleTitle = (known: KnownRole): string => role(known).name;

/** The name before the renaming, where there was another. */
export const formerRoleTitle = (known: KnownRole): string => role(known).formerName ?? role(known).name;
