import { defineScenario, type Phrase, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, strong, words, type Snippet } from '../../prose';
import { identify } from '../shared/caller';
import { ACCEPT_ROLES } from '../shared/search';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

/** Another service makes the call: those have scenarios of their own. */
const HOPS: readonly Phrase[] = [
  'AzureCognitiveSearch configuration',
  'knowledgebases',
  'tool_user_error',
  'search_service_error',
  'Could not execute skill',
  'Could not vectorize',
  'vectorizer',
];

const SEARCH_HOST = 'search.windows.net';

/** The host of a search service stands in the text, and nothing that is known to stand in between. */
const asksTheIndex = ({ elsewhere, claims: { runsOn } }: Evidence): boolean =>
  elsewhere?.value === SEARCH_HOST &&
  !runsOn.some(({ value }) => value === 'search-service' || value === 'foundry-agent');

// Beside Azure AI: without it, it is an error of another service, and is answered as one.
const near = {
  strength: 'strong',
  unless: HOPS,
  oneOf: AZURE_AI_WORDS,
  orShows: OF_AZURE_AI,
  when: asksTheIndex,
  whenInWords: 'a host of Azure AI Search stands in the text, and no service that calls it',
} as const;

const READER = snippet('Bash')`Search Index Data Reader`;
const WRITER = snippet('Bash')`Search Index Data Contributor`;
const MAKER = snippet('Bash')`Search Service Contributor`;

/** The roles of a search service, each with what it is for. */
const ROLES = [
  { role: READER, to: 'query' },
  { role: WRITER, to: 'write documents' },
  { role: MAKER, to: 'make indexes' },
] as const;

/** An object of the service by itself, or all of its kind: `/indexes/manuals`, `/indexers`. */
const OBJECT =
  /^\/(?:indexes|indexers|datasources|skillsets|synonymmaps|aliases)(?:\('[^']{1,128}(?:'\))?|\/[^/]{1,128})?\/?$/i;
const DOCUMENTS_WRITTEN = /\/docs\/(?:search\.)?index\b/i;

/** The role that the call needs, by its method and path. */
function roleFor({ endpoints }: Evidence): Snippet {
  const call = endpoints.find(({ value }) => value.host.endsWith(SEARCH_HOST))?.value;
  if (call === undefined) return READER;
  if (DOCUMENTS_WRITTEN.test(call.path)) return WRITER;
  return /^(?:PUT|POST|PATCH|DELETE)$/i.test(call.method ?? '') && OBJECT.test(call.path) ? MAKER : READER;
}

const KEYS: Step = {
  does: 'compare-keys',
  text: words(
    'With a key in place of a sign-in: a query key only reads, an admin key of another service or one that was regenerated is refused, and where API access control is Role-based no key is taken.',
  ),
};

const NETWORK: Step = {
  does: 'open-network',
  text: words(
    'If the search service is closed to public networks, its firewall answers 403 before roles and keys: allow the address of the program, or give it a private endpoint.',
  ),
};

export default defineScenario({
  id: 'search-query-refused',
  family: 'permission-denied',
  title: 'Search refuses the program that asks the index',
  about: 'Azure AI Search',
  stage: 'authorise',
  needs: [],
  refines: ['forbidden-without-reason', 'permission-denied', 'search-role-missing', 'unauthorised-without-reason'],
  rules: [
    { ...near, status: [401, 403] },
    { ...near, says: ['Forbidden'] },
  ],
  explain: (evidence) => {
    const role = roleFor(evidence);
    const others = ROLES.filter((one) => one.role !== role)
      .map((one) => `to ${one.to}: ${one.role.text}`)
      .join('; ');
    const byKey = evidence.claims.signsIn[0]?.value === 'key';
    const byRole: readonly Step[] = [
      {
        does: 'assign',
        text: prose`Give ${byKey ? 'the identity that runs the program' : 'that identity'} ${strong(role.text)} on the search service (${others}):`,
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "${role}" --assignee-object-id "${slot('object id', evidence.objectId?.value)}" --assignee-principal-type "${slot('User, Group or ServicePrincipal', undefined)}" --scope "${slot('search service id', undefined)}"`,
      },
      ACCEPT_ROLES,
      identify(evidence, evidence.claims),
    ];
    return {
      headline: words('Azure AI Search refuses the program itself; the model was not asked yet.'),
      cause: byKey
        ? prose`The call went from the program to the search service, with a key: roles count only for a sign-in, and roles and keys of the model resource do not count there. Without a key, the identity that runs the program needs ${strong(role.text)} on the search service.`
        : prose`The call went from the program to the search service: roles on the model resource do not count there, and no other service stands in between. The identity that runs the program needs ${strong(role.text)} on the search service, which must accept roles.${role === READER ? ' Owner and Contributor do not hold it.' : ''}`,
      steps: byKey ? [KEYS, NETWORK, ...byRole] : [...byRole, KEYS, NETWORK],
    };
  },
  sources: [
    {
      title: 'Connect to Azure AI Search using roles',
      url: 'https://learn.microsoft.com/azure/search/search-security-rbac',
      read: '2026-11-30',
      edition: '2024-10-30',
      confidence: 'documented',
    },
  ],
  examples,
});
