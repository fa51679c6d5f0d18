import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { builtInRoles, role } from '../../src/azure-names';
import { plain } from '../../src/prose';
import { formerRoleTitle, roleName, roleTitle } from '../../src/services';

const SRC = join(__dirname, '../../src');

/** Roles of other services, beside which no rename of Azure AI goes: cards and commands name them as Azure does. */
const OTHERS = /^(?:Storage|Search|Container Registry|Monitoring|Log Analytics|Azure Bot Service) /;

/** Owner, Contributor and Reader are words of everyday English as well. */
const NAMES = builtInRoles()
  .flatMap(({ name, formerName }) => [name, ...(formerName === undefined ? [] : [formerName])])
  .filter((name) => name.includes(' ') && !OTHERS.test(name));

/** Examples are what services print, and the sandbox is a tenant of its own. */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('examples.ts') && !path.startsWith('sandbox'),
);

/** The words of a file: what stands in quotes, comments left out. */
function wordsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // How people ask is written as they do, with whatever name they know.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'asked') return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no text writes the name of a built-in role by hand: a rename is one line of the table', () => {
  const wrong = files.flatMap((path) =>
    wordsOf(join(SRC, path))
      .filter((text) => NAMES.some((name) => text.includes(name)))
      .map((text) => `${relative('.', path)}: ${text.trim().slice(0, 80)}`),
  );
  expect(wrong).toEqual([]);
});

test('a role is shown by both of its names', () => {
  expect(plain(roleName('foundryUser'))).toBe('Foundry User (formerly Azure AI User)');
  expect(plain(roleName(role('foundryUser')))).toBe('Foundry User (formerly Azure AI User)');
  expect(plain(roleName('openAiUser'))).toBe('Cognitive Services OpenAI User');
  expect([roleTitle('foundryUser'), formerRoleTitle('foundryUser')]).toEqual(['Foundry User', 'Azure AI User']);
});
