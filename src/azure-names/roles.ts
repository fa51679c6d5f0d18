import table from './builtin-roles.json';
import type { Source } from './sources';

/** Shape of `access` RoleDefinition's permission: what ARM calls a permission object. */
export interface BuiltInPermission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  /** ABAC condition inside the role definition, as ARM prints it. */
  readonly condition?: string | undefined;
}

/** A built-in role as it was on `bundledOn`. Structurally a `RoleDefinition` of `access`. */
export interface BuiltInRole {
  /** GUID, lower case; the same in every cloud. */
  readonly id: string;
  readonly name: string;
  /** The name before Microsoft renamed it on 2026-05-16. */
  readonly formerName?: string | undefined;
  readonly builtIn: true;
  readonly permissions: readonly BuiltInPermission[];
  /** YYYY-MM-DD: the day of the list that it was taken from. */
  readonly bundledOn: string;
}

/** GUIDs of the roles that words of ours name. Names change; ids do not. */
export const ROLE = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  userAccessAdministrator: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  rbacAdministrator: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  cognitiveServicesUser: 'a97b65f3-24c7-4388-baec-2e87135dc908',
  cognitiveServicesContributor: '25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68',
  openAiUser: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
  openAiContributor: 'a001fd3d-188f-4b5d-821b-7da978bf7442',
  usagesReader: 'bba48692-92b0-4667-a9ad-c31c7b334ac2',
  speechUser: 'f2dc8367-1007-4938-bd23-fe263f013447',
  speechContributor: '0e75ca1e-0464-4b4d-8b93-68208a576181',
  languageReader: '7628b7b8-a8b2-4cdc-b46f-e9b35248918e',
  languageWriter: 'f2310ca1-dc64-4889-bb49-c8e0fa3d47a8',
  languageOwner: 'f07febfe-79bc-46b1-8b37-790e26e6e498',
  customVisionTrainer: '0a5ae4ab-0d65-4eeb-be61-29fc9b54394b',
  immersiveReaderUser: 'b2de6794-95db-4659-8781-7e080d3f2b9d',
  luisOwner: 'f72c8140-2111-481c-87ff-72b910f6e3f8',
  faceRecognizer: '9894cab4-e18a-44aa-828b-cb588cd6f2d7',
  contentUnderstandingReader: '379c52cb-64de-498c-8b5b-c6170d6c49d4',
  contentUnderstandingContributor: '59a2dba3-6303-4fd8-9a2e-8cbb4bdda972',
  contentUnderstandingOwner: '4b42bd01-da42-4c92-9b07-15ea5bd6a602',
  azureAiDeveloper: '64702f94-c441-49e6-a78b-ef80e0188fee',
  foundryUser: '53ca6127-db72-4b80-b1b0-d745d6d5456d',
  foundryProjectManager: 'eadc314b-1a2d-4efa-be10-5d325db5065e',
  foundryAccountOwner: 'e47c6f54-e4a2-4754-9501-8e0985b135e1',
  foundryOwner: 'c883944f-8b7b-4483-af10-35834be79c4a',
  foundryAgentConsumer: 'eed3b665-ab3a-47b6-8f48-c9382fb1dad6',
  networkConnectionApprover: 'b556d68e-0be0-4f35-a333-ad7ee1ce17ea',
  foundryProjectRuntimeUser: '142bfaed-a13f-4c2d-bed2-6db62c4a1009',
} as const;
export type KnownRole = keyof typeof ROLE;

export const ROLES_SOURCE: Source = {
  title: 'Azure built-in roles, as listed by `az role definition list`',
  url: 'https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/ai-machine-learning',
  read: '2026-11-29',
  edition: table.edition,
  confidence: 'observed',
};

const roles: readonly BuiltInRole[] = table.roles.map((role) => ({ ...role, builtIn: true, bundledOn: table.edition }));
const byId: ReadonlyMap<string, BuiltInRole> = new Map(roles.map((role) => [role.id, role]));
const byName: ReadonlyMap<string, BuiltInRole> = new Map(
  roles.flatMap((role): [string, BuiltInRole][] => [
    ...(role.formerName === undefined ? [] : [[role.formerName.toLowerCase(), role] as [string, BuiltInRole]]),
    [role.name.toLowerCase(), role],
  ]),
);

/** The built-in roles that concern Azure AI, and the general ones (Owner, Contributor, Reader …). */
export const builtInRoles = (): readonly BuiltInRole[] => roles;

/** By GUID, in any case; a full role definition id works too. */
export const builtInRole = (id: string): BuiltInRole | undefined => byId.get(id.toLowerCase().split('/').at(-1) ?? '');

/** By today's or the former name, in any case. */
export const builtInRoleNamed = (name: string): BuiltInRole | undefined => byName.get(name.trim().toLowerCase());

/** A role that the table is known to hold (a test walks them all). */
export function role(known: KnownRole): BuiltInRole {
  const found = byId.get(ROLE[known]);
  if (found === undefined) throw new Error(`the table of built-in roles lacks ${known}`);
  return found;
}
