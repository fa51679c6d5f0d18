import { SOURCES } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const onBoth = (tail: string): readonly string[] => [`documentintelligence/${tail}`, `formrecognizer/${tail}`];

const route = (title: string, action: string, tails: readonly string[], methods?: readonly string[]): Route => ({
  title,
  action: `FormRecognizer/${action}`,
  paths: tails.flatMap(onBoth),
  methods,
  confidence: 'documented',
});

const READ = ['GET', 'HEAD'] as const;

/** It has no role of its own: the one for all services is the smallest built-in role that holds its actions. */
export const documentIntelligence = defineService({
  id: 'document-intelligence',
  title: 'Document Intelligence',
  level: 'account',
  families: ['FormRecognizer'],
  roles: ['cognitiveServicesUser'],
  usual: '/documentintelligence/documentModels/{model}:analyze',
  routes: [
    route('analysis of documents', 'documentmodels:analyze/action', ['documentmodels/*:analyze'], ['POST']),
    route('results of an analysis of documents', 'documentmodels/analyzeresults/read', [
      'documentmodels/*/analyzeresults',
    ]),
    route('models for documents', 'documentmodels/read', ['documentmodels'], READ),
    route('deleting models for documents', 'documentmodels/delete', ['documentmodels'], ['DELETE']),
    route('training a model for documents', 'documentmodels:build/action', ['documentmodels:build']),
    route('composing models for documents', 'documentmodels:compose/action', ['documentmodels:compose']),
    route('copying a model for documents', 'documentmodels:copyto/action', ['documentmodels/*:copyto']),
    route('the right to copy a model', 'documentmodels:authorizecopy/action', ['documentmodels:authorizecopy']),
    route('classification of documents', 'classification/analyze/document/action', ['documentclassifiers/*:analyze']),
    route('classifiers of documents', 'management/get/classifier/read', ['documentclassifiers'], READ),
    route('operations of Document Intelligence', 'operations/read', ['operations'], READ),
    route('limits of Document Intelligence', 'info/read', ['info'], READ),
    {
      title: 'Document Intelligence',
      paths: ['documentintelligence', 'formrecognizer'],
      confidence: 'inferred',
    },
  ],
  host: 'cognitive',
  audiences: ['cognitive'],
  marks: [
    'documentintelligenceclient',
    'formrecognizerclient',
    'begin_analyze_document',
    'begin_build_document_model',
    'documentintelligence',
    'formrecognizer',
    'form-recognizer',
    'form_recognizer',
    'ai-document-intelligence',
    'document_intelligence',
    'documentanalysisclient',
  ],
  names: ['document intelligence', 'form recognizer'],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: SOURCES.permissions,
});
