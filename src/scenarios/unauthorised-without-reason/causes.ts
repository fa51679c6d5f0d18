import { hints, mayBeAsker, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { roleName } from '../../services';
import { accountOf, signsInBy, works } from '../shared/claimed';
import { hostOf, identify } from '../shared/caller';
import { keysPage } from '../shared/keys';
import { theResource } from '../shared/naming';
import { isServerless } from '../shared/serverless';
import { accountEndpoint, needOf } from '../shared/questions';
import { isRealtimeSocket, REALTIME_MIGRATION } from '../shared/socket';
import { tokenCommand } from '../shared/snippets';
import { assignRole, waitAndRenew } from '../shared/role-steps';
import { azLogin } from '../shared/sign-in';
import { tokenForSpeech } from '../shared/speech-token';
import { rightScope, tryInTerminal } from '../shared/token';

import { connectionOfProject } from '../shared/project-connection';
import { serverlessKey } from './serverless';

const NO_REASON = words('The answer gives no reason; its body, which names one, was lost on the way here.');

/** A socket is opened with a key or a token in its header or query: no HTTP call of another kind tests it. */
const isSocket = ({ evidence }: Situation): boolean =>
  isRealtimeSocket(evidence) || evidence.endpoints.some(({ value: { url } }) => url.startsWith('wss:'));

/** By the page on moving from preview to GA. */
const withoutVersion = ({ evidence }: Situation): readonly Step[] =>
  isRealtimeSocket(evidence)
    ? [
        {
          does: 'change-call',
          text: words(
            'On the route of today, /openai/v1/realtime?model=<deployment>, leave out api-version and the header OpenAI-Beta: with api-version it answers 401 as well. The preview route, /openai/realtime, wants api-version and deployment=<deployment>.',
          ),
          link: { text: 'Microsoft: from preview to GA', href: REALTIME_MIGRATION.url },
        },
      ]
    : [];

const holdsRole = ({ claims }: Situation): boolean => claims.holds.length > 0;

/** The client of openai.com sends a key as a token, which the classic routes and /models do not take. */
const afterBearer = ({ sdk }: Evidence): Prose =>
  sdk?.value === 'openai'
    ? words(
        ' The class OpenAI sends the key after Bearer, which the base URL …/openai/v1/ alone takes; other routes want the header api-key (class AzureOpenAI).',
      )
    : [];

const compare = (situation: Situation): Step => ({
  does: 'compare-keys',
  text: isSocket(situation)
    ? words(
        'Compare: the key must be of the resource whose host stands in the wss:// address, and be sent as header api-key (or query api-key); realtime models have no other test than this socket.',
      )
    : [
        ...words(
          'Compare: the key must be of the resource whose endpoint is called, and keys must not be switched off there.',
        ),
        ...afterBearer(situation.evidence),
      ],
  link: keysPage(situation.evidence),
});

const SOCKET_TOKEN: Step = {
  does: 'get-token',
  text: words(
    'Send the token in the header Authorization: Bearer of the request that opens the socket (a browser cannot: it takes a client secret from /openai/v1/realtime/client_secrets). Ask for https://ai.azure.com/.default; the sample of Microsoft for browsers asks for the older https://cognitiveservices.azure.com/.default.',
  ),
  snippet: tokenCommand('https://ai.azure.com/.default'),
};

/** A client made for chat would say nothing about a socket. */
const scopeStep = ({ evidence }: Situation): Step => (isRealtimeSocket(evidence) ? SOCKET_TOKEN : rightScope(evidence));

const testCall = (situation: Situation): readonly Step[] =>
  isSocket(situation) ? [] : [tryInTerminal(situation.evidence)];

const isProject = ({ evidence }: Situation): boolean => accountEndpoint(evidence)?.shape === 'foundry-project';

/** Where a hosted agent keeps its conversations: nobody else calls this path. */
const isStorageOfAgent = ({ evidence }: Situation): boolean =>
  /^\/api\/projects\/[^/]{1,100}\/storage\//i.test(accountEndpoint(evidence)?.path ?? '');

const AGENT_ITSELF: Step = {
  does: 'identify',
  text: words(
    "This call is made by the hosted agent, as itself: its object id is agentIdentityId under Overview, JSON View, of the agent in the Azure portal. Roles of the project's identity, or your own, do not carry over, and with the SDK each version of the agent has a new identity.",
  ),
};

export const causes: readonly Cause[] = [
  serverlessKey,
  {
    id: 'project-takes-no-key',
    title: words('A key was sent to a Foundry project, which takes tokens only.'),
    usual: 'seldom',
    for: (situation) => [
      isProject(situation) && signsInBy(situation, 'key') && proves(words('a project takes no key')),
    ],
    against: (situation) => [
      !(isProject(situation) && signsInBy(situation, 'key')) && proves(words('no key was sent to a project')),
    ],
    headline: () => words('A Foundry project and its agents take no keys: sign in with Microsoft Entra ID.'),
    why: () =>
      words(
        'Keys are for the model routes of the account. Everything below /api/projects/, published agents included, takes a token of Microsoft Entra ID alone, and whoever calls needs a role there.',
      ),
    steps: ({ evidence }) => [rightScope(evidence), assignRole(evidence, needOf(evidence)), waitAndRenew],
  },
  {
    id: 'key-refused',
    title: words('The key is not one of this resource.'),
    usual: 'sometimes',
    for: (situation) => [
      signsInBy(situation, 'key') && suggests(words('the call signs in with a key')),
      situation.claims.product !== undefined &&
        situation.claims.signsIn.length === 0 &&
        suggests(prose`${situation.claims.product.value} mostly signs in with a key`),
      isSocket(situation) &&
        !signsInBy(situation, 'sign-in') &&
        suggests(words('such a socket is mostly opened with a key')),
    ],
    against: (situation) => [
      signsInBy(situation, 'sign-in') && suggests(words('the call signs in without a key')),
      works(situation, 'with-a-key') && proves(words('it works with the key')),
      isServerless(situation.evidence) && proves(words('keys of an account do not count at a serverless endpoint')),
      accountOf(situation)?.keysDisabled === true && suggests(words('keys are switched off')),
    ],
    headline: ({ evidence }) => prose`A bare 401: most likely the key is not one of ${theResource(evidence)}.`,
    why: () => prose`${NO_REASON} A key works only at the endpoint of its own resource.`,
    steps: (situation) => [compare(situation), ...withoutVersion(situation), ...testCall(situation)],
  },
  {
    id: 'token-refused',
    title: words('The token is made for another audience, or for another endpoint.'),
    usual: 'often',
    for: (situation) => [
      works(situation, 'with-a-key') && suggests(words('it works with a key, so resource and deployment are right')),
      signsInBy(situation, 'sign-in') && hints(words('the call signs in without a key')),
    ],
    against: (situation) => [signsInBy(situation, 'key') && suggests(words('the call signs in with a key'))],
    headline: () => prose`A bare 401: most likely the token is made for another audience.`,
    why: () =>
      prose`${NO_REASON} A token is refused like this where its scope is another than the endpoint wants, where the endpoint is a regional one without the name of the resource, or where it has expired.`,
    steps: (situation) => [scopeStep(situation), ...withoutVersion(situation), ...testCall(situation)],
  },
  {
    id: 'role-missing',
    title: words('The role is missing; some clients drop the message that says so.'),
    usual: 'sometimes',
    against: (situation) => [
      holdsRole(situation) && suggests(words('a role is said to be assigned')),
      situation.known.verdict?.verdict === 'granted' &&
        mayBeAsker(situation.known) &&
        suggests(words('you hold the role')),
      signsInBy(situation, 'key') && suggests(words('a key needs no role')),
      isServerless(situation.evidence) && proves(words('roles of an account do not count at a serverless endpoint')),
    ],
    for: (situation) => [
      situation.known.verdict?.verdict === 'not-granted' &&
        mayBeAsker(situation.known) &&
        suggests(words('none of your roles there allows the call')),
      isStorageOfAgent(situation) && suggests(words('only a hosted agent calls this path, as itself')),
      isStorageOfAgent(situation) && suggests(words('its own identity has no role until somebody gives it one')),
    ],
    headline: (situation) =>
      isStorageOfAgent(situation)
        ? words('The hosted agent may not store its answer: its own identity lacks a role.')
        : words('A bare 401: most likely the identity that made the call has no role there.'),
    why: ({ evidence }) =>
      prose`${NO_REASON} A token without a role for ${needOf(evidence).title} is refused with 401 too.`,
    steps: (situation) => [
      ...(isStorageOfAgent(situation) ? [AGENT_ITSELF] : []),
      assignRole(situation.evidence, needOf(situation.evidence)),
      waitAndRenew,
    ],
  },
  {
    id: 'another-account',
    title: words('Another account or tenant signs in than the one with the role.'),
    usual: 'seldom',
    for: (situation) => [holdsRole(situation) && suggests(words('the role is said to be assigned'))],
    against: (situation) => [signsInBy(situation, 'key') && proves(words('the call signs in with a key'))],
    headline: ({ claims }) => {
      const host = hostOf(claims);
      return host === undefined
        ? words('The role is there: most likely another account or tenant signs in.')
        : prose`Most likely ${words(host.whose)} made this call, and lacks the role.`;
    },
    why: ({ evidence, claims }) =>
      hostOf(claims) === undefined
        ? prose`${NO_REASON} DefaultAzureCredential takes the first sign-in that it finds, and a tool such as Visual Studio may hold several accounts, or one in another tenant.`
        : prose`${NO_REASON} A role counts for the identity that runs the code. For ${needOf(evidence).title} that identity needs ${roleName(needOf(evidence).role)} itself.`,
    steps: (situation) => [
      identify(situation.evidence, situation.claims),
      ...(hostOf(situation.claims) === undefined
        ? [
            {
              does: 'sign-in',
              text: words(
                'Sign in with the account that has the role, to the tenant of the resource; in Visual Studio: Tools, Options, Azure Service Authentication.',
              ),
              snippet: azLogin(situation.evidence),
            } as const,
          ]
        : [assignRole(situation.evidence, needOf(situation.evidence)), waitAndRenew]),
      scopeStep(situation),
    ],
  },
  tokenForSpeech,
  connectionOfProject,
];
