import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const route = (title: string, action: string, paths: readonly string[]): Route => ({
  title,
  action: `ComputerVision/${action}`,
  paths,
  confidence: 'documented',
});

/** Actions of Face that the role for recognising faces holds by name. */
const face = (title: string, action: string): Route => ({
  title,
  action: `Face/${action}/action`,
  paths: [`face/*/${action}`],
  confidence: 'documented',
  source: ROLES_SOURCE,
});

const unnamed = (title: string, paths: readonly string[]): Route => ({ title, paths, confidence: 'inferred' });

export const vision = defineService({
  id: 'vision',
  title: 'Azure Vision and Face',
  level: 'account',
  families: ['ComputerVision', 'Face', 'CustomVision'],
  roles: ['faceRecognizer', 'cognitiveServicesUser'],
  usual: '/computervision/imageanalysis:analyze',
  routes: [
    route('image analysis', 'imageanalysis:analyze/action', ['computervision/imageanalysis:analyze']),
    route('vectors of images', 'retrieval:vectorizeimage/action', ['computervision/retrieval:vectorizeimage']),
    route('vectors of texts', 'retrieval:vectorizetext/action', ['computervision/retrieval:vectorizetext']),
    route('analysis of images', 'analyze/action', ['vision/*/analyze']),
    route('description of images', 'describe/action', ['vision/*/describe']),
    route('tags of images', 'tag/action', ['vision/*/tag']),
    route('finding objects in images', 'detect/action', ['vision/*/detect']),
    route('reading text in images', 'ocr/action', ['vision/*/ocr']),
    route('reading text in images', 'read/analyze/action', ['vision/*/read/analyze']),
    route('results of reading text', 'read/analyzeresults/read', ['vision/*/read/analyzeresults']),
    face('finding faces', 'detect'),
    face('recognising faces', 'identify'),
    face('comparing faces', 'verify'),
    face('finding similar faces', 'findsimilars'),
    face('grouping faces', 'group'),
    unnamed('vision', ['computervision', 'vision']),
    unnamed('custom vision', ['customvision']),
    { ...unnamed('Face', ['face']), role: 'cognitiveServicesUser' },
  ],
  host: 'cognitive',
  audiences: ['cognitive'],
  marks: [
    'imageanalysisclient',
    'imageanalysis',
    'computervision',
    'faceclient',
    'azure-ai-vision',
    'azure.ai.vision',
    'ai-vision-',
    'customvision',
  ],
  names: ['azure ai vision', 'azure vision', 'computer vision', 'face api', 'custom vision'],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: SOURCES.permissions,
});
