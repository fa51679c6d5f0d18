import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { runsOn } from './claimed';

const isThere = (situation: Situation): boolean => runsOn(situation, 'databricks');

/** A cluster answers at the address of the identity endpoint, and hands out no identity of yours. */
export const databricks: Cause = {
  id: 'no-identity-in-databricks',
  title: words('A cluster of Databricks has no managed identity and no sign-in of yours.'),
  usual: 'seldom',
  for: (situation) => [
    isThere(situation) && suggests(words('the program runs in Databricks')),
    isThere(situation) && suggests(words('nobody is signed in on a cluster')),
  ],
  against: (situation) => [!isThere(situation) && proves(words('it does not run in Databricks'))],
  headline: () => words('Databricks has no sign-in to take: give it a service principal.'),
  why: () =>
    words(
      'The machines of a cluster belong to Databricks: their identity cannot be given roles by you, and Azure CLI is not there. What the code finds is an app of your own, or a service credential of Unity Catalog.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'build-client',
      text: words(
        'Make an app (service principal), give it the role on the resource, put its secret into a secret scope, and sign in with it:',
      ),
      snippet: snippet('Python')`from azure.identity import ClientSecretCredential

credential = ClientSecretCredential(
    tenant_id="${slot('tenant id', evidence.tenantId?.value)}",
    client_id="${slot('client id', evidence.appId?.value)}",
    client_secret=dbutils.secrets.get(scope="${slot('name', undefined)}", key="client-secret"),
)`,
    },
    {
      does: 'note',
      text: words(
        'With Unity Catalog: a service credential (access connector with a managed identity) needs no secret; the role goes to that identity.',
      ),
    },
  ],
};
