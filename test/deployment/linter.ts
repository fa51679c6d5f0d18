import type { Node } from 'web-tree-sitter';

/**
 * What `bicep build` would warn of, as far as it can be seen without the compiler: the rules of its linter that concern
 * templates like these. Source: learn.microsoft.com/azure/azure-resource-manager/bicep/linter, read 2026-11-29.
 */
const children = (node: Node | null | undefined): readonly Node[] => node?.namedChildren ?? [];
const nameOf = (node: Node): string => children(node).find(({ type }) => type === 'identifier')?.text ?? '';
const at = (node: Node): string => `line ${node.startPosition.row + 1}`;
const all = (root: Node, ...types: readonly string[]): readonly Node[] =>
  types.flatMap((type) => root.descendantsOfType(type));

/** Names that are used: neither what a declaration is called, nor the key of a property. */
function uses(root: Node): readonly Node[] {
  return all(root, 'identifier').filter(({ parent, id }) => {
    const isFirst = children(parent)[0]?.id === id;
    return !(isFirst && (parent?.type.endsWith('_declaration') === true || parent?.type === 'object_property'));
  });
}

/** Decorators stand before what they are about. */
const decorated = (node: Node, word: string): boolean =>
  node.previousNamedSibling?.type === 'decorators' && node.previousNamedSibling.text.includes(`@${word}`);

function unused(root: Node): readonly string[] {
  const used = new Set(uses(root).map(({ text }) => text));
  const declared = [...all(root, 'parameter_declaration', 'variable_declaration')].filter(
    (node) => !used.has(nameOf(node)),
  );
  const existing = all(root, 'resource_declaration').filter(
    (node) => / existing =/.test(node.text.split('\n', 1)[0] ?? '') && !used.has(nameOf(node)),
  );
  return [
    ...declared.map(
      (node) => `${at(node)}: no-unused-${node.type.startsWith('p') ? 'params' : 'vars'}: ${nameOf(node)}`,
    ),
    ...existing.map((node) => `${at(node)}: no-unused-existing-resources: ${nameOf(node)}`),
  ];
}

/** The hosts that the rule looks for; `environment()` has them for each cloud. */
const HOSTS =
  /(^|[/.])(api\.loganalytics\.io|(azuredatalakeanalytics|azuredatalakestore|trafficmanager)\.net|core\.windows\.net|(database|graph|asazure)\.windows\.net|datalake\.azure\.net|(gallery|management)\.azure\.com|login\.microsoftonline\.com|vault\.azure\.net)/i;

const hardCoded = (root: Node): readonly string[] =>
  all(root, 'string')
    .filter(({ text }) => HOSTS.test(text.slice(1, -1)))
    .map((node) => `${at(node)}: no-hardcoded-env-urls: ${node.text}`);

const SECRET = /password|secret|accountkey|accesskey/i;

function secrets(root: Node): readonly string[] {
  const params = all(root, 'parameter_declaration');
  const secure = new Set(params.filter((node) => decorated(node, 'secure()')).map(nameOf));
  const bare = params.filter((node) => SECRET.test(nameOf(node)) && !secure.has(nameOf(node)));
  const given = params.filter((node) => secure.has(nameOf(node)) && /=\s*'[^']/.test(node.text));
  const told = all(root, 'output_declaration').filter(
    (node) =>
      /password/i.test(nameOf(node)) ||
      /\blist[A-Z]\w{0,40}\(/.test(node.text) ||
      uses(node).some(({ text }) => secure.has(text)),
  );
  return [
    ...bare.map((node) => `${at(node)}: secure-secrets-in-params: ${nameOf(node)}`),
    ...given.map((node) => `${at(node)}: secure-parameter-default: ${nameOf(node)}`),
    ...told.map((node) => `${at(node)}: outputs-should-not-contain-secrets: ${nameOf(node)}`),
  ];
}

/** `dependsOn` of something that the resource refers to anyway. */
const dependencies = (root: Node): readonly string[] =>
  all(root, 'resource_declaration', 'module_declaration').flatMap((resource) => {
    const list = all(resource, 'object_property').find((property) => nameOf(property) === 'dependsOn');
    const named = uses(resource).filter(({ startIndex }) => {
      const inList = list && startIndex >= list.startIndex && startIndex < list.endIndex;
      return inList !== true;
    });
    const others = new Set(named.map(({ text }) => text));
    return (list ? uses(list) : [])
      .filter(({ text }) => others.has(text))
      .map((node) => `${at(node)}: no-unnecessary-dependson: ${node.text}`);
  });

function style(root: Node): readonly string[] {
  const joined = all(root, 'call_expression').filter((node) => children(node)[0]?.text === 'concat');
  const needless = all(root, 'string').filter(({ text, parent, id }) => {
    const isKey = parent?.type === 'object_property' && children(parent)[0]?.id === id;
    return !isKey && /^'\$\{[^{}]*\}'$/.test(text);
  });
  const quoted = all(root, 'object_property')
    .map((property) => children(property)[0])
    .filter((key) => key !== undefined && /^'[A-Za-z_]\w*'$/.test(key.text));
  const nested = all(root, 'resource_declaration').filter((resource) => {
    const name = all(resource, 'object_property').find((property) => nameOf(property) === 'name');
    return /\$\{\w+\.name\}\//.test(children(name)[1]?.text ?? '');
  });
  return [
    ...joined.map((node) => `${at(node)}: prefer-interpolation`),
    ...needless.map((node) => `${at(node)}: simplify-interpolation: ${node.text}`),
    ...quoted.flatMap((node) => (node ? [`${at(node)}: prefer-unquoted-property-names: ${node.text}`] : [])),
    ...nested.map((node) => `${at(node)}: use-parent-property: ${nameOf(node)}`),
  ];
}

/** What the linter would say of one template. */
export const lintProblems = (root: Node): readonly string[] => [
  ...unused(root),
  ...hardCoded(root),
  ...secrets(root),
  ...dependencies(root),
  ...style(root),
];
