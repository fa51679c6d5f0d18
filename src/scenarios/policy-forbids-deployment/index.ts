import { defineScenario, type Step } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { ofAzure } from '../shared/arm';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

/** The policy that asks for accounts without keys, by its name. */
const KEYS_OFF = ['should have key access disabled'] as const;

const WITHOUT_KEYS: Step = {
  does: 'change-template',
  text: words('Make the account without keys; programs then sign in with Microsoft Entra ID. In Bicep:'),
  snippet: snippet('PlainText')`properties: { disableLocalAuth: true }`,
};

export default defineScenario({
  id: 'policy-forbids-deployment',
  family: 'operation-not-supported',
  title: 'A policy forbids the model or resource',
  about: 'policy',
  stage: 'serve',
  needs: [],
  refines: ['forbidden-without-reason', 'permission-denied'],
  rules: [
    { strength: 'certain', oneOf: ['Deployments should only use approved Registry Models'] },
    ...ofAzure({ strength: 'strong', codes: ['RequestDisallowedByPolicy'] }),
    { strength: 'strong', says: ['RequestDisallowedByPolicy'], oneOf: KEYS_OFF },
    {
      strength: 'strong',
      says: ['RequestDisallowedByPolicy'],
      oneOf: [...AZURE_AI_WORDS, 'az cognitiveservices', 'model deployment'],
      orShows: OF_AZURE_AI,
    },
  ],
  explain: (evidence) => ({
    headline: saysOneOf(evidence, KEYS_OFF)
      ? words('Azure Policy wants the account without keys: set disableLocalAuth to true.')
      : words('Azure Policy forbids it: only some models, regions or settings are allowed.'),
    cause: words(
      'A policy assignment on the subscription or management group refused the request, whatever role you hold. The message names the policy: often allowed models ("approved Registry Models"), allowed regions or SKUs, public access that must be off, or keys that must be switched off (disableLocalAuth).',
    ),
    steps: [
      ...(saysOneOf(evidence, KEYS_OFF) ? [WITHOUT_KEYS] : []),
      {
        does: 'read',
        text: words(
          'Read the policy assignment that the message names: its definition and parameters say what is allowed.',
        ),
        snippet: snippet(
          'Bash',
        )`az policy assignment list --disable-scope-strict-match --query "[].{name:displayName, scope:scope, definition:policyDefinitionId}" --output table`,
      },
      {
        does: 'deploy',
        text: words(
          'Deploy what it allows: another model or version, another region, or the setting that it asks for.',
        ),
      },
      {
        does: 'ask',
        text: words(
          'Or ask the owner of the policy for an exemption, or to add the model to the allowed ones. A change takes about 15 minutes to count.',
        ),
        link: {
          text: 'Microsoft: policies for model deployments',
          href: 'https://learn.microsoft.com/azure/foundry/how-to/model-deployment-policy',
        },
      },
    ],
  }),
  sources: [
    {
      title: 'Control model deployment with policies',
      url: 'https://learn.microsoft.com/azure/foundry/how-to/model-deployment-policy',
      read: '2026-11-29',
      edition: '2026-02-24',
      confidence: 'documented',
    },
  ],
  examples,
});
