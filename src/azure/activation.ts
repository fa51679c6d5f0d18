import { z } from 'zod';
import type { ActivationAnswer, ActivationNeeds, WantedActivation } from '../access';
import { refusalOf } from './refusal';

const Rule = z.object({
  id: z.string(),
  maximumDuration: z.string().optional().catch(undefined),
  enabledRules: z.array(z.string()).optional().catch(undefined),
  isEnabled: z.boolean().optional().catch(undefined),
  setting: z
    .object({
      isApprovalRequired: z.boolean().catch(false),
      approvalStages: z
        .array(z.object({ primaryApprovers: z.array(z.object({ description: z.string().nullish() })).catch([]) }))
        .catch([]),
    })
    .optional()
    .catch(undefined),
});

/** One row of `roleManagementPolicyAssignments` (granting.md §3.1); rules that nobody knows are left alone. */
const Policy = z.object({
  properties: z.object({ effectiveRules: z.array(z.unknown()) }),
});

/** ISO 8601, as far as these rules are written in it: `P1D`, `PT8H`, `PT30M`. */
function minutesOf(duration: string | undefined): number | undefined {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/.exec(duration ?? '') ?? [];
  const sum = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
  return sum > 0 ? sum : undefined;
}

const USUAL_MINUTES = 8 * 60;

/** What the rules for whoever activates ask for; undefined where the answer holds none. */
export function needsOf(row: unknown): ActivationNeeds | undefined {
  const policy = Policy.safeParse(row);
  if (!policy.success) return undefined;
  const rules = policy.data.properties.effectiveRules.flatMap((rule) => Rule.safeParse(rule).data ?? []);
  const rule = (id: string) => rules.find((each) => each.id === `${id}_EndUser_Assignment`);
  const enabled = rule('Enablement')?.enabledRules ?? [];
  const approval = rule('Approval')?.setting;
  const approvers = approval?.approvalStages.flatMap((stage) => stage.primaryApprovers) ?? [];
  return {
    longest: minutesOf(rule('Expiration')?.maximumDuration) ?? USUAL_MINUTES,
    reason: enabled.includes('Justification'),
    ticket: enabled.includes('Ticketing'),
    proof: enabled.includes('MultiFactorAuthentication') || rule('AuthenticationContext')?.isEnabled === true,
    approvers: approval?.isApprovalRequired
      ? approvers.flatMap(({ description }) => (description ? [description] : []))
      : [],
  };
}

/** The body of a request (granting.md §3.2). */
export const requestBody = (
  definition: string,
  { principal, reason, ticket, minutes }: Pick<WantedActivation, 'principal' | 'reason' | 'ticket' | 'minutes'>,
): unknown => ({
  properties: {
    ...{ principalId: principal, roleDefinitionId: definition, requestType: 'SelfActivate', justification: reason },
    ...(ticket !== undefined && { ticketInfo: { ticketNumber: ticket, ticketSystem: null } }),
    scheduleInfo: { expiration: { type: 'AfterDuration', endDateTime: null, duration: `PT${minutes}M` } },
  },
});

const Taken = z.object({ properties: z.object({ status: z.string() }) });

/** That a request was taken says nothing yet: its status does (granting.md §3.2). One that nobody knows is waiting. */
const STATUSES: Readonly<Record<string, 'active' | 'waiting' | 'approval' | 'refused'>> = {
  Provisioned: 'active',
  ScheduleCreated: 'active',
  Granted: 'active',
  Revoked: 'active',
  PendingApproval: 'approval',
  PendingApprovalProvisioning: 'waiting',
  PendingAdminDecision: 'approval',
  Denied: 'refused',
  Failed: 'refused',
  FailedAsResourceIsLocked: 'refused',
  AdminDenied: 'refused',
  Canceled: 'refused',
  TimedOut: 'refused',
  Invalid: 'refused',
};

export function activationAnswer(status: number, body: unknown): ActivationAnswer {
  if (status < 200 || status >= 300) return refusalOf(status, body);
  const taken = Taken.safeParse(body);
  const kind = taken.success ? (STATUSES[taken.data.properties.status] ?? 'waiting') : 'waiting';
  return kind === 'refused' ? { kind, why: 'other' } : { kind };
}
