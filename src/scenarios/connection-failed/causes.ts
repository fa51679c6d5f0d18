import { hints, proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountOf, onNetwork, runsOn, works } from '../shared/claimed';
import { roleName } from '../../services';
import { lookUpHost } from '../shared/network';
import { proxyVariables, theHost, tryConnection } from '../shared/reach';

const isPrivate = (situation: Situation): boolean =>
  onNetwork(situation, 'private-endpoint', 'public-access-off') || accountOf(situation)?.publicAccess === 'disabled';

/** A skill, an indexer or a vectorizer of Azure AI Search makes the call. */
const fromSearch = (situation: Situation): boolean => runsOn(situation, 'search-service');

/** Speech of a private resource answers at the host of the resource, never at that of its region. */
const speechOfRegion = (situation: Situation): boolean =>
  isPrivate(situation) &&
  situation.evidence.endpoints.some(({ value: { host } }) => /^[\w-]{2,40}\.(?:stt|tts|s2s)\.speech\./.test(host));

const privateSpeech: Cause = {
  id: 'speech-through-its-region',
  title: words('Speech was called at the host of its region, which a private endpoint does not serve.'),
  usual: 'seldom',
  for: (situation) => [speechOfRegion(situation) && proves(words('the host is that of a region'))],
  against: (situation) => [!speechOfRegion(situation) && proves(words('it is no private Speech resource'))],
  headline: () => words("Private Speech is called at its own host, not at the region's."),
  why: () =>
    words(
      'An SDK that is given a key and a region calls <region>.stt.speech.microsoft.com. A resource with a private endpoint is reached by its custom subdomain only; the region does not lead there.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'build-client',
      text: words('Build the configuration with the endpoint of the resource in place of the region:'),
      snippet: snippet(
        'Python',
      )`config = speechsdk.SpeechConfig(subscription=key, endpoint="https://${slot('resource', undefined)}.cognitiveservices.azure.com/")`,
      link: {
        text: 'Microsoft: Speech and private endpoints',
        href: 'https://learn.microsoft.com/azure/ai-services/speech-service/speech-services-private-link',
      },
    },
    lookUpHost({ ...evidence, endpoint: undefined, endpoints: [] }),
  ],
};

export const causes: readonly Cause[] = [
  {
    id: 'line-end-in-the-key',
    title: words('A header was refused by the client itself: the key has a line end or a blank in it.'),
    usual: 'seldom',
    for: ({ evidence }) => [
      evidence.illegalHeader !== undefined && proves(words('the client refused to send a header')),
    ],
    against: ({ evidence }) => [evidence.illegalHeader === undefined && proves(words('no header is spoken of'))],
    headline: () => words('The key has a line end in it: no client sends such a header.'),
    why: () =>
      words(
        'Secrets that are read from a file or made with echo end with a line end. Nothing was sent: network, role and the key itself are not the matter.',
      ),
    steps: ({ evidence }) => [
      {
        does: 'change-call',
        text: words('Cut it off where the key is read:'),
        snippet:
          evidence.language?.value === 'javascript'
            ? snippet('TypeScript')`const apiKey = (process.env.AZURE_OPENAI_API_KEY ?? '').trim();`
            : snippet('Python')`api_key = api_key.strip()`,
      },
      {
        does: 'set-environment',
        text: words('Or store it without one: printf in place of echo, and in Kubernetes base64 of exactly the key.'),
        snippet: snippet('Bash')`printf '%s' "$KEY" > key.txt`,
      },
    ],
  },
  privateSpeech,
  {
    id: 'search-cannot-reach-the-model',
    title: words('The search service cannot reach the endpoint of the model.'),
    usual: 'seldom',
    for: (situation) => [
      fromSearch(situation) && suggests(words('a skill or vectorizer of the search service makes this call')),
      fromSearch(situation) && isPrivate(situation) && suggests(words('the resource is said to be private')),
    ],
    against: (situation) => [!fromSearch(situation) && proves(words('the call does not come from Azure AI Search'))],
    headline: () => words('The search service cannot reach the endpoint of the model: look at its URL and network.'),
    why: () =>
      words(
        'Skills and vectorizers call the model from the search service, not from your machine. Its URI must be the host of the resource (https://<resource>.openai.azure.com), the deployment must exist, and a resource that is closed to public networks must let the search service in. It signs in with its own managed identity.',
      ),
    steps: () => [
      {
        does: 'change-call',
        text: words(
          'Compare the URI, deployment and model in the vectorizer or skill with the resource: the URI is the bare host, without a path.',
        ),
      },
      {
        does: 'open-network',
        text: words(
          'If the network rules of the model resource are closed: allow trusted Azure services there (the search service then signs in with its managed identity), or make a shared private link from the search service to it, and approve it there.',
        ),
      },
      {
        does: 'assign',
        text: prose`Give the managed identity of the search service ${roleName('openAiUser')} on the model resource.`,
      },
    ],
  },
  {
    id: 'blocked-on-the-way',
    title: words('A firewall or proxy drops the connection.'),
    usual: 'often',
    for: (situation) => [
      onNetwork(situation, 'proxy', 'firewall') && suggests(words('a proxy or firewall stands in between')),
      works(situation, 'another-network') && suggests(words('it works from another network')),
    ],
    why: () =>
      words(
        'The service never answered, so neither key nor role was looked at. A firewall or proxy on the way drops the packets or cuts the connection; port 443 to the host must be open for the program itself, not only for the browser.',
      ),
    steps: ({ evidence }) => [tryConnection(evidence), proxyVariables, lookUpHost(evidence)],
  },
  {
    id: 'private-endpoint-not-found',
    title: words('The resource is private, and the name does not lead to its private endpoint.'),
    usual: 'sometimes',
    for: (situation) => [isPrivate(situation) && suggests(words('the resource is said to be private'))],
    against: (situation) => [
      accountOf(situation)?.publicAccess === 'enabled' && proves(words('the resource is public')),
    ],
    headline: ({ evidence }) =>
      prose`${theHost(evidence)} is not reached: its name does not lead to the private endpoint from there.`,
    why: () =>
      words(
        'With a private endpoint the name must lead to a private address. Where the private DNS zone is not linked to the network of the caller, it leads to the public one, and the call ends in a time-out.',
      ),
    steps: ({ evidence }) => [
      lookUpHost(evidence),
      {
        does: 'open-network',
        text: words(
          'Link the private DNS zones (privatelink.openai.azure.com, privatelink.cognitiveservices.azure.com, privatelink.services.ai.azure.com) to the virtual network of the caller, and let its DNS server ask them.',
        ),
      },
      tryConnection(evidence),
    ],
  },
  {
    id: 'answer-too-slow',
    title: words('The answer takes longer than the client waits.'),
    usual: 'sometimes',
    for: (situation) => [
      works(situation, 'another-operation', 'another-model') && hints(words('other calls get through')),
    ],
    why: () => words('The connection stands, and the client gives up before a long answer is there.'),
    steps: ({ evidence }) => [
      {
        does: 'change-call',
        text: words('Raise the time-out of the client, or stream the answer; ask for fewer tokens.'),
      },
      tryConnection(evidence),
    ],
  },
];
