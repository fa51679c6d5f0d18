import { listOf } from './reads';
import { samePrincipal, type JudgementInput } from './setting';
import type { Freshness, Reason } from './types';

const MINUTE = 60_000;

type Wait = Freshness['waitMinutes'];

/**
 * How long a new assignment may take to reach the service (rbac.md §1.10; the documentation disagrees with itself, so
 * each is a range). "Several hours" is read as up to six.
 */
const WAITS = {
  /** "At least 5 minutes", "up to 5 minutes", "up to 10 minutes". */
  usual: { from: 5, to: 10 },
  /** A role with data actions at a management group. */
  managementGroup: { from: 10, to: 360 },
  /** A managed identity that holds it through a group: its groups are kept for around 24 hours. */
  applicationInGroup: { from: 10, to: 1440 },
} as const satisfies Record<string, Wait>;

/** Whether the asking principal is an application: only then does an assignment of its own say so. */
const isApplication = ({ facts, question }: JudgementInput): boolean =>
  listOf(facts.assignments).some(
    ({ principalId, principalType }) =>
      principalType === 'ServicePrincipal' && samePrincipal(principalId, question.principal),
  );

function waitFor(reason: Reason, setting: JudgementInput): Wait {
  if (reason.level === 'management-group' && setting.wanted.kind === 'dataAction') return WAITS.managementGroup;
  return reason.via !== undefined && isApplication(setting) ? WAITS.applicationInGroup : WAITS.usual;
}

/**
 * Says that every assignment that grants is so new that the service may not know it yet; undefined where one of them
 * has been there for long enough, or its date is not known. Of several, the one that is ready first.
 */
export function freshnessOf(reasons: readonly Reason[], setting: JudgementInput): Freshness | undefined {
  const ready = (fresh: Freshness): number => fresh.changedAt + fresh.waitMinutes.to * MINUTE;
  let first: Freshness | undefined;
  for (const reason of reasons) {
    if (reason.effect !== 'grants') continue;
    if (reason.changedAt === undefined) return undefined;
    const fresh = { changedAt: reason.changedAt, waitMinutes: waitFor(reason, setting) };
    if (ready(fresh) <= setting.facts.asOf) return undefined;
    if (first === undefined || ready(fresh) < ready(first)) first = fresh;
  }
  return first;
}
