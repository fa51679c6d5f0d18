import type { Finding } from './found';

/** A role that somebody is said to hold. */
export interface HeldRole {
  /** As it is called in the text, or today's English name where the text translates it. */
  readonly role: string;
  /** Who is said to hold it: a person, or the identity of an app, a service or a project. */
  readonly by: 'person' | 'identity';
  /** Said to be assigned at a project, and not at the account above it. */
  readonly at?: 'project' | undefined;
  /** What it is said to be assigned on, by name. */
  readonly on?: string | undefined;
}

/** What is said to work, beside the call that fails. Each points to another part as the cause. */
export const CONTRASTS = [
  /** On another machine, or where the program used to run. */
  'another-place',
  /** From another network: the office, a VPN, with public access switched on. */
  'another-network',
  'with-a-key',
  'with-a-sign-in',
  /** With curl, Postman, an SDK, another app. */
  'another-client',
  /** In the portal or its playground. */
  'in-the-portal',
  /** Another operation of the same service. */
  'another-operation',
  'another-model',
  'another-person',
  /** At an earlier time. */
  'earlier',
] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** Where the program that fails is said to run. */
export const RUNS_ON = [
  /** With another cloud or hosting service, or on a server of one's own: no managed identity is there. */
  'outside-azure',
  'laptop',
  'container',
  'function-app',
  'app-service',
  'container-apps',
  'kubernetes',
  'vm',
  'github-actions',
  'azure-pipelines',
  'build-agent',
  'notebook',
  'cloud-shell',
  'codespace',
  'api-management',
  'search-service',
  'foundry-agent',
  'machine-learning',
  'databricks',
  'logic-app',
  'teams-bot',
] as const;
export type RunsOn = (typeof RUNS_ON)[number];

/** What is said about the network between caller and resource. */
export const NETWORK_CLAIMS = [
  /** Whoever calls is not in the network of the company just now. */
  'outside',
  'vpn',
  'proxy',
  'private-endpoint',
  'public-access-off',
  /** The name was looked up, and led to a public address. */
  'resolves-publicly',
  /** The caller's address is on the list of allowed ones. */
  'address-allowed',
  'trusted-services-allowed',
  'firewall',
] as const;
export type NetworkClaim = (typeof NETWORK_CLAIMS)[number];

export const SIGNS_IN = ['key', 'sign-in'] as const;
type SignsIn = (typeof SIGNS_IN)[number];

/**
 * What the person says about the case. Claims, never facts: they order what is looked at first, and nothing is ruled
 * out by them alone.
 */
export interface Claims {
  readonly holds: readonly Finding<HeldRole>[];
  /** Whoever calls came into a group lately, which holds the role. */
  readonly viaGroup?: Finding<string> | undefined;
  /** A role of one's own is shown whose DataActions are empty. */
  readonly noDataActions?: Finding<string> | undefined;
  /** Keys are said to be switched off on the resource. */
  readonly keysOff?: Finding<string> | undefined;
  /** A setting of an app that refers to a secret in Key Vault. */
  readonly keyVaultReference?: Finding<string> | undefined;
  /** Storage is reached by a shared access signature. */
  readonly sas?: Finding<string> | undefined;
  /** The credential of a chain that gave the token, as a log names it. */
  readonly tokenFrom?: Finding<string> | undefined;
  /** A role is said to be an eligible one, or to come from Privileged Identity Management, and not to be activated. */
  readonly eligible?: Finding<string> | undefined;
  /** Minutes since a role was assigned, as far as said; 0 for "just now". */
  readonly grantedFor?: Finding<number> | undefined;
  /** Minutes since a deployment was made, as far as said. */
  readonly deployedFor?: Finding<number> | undefined;
  readonly works: readonly Finding<Contrast>[];
  /** The first is the one that the text speaks of first. */
  readonly runsOn: readonly Finding<RunsOn>[];
  /** Of the managed identity, which of the two kinds it is said to be. */
  readonly identityKind?: Finding<'user-assigned' | 'system-assigned'> | undefined;
  /** What the app, machine or service is called in which the program is said to run. */
  readonly host?: Finding<string> | undefined;
  readonly network: readonly Finding<NetworkClaim>[];
  /** How the call is said to sign in. Both, where both are spoken of. */
  readonly signsIn: readonly Finding<SignsIn>[];
  /** A product that is configured rather than programmed: a gateway, a chat app, an editor's extension. */
  readonly product?: Finding<string> | undefined;
}

/** Nothing was claimed. */
export const NO_CLAIMS: Claims = { holds: [], works: [], runsOn: [], network: [], signsIn: [] };

/** What is said or is not: of these no words are kept. */
export const FLAGS = ['viaGroup', 'noDataActions', 'keysOff', 'keyVaultReference', 'sas', 'eligible'] as const;
export type Flag = (typeof FLAGS)[number];
