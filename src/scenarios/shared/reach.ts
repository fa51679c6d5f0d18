import type { Phrase, Rule, Sign, Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { slot, snippet, words, type Prose, prose } from '../../prose';
import {
  AZURE_AI_WORDS,
  namesAzureAiOrSignIn,
  OF_ANOTHER_SERVICE,
  OF_AZURE_AI,
  OF_OPENAI_CLIENT,
  OPENAI_CLIENT_WORDS,
} from './surroundings';

/** Words that show that a failed connection was meant for Azure AI, its client or the sign-in of Entra ID. */
const MEANT_FOR_US: readonly Phrase[] = [
  ...AZURE_AI_WORDS,
  ...OPENAI_CLIENT_WORDS,
  'APIConnectionError',
  'APITimeoutError',
  'login.microsoftonline.com',
  'azure-identity',
  'Azure CLI',
  'azure.core.exceptions',
  'Azure.Core.Pipeline',
  'com.azure.',
];

const OF_MICROSOFT: ReadonlySet<string> = new Set(['sign-in', 'resource-manager']);

/** The host of the sign-in, or of Resource Manager. */
const hostOfMicrosoft = ({ endpoints }: Evidence) => endpoints.find(({ value }) => OF_MICROSOFT.has(value.shape))?.at;

/** The same, as it was read. */
const READ_OF_US: Sign = {
  at: (evidence) =>
    OF_AZURE_AI.at(evidence) ??
    OF_OPENAI_CLIENT.at(evidence) ??
    evidence.credentialSdk?.at ??
    hostOfMicrosoft(evidence),
  inWords: `${OF_AZURE_AI.inWords}, ${OF_OPENAI_CLIENT.inWords} or a library that gets tokens`,
};

/** The client of Anthropic has classes of the same names; a Claude deployment in Azure shows its host beside them. */
const OF_ANTHROPIC: readonly Phrase[] = [
  'anthropic.APIConnectionError',
  'anthropic.APITimeoutError',
  'anthropic._base_client',
];

/** Programs that fetch packages fail with the same words, while the name of an Azure package stands beside them. */
const INSTALLERS: readonly Phrase[] = ['pip install', 'pip._vendor', 'Could not fetch URL', 'npm install'];

/**
 * Rules for a fault of the network. Its words are the same for every program, so that they count only where the
 * connection was meant for Azure AI or the sign-in, and no other service is named.
 */
export const unreachable = (
  phrases: readonly Phrase[],
  more: Omit<Rule, 'strength' | 'says' | 'oneOf'> = {},
): Rule[] => {
  const unless = [...INSTALLERS, ...(more.unless ?? [])];
  const inWords = 'a host of Azure AI or of the sign-in stands in the text';
  return [
    {
      strength: 'strong',
      oneOf: phrases,
      ...more,
      unless,
      unlessShows: OF_ANOTHER_SERVICE,
      when: (evidence) => namesAzureAiOrSignIn(evidence) && (more.when?.(evidence) ?? true),
      whenInWords: more.whenInWords === undefined ? inWords : `${inWords}; ${more.whenInWords}`,
    },
    ...phrases.map((phrase): Rule => ({
      strength: 'strong',
      says: [phrase],
      oneOf: MEANT_FOR_US,
      orShows: READ_OF_US,
      ...more,
      unless: [...unless, ...OF_ANTHROPIC],
      unlessShows: OF_ANOTHER_SERVICE,
    })),
  ];
};

export const hostSlot = (evidence: Evidence) => slot('host', evidence.endpoint?.value.host);

/** "contoso-ai.openai.azure.com", or "the Azure AI host". */
export const theHost = (evidence: Evidence): Prose => {
  const host = evidence.endpoint?.value.host;
  return host === undefined ? words('the Azure AI host') : prose`${host}`;
};

/** One call that shows how far a connection gets. */
export const tryConnection = (evidence: Evidence): Step => ({
  does: 'test-network',
  text: words(
    'On the machine that fails, see how far a connection gets. Any answer with a status, even 401 or 404, means that the network is fine.',
  ),
  snippet: snippet('Bash')`curl -sv --max-time 15 "https://${hostSlot(evidence)}/" -o /dev/null`,
});

export const proxyVariables: Step = {
  does: 'set-environment',
  text: words('Behind a proxy, the program must know it. See what the process has.'),
  snippet: snippet('Bash')`env | grep -i '_proxy='`,
};
