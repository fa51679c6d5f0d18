import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { examples } from './examples';

/** Modules that have a package. */
const MISSING = ['azure.identity', 'azure.ai.projects', 'azure.ai.evaluation', 'openai'] as const;

/** Modules that people take from the names of packages for .NET and Java. */
const NEVER = ['azure.ai.openai', 'azure.openai'] as const;

export default defineScenario({
  id: 'package-missing',
  family: 'sdk-outdated',
  title: 'A package is missing, or never was',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [
    { strength: 'strong', oneOf: MISSING.map((name) => `No module named '${name}'`) },
    { strength: 'strong', oneOf: NEVER.map((name) => `No module named '${name}'`) },
    { strength: 'strong', says: ["No module named 'httpx'"], oneOf: ['openai'] },
  ],
  explain: ({ said }) => {
    const has = (name: string): boolean => said.some(({ value }) => value === `No module named '${name}'`);
    const never =
      NEVER.find(has) ?? (said.some(({ value }) => value.includes('azure-ai-openai')) ? 'azure.ai.openai' : undefined);
    const missing = MISSING.find(has);
    const httpx = never === undefined && missing === undefined;
    return {
      headline: httpx
        ? words('The package httpx is not there: openai 3 brings httpx2 in its place.')
        : never === undefined
          ? prose`The package of ${missing ?? ''} is not installed where the program runs.`
          : prose`There is no package ${never} for Python: use openai.`,
      cause: httpx
        ? words(
            'Until version 2 openai brought httpx with it, and code or libraries relied on that. Version 3 is built on httpx2.',
          )
        : never === undefined
          ? words(
              'The program runs in another environment than the one in which it was installed, or it was never installed. Nothing was sent, so no role matters yet.',
            )
          : words(
              'For .NET and Java there are packages of that name; in Python the package openai has the classes for Azure (OpenAI with the v1 base URL, or AzureOpenAI). Nothing was sent, so no role matters yet.',
            ),
      steps: [
        {
          does: 'install',
          text: words('Install it with the python that starts the program:'),
          snippet: httpx
            ? snippet('Bash')`python -m pip install httpx`
            : snippet('Bash')`python -m pip install openai azure-identity`,
        },
        ...(httpx
          ? []
          : [
              {
                does: 'install',
                text: words(
                  'See what this environment has; each package has a name of its own (azure.identity is azure-identity, azure.ai.projects is azure-ai-projects, azure.ai.agents is azure-ai-agents).',
                ),
                snippet: snippet('Bash')`python -m pip list`,
              } as const,
            ]),
        ...(httpx
          ? [
              {
                does: 'install',
                text: words('Or stay below 3 until the library that needs it follows:'),
                snippet: snippet('Bash')`python -m pip install "openai<3"`,
              } as const,
            ]
          : []),
      ],
    };
  },
  sources: [SOURCES.openAiPythonChanges, SOURCES.inferenceMigration],
  examples,
});
