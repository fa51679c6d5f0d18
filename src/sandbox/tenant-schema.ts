import { z } from 'zod';

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** "2 minutes ago", "in 40 minutes": relative to the request that asks. */
const when = z.string().regex(/^(in \d{1,4} (minute|hour|day)s?|\d{1,4} (minute|hour|day)s? ago)$/);
/** A key of `scopes`, or a name of a person or group. */
const key = z.string().min(1);

const permission = z.strictObject({
  actions: z.array(z.string()),
  notActions: z.array(z.string()),
  dataActions: z.array(z.string()),
  notDataActions: z.array(z.string()),
});

const account = z.strictObject({
  scope: key,
  kind: z.string(),
  location: z.string(),
  subdomain: z.string(),
  publicNetworkAccess: z.enum(['Enabled', 'Disabled']),
  disableLocalAuth: z.boolean(),
  projects: z.array(z.string()),
  deployments: z.array(z.strictObject({ name: z.string(), model: z.string(), version: z.string() })),
});

const person = z.strictObject({
  name: z.string(),
  objectId: guid,
  case: z.string(),
  resource: key,
  dataAction: z.string(),
  verdict: z.enum(['granted', 'denied', 'eligible', 'not-granted', 'unknown']),
  /** What this person's sign-in proves: Azure takes no write of somebody without a second factor. */
  secondFactor: z.boolean().optional(),
  /** Of another organisation: its tenant signs this person in. */
  guest: z.literal(true).optional(),
});

/** The shape of `tenant.json`. Names are keys; a name that is used and not defined is refused by `buildTenant`. */
export const tenantSchema = z.strictObject({
  about: z.string(),
  tenantId: guid,
  scopes: z.record(z.string().startsWith('/')),
  managementGroups: z.array(z.strictObject({ scope: key, children: z.array(key) })),
  subscriptions: z.array(z.strictObject({ scope: key, name: z.string() })),
  accounts: z.array(account),
  people: z.array(person),
  groups: z.array(z.strictObject({ name: z.string(), id: guid, members: z.array(key) })),
  /**
   * Identities of applications; `resource` is the one that a system-assigned identity belongs to, or the one that a
   * user-assigned identity is. An app registration has none.
   */
  applications: z.array(
    z.strictObject({
      name: z.string(),
      objectId: guid,
      appId: guid,
      resource: key.optional(),
      kind: z.string().optional(),
    }),
  ),
  customRoles: z.array(
    z.strictObject({
      name: z.string(),
      id: guid,
      assignableScopes: z.array(key),
      permissions: z.array(permission),
    }),
  ),
  assignments: z.array(
    z.strictObject({
      principal: key,
      role: key,
      scope: key,
      made: when,
      ends: when.optional(),
      condition: z.string().optional(),
    }),
  ),
  eligibilities: z.array(z.strictObject({ principal: key, role: key, scope: key, ends: when.optional() })),
  /** Rules of Privileged Identity Management that differ from the usual ones. */
  activationRules: z.array(
    z.strictObject({
      role: key,
      scope: key,
      maximumDuration: z.string(),
      enabled: z.array(z.enum(['MultiFactorAuthentication', 'Justification', 'Ticketing'])),
      approvers: z.array(key),
      authenticationContext: z.string().optional(),
    }),
  ),
  /** Azure Policy: assignments of these roles are refused at the scope and below it. */
  policies: z.array(z.strictObject({ name: z.string(), scope: key, roles: z.array(key) })),
  locks: z.array(z.strictObject({ name: z.string(), scope: key, level: z.enum(['ReadOnly', 'CanNotDelete']) })),
  /** How many role assignments a subscription takes. */
  mostAssignments: z.number().int().positive(),
  denyAssignments: z.array(
    z.strictObject({
      name: z.string(),
      scope: key,
      permissions: z.array(permission),
      principals: z.array(key),
      excludePrincipals: z.array(key),
      doNotApplyToChildScopes: z.boolean(),
    }),
  ),
});

export type TenantFile = z.infer<typeof tenantSchema>;
