import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, snippet, words } from '../../prose';
import { CLI_STEP, GOT_TOKEN, MANAGED_IDENTITY_STEP, stepFor, triedKinds } from '../shared/credential-advice';
import { examples } from './examples';

const SHORTEN: Step = {
  does: 'set-environment',
  text: words(
    'To get a clear message next time, let the chain try only what you mean: "dev" on your machine, "prod" in Azure, or one credential by name.',
  ),
  snippet: snippet('Bash')`export AZURE_TOKEN_CREDENTIALS=dev`,
};

/** At most three: the credential that came closest first. Old caches and parts that are merely absent say nothing. */
const stepsOf = (evidence: Evidence) => {
  const kinds = triedKinds(evidence).filter((kind) => kind !== 'shared-cache' && kind !== 'broker');
  const steps =
    kinds.length === 0
      ? [CLI_STEP(evidence), MANAGED_IDENTITY_STEP]
      : kinds.slice(0, 3).map((kind) => stepFor(kind, evidence));
  return [...steps, SHORTEN];
};

export default defineScenario({
  id: 'credential-chain',
  family: 'credential-unavailable',
  title: 'No credential of the chain gave a token',
  stage: 'token',
  needs: [],
  refines: [
    'azure-cli-sign-in',
    'certificate-untrusted',
    'connection-failed',
    'credential-parameters',
    'developer-tool-sign-in',
    'environment-credential',
    'host-not-found',
    'interactive-sign-in',
    'managed-identity-no-endpoint',
    'workload-identity',
  ],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'DefaultAzureCredential failed to retrieve a token',
        'ChainedTokenCredential failed to retrieve a token',
        'ChainedTokenCredential authentication failed',
        'DefaultAzureCredential authentication failed',
        'DefaultAzureCredential authentication unavailable',
        'DefaultAzureCredential: failed to acquire a token',
        'ChainedTokenCredential: failed to acquire a token',
        'DefaultAzureCredential failed due to an unhandled exception',
        'ChainedTokenCredential failed due to an unhandled exception',
        'No credential in this chain provided a token',
        'methods to get an access token, but none of them worked',
      ],
    },
    {
      strength: 'strong',
      unless: GOT_TOKEN,
      when: (evidence) => new Set(evidence.credentials.map(({ value }) => value.credential)).size > 1,
      whenInWords: 'two or more credentials failed, each with its reason',
    },
    {
      strength: 'weak',
      unless: GOT_TOKEN,
      when: (evidence) => evidence.credentials.length > 0,
      whenInWords: 'a credential failed, with its reason',
    },
  ],
  explain: (evidence) => ({
    headline: words('No credential gave a token, so the call never reached Azure AI.'),
    cause: words(
      'The program tried one kind of sign-in after the other, and each of them was missing or not set up where it runs. Only one of them has to work: the one that is meant for this place. Lines about IMDS are normal outside Azure. No role on the resource changes this.',
    ),
    steps: stepsOf(evidence),
    older: prose`Older guides exclude credentials one by one in code. Since 2025 the variable AZURE_TOKEN_CREDENTIALS does it.`,
  }),
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
