import type { SecretKind, TokenClaims } from '../paste';
import type { Claims } from './claims';
import type { Finding } from './found';
import type { KnownShape, ServiceId } from '../services';

export type { Finding } from './found';

/** Endpoint shapes of rbac.md §6; `services/endpoints.ts` says which client and audience belongs to each. */
export type EndpointShape = KnownShape;

export interface Endpoint {
  /** As it stands in the paste, without query and trailing punctuation. */
  readonly url: string;
  /** Lower case. */
  readonly host: string;
  readonly path: string;
  /** Of the call, where it stands before the URL. */
  readonly method?: string | undefined;
  readonly shape: EndpointShape;
  /** First label of an Azure AI host: the custom subdomain of the account. */
  readonly subdomain?: string | undefined;
  readonly project?: string | undefined;
}

/** The package or tool that met the error; ids as in `services/clients.ts`. */
export type ClientId = string;

export const LANGUAGES = [
  ...(['python', 'javascript', 'csharp', 'java', 'go', 'rest', 'az-cli', 'azd', 'powershell'] as const),
  ...(['terraform', 'bicep'] as const),
] as const;
export type Language = (typeof LANGUAGES)[number];

/** An Azure AI service by a mark of its own (a package, a class, a host, a path, a message), or called by its name. */
export interface SeenService {
  readonly id: ServiceId;
  readonly by: 'mark' | 'name';
}

export interface CredentialFailure {
  readonly credential: string;
  readonly reason: string;
}

/** The identity that a service's message names. */
export type NamedPrincipal =
  /** `name`: the user name that stands beside the id; who has one is a person. */
  | { readonly kind: 'object-id'; readonly id: string; readonly name?: string | undefined }
  | { readonly kind: 'upn'; readonly name: string }
  | { readonly kind: 'hidden' };

/**
 * The form of a text that quotes errors as names, or tells of them as history: titles of changes, notes of a release, a report
 * that something is repaired, code or a table that defines errors, what an error means, a notice to many, a question about a plan.
 */
export type TextForm = 'commits' | 'release-note' | 'report' | 'definition' | 'reference' | 'notice' | 'plan';

/** One error as it was printed: what stands in one body or frame, and nothing of another error. */
export interface PrintedError {
  readonly status?: Finding<number> | undefined;
  readonly code?: Finding<string> | undefined;
  /** The code of `innererror`, or of the first of `details`. */
  readonly innerCode?: Finding<string> | undefined;
  readonly message?: Finding<string> | undefined;
  readonly requestId?: Finding<string> | undefined;
}

/**
 * What the text states: plain data that can be printed, saved and judged again. Each clue has one leading finding
 * (the one that belongs to the decisive error, as far as the extractor can tell) and, where several are usual, all
 * of them in the order of the text. Nothing here is inferred from what is known about Azure.
 */
export interface Evidence {
  readonly status?: Finding<number> | undefined;
  readonly statuses: readonly Finding<number>[];
  readonly errorCode?: Finding<string> | undefined;
  readonly errorCodes: readonly Finding<string>[];
  /** Each error with its own facts, in the order of the text; one that is printed again and again is there once. */
  readonly errors: readonly PrintedError[];
  readonly endpoint?: Finding<Endpoint> | undefined;
  readonly endpoints: readonly Finding<Endpoint>[];
  /** Name (or subdomain label) of the Azure AI account. */
  readonly resource?: Finding<string> | undefined;
  /** Full Resource Manager id of an Azure AI account or project. */
  readonly resourceId?: Finding<string> | undefined;
  readonly project?: Finding<string> | undefined;
  readonly deployment?: Finding<string> | undefined;
  /** The name of the deployment as the person says it, where code sends the name of a model in its place. */
  readonly deploymentTold?: Finding<string> | undefined;
  readonly model?: Finding<string> | undefined;
  /** A client refused to send a header, because its value has a line end or another letter that none may have. */
  readonly illegalHeader?: Finding<string> | undefined;
  readonly apiVersion?: Finding<string> | undefined;
  /** The first api-version that has what the call wants, as the service says. */
  readonly earliestVersion?: Finding<string> | undefined;
  /** The newest stable api-version of those that Resource Manager lists as supported. */
  readonly servedVersion?: Finding<string> | undefined;
  /** The parameter that the service names as refused. */
  readonly parameter?: Finding<string> | undefined;
  /** The name of the resource that Azure Policy refuses, as the message says it. */
  readonly disallowed?: Finding<string> | undefined;
  /** The namespace of the resource provider that a message names: `Microsoft.App`. */
  readonly namespace?: Finding<string> | undefined;
  /** Seconds after which the service asks to be called again. */
  readonly retryAfter?: Finding<string> | undefined;
  /** Capacity that a deployment asks for, and what the quota has left. */
  readonly capacityAsked?: Finding<string> | undefined;
  readonly capacityLeft?: Finding<string> | undefined;
  /** The content filters that fired, as the result names them. */
  readonly filters: readonly Finding<string>[];
  readonly dataAction?: Finding<string> | undefined;
  /** A control plane action (`Microsoft.…/write`) that a message names as missing. */
  readonly action?: Finding<string> | undefined;
  /** Method and path as a message or request line states them, for example `POST /openai/deployments/…`. */
  readonly route?: Finding<string> | undefined;
  /** The path that the code (or a frame) of an openai client calls: `/openai/v1/responses`. */
  readonly clientCall?: Finding<string> | undefined;
  /** A Resource Manager scope (never an OAuth scope). */
  readonly scope?: Finding<string> | undefined;
  readonly principal?: Finding<NamedPrincipal> | undefined;
  readonly objectId?: Finding<string> | undefined;
  readonly appId?: Finding<string> | undefined;
  readonly tenantId?: Finding<string> | undefined;
  readonly tokenTenant?: Finding<string> | undefined;
  readonly resourceTenant?: Finding<string> | undefined;
  /** The audience that the service said it wants, or that a rejected token was minted for, as the text says. */
  readonly audience?: Finding<string> | undefined;
  /** The OAuth scope or resource that code or a command in the paste asks a token for. */
  readonly tokenScope?: Finding<string> | undefined;
  /** Digits only; the leading one first. */
  readonly aadsts?: Finding<string> | undefined;
  readonly aadstsCodes: readonly Finding<string>[];
  /** Of a federated sign-in: the subject and the issuer that the presented assertion has. */
  readonly assertionSubject?: Finding<string> | undefined;
  readonly assertionIssuer?: Finding<string> | undefined;
  readonly traceId?: Finding<string> | undefined;
  readonly correlationId?: Finding<string> | undefined;
  readonly requestId?: Finding<string> | undefined;
  readonly timestamp?: Finding<string> | undefined;
  /** Each credential of a chain with its reason. */
  readonly credentials: readonly Finding<CredentialFailure>[];
  /** The Azure AI services that the text shows, the surest first. */
  readonly services: readonly Finding<SeenService>[];
  readonly sdk?: Finding<ClientId> | undefined;
  readonly sdkVersion?: Finding<string> | undefined;
  /** A library that only gets tokens: `azure-identity`, `@azure/identity`, `Azure.Identity` … */
  readonly credentialSdk?: Finding<ClientId> | undefined;
  /** A library on top of the client: LiteLLM, LangChain, Semantic Kernel, Prompt flow … */
  readonly framework?: Finding<ClientId> | undefined;
  readonly language?: Finding<Language> | undefined;
  /** The mark of a service that is not Azure AI, and whose errors read like its own. */
  readonly elsewhere?: Finding<string> | undefined;
  /** Code or a header that shows that Azure is called, and a library around the client of OpenAI. */
  readonly azureCode?: Finding<string> | undefined;
  readonly openAiLibrary?: Finding<string> | undefined;
  /** Code or a command that sends a key where a token belongs, or a token where a key belongs. */
  readonly keyAsToken?: Finding<string> | undefined;
  readonly tokenAsKey?: Finding<string> | undefined;
  readonly region?: Finding<string> | undefined;
  /** Claims of a token that stood in the paste and was dropped. Unverified. */
  readonly token?: Finding<TokenClaims> | undefined;
  readonly secrets: readonly Finding<SecretKind>[];
  /** Which of the phrases that the scenarios know were said, and where. `value` is the phrase as the scenario writes it. */
  readonly said: readonly Said[];
  /** What the person says about the case, beside the error. */
  readonly claims: Claims;
  /** Where the text only tells of errors, and the writer has none now: its form. */
  readonly form?: TextForm | undefined;
  /** How many characters of running text there were: a very short message is rarely a paste. */
  readonly length: number;
}

export interface Said extends Finding<string> {
  /** `whole`: every word stands there. `cut`: the text ends (or an ellipsis stands) inside the phrase. */
  readonly how: 'whole' | 'cut';
}
