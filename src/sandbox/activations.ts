import { z } from 'zod';
import { activationBody, type AuthorizationCall } from './bodies';
import { badRequest, error, list, object, type HttpReply } from './reply';
import { identitiesOf, isAtOrAbove } from './rights';
import type { ActivationRequest, ActivationRules, Holding, Tenant } from './tenant';
import type { Change, WriteCall } from './writes';

const Body = z.object({
  properties: z.object({
    principalId: z.string(),
    roleDefinitionId: z.string(),
    requestType: z.enum(['SelfActivate', 'SelfDeactivate']),
    justification: z.string().nullish(),
    ticketInfo: z.object({ ticketNumber: z.string().nullish() }).nullish(),
    scheduleInfo: z.object({ expiration: z.object({ duration: z.string() }) }).nullish(),
  }),
});

/** `PT8H`, `PT30M`: hours and minutes are all that the rules are written in here. */
function milliseconds(duration: string): number {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?$/.exec(duration) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const failed = (rule: string, words = ''): HttpReply =>
  error(
    400,
    'RoleAssignmentRequestPolicyValidationFailed',
    words === ''
      ? `The following policy rules failed: ["${rule}"]`
      : `The following policy rules failed: ${rule} - ${words}`,
  );

const USUAL = { maximumDuration: 'PT8H', enabled: ['Justification'], approvers: [] } as const;

interface Rules extends Pick<ActivationRules, 'maximumDuration' | 'approvers' | 'authenticationContext'> {
  readonly enabled: readonly ActivationRules['enabled'][number][];
}

const rulesOf = (tenant: Tenant, roleId: string, scope: string): Rules =>
  tenant.activationRules.find((each) => each.role.id === roleId && isAtOrAbove(tenant, each.scope, scope)) ?? USUAL;

type Asked = z.infer<typeof Body>['properties'];

/** Which rule a request breaks (granting.md §3.3). */
function broken(rules: Rules, asked: Asked): HttpReply | undefined {
  const { justification, ticketInfo, scheduleInfo } = asked;
  const wanted = milliseconds(scheduleInfo?.expiration.duration ?? '');
  if (rules.authenticationContext !== undefined)
    return error(
      400,
      'RoleAssignmentRequestAcrsValidationFailed',
      `&claims=${encodeURIComponent(`{"access_token":{"acrs":{"essential":true, "value":"${rules.authenticationContext}"}}}`)}`,
    );
  if (rules.enabled.includes('MultiFactorAuthentication')) return failed('MfaRule');
  if (rules.enabled.includes('Justification') && !justification?.trim())
    return failed('JustificationRule', 'Justification is required');
  if (rules.enabled.includes('Ticketing') && !ticketInfo?.ticketNumber?.trim())
    return failed('TicketingRule', 'Ticket information is required');
  if (wanted < 5 * 60_000)
    return error(400, 'ActiveDurationTooShort', 'The Active duration is too short. Miniumum Required is 5 minutes.');
  return wanted > milliseconds(rules.maximumDuration) ? failed('ExpirationRule') : undefined;
}

const roleIdOf = (definition: string): string => definition.split('/').at(-1)?.toLowerCase() ?? '';

/** What a request that is to be made is about. */
interface Wish {
  readonly call: WriteCall;
  readonly asked: Asked;
  readonly roleId: string;
  /** The activation of this role that is running. */
  readonly active: Holding | undefined;
}

function deactivate({ call: { tenant, caller, scope, name, now }, active }: Wish): Change {
  if (active === undefined)
    return { reply: error(400, 'RoleAssignmentDoesNotExist', 'The Role assignment does not exist.') };
  const ended: ActivationRequest = {
    ...{ name, caller, scope, role: active.role, at: now },
    status: 'Revoked',
    duration: 'PT0M',
  };
  return {
    reply: object(activationBody(ended), 201),
    tenant: { ...tenant, assignments: tenant.assignments.filter((held) => held !== active) },
  };
}

/** What stands against an activation; in Azure's own words. */
function against({ call: { tenant, caller, scope }, asked, roleId, active }: Wish): HttpReply | undefined {
  const mine = identitiesOf(tenant, caller);
  const isEligible = tenant.eligibilities.some(
    (held) => mine.has(held.principal.id) && held.role.id === roleId && isAtOrAbove(tenant, held.scope, scope),
  );
  if (!isEligible) return failed('EligibilityRule');
  if (active !== undefined) return error(400, 'RoleAssignmentExists', 'The Role assignment already exists.');
  const waits = tenant.activations.some(
    (each) => each.caller === caller && each.role.id === roleId && each.status === 'PendingApproval',
  );
  return waits
    ? error(400, 'PendingRoleAssignmentRequest', 'There is already an existing pending Role assignment request.')
    : broken(rulesOf(tenant, roleId, scope), asked);
}

function activate(wish: Wish): Change {
  const { call, asked, roleId } = wish;
  const { tenant, caller, scope, name, now } = call;
  const not = against(wish);
  const role = tenant.roles.find(({ id }) => id === roleId);
  if (not !== undefined || role === undefined) return { reply: not ?? failed('EligibilityRule') };
  const rules = rulesOf(tenant, roleId, scope);
  const duration = asked.scheduleInfo?.expiration.duration ?? rules.maximumDuration;
  const waits = rules.approvers.length > 0;
  const request: ActivationRequest = {
    ...{ name, caller, scope, role, at: now, duration },
    status: waits ? 'PendingApproval' : 'Provisioned',
  };
  const person = tenant.people.find(({ objectId }) => objectId === caller);
  const made: Holding = {
    ...{ id: name, role, scope, made: 0 },
    principal: { id: caller, name: person?.name ?? caller, kind: 'User' },
    written: { by: caller, at: now, until: now + milliseconds(duration) },
  };
  return {
    reply: object(activationBody(request), 201),
    tenant: {
      ...tenant,
      activations: [...tenant.activations, request],
      assignments: waits ? tenant.assignments : [...tenant.assignments, made],
    },
  };
}

/** `PUT …/roleAssignmentScheduleRequests/{name}`: somebody activates a role of theirs, or ends that early. */
export function requestActivation(call: WriteCall): Change {
  const { tenant, caller, scope } = call;
  const body = Body.safeParse(call.body);
  if (!body.success) return { reply: badRequest('The request content was invalid.') };
  const asked = body.data.properties;
  const roleId = roleIdOf(asked.roleDefinitionId);
  if (asked.principalId.toLowerCase() !== caller) return { reply: error(403, 'AuthorizationFailed', 'Not your own.') };
  const active = tenant.assignments.find(
    (held) =>
      held.written?.until !== undefined &&
      held.principal.id === caller &&
      held.role.id === roleId &&
      held.scope.toLowerCase() === scope.toLowerCase(),
  );
  const wish: Wish = { call, asked, roleId, active };
  return asked.requestType === 'SelfDeactivate' ? deactivate(wish) : activate(wish);
}

/** The caller's own requests at a scope, or one of them by its name. */
export function activationRequests({ tenant, caller, name }: AuthorizationCall): HttpReply {
  const own = tenant.activations.filter((each) => each.caller === caller);
  if (name === undefined) return list(own, activationBody);
  const found = own.find((each) => each.name === name.toLowerCase());
  return found === undefined
    ? error(404, 'RoleAssignmentScheduleRequestNotFound', 'The role assignment schedule request is not found.')
    : object(activationBody(found));
}

/** The rules of one role at a scope: `$filter=roleDefinitionId eq '{id}'`. */
export function activationPolicies({ tenant, scope, filter }: AuthorizationCall): HttpReply {
  const definition = /^roleDefinitionId eq '([^']{1,300})'$/.exec(filter ?? '')?.[1];
  if (definition === undefined) return badRequest(`The filter '${filter ?? ''}' is not supported.`);
  const { maximumDuration, enabled, approvers, authenticationContext } = rulesOf(tenant, roleIdOf(definition), scope);
  const effectiveRules = [
    {
      id: 'Expiration_EndUser_Assignment',
      ruleType: 'RoleManagementPolicyExpirationRule',
      isExpirationRequired: true,
      maximumDuration,
    },
    { id: 'Enablement_EndUser_Assignment', ruleType: 'RoleManagementPolicyEnablementRule', enabledRules: enabled },
    {
      id: 'AuthenticationContext_EndUser_Assignment',
      ruleType: 'RoleManagementPolicyAuthenticationContextRule',
      isEnabled: authenticationContext !== undefined,
      claimValue: authenticationContext ?? '',
    },
    {
      id: 'Approval_EndUser_Assignment',
      ruleType: 'RoleManagementPolicyApprovalRule',
      setting: {
        isApprovalRequired: approvers.length > 0,
        approvalStages: [
          {
            primaryApprovers: approvers.map(({ id, name: description, kind }) => ({ id, description, userType: kind })),
          },
        ],
      },
    },
  ];
  return list([
    { id: `${scope}/policy`, name: 'policy', properties: { scope, roleDefinitionId: definition, effectiveRules } },
  ]);
}
