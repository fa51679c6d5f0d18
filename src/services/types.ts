import type { AudienceKind, Cloud, KnownRole, Source } from '../azure-names';
import type { CodeByLanguage, SettlingCall } from './code';

export type Confidence = 'documented' | 'observed' | 'inferred';

export type Verb = 'read' | 'write' | 'delete';

/** An operation that the service took away. */
export interface Ended {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** What is there in its place, as half of a sentence. */
  readonly instead: string;
  /** The operation that does the same. */
  readonly by?: 'responses' | undefined;
}

/** One line of a service's table of routes: which calls it is about, and what they need. */
export interface Route {
  /** In words, as an object of "use": "chat completions". */
  readonly title: string;
  /**
   * Beginnings of URL paths without a leading slash, lower case. `*` is one segment, and `*:analyze` one that ends so.
   * The longest that fits wins, so order does not matter.
   */
  readonly paths: readonly string[];
  /** Only calls with one of these methods; without it, calls with any. */
  readonly methods?: readonly string[] | undefined;
  /** Only the path itself, nothing longer, and only where the call's method is known: clients are given such paths too. */
  readonly exact?: true | undefined;
  /**
   * The data action after `Microsoft.CognitiveServices/accounts/`; `{verb}` becomes read, write or delete, after the
   * method. Absent where no role definition, page or message names it: then nobody knows, and the answer says so.
   */
  readonly action?: string | undefined;
  /** A second action, where it is open which of the two is asked for: both must be held to be sure. */
  readonly alternative?: string | undefined;
  /**
   * `documented`: a role definition, Microsoft's permission text or an error message of the service names the action.
   * `observed`: seen in the field. `inferred`: by pattern.
   */
  readonly confidence: Confidence;
  /** The role that documentation names for the route, where the action is not known. */
  readonly role?: KnownRole | undefined;
  /** What this route was, where it has ended: a role does not bring it back. */
  readonly ended?: Ended | undefined;
  readonly source?: Source | undefined;
}

/**
 * One Azure AI service that an account of kind AIServices serves: everything about it that differs from the others, as
 * dated data.
 */
export interface Service<Id extends string = string> {
  readonly id: Id;
  /** As Microsoft calls it today. */
  readonly title: string;
  /** The level whose role assignments its routes look at: a role at a project does not serve routes of the account. */
  readonly level: 'account' | 'project';
  /** What its data actions begin with, after `Microsoft.CognitiveServices/accounts/`. */
  readonly families: readonly string[];
  /** Roles that documentation recommends for it, the smallest first; the last one holds all that it may ask for. */
  readonly roles: readonly [KnownRole, ...KnownRole[]];
  /** Path of the call that people make most: what a check asks for where the call is not known. */
  readonly usual: string;
  /** Paths that clients are given as base URL. They say whose the call is, and not what it does. */
  readonly bases?: readonly string[] | undefined;
  readonly routes: readonly Route[];
  /** Hosts of its own that many accounts share; `{region}` stands for anything within one label. */
  readonly regionalHosts?: readonly string[] | undefined;
  /** Which of the account's hosts answers for it. */
  readonly host: keyof Cloud['hosts'];
  /** What follows the account's host in the base URL of its clients. */
  readonly basePath?: string | undefined;
  /** Whom its tokens may be for; the first is the one to ask for in the public cloud. */
  readonly audiences: readonly [AudienceKind, ...AudienceKind[]];
  /** Header that takes a key; absent where none is taken. */
  readonly keyHeader?: string | undefined;
  /**
   * By what it is known in a text, lower case: modules, packages, classes, variables, parts of hosts and paths, words of
   * its messages. Nothing else has them.
   */
  readonly marks: readonly string[];
  /** Names by which people call it, lower case. They decide only where no mark does. */
  readonly names: readonly string[];
  /** Calls that settle access, below the base URL of its clients. */
  readonly calls: readonly SettlingCall[];
  /** The keyless construction of its client. */
  readonly code: CodeByLanguage;
  /** Where the routes' actions were read, where a route names no source of its own. */
  readonly source: Source;
}

/** A service with its id as a type, so that the ids of all of them make a union. */
export const defineService = <Id extends string>(service: Service<Id>): Service<Id> => service;
