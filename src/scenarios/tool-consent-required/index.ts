import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'tool-consent-required',
  family: 'credential-unavailable',
  title: 'A tool waits for consent of the user',
  stage: 'token',
  needs: [],
  refines: ['credential-chain'],
  rules: [
    { strength: 'certain', codes: ['CONSENT_REQUIRED'] },
    {
      strength: 'certain',
      oneOf: ['oauth_consent_request', 'OBO token request failed', 'consent_url', 'Multiple tools without identifiers'],
    },
  ],
  explain: () => ({
    headline: words("The tool's sign-in on behalf of the user failed, or lacks consent."),
    cause: words(
      "The tool's connection passes the user's sign-in on (on behalf of, OAuth). Either this user has not consented yet, or the connection's OAuth settings (client id, secret, scopes) do not fit. A consent counts for one user and one connection; roles on the model do not help.",
    ),
    steps: [
      {
        does: 'sign-in',
        text: words(
          'If the answer holds a link to consent (consent_url, or an output item oauth_consent_request), open it once as the user, agree, and send the request again.',
        ),
      },
      {
        does: 'change-account',
        text: words(
          'If it says that the on-behalf-of request failed: look at the sign-in of the connection in the project: client id, secret and scopes of the app must be right, and an administrator must have consented where the tenant asks for it.',
        ),
        link: {
          text: 'Microsoft: sign-in of MCP tools',
          href: 'https://learn.microsoft.com/azure/foundry/agents/how-to/mcp-authentication',
        },
      },
      {
        does: 'change-call',
        text: words(
          'Where the call runs without a user (a service principal, a managed identity, a schedule), a sign-in of the user cannot work: use a key or the identity of the project or agent in the connection.',
        ),
      },
      {
        does: 'note',
        text: words(
          'With several tools of one kind, give each a name or label of its own ("Multiple tools without identifiers").',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'Authentication for MCP servers in agents',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/mcp-authentication',
      read: '2026-06-01',
      confidence: 'documented',
    },
    {
      title: 'Toolboxes for agents',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/toolbox',
      read: '2026-05-20',
      confidence: 'documented',
    },
  ],
  examples,
});
