import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { causes, CLASSES_MISSING, CODE_OLD, GENERATIVE, PACKAGE_OLD } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'openai-python-old',
  family: 'sdk-outdated',
  title: 'Code and version of openai do not match',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [
    { strength: 'certain', oneOf: [...CODE_OLD.slice(0, 3), ...PACKAGE_OLD.slice(0, 2)] },
    { strength: 'strong', oneOf: [...CODE_OLD.slice(3), ...PACKAGE_OLD.slice(2), ...CLASSES_MISSING] },
    { strength: 'strong', says: ["module 'openai' has no attribute"], oneOf: GENERATIVE },
  ],
  headline: () => words('The code and the installed version of the package openai are of different generations.'),
  causes,
  older: words(
    'The message suggests to pin openai 0.28. That version cannot sign in with Microsoft Entra ID by itself and gets no repairs.',
  ),
  sources: [
    {
      title: 'openai-python: migration to v1',
      url: 'https://github.com/openai/openai-python/discussions/742',
      read: '2026-11-20',
      confidence: 'observed',
    },
    SOURCES.openAiPythonChanges,
    SOURCES.foundryErrors,
  ],
  examples,
});
