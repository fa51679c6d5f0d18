import { ROLES_SOURCE } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const route = (title: string, action: string, tails: readonly string[], more?: Partial<Route>): Route => ({
  title,
  action: `MultiModalIntelligence/${action}`,
  paths: tails.map((tail) => `contentunderstanding/${tail}`),
  confidence: 'documented',
  ...more,
});

const READ = { methods: ['GET', 'HEAD'] } as const;
const CHANGE = { methods: ['PUT', 'PATCH', 'POST', 'DELETE'] } as const;

/** Actions as the three roles for Content Understanding name them; the method of the call decides. */
export const contentUnderstanding = defineService({
  id: 'content-understanding',
  title: 'Content Understanding',
  level: 'account',
  families: ['MultiModalIntelligence'],
  roles: [
    'contentUnderstandingReader',
    'contentUnderstandingContributor',
    'contentUnderstandingOwner',
    'cognitiveServicesUser',
  ],
  usual: '/contentunderstanding/analyzers/{analyzer}:analyze',
  routes: [
    route('analysis of content', 'analyzers:analyze/action', ['analyzers/*:analyze']),
    route('analysis of a file', 'analyzers:analyzebinary/action', ['analyzers/*:analyzebinary']),
    route('analyzers', 'analyzers/{verb}', ['analyzers']),
    route('operations of analyzers', 'analyzers/operations/read', ['analyzers/*/operations'], READ),
    route('results of an analysis', 'analyzers/results/read', ['analyzers/*/results'], READ),
    route('results of an analysis', 'analyzerresults/read', ['analyzerresults'], READ),
    route('files of a result', 'analyzerresults/files/read', ['analyzerresults/*/files'], READ),
    route('classification of content', 'classifiers:classify/action', ['classifiers/*:classify']),
    route('classification of a file', 'classifiers:classifybinary/action', ['classifiers/*:classifybinary']),
    route('classifiers', 'classifiers/{verb}', ['classifiers']),
    route('operations of classifiers', 'classifiers/operations/read', ['classifiers/*/operations'], READ),
    route('results of a classification', 'classifierresults/read', ['classifierresults'], READ),
    route('defaults of Content Understanding', 'defaults/read', ['defaults'], READ),
    {
      title: 'settings of Content Understanding',
      paths: ['contentunderstanding/defaults', 'contentunderstanding/analyzerresults'],
      ...CHANGE,
      confidence: 'inferred',
      role: 'contentUnderstandingContributor',
    },
    {
      title: 'Content Understanding',
      paths: ['contentunderstanding'],
      confidence: 'inferred',
      role: 'contentUnderstandingContributor',
    },
  ],
  host: 'services',
  audiences: ['cognitive'],
  marks: [
    'contentunderstandingclient',
    'contentunderstanding',
    'content_understanding',
    'ai-content-understanding',
    'multimodalintelligence',
  ],
  names: ['content understanding'],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: ROLES_SOURCE,
});
