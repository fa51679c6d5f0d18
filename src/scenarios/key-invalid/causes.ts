import { hints, objectIdOf, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { accountOf, signsInBy, works } from '../shared/claimed';
import { keysPage } from '../shared/keys';
import { accountName, theResource } from '../shared/naming';
import { classicInProduct } from './classic-in-product';
import { gatewayKey } from './gateway';
import { serviceOf } from '../shared/service';
import { tokenForTranslator } from '../shared/translator';
import { keylessClient } from '../shared/snippets';

const bash = snippet('Bash');

const compare = ({ evidence, claims }: Situation): Step => ({
  does: 'compare-keys',
  text:
    claims.product === undefined
      ? words(
          'Compare: does the key belong to the very resource whose host is called? This lists the keys of the resource:',
        )
      : prose`Compare the key in the settings of ${claims.product.value} (or in the variable that they name) with those of the resource whose host is called. This lists them:`,
  snippet: bash`az cognitiveservices account keys list --name "${slot('account name', accountName(evidence))}" --resource-group "${slot('resource group', undefined)}"`,
  link: keysPage(evidence),
});

const SECOND_KEY: Step = {
  does: 'set-environment',
  text: words(
    'Print the endpoint that the program really uses, and look for a second key in the environment: where the code names no key, AzureOpenAI takes AZURE_OPENAI_API_KEY, OpenAI takes OPENAI_API_KEY, and libraries around them take either.',
  ),
  snippet: bash`env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*'`,
};

/** At a host that all services of a region share, nobody knows whose client is meant. */
const keyless = ({ evidence }: Situation): Step => ({
  does: 'build-client',
  text: words('Better: leave keys behind and sign in with Microsoft Entra ID. It needs a role on the resource.'),
  ...(isShared(evidence) && serviceOf(evidence) === undefined ? {} : { snippet: keylessClient(evidence) }),
});

const isShared = ({ endpoints }: Evidence): boolean =>
  endpoints.some(
    ({ value: { shape, host } }) => shape === 'cognitive-regional' || host.endsWith('api.cognitive.microsoft.com'),
  );

const isTranslator = ({ evidence }: Situation): boolean => serviceOf(evidence) === 'translator';

/** Hosts that take the key of one region: those of all accounts of the region, and of Speech and Translator. */
const isRegional = ({ evidence }: Situation): boolean =>
  ['speech', 'translator'].includes(serviceOf(evidence) ?? '') ||
  evidence.endpoints.some(({ value: { host } }) =>
    /(?:api\.cognitive|\.speech|microsofttranslator)\.(?:microsoft|com)/.test(host),
  );

const WITH_REGION = ({ evidence }: Situation): Step => ({
  does: 'change-call',
  text: words('Send the region of the resource (as on its page Keys and Endpoint) with the key:'),
  snippet: bash`curl -X POST "https://api.cognitive.microsofttranslator.com/translate?api-version=3.0&to=de" \\
  -H "Ocp-Apim-Subscription-Key: $TRANSLATOR_KEY" \\
  -H "Ocp-Apim-Subscription-Region: ${slot('region', evidence.region?.value)}" \\
  -H "Content-Type: application/json" \\
  -d '[{"Text": "Hello"}]'`,
});

export const causes: readonly Cause[] = [
  classicInProduct,
  {
    id: 'key-of-another-resource',
    title: words('The key belongs to another resource, was regenerated, or is empty.'),
    usual: 'often',
    against: (situation) => [
      accountOf(situation)?.keysDisabled === true && proves(words('the resource takes no keys')),
    ],
    why: () =>
      words(
        'Key and endpoint do not belong together: the key is of another resource, was regenerated, or is not a key at all (a variable that is empty, a token in the header api-key, the key of openai.com).',
      ),
    steps: (situation) => [compare(situation), SECOND_KEY, ...(isRegional(situation) ? [] : [keyless(situation)])],
  },
  {
    id: 'key-vault-reference',
    title: words('The app sends the reference to Key Vault itself, because it could not be read.'),
    usual: 'sometimes',
    for: ({ claims }) => [
      claims.keyVaultReference !== undefined && hints(words('the key is a reference to Key Vault')),
    ],
    against: ({ claims }) => [
      claims.keyVaultReference === undefined && proves(words('no reference to Key Vault is shown')),
    ],
    headline: () => words('The key is a reference to Key Vault that the app could not read.'),
    why: () =>
      words(
        'App Service and Functions replace @Microsoft.KeyVault(…) by the secret when the app starts. Where the identity of the app may not read the vault, the reference itself stays and is sent as the key.',
      ),
    steps: ({ claims }) => [
      {
        does: 'assign',
        text: words(
          'Give the managed identity of the app the role Key Vault Secrets User on the vault, then restart the app:',
        ),
        snippet: bash`ID=$(${objectIdOf.webApp(slot('app name', claims.host?.value))})
az role assignment create --role "Key Vault Secrets User" --assignee-object-id "$ID" --assignee-principal-type ServicePrincipal --scope "$(az keyvault show --name "${slot('name', undefined)}" --query id --output tsv)"`,
      },
      {
        does: 'read',
        text: words(
          'Look at the setting in the portal (Environment variables): a red mark says why it is not resolved: no identity, no role, a wrong address, or the network of the vault. A user-assigned identity must be named as keyVaultReferenceIdentity.',
        ),
      },
    ],
  },
  {
    id: 'old-key-kept',
    title: words('The key was regenerated, and the program still has the old one.'),
    usual: 'seldom',
    for: (situation) => [works(situation, 'earlier') && !isRegional(situation) && suggests(words('it worked before'))],
    against: (situation) => [
      accountOf(situation)?.keysDisabled === true && proves(words('the resource takes no keys')),
      !works(situation, 'earlier') && proves(words('nothing is said of a time when it worked')),
    ],
    headline: () => words('The key worked before: it was regenerated, and the old one is still in use.'),
    why: () =>
      words(
        'A regenerated key is refused at once. The new value must reach the place where the program reads it, and the program must be started anew; the other of the two keys stays as it was.',
      ),
    steps: (situation) => [
      compare(situation),
      {
        does: 'set-environment',
        text: words(
          'Put the new value where the program reads it (app setting, Key Vault secret, variable of the pipeline) and restart it. A reference to Key Vault that ends in a version keeps the old value: leave the version out.',
        ),
      },
      keyless(situation),
    ],
  },
  {
    id: 'keys-switched-off',
    title: words('Keys are switched off on the resource.'),
    usual: 'seldom',
    for: (situation) => [
      accountOf(situation)?.keysDisabled === true && proves(words('keys are switched off on the resource')),
      situation.claims.keysOff !== undefined && suggests(words('keys are said to be switched off')),
    ],
    against: (situation) => [accountOf(situation)?.keysDisabled === false && proves(words('the resource takes keys'))],
    headline: ({ evidence }) => prose`Keys are switched off on ${theResource(evidence)}: no key works.`,
    why: () =>
      words('The resource takes Microsoft Entra tokens only (disableLocalAuth). Whatever key is sent, it is refused.'),
    steps: (situation) => [
      {
        ...keyless(situation),
        text: words('Take the key out and sign in with Microsoft Entra ID. It needs a role on the resource.'),
      },
      SECOND_KEY,
    ],
    settles: ({ evidence }) => ({
      does: 'read-account',
      text: words('See whether keys are switched off: "true" means that none works.'),
      snippet: bash`az cognitiveservices account show --name "${slot('account name', accountName(evidence))}" --resource-group "${slot('resource group', undefined)}" --query properties.disableLocalAuth`,
    }),
  },
  {
    id: 'key-of-another-region',
    title: words('The key is of another region than the host that was called.'),
    usual: 'seldom',
    for: (situation) => [isRegional(situation) && suggests(words('this host takes keys of its own region only'))],
    against: (situation) => [
      !isRegional(situation) && proves(words('the host is that of one resource')),
      isTranslator(situation) && signsInBy(situation, 'sign-in') && suggests(words('a token is sent, and no key')),
    ],
    headline: (situation) =>
      isTranslator(situation)
        ? words('Translator wants the region beside the key, and it is missing or another one.')
        : words('This key is not one of the region that was called.'),
    why: (situation) =>
      isTranslator(situation)
        ? words(
            'The global host of Translator finds the resource by key and region together: a key of a regional resource needs the header Ocp-Apim-Subscription-Region with its region. Only a resource in "global" needs none.',
          )
        : words(
            'A key works in the region of its own resource, and a host without a region takes the keys of global resources only. Region and key are both on the page Keys and Endpoint.',
          ),
    steps: (situation) => [
      ...(isTranslator(situation)
        ? [WITH_REGION(situation)]
        : [
            {
              does: 'change-call',
              text: words(
                'Call the host of the region of the resource: https://<region>.api.cognitive.microsoft.com (for a token: /sts/v1.0/issueToken), or give the client this region beside the key.',
              ),
              snippet: bash`az cognitiveservices account list --query "[].{name:name, kind:kind, region:location, endpoint:properties.endpoint}" --output table`,
            } as const,
          ]),
      compare(situation),
    ],
  },
  {
    id: 'sign-in-not-used',
    title: words('No key was meant to be sent: the sign-in is not used.'),
    usual: 'seldom',
    for: (situation) => [
      signsInBy(situation, 'sign-in') && suggests(words('the call is meant to sign in without a key')),
      works(situation, 'with-a-sign-in') && suggests(words('it works by sign-in')),
    ],
    against: (situation) => [
      !situation.claims.signsIn.some(({ value }) => value === 'sign-in') && proves(words('only a key is spoken of')),
    ],
    headline: () => words('A key (or an empty one) was sent, although the call is meant to sign in.'),
    why: ({ claims }) =>
      claims.product === undefined
        ? words(
            'The client found no sign-in to use, or a key in its environment, and sent that: where the code names no credential, a key in the environment is taken.',
          )
        : prose`${claims.product.value} did not take the sign-in: it reads its own variables and settings, and sends a key (even an empty one) unless they name Microsoft Entra ID.`,
    steps: (situation) => [
      {
        ...SECOND_KEY,
        text:
          situation.claims.product === undefined
            ? words(
                'Take every key out of the environment of the process, and give the client the credential in code. See what the process has:',
              )
            : prose`Look up how ${situation.claims.product.value} is told to use Microsoft Entra ID (its name for the endpoint and for the kind of credential), and take every key variable out. See what the process has:`,
      },
      { ...keyless(situation), text: words('In code of your own, this signs in without a key:') },
    ],
  },
  tokenForTranslator,
  gatewayKey,
];
