import { join } from 'node:path';
import ts from 'typescript';
import { printed } from '../snippets/collect';

/*
 * The compiler reads every piece of TypeScript that the product prints, with the packages as their makers publish them.
 * What is one line to change in a program stands among the imports that this program has.
 */

const IMPORTS: readonly (readonly [name: string, line: string])[] = [
  ['DefaultAzureCredential', "import { DefaultAzureCredential } from '@azure/identity';"],
  ['ManagedIdentityCredential', "import { ManagedIdentityCredential } from '@azure/identity';"],
  ['AIProjectClient', "import { AIProjectClient } from '@azure/ai-projects';"],
  ['ModelClient', "import ModelClient from '@azure-rest/ai-inference';"],
];

const whole = (code: string): string =>
  /^import /m.test(code)
    ? code
    : [...IMPORTS.filter(([name]) => code.includes(name)).map(([, line]) => line), code, 'export {};'].join('\n');

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  typeRoots: [join(__dirname, '../../node_modules/@types')],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler says of each program; they stand in this folder, beside its packages, though not on the disk. */
function faultsOf(programs: readonly string[]): readonly string[] {
  const files = new Map(programs.map((text, i) => [join(__dirname, `program-${i}.mts`), text]));
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => files.has(file) || disk.fileExists(file),
    readFile: (file) => files.get(file) ?? disk.readFile(file),
    getSourceFile: (file, options) => {
      const text = files.get(file);
      return text === undefined ? disk.getSourceFile(file, options) : ts.createSourceFile(file, text, options);
    },
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files.keys()], OPTIONS, host))
    .map(
      ({ file, messageText }) =>
        `${ts.flattenDiagnosticMessageText(messageText, '\n')}\n${files.get(file?.fileName ?? '') ?? ''}`,
    );
}

/** Programs that differ in values alone are of one type. */
const withoutValues = (code: string): string => code.replace(/'[^'\n]*'/g, "''");

const CODE = [
  ...new Map(
    [...printed().values()].flatMap(({ snippet: { language, text } }): [string, string][] =>
      language === 'TypeScript' ? [[withoutValues(text), text]] : [],
    ),
  ).values(),
];

test('every piece of TypeScript compiles against the real packages', () => {
  expect(CODE.length).toBeGreaterThan(8);
  for (const name of [
    'openai',
    '@azure/ai-projects',
    '@anthropic-ai/foundry-sdk',
    'microsoft-cognitiveservices-speech-sdk',
  ])
    expect(CODE.some((code) => code.includes(`from '${name}'`))).toBe(true);
  expect(faultsOf(CODE.map(whole))).toEqual([]);
});

test('the compiler finds an option that no client takes', () => {
  const code =
    "import OpenAI from 'openai';\nnew OpenAI({ baseUrl: 'https://contoso-ai.openai.azure.com/openai/v1/' });";
  expect(faultsOf([code]).join()).toContain('baseUrl');
});
