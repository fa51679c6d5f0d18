import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const route = (title: string, action: string | undefined, paths: readonly string[], more?: Partial<Route>): Route => ({
  title,
  action: action && `Language/${action}`,
  paths,
  confidence: 'documented',
  ...more,
});

/** The older routes, `/text/analytics/v3.1/sentiment`. */
const analytics = (title: string, name: string): Route => ({
  title,
  action: `TextAnalytics/${name}/action`,
  paths: [`text/analytics/*/${name}`],
  confidence: 'documented',
  source: SOURCES.permissions,
});

export const language = defineService({
  id: 'language',
  title: 'Azure Language',
  level: 'account',
  families: [
    'Language',
    'LanguageAuthoring',
    'TextAnalytics',
    'ConversationalLanguageUnderstanding',
    'LUIS',
    'QnAMaker',
  ],
  roles: ['languageReader', 'languageWriter', 'languageOwner', 'cognitiveServicesUser'],
  usual: '/language/:analyze-text',
  routes: [
    route('text analysis', 'analyze-text/action', ['language/:analyze-text']),
    route('jobs of text analysis', 'analyze-text/jobs/action', ['language/analyze-text/jobs']),
    route('analysis of conversations', 'analyze-conversations/action', ['language/:analyze-conversations']),
    route('jobs that analyse conversations', 'analyze-conversations/jobs/action', [
      'language/analyze-conversations/jobs',
    ]),
    route('question answering', 'query-knowledgebases/action', ['language/:query-knowledgebases']),
    route('question answering over a text', 'query-text/action', ['language/:query-text']),
    route('language', undefined, ['language'], { confidence: 'inferred', role: 'languageReader' }),
    analytics('recognising a language', 'languages'),
    analytics('entities in a text', 'entities'),
    analytics('key phrases of a text', 'keyphrases'),
    analytics('sentiment of a text', 'sentiment'),
    analytics('text analytics', 'analyze'),
    route('text analytics', undefined, ['text/analytics'], { confidence: 'inferred', role: 'languageReader' }),
    route('training of language projects', undefined, ['language/authoring'], {
      confidence: 'inferred',
      role: 'languageWriter',
    }),
  ],
  host: 'cognitive',
  audiences: ['cognitive'],
  marks: [
    'textanalyticsclient',
    'textanalytics',
    'text/analytics',
    'ai-language',
    'ai.language',
    'conversationanalysisclient',
    'questionansweringclient',
    'language/:analyze',
    'language/analyze-',
  ],
  names: ['azure ai language', 'azure language', 'language service', 'language studio', 'text analytics'],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: ROLES_SOURCE,
});
