import { SOURCES } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const route = (title: string, action: string | undefined, paths: readonly string[]): Route => ({
  title,
  action: action && `TextTranslation/${action}`,
  paths,
  confidence: action === undefined ? 'inferred' : 'documented',
});

const onBoth = (tail: string): readonly string[] => [tail, `translator/text/*/${tail}`];

/** It has no role of its own: the one for all services is the smallest built-in role that holds its actions. */
export const translator = defineService({
  id: 'translator',
  title: 'Azure Translator',
  level: 'account',
  families: ['TextTranslation', 'DocumentTranslation'],
  roles: ['cognitiveServicesUser'],
  usual: '/translator/text/v3.0/translate',
  routes: [
    route('translation of text', 'translate/action', [...onBoth('translate'), 'translator/text/translate']),
    route('recognising a language', 'detect/action', ['translator/text/*/detect']),
    route('finding sentences', 'breaksentence/action', ['translator/text/*/breaksentence']),
    route('translation of a document', 'document:translate/action', ['translator/document:translate']),
    route('translation', undefined, ['translator']),
  ],
  regionalHosts: [
    'api.cognitive.microsofttranslator.com',
    'api-{geography}.cognitive.microsofttranslator.com',
    'api.cognitive.microsofttranslator.us',
    'api.translator.azure.cn',
  ],
  host: 'cognitive',
  audiences: ['cognitive'],
  marks: [
    'texttranslationclient',
    'documenttranslationclient',
    'microsofttranslator',
    'translator/text',
    'translator/document',
    'texttranslation',
    'ai-translation-',
    'ai.translation.',
    'documenttranslation',
    'translator_key',
    'translator_endpoint',
    'ocp-apim-resourceid',
  ],
  names: [
    'azure translator',
    'translator service',
    'translator resource',
    'translator llm',
    'translator api',
    'ai translator',
  ],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: SOURCES.permissions,
});
