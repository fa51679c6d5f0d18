import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { switchOn } from '../shared/app-identity';
import { CLI_STEP } from '../shared/credential-advice';
import { examples } from './examples';

export default defineScenario({
  id: 'interactive-sign-in',
  family: 'credential-unavailable',
  title: 'A sign-in by hand is needed',
  stage: 'token',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Interactive authentication is required to get a token',
        'Automatic authentication has been disabled',
        'DeviceCodeCredential authentication failed',
        'Timed out waiting for the user to authenticate',
        'Timed out waiting for user to authenticate',
      ],
    },
  ],
  explain: (evidence) => ({
    headline: words('A token can only be had by signing in by hand, and nobody did.'),
    cause: words(
      'The credential opens a browser or shows a code. On a server, in a container or in a job nobody answers, or the time ran out.',
    ),
    steps: [
      {
        does: 'sign-in',
        text: words(
          'On your own machine: run the program again and finish the sign-in, or sign in with Azure CLI beforehand.',
        ),
        snippet: CLI_STEP(evidence).snippet,
      },
      switchOn(evidence),
    ],
  }),
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
