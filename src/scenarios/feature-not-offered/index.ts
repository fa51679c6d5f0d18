import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { serviceById, type ServiceId } from '../../services';
import { serviceOf, WITHOUT_MODELS } from '../shared/service';
import { examples } from './examples';

const APPROVAL = 'UnsupportedFeature';

/** Services of which each region has some features, and whose pages list them. */
const OWN_FEATURES: ReadonlySet<ServiceId> = new Set([...WITHOUT_MODELS, 'speech']);

const hasOwnFeatures = (evidence: Evidence): boolean => {
  const service = serviceOf(evidence);
  return service !== undefined && OWN_FEATURES.has(service);
};

const title = (evidence: Evidence): Prose => {
  const service = serviceOf(evidence);
  return words(service === undefined ? 'The service' : serviceById(service).title);
};

const APPLY: Explanation = {
  headline: words('This feature is open to approved customers only: apply for it, no role helps.'),
  cause: words(
    'Identifying and verifying faces, and some other features, are under Limited Access. The subscription needs an approval by Microsoft. Key, role and network are fine.',
  ),
  steps: [
    {
      does: 'ask',
      text: words('Apply for the feature with the id of the subscription; an answer takes some working days.'),
      link: { text: 'Microsoft: apply for face recognition', href: 'https://aka.ms/facerecognition' },
    },
    {
      does: 'change-call',
      text: words(
        'Until then leave the feature out: for the detection of faces returnFaceId=false, and no attributes that need an approval.',
      ),
    },
  ],
};

const otherRegion = (evidence: Evidence): Explanation => ({
  headline: prose`${title(evidence)} does not offer this feature in the region of the resource.`,
  cause: words(
    'Each feature has its own list of regions, and a resource has the features of its region. Key, role and network are fine: the service was reached and said so itself.',
  ),
  steps: [
    {
      does: 'read',
      text: words('See the region of the resource, then the list of regions in the documentation of the feature:'),
      snippet: snippet(
        'Bash',
      )`az cognitiveservices account list --query "[?name=='${slot('account name', evidence.resource?.value ?? evidence.endpoint?.value.subdomain)}' || properties.customSubDomainName=='${slot('account name', evidence.resource?.value ?? evidence.endpoint?.value.subdomain)}'].{name:name, kind:kind, region:location}" --output table`,
    },
    {
      does: 'change-account',
      text: words(
        'Make a second resource in a region that has it, and call that one with its own key (or role). Or ask for the features alone that this region has.',
      ),
    },
  ],
});

export default defineScenario({
  id: 'feature-not-offered',
  family: 'model-not-found',
  title: 'The feature is not open here',
  stage: 'serve',
  needs: [],
  refines: ['operation-not-supported', 'resource-not-found', 'model-not-deployable'],
  rules: [
    {
      strength: 'certain',
      codes: [APPROVAL],
      when: hasOwnFeatures,
      whenInWords: 'it is a service with features of its own',
    },
    {
      strength: 'certain',
      says: ['is not supported in this region'],
      unless: ['The specified SKU'],
      when: hasOwnFeatures,
      whenInWords: 'it is a service with features of its own',
    },
  ],
  explain: (evidence) => (evidence.errorCodes.some(({ value }) => value === APPROVAL) ? APPLY : otherRegion(evidence)),
  sources: [
    {
      title: 'Limited Access to Azure AI Face',
      url: 'https://learn.microsoft.com/azure/ai-foundry/responsible-ai/computer-vision/limited-access-identity',
      read: '2026-11-30',
      confidence: 'memory',
    },
    {
      title: 'Image Analysis: regions',
      url: 'https://learn.microsoft.com/azure/ai-services/computer-vision/overview-image-analysis',
      read: '2026-11-30',
      confidence: 'memory',
    },
  ],
  examples,
});
