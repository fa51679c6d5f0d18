import { explained, wording } from './read';

const POLICY = "(RequestDisallowedByPolicy) Resource 'contoso-ai' was disallowed by policy.";
const GUID = '3f0d9d7e-1111-4222-8333-444455556666';

/** Azure Policy refuses role assignments and deployments with one code: what is refused tells them apart. */
test.each([
  [
    'a resource with a name, of somebody who tells of a role assignment',
    `${POLICY} Policy identifiers: 'Azure AI Services resources should restrict network access'. My role assignment there is Owner.`,
    'policy-forbids-deployment',
  ],
  [
    'a resource with a name, in a template that also assigns roles',
    `${POLICY} Microsoft.CognitiveServices/accounts, and Microsoft.Authorization/roleAssignments after it`,
    'policy-forbids-deployment',
  ],
  [
    'a resource that is named by a GUID',
    `(RequestDisallowedByPolicy) Resource '${GUID}' was disallowed by policy.`,
    'role-assignment-policy',
  ],
  [
    'the command that assigns a role',
    'az role assignment create --role "Cognitive Services User"\n(RequestDisallowedByPolicy) The request was disallowed by policy.',
    'role-assignment-policy',
  ],
  [
    'words about a role assignment, where no resource is named',
    '(RequestDisallowedByPolicy) The request was disallowed by policy, it was for a role assignment on Azure OpenAI',
    'role-assignment-policy',
  ],
])('%s', (_what, text, id) => {
  expect(explained(text).scenario.id).toBe(id);
});

const OF = (text: string): string => {
  const { scenario, evidence } = explained(text);
  expect(scenario.id).toBe('agent-subnet');
  return wording(scenario.explain(evidence));
};

/** A code in JSON and the same code before a colon are one; the provider that is named is the one to register. */
test.each([
  [
    'before a colon',
    "SubscriptionIsNotRegistered: The subscription is not registered to use namespace 'Microsoft.App'.",
    'Microsoft.App',
  ],
  [
    'in JSON',
    '{"error":{"code":"SubscriptionIsNotRegistered","message":"The subscription is not registered to use namespace \'Microsoft.Search\'."}}',
    'Microsoft.Search',
  ],
  [
    'the code of Resource Manager',
    "MissingSubscriptionRegistration: The subscription is not registered to use namespace 'Microsoft.CognitiveServices'.",
    'Microsoft.CognitiveServices',
  ],
])('a provider that is not registered, %s', (_how, text, provider) => {
  expect(OF(`${text} https://contoso.services.ai.azure.com/api/projects/p1`)).toContain(
    `az provider register --namespace "${provider}" --wait`,
  );
});

test.each([
  ['PUT', '/indexes/manuals', 'Search Service Contributor'],
  ['POST', '/indexes', 'Search Service Contributor'],
  ['DELETE', "/indexes('manuals')", 'Search Service Contributor'],
  ['POST', '/indexes/manuals/docs/index', 'Search Index Data Contributor'],
  ['POST', "/indexes('manuals')/docs/search.index", 'Search Index Data Contributor'],
  ['POST', '/indexes/manuals/docs/search', 'Search Index Data Reader'],
  ['GET', '/indexes/manuals/docs/4711', 'Search Index Data Reader'],
])('what the caller of %s %s needs on the search service', (method, path, role) => {
  const { scenario, evidence } = explained(
    `403 Forbidden, ${method} https://contoso-find.search.windows.net${path}?api-version=2024-07-01, and Azure OpenAI after it`,
  );
  expect([scenario.id, scenario.explain(evidence).steps[0]?.snippet?.text]).toEqual([
    'search-query-refused',
    expect.stringContaining(`--role "${role}"`),
  ]);
});

test.each([
  ['a key in a header', 'api-key: in the header', 'compare-keys'],
  ['a key that is told of', 'called with key', 'compare-keys'],
  ['an admin key', 'I send an admin key', 'compare-keys'],
  ['no word of a key', 'with a managed identity', 'assign'],
])('what comes first where a search service refuses: %s', (_how, words, first) => {
  const { scenario, evidence } = explained(
    `403 Forbidden from https://contoso-find.search.windows.net/indexes/manuals/docs/search, ${words}, and Azure OpenAI after it`,
  );
  expect([scenario.id, scenario.explain(evidence).steps[0]?.does]).toEqual(['search-query-refused', first]);
});
