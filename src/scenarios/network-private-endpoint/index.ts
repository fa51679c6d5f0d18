import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { inferenceQuestion } from '../shared/questions';
import { causes, closed } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'network-private-endpoint',
  family: 'network-blocked',
  title: 'The resource is closed to public networks',
  about: 'public access is off, private endpoint',
  stage: 'reach',
  needs: [],
  refines: ['network-bare-refusal'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Public access is disabled. Please configure private endpoint',
        'Traffic is not from an approved private endpoint',
      ],
    },
  ],
  headline: closed,
  causes,
  asks: inferenceQuestion,
  sources: [
    SOURCES.foundryErrors,
    {
      title: 'new-foundry-portal: agent page with a private endpoint',
      url: 'https://github.com/microsoft-foundry/new-foundry-portal/issues/140',
      read: '2026-11-29',
      edition: '2026-09-22',
      confidence: 'observed',
    },
  ],
  examples,
});
