import type { Claims } from '../../src/evidence';
import { evidenceOf } from './helpers';

const claimsOf = (text: string): Claims => evidenceOf(text).claims;
const values = (found: readonly { readonly value: unknown }[]): readonly unknown[] => found.map(({ value }) => value);

describe('roles that somebody is said to hold', () => {
  test.each<[string, readonly (readonly [string, 'person' | 'identity'])[]]>([
    ["I'm Owner of the subscription, still 401.", [['owner', 'person']]],
    ['My account has Cognitive Services OpenAI User on the resource.', [['Cognitive Services OpenAI User', 'person']]],
    [
      'We put Foundry User + Foundry Project Manager on her, still 401',
      [
        ['Foundry User', 'person'],
        ['Foundry Project Manager', 'person'],
      ],
    ],
    ['The managed identity got Azure AI User an hour ago.', [['Azure AI User', 'identity']]],
    ['si soy propietario de la suscripción', [['owner', 'person']]],
    ['You need the role Cognitive Services User for this.', []],
    ['Which role does it need, Cognitive Services User or Foundry User?', []],
    ['This is typically done by assigning the Azure AI User built-in role to the user.', []],
    ['Do I need to be Owner?', []],
    ['I tried to give my colleague Cognitive Services OpenAI User', []],
    ['There is a code owner file', []],
    ['I have no Contributor role', []],
    ['sou colaborador do grupo de recursos', [['contributor', 'person']]],
    ['我是订阅的所有者', [['owner', 'person']]],
    ['我是订阅的所有者，还是 Principal does not have access', [['owner', 'person']]],
    ['サブスクリプションの所有者です', [['owner', 'person']]],
  ])('%s', (text, expected) => {
    expect(claimsOf(text).holds.map(({ value: { role, by } }) => [role, by])).toEqual(expected);
  });
});

describe('where a role is said to stand', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['I have Foundry User on the project.', 'project', undefined],
    ['I have Foundry User (project scope only).', 'project', undefined],
    ['Ich habe Foundry User am Projekt.', 'project', undefined],
    ['Cognitive Services OpenAI User is assigned on contoso-test.', undefined, 'contoso-test'],
    ['I have Cognitive Services OpenAI User on the resource.', undefined, undefined],
    ['I have Cognitive Services OpenAI User on rg-prod.', undefined, undefined],
    ['I have Cognitive Services OpenAI User on contoso-rg.', undefined, undefined],
    ['I have Cognitive Services OpenAI User on sub-prod-01.', undefined, undefined],
    ['I have Cognitive Services OpenAI User and call it on gpt-4o.', undefined, undefined],
    ['I have Cognitive Services OpenAI User on id-chat-prod.', undefined, undefined],
    ['I am Owner.', undefined, undefined],
  ])('%s', (text, at, on) => {
    const [held] = claimsOf(text).holds;
    expect([held?.value.at, held?.value.on]).toEqual([at, on]);
  });
});

describe('what is said once', () => {
  test.each<
    [string, 'eligible' | 'viaGroup' | 'noDataActions' | 'keysOff' | 'tokenFrom' | 'keyVaultReference', boolean]
  >([
    ['my role is an eligible assignment', 'eligible', true],
    ['I have Foundry User via PIM', 'eligible', true],
    ['I have the role in PIM and have not activated it', 'eligible', true],
    ['I activated my role in PIM, still 403', 'eligible', false],
    ['my eligible role is activated', 'eligible', false],
    ['die Rolle habe ich in PIM aktiviert', 'eligible', false],
    ['our access runs through PIM, the activation was approved', 'eligible', false],
    ['our PIM admin is on holiday', 'eligible', false],
    ['this subscription is not eligible for the offer', 'eligible', false],
    ['I was added to the group yesterday', 'viaGroup', true],
    ['they put our app into the group with the role', 'viaGroup', true],
    ['Ich wurde heute der Gruppe hinzugefügt', 'viaGroup', true],
    ['je viens d’être ajouté au groupe', 'viaGroup', true],
    ['je l’ai ajouté au groupe de ressources', 'viaGroup', false],
    ['the resource group is rg-ai', 'viaGroup', false],
    ['I added the role on the resource group', 'viaGroup', false],
    ['Foundry User was added to the group', 'viaGroup', false],
    ['Ich habe die Rolle der Ressourcengruppe hinzugefügt', 'viaGroup', false],
    ['Ich habe der Gruppe die Rolle hinzugefügt', 'viaGroup', false],
    ['custom role: "actions": ["a"], "dataActions": []', 'noDataActions', true],
    ['{"roleName": "chat caller", "isCustom": true, "dataActions": []}', 'noDataActions', true],
    [
      '"actions": ["Microsoft.CognitiveServices/accounts/OpenAI/models/read"], "dataActions": []',
      'noDataActions',
      true,
    ],
    ['{"roleName": "Owner", "actions": ["*"], "dataActions": []}', 'noDataActions', false],
    ['{"roleName": "Reader", "actions": ["*/read"], "dataActions": []}', 'noDataActions', false],
    ['no custom role: "roleType": "BuiltInRole", "dataActions": []', 'noDataActions', false],
    ['"dataActions": ["a"]', 'noDataActions', false],
    ['they set disableLocalAuth on it', 'keysOff', true],
    ['disableLocalAuth is set to true', 'keysOff', true],
    ['disableLocalAuth: false', 'keysOff', false],
    ['we set disableLocalAuth to false', 'keysOff', false],
    ['disableLocalAuth is false', 'keysOff', false],
    ['-DisableLocalAuth $false', 'keysOff', false],
    ['DefaultAzureCredential acquired a token from AzureCliCredential', 'tokenFrom', true],
    ['failed to acquire a token', 'tokenFrom', false],
    ['@Microsoft.KeyVault(SecretUri=x)', 'keyVaultReference', true],
    ['we use Microsoft Key Vault', 'keyVaultReference', false],
  ])('%s: %s %s', (text, claim, said) => {
    expect(claimsOf(text)[claim] !== undefined).toBe(said);
  });

  test.each<[string, string | undefined]>([
    ['the app has a user-assigned identity', 'user-assigned'],
    ['system assigned identity is on', 'system-assigned'],
    ['a managed identity', undefined],
  ])('the kind of identity: %s', (text, kind) => {
    expect(claimsOf(text).identityKind?.value).toBe(kind);
  });
});

describe('how long ago a role is said to have been assigned, in minutes', () => {
  test.each([
    ['I was granted the role one minute ago', 1],
    ['assigned the role, 10min of waiting done', 10],
    ['The role was assigned an hour ago and nothing changes', 60],
    ['I just assigned Foundry User to myself', 0],
    ['Rolle vor 5 Minuten zugewiesen', 5],
    ['Die Rolle wurde vor drei Minuten vergeben', 3],
    ['le rôle a été attribué il y a deux heures', 120],
    ['we gave it two days ago', 2880],
    ['role was assigned half an hour ago', 30],
    ['the role was assigned yesterday', 1440],
    ['Rolle wurde gestern zugewiesen', 1440],
    ['the role is there since last week', 10_080],
    ['hace 10 minutos me asignaron el rol', 10],
    ['il ruolo è stato assegnato 3 giorni fa', 4320],
    ['ruolo assegnato 1 ora fa', 60],
    ["ruolo assegnato un'ora fa", 60],
    ['ho assegnato il ruolo 2 ore fa', 120],
    ['We have the role and get 401 or 403', undefined],
    ['I assigned one or two roles', undefined],
    ['10分前にロールを付与しました', 10],
    ['5分钟前分配的角色', 5],
    ['Rate limit is exceeded. Try again in 30 seconds.', undefined],
    ['I created the resource an hour ago', undefined],
  ])('%s', (text, expected) => {
    expect(claimsOf(text).grantedFor?.value).toBe(expected);
  });
});

describe('how long ago a deployment is said to have been made, in minutes', () => {
  test.each([
    ['I created the deployment two minutes ago', 2],
    ['Das Deployment habe ich vor 5 Minuten erstellt', 5],
    ['デプロイを 1 分前に作成しました', 1],
    ['the deployment was created yesterday', 1440],
    ['I created the resource an hour ago', undefined],
    ['the deployment is not found', undefined],
    [
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
      undefined,
    ],
    [
      "I created it an hour ago. {'message': 'If you created the deployment within the last 5 minutes, please wait a moment'}",
      undefined,
    ],
    ['I made the deployment an hour ago. If you created the deployment within the last 5 minutes, please wait', 60],
    ['a new deployment that was created may take up to 15 minutes', undefined],
    ['Wenn die Bereitstellung vor 5 Minuten erstellt wurde, bitte warten', undefined],
  ])('%s', (text, expected) => {
    expect(claimsOf(text).deployedFor?.value).toBe(expected);
  });
});

describe('what is said to work beside it', () => {
  test.each([
    ['403 as soon as I disconnect the VPN', ['another-network']],
    ['403 with the api key, with az login it is fine', ['with-a-sign-in']],
    ['It works on my laptop, and fails in the container app.', ['another-place']],
    ['with the company VPN on everything works', ['another-network']],
    ['By subscription key it works, by token it does not.', ['with-a-key']],
    ['from Postman it goes through', ['another-client']],
    ['in the playground the same prompt works fine', ['in-the-portal']],
    ['the other model on this resource works', ['another-model']],
    ['only the colleague who deployed it can use it, for others no; works for me', ['another-person']],
    ['It worked until yesterday', ['earlier']],
    ['since Monday every call fails', ['earlier']],
    ['gestern ging es noch', ['earlier']],
    ['funcionaba ayer', ['earlier']],
    ['昨天还正常', ['earlier']],
    ['key auth is fine, token is not', ['with-a-key']],
    ['avec la clé ça marche', ['with-a-key']],
    ['キーなら動きます', ['with-a-key']],
    ['the portal chat works', ['in-the-portal', 'another-operation']],
    ['for my teammate it works', ['another-person']],
    ['how do I make it work with a key', []],
    ['does not work with curl', []],
    ['How can I make this work with a key?', []],
    ['401 Unauthorized', []],
  ])('%s', (text, expected) => {
    expect(values(claimsOf(text).works)).toEqual(expected);
  });
});

describe('where the program runs', () => {
  test.each([
    ['my Function App gets 401', ['function-app']],
    ['at /home/site/wwwroot/app.py', ['app-service']],
    ['our AKS pods have workload identity', ['kubernetes']],
    ['https://token.actions.githubusercontent.com', ['github-actions']],
    ['API Management answers 500', ['api-management']],
    ['Ocp-Apim-Subscription-Key: x', []],
    ['/providers/Microsoft.MachineLearningServices/workspaces/hub', []],
    ['the source container gives 403', []],
    ['the destination container gives 403', []],
    ['403 from inside that container', ['container']],
    ['401 in a plain container', ['container']],
    ['on my machine', ['laptop']],
    ['DevOps pipeline', ['azure-pipelines']],
    ['It works in the Function App but on my laptop I get a 401.', ['laptop']],
    ['In the Function App I get a 401, locally it is fine.', ['function-app']],
    ['GitHub Actions deploys fine. On my machine: 401', ['laptop']],
    ['Lokal gehts, im Web App kommt 401', ['app-service']],
    ['The web app fails. Another web app works.', ['app-service']],
    ['WorkloadIdentityCredential: no client ID specified. Check pod configuration or set ClientID in the options', []],
    ['ManagedIdentityCredential: App Service managed identity configuration not found in environment.', []],
    ['http://localhost:42356/msi/token?api-version=2019-08-01', []],
    ['http://localhost:8080/chat answers 401', ['laptop']],
    ['our backend on Heroku gets 401', ['outside-azure']],
    ['the web app on Hetzner gets 401', ['outside-azure']],
    ['our AWS Lambda calls the Azure Function, 401', ['outside-azure', 'function-app']],
    ['We moved from Heroku to Azure App Service last week, it runs in App Service now', ['app-service']],
    ['We migrated our API away from EC2, 401 since then', []],
    ['We moved from App Service to Heroku, 401 since then', ['outside-azure']],
    ['It used to run on Hetzner; in the Function App it gets 401', ['function-app']],
    ['In my Azure Function I use a lambda function for the token', ['function-app']],
    ['token=lambda: the lambda function is never called', []],
    ['a lambda function on AWS gets 401', ['outside-azure']],
    ['The Function App gets 401, the data comes from a bucket of EC2', ['function-app']],
    ['It works in the Azure Function, on Heroku I get a 401.', ['outside-azure']],
  ])('%s', (text, expected) => {
    expect(values(claimsOf(text).runsOn)).toEqual(expected);
  });
});

describe('what the app is called in which it runs', () => {
  test.each([
    ['our Function App func-orders gets 401', 'func-orders'],
    ['the web app "orders" fails', 'orders'],
    ['https://orders-web.azurewebsites.net/api answers 500', 'orders-web'],
    ['VM build01', 'build01'],
    ['a container app named `chat` on contoso-ai', 'chat'],
    ['the function app gets a 401', undefined],
    ['the function app on contoso-ai', undefined],
    ['web app 401', undefined],
  ])('%s', (text, expected) => {
    expect(claimsOf(text).host?.value).toBe(expected);
  });
});

test('the network, the sign-in and the product, as far as named', () => {
  const { network, signsIn, product } = claimsOf(
    'LiteLLM behind our proxy calls Azure OpenAI by DefaultAzureCredential; I put my IP on the allowlist.',
  );
  expect(values(network)).toEqual(['proxy', 'address-allowed']);
  expect(values(signsIn)).toEqual(['sign-in']);
  expect(product?.value).toBe('LiteLLM');
});

test("the service's own words about keys claim nothing", () => {
  expect(claimsOf('Access denied due to invalid subscription key or wrong API endpoint.').signsIn).toEqual([]);
});

describe('the network', () => {
  test.each([
    ['通过公司代理', ['proxy']],
    ['point de terminaison privé', ['private-endpoint']],
    ['nslookup contoso.openai.azure.com 10.1.2.4', ['private-endpoint']],
    ['my IP is whitelisted', ['address-allowed']],
    ['meine IP ist freigeschaltet', ['address-allowed']],
    ['derrière un pare-feu', ['firewall']],
  ])('%s', (text, expected) => {
    expect(values(claimsOf(text).network)).toEqual(expected);
  });
});

describe('how the call signs in', () => {
  test.each([
    ['I use the api key', ['key']],
    ['con la clave de API', ['key']],
    ['托管标识', ['sign-in']],
    ['マネージド ID', ['sign-in']],
    ['avec une identité managée', ['sign-in']],
    ['chat works with the same token', ['sign-in']],
    ['Speech, with token auth', ['sign-in']],
    ['we went keyless', ['sign-in']],
    ['Entra ID authentication from C#', ['sign-in']],
    ['Please provide a custom subdomain for token authentication', []],
    ['the token is expired', []],
  ])('%s', (text, expected) => {
    expect(values(claimsOf(text).signsIn)).toEqual(expected);
  });
});

describe('the product that is configured', () => {
  test.each([
    ['Roo Code', 'Roo Code'],
    ['our agent in Copilot Studio', 'Copilot Studio'],
    ['Continue.dev', 'Continue'],
    ['a Power Automate flow', 'Power Automate'],
  ])('%s', (text, expected) => {
    expect(claimsOf(text).product?.value).toBe(expected);
  });
});
