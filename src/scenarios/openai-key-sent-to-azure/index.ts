import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

export default defineScenario({
  id: 'openai-key-sent-to-azure',
  family: 'openai-com-mixup',
  title: 'A key of openai.com went to Azure',
  stage: 'authenticate',
  needs: [],
  refines: ['key-invalid'],
  rules: [
    {
      strength: 'strong',
      says: ['Access denied due to invalid subscription key'],
      when: ({ secrets }) => secrets.some(({ value }) => value === 'openai-key'),
      whenInWords: 'a key of openai.com stands in the paste',
    },
  ],
  explain: (evidence) => ({
    headline: prose`A key of openai.com was sent to ${theResource(evidence)}.`,
    cause: words('Keys that begin with sk- are from openai.com. Azure has keys of its own, and better ways than keys.'),
    steps: [
      {
        does: 'build-client',
        text: words('Sign in with Microsoft Entra ID, or take a key from the page Keys and Endpoint of the resource:'),
        snippet: keylessClient(evidence),
      },
      { does: 'rotate-key', text: words('Revoke the key that stood in the paste: it has been seen.') },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryEntra],
  examples,
});
