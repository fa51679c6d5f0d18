import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words } from '../../prose';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

const OBO_FAILED = 'OBO token request failed';
const NO_NAMES = 'Multiple tools without identifiers';

const formOf = (evidence: Evidence): 'names' | 'exchange' | 'consent' => {
  if (saysOneOf(evidence, [NO_NAMES])) return 'names';
  return saysOneOf(evidence, [OBO_FAILED]) ? 'exchange' : 'consent';
};

const PASSED_ON = words("The tool's connection passes the user's sign-in on (on behalf of, OAuth).");
const PER_USER = words('A consent counts for one user and one connection; roles on the model do not help.');

const CONSENT: Step = {
  does: 'sign-in',
  text: words(
    'Open the link to consent (consent_url, or the one in the output item oauth_consent_request) as the user who asks, agree, and send the request again. A program shows that link to its user.',
  ),
};

const SETTINGS: Step = {
  does: 'change-account',
  text: words(
    'Look at the sign-in of the connection in the project: client id, secret and scopes of the app must be right, and an administrator must have consented where the tenant asks for it.',
  ),
  link: {
    text: 'Microsoft: sign-in of MCP tools',
    href: SOURCES.toolAuth.url,
  },
};

const WITHOUT_USER: Step = {
  does: 'change-call',
  text: words(
    'Where the call runs without a user (a service principal, a managed identity, a schedule), a sign-in of the user cannot work: use a key or the identity of the project or agent in the connection.',
  ),
};

const OWN_NAMES: Step = {
  does: 'change-call',
  text: words(
    'In the definition of the toolbox give each tool a name of its own (name; for MCP tools server_label), then save it as a new version.',
  ),
};

export default defineScenario({
  id: 'tool-consent-required',
  family: 'credential-unavailable',
  title: 'A tool waits for consent of the user',
  stage: 'token',
  needs: [],
  refines: ['credential-chain'],
  rules: [
    { strength: 'certain', codes: ['CONSENT_REQUIRED'] },
    { strength: 'certain', oneOf: ['oauth_consent_request', OBO_FAILED, 'consent_url', NO_NAMES] },
  ],
  explain: (evidence) => {
    switch (formOf(evidence)) {
      case 'names':
        return {
          headline: words('Several tools of the toolbox have no name: give each one of its own.'),
          cause: words(
            'At most one tool of a toolbox may be without a name: more cannot be told apart, so the request is refused. Neither role nor consent is missing.',
          ),
          steps: [OWN_NAMES],
        };
      case 'exchange':
        return {
          headline: words("The tool's sign-in on behalf of the user failed."),
          cause: prose`${PASSED_ON} Its settings (client id, secret, scopes) do not fit, or the user or tenant has not consented yet. ${PER_USER}`,
          steps: [SETTINGS, CONSENT, WITHOUT_USER],
        };
      case 'consent':
        return {
          headline: words('The user has not consented to this tool yet: open the link once, then ask again.'),
          cause: prose`${PASSED_ON} This user has not agreed to it yet. ${PER_USER} That it works for whoever built the agent says nothing about others.`,
          steps: [CONSENT, WITHOUT_USER, SETTINGS],
        };
    }
  },
  sources: [SOURCES.toolAuth, SOURCES.toolbox],
  examples,
});
