import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { theResource } from '../shared/naming';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

export default defineScenario({
  id: 'resource-blocked-for-abuse',
  family: 'content-filtered',
  title: 'The resource is blocked for abuse',
  stage: 'authorise',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: ['resource has been temporarily blocked because we detected behavior'],
    },
  ],
  explain: (evidence) => ({
    headline: prose`Microsoft has blocked ${theResource(evidence)} because of what was sent through it.`,
    cause: words(
      'Abuse monitoring found prompts that may break the rules of use, and the whole resource answers 403 until that is cleared. No role, key or network setting changes it.',
    ),
    steps: [
      {
        does: 'ask',
        text: words(
          'The owner of the subscription opens a support request for the resource. It names the subscription and the resource, the use, and what was done about it.',
        ),
        link: {
          text: 'New support request',
          href: 'https://portal.azure.com/#blade/Microsoft_Azure_Support/HelpAndSupportBlade',
        },
      },
      {
        does: 'note',
        text: words(
          'Find out which program or person sent such prompts before the block is lifted; it comes back otherwise.',
        ),
      },
    ],
  }),
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors],
  examples,
});
