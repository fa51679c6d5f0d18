import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'web-tree-sitter';

import { bicepParser } from './bicep';
import { readText, ROOT } from './lifecycle';
import { TYPES, typeProblems } from './resource-types';

const TEMPLATES = readdirSync(join(ROOT, 'infra')).filter((name) => name.endsWith('.bicep'));

let parse: (text: string) => Node;
beforeAll(async () => {
  parse = await bicepParser();
});

test.each(TEMPLATES)('Microsoft’s types have nothing against %s', (name) => {
  expect(typeProblems(parse(readText(`infra/${name}`))).problems).toEqual([]);
});

test('the types are those of the resources that are declared, and no others', () => {
  const declared = new Set(TEMPLATES.flatMap((name) => typeProblems(parse(readText(`infra/${name}`))).resources));
  expect([...declared].sort()).toEqual(Object.keys(TYPES.resources).sort());
  expect(TYPES.from.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each([
  ['azure', 'httpsOnly: true', 'httpOnly: true', /there is no httpOnly/],
  ['azure', "minTlsVersion: '1.2'", "minTlsVersion: '1.4'", /"1\.4" is none of/],
  ['azure', "kind: 'linux'\n", "kind: 'linux'\n  id: 'x'\n", /id cannot be written/],
  ['azure', "  kind: 'StorageV2'\n", '', /kind is missing/],
  ['azure', 'alwaysOn: true', "alwaysOn: 'true'", /"true" stands where a boolean belongs/],
  ['azure', "sku: {\n    name: 'Standard_LRS'\n  }", "sku: 'Standard_LRS'", /stands where a object belongs/],
  ['azure', '@2023-12-01', '@2023-12-02', /types\.json has no/],
  ['azure', 'retentionInDays: 30', "retentionInDays: '30'", /"30" stands where a number belongs/],
  ['bot', "channelName: 'MsTeamsChannel'", "channelName: 'TeamsChannel'", /channelName "TeamsChannel" is none of/],
  ['bot', "name: 'F0'", "nome: 'F0'", /name is missing/],
  [
    'bot',
    "@allowed(['UserAssignedMSI', 'SingleTenant'])",
    "@allowed(['UserAssigned', 'SingleTenant'])",
    /"UserAssigned" is none/,
  ],
  ['watch', "groupShortName: 'Locksmith'", "groupShortName: 'Locksmith at work'", /too short or too long/],
  ['watch', "operator: 'LessThan'", "operator: 'Below'", /"Below" is none of/],
  [
    'watch',
    "'odata.type': 'Microsoft.Azure.Monitor.Single",
    "'odata.type': 'Microsoft.Azure.Monitor.Simple",
    /odata\.type/,
  ],
  ['network', 'registrationEnabled: false', 'registration: false', /there is no registration/],
])('a slip in %s.bicep is seen: %s', (name, right, wrong, said) => {
  const text = readText(`infra/${name}.bicep`);
  expect(text).toContain(right);
  expect(typeProblems(parse(text.replace(right, wrong))).problems.join('\n')).toMatch(said);
});
