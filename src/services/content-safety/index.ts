import { SOURCES } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const route = (title: string, name: string): Route => ({
  title,
  action: `ContentSafety/${name}/action`,
  paths: [`contentsafety/${name}`],
  confidence: 'documented',
});

/** It has no role of its own: the one for all services is the smallest that documentation recommends for it. */
export const contentSafety = defineService({
  id: 'content-safety',
  title: 'Azure AI Content Safety',
  level: 'account',
  families: ['ContentSafety'],
  roles: ['cognitiveServicesUser'],
  usual: '/contentsafety/text:analyze',
  routes: [
    route('content safety of texts', 'text:analyze'),
    route('content safety of images', 'image:analyze'),
    route('content safety of images with text', 'imagewithtext:analyze'),
    route('finding protected material', 'text:detectprotectedmaterial'),
    route('finding ungrounded answers', 'text:detectungroundedness'),
    {
      title: 'blocklists of Content Safety',
      action: 'ContentSafety/text/blocklists/{verb}',
      paths: ['contentsafety/text/blocklists'],
      confidence: 'documented',
    },
    // Prompt Shields, `/contentsafety/text:shieldPrompt`, and whatever else came after the list of actions.
    { title: 'content safety', paths: ['contentsafety'], confidence: 'inferred' },
  ],
  host: 'cognitive',
  audiences: ['cognitive'],
  marks: ['contentsafetyclient', 'contentsafety', 'ai-content-safety', 'content_safety'],
  names: ['azure ai content safety', 'azure content safety'],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: SOURCES.permissions,
});
