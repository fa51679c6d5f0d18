import { spawnSync } from 'node:child_process';
import type { Node } from 'web-tree-sitter';
import { parse as parseYaml } from 'yaml';
import type { Snippet } from '../../src/prose';
import { printed } from './collect';
import { faultsIn, isGrammar, parsers, type Grammar } from './parsers';

/*
 * What the product prints to be copied is read by the grammar of its language: for every scenario with all its causes,
 * services, callers, places and languages, every topic, what people ask afterwards, and with names that try to break out.
 */

const ALL = [...printed().values()];
let parse: (grammar: Grammar, text: string) => Node;
beforeAll(async () => {
  parse = await parsers();
});

/** What is declared or configured has no language of its own on a card. */
function grammarOf({ language, text }: Snippet): Grammar | undefined {
  if (isGrammar(language)) return language;
  if (/^resource "/.test(text)) return 'Terraform';
  return /^resource [a-z]/.test(text) ? 'Bicep' : undefined;
}

/** A number stands without quotes: its blank is filled in before it is read. */
const withNumbers = (text: string): string => text.replaceAll('<capacity>', '10');

const read = ALL.flatMap(({ snippet, where }) => {
  const grammar = grammarOf(snippet);
  return grammar === undefined ? [] : [{ where, snippet, grammar, text: withNumbers(snippet.text) }];
});

test('there is something of every language', () => {
  const count = (grammar: Grammar): number => read.filter((each) => each.grammar === grammar).length;
  expect(read.length).toBeGreaterThan(600);
  expect(count('Bash')).toBeGreaterThan(300);
  for (const grammar of ['Python', 'TypeScript', 'CSharp', 'Java', 'Go', 'Terraform', 'Bicep'] as const)
    expect([grammar, count(grammar) > 10]).toEqual([grammar, true]);
  expect(count('PowerShell')).toBeGreaterThan(3);
});

test('a parser finds what does not parse', () => {
  expect(faultsIn(parse('Bash', 'az account show --query "x'))).not.toEqual([]);
  expect(faultsIn(parse('PowerShell', 'npm install @azure/identity@latest'))).not.toEqual([]);
  expect(faultsIn(parse('Python', 'client = OpenAI(base_url="x"'))).not.toEqual([]);
  expect(faultsIn(parse('Java', 'String a = "x" "y";'))).not.toEqual([]);
  expect(faultsIn(parse('Terraform', 'resource "a" "b" {\n  capacity = <capacity>\n}'))).not.toEqual([]);
});

test('every command and every piece of code parses', () => {
  const faults = read.flatMap(({ where, grammar, text }) => {
    const found = faultsIn(parse(grammar, text));
    return found.length === 0 ? [] : [`${where}, ${grammar}: ${found.join(', ')}\n${text}`];
  });
  expect(faults).toEqual([]);
});

/** Tools that people have on Windows as well, in one line without a pipe: it is pasted into whatever shell is open. */
const isForAnyShell = ({ language, text }: Snippet): boolean =>
  language === 'Bash' && /^(?:az|azd|npm|dotnet|python|go|mvn) [^\n|\\]*$/.test(text);

test('one line of a tool that runs everywhere parses in PowerShell as well', () => {
  const lines = read.filter(({ snippet }) => isForAnyShell(snippet));
  expect(lines.length).toBeGreaterThan(100);
  const faults = lines.flatMap(({ where, text }) => {
    const found = faultsIn(parse('PowerShell', text));
    return found.length === 0 ? [] : [`${where}: ${found.join(', ')}\n${text}`];
  });
  expect(faults).toEqual([]);
});

/** What stands in quotes or in a comment is one word, whatever it is. */
const isQuoted = (node: Node | null): boolean =>
  node !== null && (/string|comment|template_literal/.test(node.type) || isQuoted(node.parent));

const places = (text: string, part: string): readonly number[] =>
  [...text.matchAll(new RegExp(part.replace(/[^\w ]/g, '\\$&'), 'g'))].map(({ index }) => index);

test('what is left to fill in stands in quotes or in a comment, and is never read as a redirection', () => {
  const bare = read.flatMap(({ where, snippet, grammar, text }) => {
    const tree = parse(grammar, text);
    return snippet.blanks
      .map((blank) => `<${blank}>`)
      .filter((blank) => places(text, blank).some((at) => !isQuoted(tree.descendantForIndex(at, at + blank.length))))
      .map((blank) => `${where}, ${grammar}: ${blank}\n${text}`);
  });
  expect(bare).toEqual([]);
});

test('bash itself reads every command', () => {
  const script = read
    .filter(({ grammar }) => grammar === 'Bash')
    .map(({ text }) => text)
    .join('\n');
  const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('JSON and YAML to paste into a file is JSON and YAML', () => {
  const texts = ALL.flatMap(({ snippet }) => (grammarOf(snippet) === undefined ? [snippet] : []));
  const json = texts.filter(({ language, text }) => language === 'Json' || /^["{]/.test(text));
  const yaml = texts.filter(({ language, text }) => language === 'PlainText' && /^[-\w. ]+: /.test(text));
  expect(json.length).toBeGreaterThan(0);
  expect(yaml.length).toBeGreaterThan(0);
  for (const { text } of json) expect(() => void JSON.parse(text.startsWith('{') ? text : `{${text}}`)).not.toThrow();
  for (const { text } of yaml) expect(() => void parseYaml(text)).not.toThrow();
});
