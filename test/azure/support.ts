import type { TokenCredential } from '@azure/identity';
import {
  parseArmId,
  parseObjectId,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
  type ArmId,
  type FactName,
  type Gap,
  type ObjectId,
  type ResourceRef,
} from '../../src/access';
import { evaluate } from '../../src/respond';
import { createFactsSource, type FactsSourceOptions } from '../../src/azure';
import {
  samplePeople,
  startSandboxTenant,
  type SamplePerson,
  type SandboxOptions,
  type SandboxTenant,
} from '../../src/sandbox';

export const NOON = Date.parse('2026-11-20T12:00:00Z');
export const noon = (): number => NOON;

/** Fails the test, not the type checker, on an id that is none. */
function must<T>(value: T | undefined, what = 'value'): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}

export const armId = (text: string): ArmId => must(parseArmId(text), 'resource id');
export const objectId = (text: string): ObjectId => must(parseObjectId(text), 'object id');

export const person = (name: string): SamplePerson =>
  must(
    samplePeople().find((each) => each.name === name),
    name,
  );

/** An object id that the sandbox does not know. */
export const STRANGER = 'deadbeef-0000-4000-8000-000000000001';

export const questionOf = (who: SamplePerson, resource?: ResourceRef): AccessQuestion => ({
  principal: objectId(who.objectId),
  resource: resource ?? { kind: 'id', id: armId(who.resource) },
  wanted: { kind: 'dataAction', name: who.dataAction },
});

export interface Checked {
  readonly facts: AccessFacts;
  readonly verdict: AccessVerdict;
  readonly progress: readonly AccessFacts[];
  readonly milliseconds: number;
}

type Overrides = Partial<FactsSourceOptions>;

export const sourceFor = (tenant: SandboxTenant, credential: TokenCredential, options: Overrides = {}) =>
  createFactsSource({ credential, endpoint: tenant.endpoint, ca: tenant.ca, now: noon, ...options });

/** Lists and single facts of a check, each read by a route of its own. */
export const FACTS = [
  'assignments',
  'denyAssignments',
  'eligibilities',
  'permissions',
  'account',
  'deployments',
] as const satisfies readonly (FactName & keyof AccessFacts)[];
export type FactSlot = (typeof FACTS)[number];

export const gapOf = (facts: AccessFacts, what: FactSlot): Gap | undefined => {
  const fact = facts[what];
  return fact.kind === 'gap' ? fact.gap : fact.incomplete;
};

interface CheckOptions extends Overrides {
  readonly resource?: ResourceRef;
  /** What hangs: the check is given up as soon as everything else is there, however slow the machine is. */
  readonly hanging?: FactSlot;
}

/** One whole check over the socket: facts, then the verdict on them. */
export async function check(
  tenant: SandboxTenant,
  who: SamplePerson,
  { hanging, resource, ...options }: CheckOptions = {},
): Promise<Checked> {
  const question = questionOf(who, resource);
  const source = sourceFor(tenant, tenant.credentialFor(who.objectId), options);
  const progress: AccessFacts[] = [];
  const controller = new AbortController();
  const start = performance.now();
  const facts = await source.facts(question, controller.signal, (sofar) => {
    progress.push(sofar);
    const open = FACTS.filter((what) => gapOf(sofar, what)?.why === 'still-reading');
    if (hanging !== undefined && open.every((what) => what === hanging)) controller.abort();
  });
  return { facts, verdict: evaluate(question, facts), progress, milliseconds: performance.now() - start };
}

/** Starts a tenant for one test and stops it afterwards. */
export async function withTenant<T>(
  options: Partial<SandboxOptions>,
  use: (tenant: SandboxTenant) => Promise<T>,
): Promise<T> {
  const tenant = await startSandboxTenant({ now: noon, ...options });
  try {
    return await use(tenant);
  } finally {
    await tenant.close();
  }
}
