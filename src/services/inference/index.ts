import { SOURCES } from '../../azure-names';
import { defineService } from '../types';
import { calls, code } from './code';

export const inference = defineService({
  id: 'inference',
  title: 'Model Inference API',
  level: 'account',
  families: ['MaaS'],
  roles: ['cognitiveServicesUser'],
  usual: '/models/chat/completions',
  bases: ['models'],
  routes: [
    {
      title: 'chat completions (Model Inference API)',
      action: 'MaaS/chat/completions/action',
      paths: ['models/chat/completions'],
      confidence: 'observed',
    },
    {
      title: 'embeddings (Model Inference API)',
      action: 'MaaS/embeddings/action',
      paths: ['models/embeddings'],
      confidence: 'inferred',
    },
  ],
  host: 'services',
  audiences: ['cognitive'],
  marks: ['azure.ai.inference', 'azure-ai-inference', 'ai-inference'],
  names: ['model inference'],
  keyHeader: 'api-key',
  calls,
  code,
  source: SOURCES.foundryEntra,
});
