import { readFileSync } from 'node:fs';
import { Language, Parser, type Node } from 'web-tree-sitter';

/** Grammars as they come built: those of VS Code, and one for Terraform. */
const GRAMMARS = {
  Bash: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm'),
  PowerShell: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm'),
  Python: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm'),
  TypeScript: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm'),
  CSharp: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm'),
  Java: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm'),
  Go: require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm'),
  Terraform: require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'),
  Bicep: require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'),
} as const;

export type Grammar = keyof typeof GRAMMARS;

export const isGrammar = (name: string): name is Grammar => name in GRAMMARS;

/** Gives the tree of a text in any of the grammars. */
export async function parsers(): Promise<(grammar: Grammar, text: string) => Node> {
  await Parser.init();
  const loaded = new Map<string, Parser>();
  for (const [name, file] of Object.entries(GRAMMARS)) {
    const parser = new Parser();
    parser.setLanguage(await Language.load(readFileSync(file)));
    loaded.set(name, parser);
  }
  return (grammar, text) => {
    // Some grammars end a statement with its line.
    const tree = loaded.get(grammar)?.parse(`${text}\n`);
    if (!tree) throw new Error(`not parsed as ${grammar}: ${text}`);
    return tree.rootNode;
  };
}

/** Where a tree does not parse: parts that fit nowhere, and parts that are missing. */
export function faultsIn(node: Node): readonly string[] {
  if (!node.hasError) return [];
  if (node.isError || node.isMissing) return [`${node.isMissing ? 'missing' : 'odd'}: ${node.text || node.type}`];
  return node.children.flatMap(faultsIn);
}
