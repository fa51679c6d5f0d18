import { z } from 'zod';
import type { Refused, RefusedWhy } from '../access';

const Body = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().catch(''),
    additionalInfo: z
      .array(z.object({ info: z.object({ policyAssignmentDisplayName: z.string().optional() }).passthrough() }))
      .optional()
      .catch(undefined),
  }),
});

/** Codes that say it all (granting.md §2.1, §3.3). */
const CODES: Readonly<Record<string, RefusedWhy>> = {
  RoleAssignmentExists: 'exists',
  PrincipalNotFound: 'principal-not-found',
  UnmatchedPrincipalType: 'principal-type',
  RoleAssignmentUpdateNotPermitted: 'name-taken',
  RoleDefinitionDoesNotExist: 'role-not-found',
  InvalidRoleDefinitionId: 'role-not-found',
  RoleNotFound: 'role-not-found',
  SubjectNotFound: 'principal-not-found',
  RoleAssignmentLimitExceeded: 'limit',
  DenyAssignmentAuthorizationFailed: 'deny-assignment',
  RequestDisallowedByPolicy: 'policy',
  ScopeLocked: 'lock',
  ResourceIsLocked: 'lock',
  RoleAssignmentRequestAcrsValidationFailed: 'step-up',
  RoleAssignmentDoesNotExist: 'absent',
  PendingRoleAssignmentRequest: 'pending',
  ActiveDurationTooShort: 'too-short',
  TenantNotOnboarded: 'no-pim',
  ResourceNotOnboarded: 'no-pim',
  AadPremiumLicenseRequired: 'no-pim',
};

/** The rules of Privileged Identity Management are named in the text alone. */
const RULES: readonly (readonly [rule: string, why: RefusedWhy])[] = [
  ['MfaRule', 'second-factor'],
  ['JustificationRule', 'reason-needed'],
  ['TicketingRule', 'ticket-needed'],
  ['ExpirationRule', 'too-long'],
  ['EligibilityRule', 'not-eligible'],
];

function whyOf(status: number, code: string, message: string): RefusedWhy {
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  if (known !== undefined) return known;
  if (code === 'RoleAssignmentRequestPolicyValidationFailed')
    return RULES.find(([rule]) => message.includes(rule))?.[1] ?? 'other';
  if (code === 'RequestDisallowedByAzure') return /\bMFA\b/.test(message) ? 'second-factor' : 'azure-rule';
  if (code === 'AuthorizationFailed') return message.includes('ABAC condition') ? 'condition' : 'not-allowed';
  if (status === 401) return 'sign-in-needed';
  if (status === 429) return 'throttled';
  return status >= 500 || status === 408 ? 'no-answer' : 'other';
}

/** Names that Azure gives in a sentence, and nothing else of it. */
function aboutOf(why: RefusedWhy, error: z.infer<typeof Body>['error']): string | undefined {
  if (why === 'policy')
    return (
      error.additionalInfo?.map(({ info }) => info.policyAssignmentDisplayName).find((name) => name !== undefined) ??
      /"policyAssignment":\{"name":"([^"]{1,200})"/.exec(error.message)?.[1]
    );
  return why === 'lock' ? /locked: '([^']{1,500})'/.exec(error.message)?.[1] : undefined;
}

/** What an answer that is no success says. */
export function refusalOf(status: number, body: unknown): Refused {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return { kind: 'refused', why: whyOf(status, '', '') };
  const { code, message } = parsed.data.error;
  const why = whyOf(status, code, message);
  const about = aboutOf(why, parsed.data.error);
  return { kind: 'refused', why, ...(about !== undefined && { about }) };
}
