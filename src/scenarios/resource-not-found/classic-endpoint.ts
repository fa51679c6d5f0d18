import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { findAccount } from '../shared/account';

/** `azure_endpoint="https://…"`: so many characters may stand between the name and the address. */
const APART = 6;

/** The argument azure_endpoint, whose value has a path. */
function hasPath({ evidence: { azureCode, endpoint, language } }: Situation): boolean {
  if (azureCode?.value.toLowerCase() !== 'azure_endpoint' || endpoint === undefined) return false;
  const between = endpoint.at.start - azureCode.at.end;
  return language?.value !== 'rest' && between >= 0 && between <= APART && endpoint.value.path.length > 1;
}

/** The class for Azure adds path, deployment and version by itself. */
export const pathInEndpoint: Cause = {
  id: 'path-in-azure-endpoint',
  title: words('The endpoint of the client for Azure has a path.'),
  usual: 'seldom',
  for: (situation) => [
    hasPath(situation) && suggests(words('azure_endpoint has a path')),
    hasPath(situation) && suggests(words('the client adds the path by itself')),
  ],
  against: (situation) => [!hasPath(situation) && proves(words('no azure_endpoint with a path is shown'))],
  headline: () => words('404: azure_endpoint takes the host alone, and a path stands in it.'),
  why: () =>
    words(
      'The classes for Azure (AzureOpenAI, AzureChatOpenAI) add /openai/deployments/<name> and the api-version to the endpoint. With a path in it they stand there twice. Key, role and network are not the matter.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'change-call',
      text: words('Change this one line; deployment, version and key stay as they are:'),
      snippet: snippet('PlainText')`azure_endpoint="https://${slot('host', evidence.endpoint?.value.host)}",`,
    },
    {
      does: 'find-account',
      text: words('Still 404? Compare the host with the endpoint of the account:'),
      snippet: findAccount(evidence),
    },
  ],
};
