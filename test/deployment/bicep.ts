import { readFileSync } from 'node:fs';
import { Language, Parser, type Node } from 'web-tree-sitter';

/** What one Bicep file declares, as far as other files refer to it. */
export interface Bicep {
  /** Lines that do not parse. */
  readonly errors: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly outputs: readonly string[];
  readonly modules: readonly { readonly path: string; readonly given: readonly string[] }[];
  /** Names and, where they are constants, values of the `{ name, value }` pairs of `appSettings`. */
  readonly appSettings: Readonly<Record<string, string | undefined>>;
}

const all = (root: Node, type: string): readonly Node[] => root.descendantsOfType(type);

const children = (node: Node | undefined): readonly Node[] => node?.namedChildren ?? [];

const nameOf = (node: Node): string => children(node).find(({ type }) => type === 'identifier')?.text ?? '';

const valueOf = (property: Node): Node | undefined => children(property)[1];

const property = (object: Node | undefined, name: string): Node | undefined => {
  const found = children(object).find((child) => child.type === 'object_property' && nameOf(child) === name);
  return found && valueOf(found);
};

const constant = (node: Node | undefined): string | undefined =>
  node?.type === 'string' && all(node, 'interpolation').length === 0 ? node.text.slice(1, -1) : undefined;

function appSettings(root: Node): Bicep['appSettings'] {
  const lists = all(root, 'object_property').filter((node) => nameOf(node) === 'appSettings');
  const settings = lists.flatMap((list) => children(valueOf(list)));
  return Object.fromEntries(
    settings.flatMap((setting) => {
      const name = constant(property(setting, 'name'));
      return name === undefined ? [] : [[name, constant(property(setting, 'value'))]];
    }),
  );
}

function moduleOf(node: Node): Bicep['modules'][number] {
  const [, path] = children(node);
  // Behind a condition, where there is one.
  const [body] = all(node, 'object');
  const given = children(property(body, 'params')).map(nameOf);
  return { path: constant(path) ?? '', given };
}

/** Gives the tree of a Bicep text. */
export async function bicepParser(): Promise<(text: string) => Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error('The text was not parsed');
    return tree.rootNode;
  };
}

export async function bicepReader(): Promise<(file: string) => Bicep> {
  const parse = await bicepParser();
  return (file) => {
    const root = parse(readFileSync(file, 'utf8'));
    const broken = [...all(root, 'ERROR'), ...(root.hasError ? [root] : [])];
    return {
      errors: broken.map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`),
      parameters: all(root, 'parameter_declaration').map((node) => ({
        name: nameOf(node),
        required: !node.text.includes('='),
      })),
      outputs: all(root, 'output_declaration').map(nameOf),
      modules: all(root, 'module_declaration').map(moduleOf),
      appSettings: appSettings(root),
    };
  };
}
