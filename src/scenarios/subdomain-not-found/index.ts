import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { findAccount } from '../shared/account';
import { theHost } from '../shared/reach';
import { examples } from './examples';

export default defineScenario({
  id: 'subdomain-not-found',
  family: 'resource-not-found',
  title: 'No account has this host name',
  about: 'host name, endpoint',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [{ strength: 'certain', says: ['Subdomain does not map to a resource'] }],
  explain: (evidence) => ({
    headline: prose`No Azure AI account belongs to ${theHost(evidence)}.`,
    cause: words(
      'The name in front of the domain is the custom subdomain of an account, and no account has it: a typo, an account that was deleted (its name stays reserved for 48 hours), or one that was made minutes ago.',
    ),
    steps: [
      {
        does: 'find-account',
        text: words(
          'Compare the name with the endpoint of the account: the subdomain may differ from the account name.',
        ),
        snippet: findAccount(evidence),
      },
      {
        does: 'find-account',
        text: words('See whether the account was deleted: it can be recovered for 48 hours.'),
        snippet: snippet(
          'Bash',
        )`az cognitiveservices account list-deleted --query "[].{name:name, location:location}" --output table`,
      },
    ],
  }),
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
