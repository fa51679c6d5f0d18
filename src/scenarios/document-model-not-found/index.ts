import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { snippet, words, type Snippet } from '../../prose';
import { serviceOf } from '../shared/service';
import { targetOf } from '../shared/target';
import { examples } from './examples';

const isOfDocuments = (evidence: Evidence): boolean => serviceOf(evidence) === 'document-intelligence';

/** The custom and prebuilt models of the resource. */
function listModels(evidence: Evidence): Snippet {
  const { base, scope } = targetOf(evidence);
  return snippet('Bash')`TOKEN=$(az account get-access-token --scope "${scope}" --query accessToken --output tsv)
curl "${base}/documentintelligence/documentModels?api-version=2024-11-30" -H "Authorization: Bearer $TOKEN"`;
}

export default defineScenario({
  id: 'document-model-not-found',
  family: 'model-not-found',
  title: 'The custom model is on another resource',
  stage: 'route',
  needs: [],
  refines: ['model-not-found', 'resource-not-found', 'host-not-found'],
  rules: [
    {
      strength: 'certain',
      codes: ['ModelNotFound'],
      when: isOfDocuments,
      whenInWords: 'it is a call to Document Intelligence',
    },
  ],
  explain: (evidence) => ({
    headline: words('No such model here: a custom model stays where it was trained.'),
    cause: words(
      'Endpoint and key (or role) are right: the resource answered. It does not know models that another resource trained, that were deleted, or that are still being built. Prebuilt models are everywhere.',
    ),
    steps: [
      {
        does: 'read',
        text: words('List the models that this resource has, and compare the id letter by letter:'),
        snippet: listModels(evidence),
      },
      {
        does: 'change-call',
        text: words(
          'Copy the model: authorise the copy at the target resource (authorizeCopy), start it at the source (copyTo) with that authorisation, then use the id at the target. Or train it there anew.',
        ),
        link: {
          text: 'Microsoft: copy models between resources',
          href: 'https://learn.microsoft.com/azure/ai-services/document-intelligence/how-to-guides/disaster-recovery',
        },
      },
      {
        does: 'change-call',
        text: words('Or call the resource that trained the model, with its own endpoint and key.'),
      },
    ],
  }),
  sources: [
    {
      title: 'Document Intelligence: error guide',
      url: 'https://learn.microsoft.com/azure/ai-services/document-intelligence/v3-error-guide',
      read: '2026-11-30',
      edition: '2024-07-11',
      confidence: 'documented',
    },
  ],
  examples,
});
