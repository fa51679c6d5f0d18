import type { AccessFacts, FactName, Gap, Read, RoleDefinition } from '../access';
import { builtInRole, builtInRoles } from '../azure-names';
import { gapOf, type Failure } from './failure';
import type { FactReading } from './reading';

/** Facts that are read one by one, each into its own place. */
type Slots = Pick<
  AccessFacts,
  | 'resource'
  | 'account'
  | 'deployments'
  | 'assignments'
  | 'denyAssignments'
  | 'eligibilities'
  | 'permissions'
  | 'groups'
> &
  Required<Pick<AccessFacts, 'everybody' | 'eligibleOthers'>>;
export type FactSlot = keyof Slots;
type Value<S extends FactSlot> = NonNullable<Slots[S]> extends Read<infer T> ? T : never;

const reading = (what: FactName): Read<never> => ({ kind: 'gap', gap: { what, why: 'still-reading' } });

const powersOf = ({ name, permissions }: Pick<RoleDefinition, 'name' | 'permissions'>): string =>
  JSON.stringify([name, permissions]);

/** Whether a live definition says something else than the bundled one: only then the list of built-in roles is made anew. */
function isNews(live: RoleDefinition): boolean {
  const bundled = builtInRole(live.id);
  return bundled !== undefined && bundled !== live && powersOf(bundled) !== powersOf(live);
}

/** What is known so far. Everything that is not says `still-reading`. */
export class Snapshot {
  private facts: AccessFacts;
  private readonly beside = new Map<FactSlot | 'definitions', readonly Gap[]>();
  private readonly definitions = new Map<string, RoleDefinition>();
  private ends: ReadonlyMap<string, number> = new Map();

  constructor(
    asOf: number,
    private readonly changed: (sofar: AccessFacts) => void,
  ) {
    this.facts = {
      asOf,
      resource: reading('resource'),
      account: reading('account'),
      deployments: reading('deployments'),
      assignments: reading('assignments'),
      denyAssignments: reading('denyAssignments'),
      eligibilities: reading('eligibilities'),
      permissions: reading('permissions'),
      groups: { kind: 'gap', gap: { what: 'groups', why: 'not-asked' } },
      definitions: [],
      catalogue: builtInRoles(),
      gaps: [],
    };
  }

  set<S extends FactSlot>(slot: S, { fact, gaps }: FactReading<Value<S>>): void {
    this.facts = { ...this.facts, [slot]: fact };
    this.beside.set(slot, gaps);
    this.changed(this.now());
  }

  /** The facts, with one and the same gap in every place that is still empty. */
  without(failure: Failure): AccessFacts {
    const filled = <T>(fact: Read<T>): Read<T> =>
      fact.kind === 'gap' && fact.gap.why === 'still-reading'
        ? { kind: 'gap', gap: gapOf(fact.gap.what, failure) }
        : fact;
    const { resource, account, deployments, assignments, denyAssignments, eligibilities, permissions } = this.facts;
    this.facts = {
      ...this.facts,
      resource: filled(resource),
      account: filled(account),
      deployments: filled(deployments),
      assignments: filled(assignments),
      denyAssignments: filled(denyAssignments),
      eligibilities: filled(eligibilities),
      permissions: filled(permissions),
    };
    return this.now();
  }

  /** Something was read with the rights of the bot's own identity. */
  setDeputy(): void {
    this.facts = { ...this.facts, byDeputy: true };
  }

  addDefinitions(definitions: readonly RoleDefinition[], gaps: readonly Gap[]): void {
    for (const each of definitions) this.definitions.set(each.id, each);
    if (definitions.some(isNews)) {
      const catalogue = this.facts.catalogue.map((role) => this.definitions.get(role.id) ?? role);
      this.facts = { ...this.facts, catalogue };
    }
    this.beside.set('definitions', [...(this.beside.get('definitions') ?? []), ...gaps]);
    this.changed(this.now());
  }

  /** Ends of time-bound assignments, by id in lower case. */
  setEnds(ends: ReadonlyMap<string, number>): void {
    this.ends = ends;
    if (ends.size > 0) this.changed(this.now());
  }

  now(): AccessFacts {
    const { assignments } = this.facts;
    const definitions = [...this.definitions.values()];
    return {
      ...this.facts,
      assignments: this.withEnds(assignments),
      definitions,
      gaps: [...this.beside.values()].flat(),
    };
  }

  private withEnds(fact: AccessFacts['assignments']): AccessFacts['assignments'] {
    if (fact.kind === 'gap' || this.ends.size === 0) return fact;
    const value = fact.value.map((each) => {
      const endsAt = this.ends.get(each.id.toLowerCase());
      return endsAt === undefined ? each : { ...each, endsAt };
    });
    return { ...fact, value };
  }
}
