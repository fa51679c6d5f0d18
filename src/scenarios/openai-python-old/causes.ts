import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, snippet, words, type Prose } from '../../prose';
import { clientOf } from '../../services';
import { keylessClient } from '../shared/snippets';
import { LATER_IN_PYTHON, updateCommand, versionsCommand } from '../shared/sdk';
import { saysOneOf } from '../shared/said';

const bash = snippet('Bash');

/** Said of code that was written for openai 0.x, by openai 1 and later. */
export const CODE_OLD = [
  'is no longer supported in openai>=1.0.0',
  'APIRemovedInV1',
  "'ChatCompletion' object is not subscriptable",
  "module 'openai' has no attribute",
  "No module named 'openai.error'",
  "No module named 'openai.embeddings_utils'",
  "No module named 'openai.api_resources'",
] as const;

/** Said where the installed openai lacks what the code asks for. */
export const PACKAGE_OLD = [
  'openai has no … attribute',
  'likely due to an old version of the openai package',
  "cannot import name … from 'openai'",
  "unexpected keyword argument 'azure_",
  "unexpected keyword argument 'max_completion_tokens'",
  "unexpected keyword argument 'reasoning_effort'",
  ...LATER_IN_PYTHON,
] as const;

/** Classes that came with openai 1: an older package lacks them. */
export const CLASSES_MISSING = ["has no attribute 'AzureOpenAI'", "has no attribute 'AsyncAzureOpenAI'"] as const;

/** A package of Azure that retired and was never moved to openai 1. */
export const GENERATIVE = ['azure.ai.generative'] as const;

const has = ({ evidence }: Situation, phrases: readonly string[]): boolean => saysOneOf(evidence, phrases);

/** The library that stands between the program and openai, as the frames or imports name it. */
const libraryOf = ({ evidence: { framework } }: Situation): string | undefined =>
  framework && (clientOf(framework.value)?.title ?? framework.value);

const version = ({ evidence: { sdkVersion } }: Situation): Prose =>
  sdkVersion === undefined ? [] : prose` The text shows version ${sdkVersion.value}.`;

const HISTORY =
  'Version 1.0 of openai for Python replaced calls such as openai.ChatCompletion.create by client objects (OpenAI, AzureOpenAI); later versions added sign-in without keys and the Responses API. The call never left the machine, so no role matters yet.';

const sameEnvironment = ({ evidence }: Situation): Step => ({
  does: 'install',
  text: words(
    'Make sure that the program runs in the environment that you look at: call pip as "python -m pip", with the python that starts the program.',
  ),
  snippet: versionsCommand(evidence),
});

const asToday = ({ evidence }: Situation): Step => ({
  does: 'build-client',
  text: words('Build the client as today, without a key:'),
  snippet: keylessClient(evidence, 'python'),
});

const PIN: Step = {
  does: 'install',
  text: words(
    'If the code cannot be changed now: pin the version that it was written for, in an environment of its own. It gets no repairs and cannot sign in without a key by itself.',
  ),
  snippet: bash`python -m pip install "openai==0.28.1"`,
};

export const causes: readonly Cause[] = [
  {
    id: 'code-written-for-0.x',
    title: words('The code was written for openai 0.x, and a later one is installed.'),
    usual: 'sometimes',
    for: (situation) => [has(situation, CODE_OLD) && suggests(words('the installed openai is newer than the code'))],
    against: (situation) => [has(situation, CLASSES_MISSING) && proves(words('the code asks for a class of openai 1'))],
    headline: () => words('The code is older than the installed openai: it is for a version below 1.0.'),
    why: (situation) => prose`${words(HISTORY)}${version(situation)}`,
    steps: (situation) => [asToday(situation), sameEnvironment(situation), PIN],
  },
  {
    id: 'package-too-old',
    title: words('The installed openai is older than the code.'),
    usual: 'sometimes',
    for: (situation) => [
      has(situation, [...PACKAGE_OLD, ...CLASSES_MISSING]) &&
        suggests(words('the installed openai lacks what the code asks for')),
    ],
    against: (situation) => [
      has(situation, CODE_OLD) &&
        !has(situation, CLASSES_MISSING) &&
        proves(words('what is missing was removed in a later version')),
    ],
    headline: () => words('The installed package openai is older than the code: update it.'),
    why: (situation) => prose`${words(HISTORY)}${version(situation)}`,
    steps: (situation) => [
      {
        does: 'install',
        text: words('Update the package and the one for sign-in (this brings version 3, whose HTTP client is httpx2):'),
        snippet: updateCommand(situation.evidence),
      },
      sameEnvironment(situation),
      asToday(situation),
    ],
  },
  {
    id: 'library-in-between-too-old',
    title: words('A library that imports openai is older than it.'),
    usual: 'seldom',
    for: (situation) => [
      libraryOf(situation) !== undefined &&
        has(situation, CODE_OLD) &&
        suggests(prose`${libraryOf(situation) ?? ''} stands between the program and openai`),
    ],
    against: (situation) => [libraryOf(situation) === undefined && proves(words('no such library is named'))],
    headline: (situation) => prose`${libraryOf(situation) ?? ''} is older than the installed openai: update it first.`,
    why: (situation) =>
      prose`The frame above the error is in the library: it uses openai as it was before version 1.0. ${words(HISTORY)}${version(situation)}`,
    steps: (situation) => [
      {
        does: 'install',
        text: prose`Bring ${libraryOf(situation) ?? ''} up to date (with its part for OpenAI), so that it fits the installed openai.`,
      },
      sameEnvironment(situation),
      PIN,
    ],
  },
  {
    id: 'azure-ai-generative',
    title: words('azure-ai-generative retired, and works with openai below 1.0 only.'),
    usual: 'seldom',
    for: (situation) => [has(situation, GENERATIVE) && proves(words('the error comes out of azure-ai-generative'))],
    against: (situation) => [!has(situation, GENERATIVE) && proves(words('it is not named'))],
    headline: () => words('The package azure-ai-generative has retired and wants openai below 1.0.'),
    why: () =>
      words(`The package imports parts of openai that version 1.0 removed, and no version of it follows. ${HISTORY}`),
    steps: () => [
      {
        does: 'migrate',
        text: words('Move to azure-ai-evaluation (evaluators and simulators), which works with the current openai:'),
        snippet: bash`python -m pip install azure-ai-evaluation azure-identity`,
      },
      { ...PIN, text: words('Until then pin openai below 1.0, in an environment of its own:') },
    ],
  },
];
