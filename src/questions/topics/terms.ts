import { SOURCES, type Source } from '../../azure-names';
import { words } from '../../prose';
import type { Topic } from '../topic';
import { PAGES } from './pages';

/** A word of Azure that stands on cards and in errors. */
interface Term {
  readonly id: string;
  /** As one asks for it: "a tenant", "managed identity". */
  readonly called: string;
  /** The same in other languages, without an article where there is one word for all. */
  readonly also?: readonly string[];
  readonly means: string;
  readonly source: Source;
}

const bare = (called: string): string => called.replace(/^(?:an?) /, '');

/** How people ask what a word means, in the languages that are read. */
const asking = (name: string): readonly string[] => [
  `what does ${name} mean?`,
  `explain the word ${name}`,
  `was ist ein ${name}?`,
  `was bedeutet ${name}?`,
  `qué es un ${name}`,
  `qu'est-ce qu'un ${name}`,
  `o que é um ${name}`,
  `${name}とは何ですか`,
  `什么是${name}`,
];

const topicOf = ({ id, called, also = [], means, source }: Term): Topic => ({
  id: `meaning-of-${id}`,
  question: `What is ${called}?`,
  asked: [...asking(bare(called)), ...also.flatMap((name) => [`what is ${name}?`, `what does ${name} mean?`])],
  answer: words(means),
  sources: [source],
});

const TERMS: readonly Term[] = [
  {
    id: 'scope',
    called: 'a scope',
    also: ['a scope of a role', 'the --scope of the command'],
    means:
      'Of a role: the place where it counts, and everything below that. Subscription, resource group, resource or project, written as the id of that place. Of a token: the service that it is for, such as https://ai.azure.com/.default.',
    source: SOURCES.rbacOverview,
  },
  {
    id: 'principal',
    called: 'a principal',
    also: ['the principal in the error', 'a security principal'],
    means:
      'Whoever calls, as Azure knows them: a person, a group, an app (service principal) or a managed identity. An error names a principal by its object id, and roles are given to that id.',
    source: SOURCES.rbacOverview,
  },
  {
    id: 'rbac',
    called: 'RBAC',
    also: ['role based access control', 'azure rbac', 'IAM'],
    means:
      'Role-based access control: Azure looks whether a role of yours, at this place or above it, holds what you want to do. The page Access control (IAM) of a resource shows and changes it.',
    source: SOURCES.rbacOverview,
  },
  {
    id: 'role-assignment',
    called: 'a role assignment',
    means:
      'One line that says who has which role where. It takes three things: an object id, a role and a scope. Without it a role is only a list of permissions.',
    source: SOURCES.rbacOverview,
  },
  {
    id: 'tenant',
    called: 'a tenant',
    also: ['a tenant id', 'a directory', 'Mandant', 'inquilino'],
    means:
      'The directory of an organisation in Microsoft Entra ID: its people, groups and apps. Each subscription trusts one tenant, and a token counts only where it comes from that one.',
    source: PAGES.crossTenant,
  },
  {
    id: 'object-id',
    called: 'an object id',
    also: ['a principal id', 'the oid'],
    means:
      'The id of a person, a group or an app in its tenant: roles are given to it. An app has a client id besides, by which it signs in. Take the object id of the enterprise application, not that of the registration.',
    source: SOURCES.foundryEntra,
  },
  {
    id: 'client-id',
    called: 'a client id',
    also: ['an application id', 'an app id', 'the application with identifier'],
    means:
      'The id by which an app signs in; the portal calls it Application (client) ID. It stands on the Overview of the app registration. Roles go to another id, the object id of its enterprise application.',
    source: SOURCES.foundryEntra,
  },
  {
    id: 'service-principal',
    called: 'a service principal',
    also: ['an enterprise application', 'an app registration'],
    means:
      'The identity of a program in one tenant: it signs in with a secret, a certificate or a federated credential, and roles are given to it. The portal lists it under Enterprise applications.',
    source: SOURCES.foundryEntra,
  },
  {
    id: 'managed-identity',
    called: 'a managed identity',
    means:
      'An identity that Azure gives to a program that runs there (web app, function, machine): it signs in without any secret. Switch it on at that resource, and give its object id the role.',
    source: SOURCES.foundryEntra,
  },
  {
    id: 'token',
    called: 'a token',
    also: ['a bearer token', 'an access token'],
    means:
      'The proof of a sign-in that a program sends with each call. It says who calls and for which service, and lives for about an hour. Roles do not stand in it.',
    source: PAGES.tokenClaims,
  },
  {
    id: 'audience',
    called: 'an audience',
    also: ['the audience of a token', 'aud'],
    means:
      'The service that a token is made for, its claim aud. Azure AI takes https://ai.azure.com or https://cognitiveservices.azure.com, depending on the route; a token for another one is refused with 401.',
    source: SOURCES.foundryErrors,
  },
  {
    id: 'local-auth',
    called: 'local authentication',
    also: ['disableLocalAuth', 'local auth', 'key based authentication'],
    means:
      'The sign-in with a key of the resource. Where disableLocalAuth is true, keys are off: only tokens of Microsoft Entra ID get in.',
    source: PAGES.localAuth,
  },
  {
    id: 'entra',
    called: 'Microsoft Entra ID',
    also: ['entra', 'azure ad', 'azure active directory'],
    means:
      'The service of Microsoft with which people and programs sign in, until 2023 called Azure Active Directory. It gives the tokens that Azure AI takes in place of a key.',
    source: SOURCES.foundryEntra,
  },
  {
    id: 'private-endpoint',
    called: 'a private endpoint',
    also: ['private link'],
    means:
      'An address for the resource inside your own network. Calls from there get through, also where public access is off; the name of the resource has to lead to that address (private DNS zone).',
    source: PAGES.privateDns,
  },
  {
    id: 'firewall',
    called: 'the firewall of a resource',
    also: ['a network rule', 'virtual network rules', 'selected networks'],
    means:
      'The list of addresses and subnets from which a resource takes calls, on its page Networking. Whoever calls from elsewhere gets 403, whatever role or key they have.',
    source: PAGES.virtualNetworks,
  },
  {
    id: 'default-credential',
    called: 'DefaultAzureCredential',
    also: ['default azure credential', 'the credential chain'],
    means:
      'The class that looks for a sign-in by itself: environment variables, workload identity, managed identity, then the tools of a developer, such as az login. The first that works is taken; so the same code runs on a laptop and in Azure.',
    source: SOURCES.identityTroubleshooting,
  },
  {
    id: 'imds',
    called: 'IMDS',
    also: ['the IMDS endpoint', '169.254.169.254'],
    means:
      'The address 169.254.169.254, at which a virtual machine in Azure gets the token of its managed identity. On a laptop or in a container elsewhere nobody answers there.',
    source: SOURCES.identityTroubleshooting,
  },
  {
    id: 'deployment',
    called: 'a deployment',
    means:
      'A model that somebody has set up in a resource, under a name of its own, with a version and a limit. Code names the deployment, and not the model.',
    source: SOURCES.foundryErrors,
  },
  {
    id: 'quota',
    called: 'quota',
    means:
      'How many tokens per minute a subscription may give to all deployments of a model in a region. A deployment takes a part of it as its capacity; a call beyond that gets 429.',
    source: SOURCES.quota,
  },
  {
    id: 'pim',
    called: 'PIM',
    also: ['an eligible role', 'privileged identity management'],
    means:
      'Privileged Identity Management: you may switch a role on for some hours, and it ends by itself. Until you activate it, an eligible role does not count.',
    source: PAGES.pim,
  },
  {
    id: 'subdomain',
    called: 'a custom subdomain',
    means:
      'The name of a resource in its address, as in https://<name>.openai.azure.com. Sign-ins without a key need it: the address of a region takes keys only.',
    source: PAGES.customSubdomains,
  },
  {
    id: 'conditional-access',
    called: 'Conditional Access',
    also: ['a conditional access policy'],
    means:
      'Rules of an organisation for signing in: from which device, from where, with a second factor. They stop the sign-in itself, with a code that begins with AADSTS; no role helps.',
    source: SOURCES.entraErrorCodes,
  },
  {
    id: 'aadsts',
    called: 'an AADSTS code',
    also: ['AADSTS', 'the AADSTS number'],
    means:
      'The number with which Microsoft Entra ID says why a sign-in failed. The call never reached the resource. https://login.microsoftonline.com/error explains each number.',
    source: SOURCES.entraErrorCodes,
  },
  {
    id: 'subscription',
    called: 'a subscription',
    also: ['an azure subscription'],
    means:
      'What Azure bills, and the place of resource groups and resources. A role given at the subscription counts for everything in it.',
    source: SOURCES.rbacOverview,
  },
  {
    id: 'retry-after',
    called: 'Retry-After',
    also: ['the retry after header'],
    means:
      'The header with which a service says after how many seconds to call again. The clients of OpenAI wait that long by themselves, as often as max_retries says.',
    source: SOURCES.quota,
  },
];

/** What a word means that stands on a card or in an error. */
export const termTopics: readonly Topic[] = TERMS.map(topicOf);
