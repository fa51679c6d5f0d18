import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { snippet, words, type Prose } from '../../prose';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';

const UNTRUSTED = 'Cannot pass Microsoft token to untrusted MCP endpoint';
const NO_CONNECTION = "Connection resolution failed for '/subscriptions/";
/** A name that public name servers do not know: a rule of connections looks for the phrase. */
const NO_NAME = 'Name or service not known';
const SCHEMA = 'Invalid tool schema';

const refuses = ({ statuses }: Evidence): boolean => statuses.some(({ value }) => value === 401 || value === 403);

const headlineOf = (evidence: Evidence): Prose => {
  if (saysOneOf(evidence, [UNTRUSTED]))
    return words('This tool server may not get a Microsoft token: give it another sign-in.');
  if (saysOneOf(evidence, [NO_CONNECTION]))
    return words('The agent names a connection that its project does not have.');
  if (saysOneOf(evidence, [SCHEMA])) return words('The definition of a tool is not accepted; access is fine.');
  if (saysOneOf(evidence, [NO_NAME])) return words('The host of the tool server has no name that the agent can find.');
  return refuses(evidence)
    ? words('The tool server refuses the sign-in; the call to the model is fine.')
    : words('The tool server gave no list of tools; the call to the model is fine.');
};

const SIGN_IN: Step = {
  does: 'change-account',
  text: words(
    'Look at the sign-in in the connection of the tool: a key of that server goes into its header (Authorization), an identity needs a role on the server and the right audience, and as themselves each user consents once.',
  ),
  link: {
    text: 'Microsoft: sign-in of MCP tools',
    href: SOURCES.toolAuth.url,
  },
};

const ADDRESS: Step = {
  does: 'change-call',
  text: words(
    'Check the address: the MCP endpoint itself (often …/mcp), reachable from Azure without a proxy, with streamable HTTP. 415 and 405 mean another address or transport; "Name or service not known" means a host without a public name.',
  ),
};

const PUBLIC_NAME: Step = {
  does: 'change-account',
  text: words(
    'The agent calls from its own network in Azure. A name inside your company is not known there: give the tool server a public name, put it behind API Management, or run agents in your virtual network with a DNS that knows the name.',
  ),
  link: {
    text: 'Microsoft: private networking for agents',
    href: SOURCES.agentNetwork.url,
  },
};

const TRY: Step = {
  does: 'test-call',
  text: words(
    'Try the same address and header with the MCP Inspector from your machine: if that fails too, the server is the place to mend.',
  ),
};

const UNTRUSTED_STEP: Step = {
  does: 'change-account',
  text: words(
    'Only trusted hosts of Microsoft get a token of Microsoft Entra ID. Choose key-based sign-in, or OAuth with an app of the tool server, in the connection, or put the server behind API Management.',
  ),
};

const CONNECTION: Step = {
  does: 'read',
  text: words(
    'Compare the id in the message with the connections of the very project in which the agent runs (Foundry portal: Operate, Admin, the project, Connected resources): account, project and name, letter by letter. Make it there, or name one that exists; connections of other projects are not seen.',
  ),
  snippet: snippet(
    'Bash',
  )`az resource list --query "[?type=='Microsoft.CognitiveServices/accounts/projects/connections'].{name:name, id:id}" --output table`,
};

const SCHEMA_STEP: Step = {
  does: 'change-call',
  text: words(
    'Give each parameter of the tool a JSON schema that the service takes: type "object" at the top with properties, no $ref to elsewhere, no empty enum. With an MCP server it is its tools/list that says so: leave the tool out (allowed_tools) until the server is mended.',
  ),
};

const causeOf = (evidence: Evidence): Prose => {
  if (saysOneOf(evidence, [NO_CONNECTION]))
    return words(
      'A tool of the agent refers to a connection by its id, and the project finds none of that id: it was deleted, it belongs to another project or account, or the name differs. The role for the model plays no part.',
    );
  if (saysOneOf(evidence, [SCHEMA]))
    return words(
      'The call reached the service, which reads the schemas of all tools before the model sees them, and one of them is not valid. Key, role and network are not the matter.',
    );
  return words(
    'The agent (or its connection) called a tool server, and that server answered with an error, or could not be reached. The role for the model plays no part: what counts is how the tool signs in (a key, the identity of the project, that of the agent, or the user), whom that token is for, and the address in the connection.',
  );
};

const stepsOf = (evidence: Evidence): readonly Step[] => {
  if (saysOneOf(evidence, [UNTRUSTED])) return [UNTRUSTED_STEP, SIGN_IN, TRY];
  if (saysOneOf(evidence, [NO_CONNECTION])) return [CONNECTION, SIGN_IN];
  if (saysOneOf(evidence, [SCHEMA])) return [SCHEMA_STEP, TRY];
  if (saysOneOf(evidence, [NO_NAME])) return [PUBLIC_NAME, ADDRESS];
  return refuses(evidence) ? [SIGN_IN, ADDRESS, TRY] : [ADDRESS, SIGN_IN, TRY];
};

export default defineScenario({
  id: 'tool-server-refused',
  family: 'operation-not-supported',
  title: 'A tool server of an agent refuses',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Error encountered while enumerating tools from remote server',
        'Error retrieving tool list from MCP server',
        'MCP Connector error. Http status',
        UNTRUSTED,
        NO_CONNECTION,
      ],
    },
    { strength: 'certain', says: [SCHEMA], oneOf: [...AZURE_AI_WORDS, 'tool_user_error', 'MCP'], orShows: OF_AZURE_AI },
  ],
  explain: (evidence) => ({
    headline: headlineOf(evidence),
    cause: causeOf(evidence),
    steps: stepsOf(evidence),
  }),
  sources: [
    SOURCES.toolAuth,
    {
      title: 'github-mcp-server: a Foundry agent gets 415',
      url: 'https://github.com/github/github-mcp-server/issues/2348',
      read: '2026-11-29',
      edition: '2026-04-20',
      confidence: 'observed',
    },
    {
      title: 'azure-sdk-for-net: Connection resolution failed',
      url: 'https://github.com/Azure/azure-sdk-for-net/issues/59767',
      read: '2026-11-29',
      edition: '2026-06-29',
      confidence: 'observed',
    },
    {
      title: 'azure-search-python-samples: knowledge base as MCP server',
      url: 'https://github.com/Azure-Samples/azure-search-python-samples/issues/168',
      read: '2026-11-29',
      edition: '2025-12-04',
      confidence: 'observed',
    },
  ],
  examples,
});
