import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'web-tree-sitter';

import { bicepParser } from './bicep';
import { readText, ROOT } from './lifecycle';
import { lintProblems } from './linter';

const TEMPLATES = readdirSync(join(ROOT, 'infra')).filter((name) => name.endsWith('.bicep'));

let parse: (text: string) => Node;
beforeAll(async () => {
  parse = await bicepParser();
});

test.each(TEMPLATES)('the rules of Bicep’s linter have nothing against %s', (name) => {
  expect(lintProblems(parse(readText(`infra/${name}`)))).toEqual([]);
});

test.each([
  ['no-unused-params: extra', 'param location string', 'param extra string\n\nparam location string'],
  ['no-unused-vars: extra', 'var isTold', "var extra = 'x'\nvar isTold"],
  [
    'no-unused-existing-resources: old',
    'var isTold',
    "resource old 'Microsoft.Insights/actionGroups@2023-01-01' existing = {\n  name: 'x'\n}\n\nvar isTold",
  ],
  ['no-hardcoded-env-urls', "name: 'operator'", "name: 'https://management.azure.com/'"],
  ['no-hardcoded-env-urls', "name: 'operator'", "name: '${name}.blob.core.windows.net'"],
  ['secure-secrets-in-params: adminPassword', 'param name string', 'param name string\nparam adminPassword string'],
  ['secure-parameter-default: pin', 'param name string', "param name string\n\n@secure()\nparam pin string = 'x1'"],
  ['outputs-should-not-contain-secrets: key', '// Turns', 'output key string = people.listKeys().primary\n// Turns'],
  [
    'outputs-should-not-contain-secrets: pin',
    '// Turns',
    '@secure()\nparam pin2 string\noutput pin string = pin2\n// Turns',
  ],
  [
    'no-unnecessary-dependson: people',
    "  name: '${name}-unwell'\n",
    "  name: '${name}-unwell'\n  dependsOn: [\n    people\n  ]\n",
  ],
  ['prefer-interpolation', "name: '${name}-unwell'", "name: concat(name, '-unwell')"],
  ['simplify-interpolation', 'emailAddress: alertEmail', "emailAddress: '${alertEmail}'"],
  ['prefer-unquoted-property-names', 'severity: 1', "'severity': 1"],
  ['use-parent-property: failing', "name: '${name}-failing'", "name: '${people.name}/failing'"],
])('%s is seen', (rule, right, wrong) => {
  const text = readText('infra/watch.bicep');
  expect(text).toContain(right);
  expect(lintProblems(parse(text.replace(right, wrong))).join('\n')).toContain(rule);
});
