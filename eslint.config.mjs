import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const restraint = (lines) => ({
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function':
    lines === undefined ? 'off' : ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 20],
  'max-depth': ['error', 4],
  'max-params': ['error', 5],
});

// Which room may import which, and what stays outside of the pure rooms, is held by test/architecture.test.ts.
export default defineConfig(
  { ignores: ['dist/', 'test-output/', 'coverage/', 'devTools/', 'appPackage/build/', 'src/recognition/table.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...restraint(60),
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // Every member of a closed union is named; a `default` would swallow the next one that is added.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          allowDefaultCaseForExhaustiveSwitch: false,
          considerDefaultExhaustiveForUnions: true,
          requireDefaultForNonUnion: true,
        },
      ],
      // A number reads well inside a message; everything else has to be turned into words first.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `async` keeps the shape of a port even where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // The two programs that speak to a terminal.
    files: ['src/index.ts', 'src/cli.ts', 'src/cli/**/*.ts', 'src/sandbox/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A list of topics or of words is data, read entry by entry.
    files: ['src/questions/topics/*.ts', 'src/questions/concepts.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A test is a list of cases, and may be as long as the list.
    files: ['test/**/*.ts'],
    rules: {
      ...restraint(undefined),
      'max-lines': 'off',
      // `expect.any()` and `expect.objectContaining()` are typed as any; the compiler still checks what they are given to.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // Plain JavaScript: no types to check with.
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    rules: { ...restraint(60) },
  },
);
