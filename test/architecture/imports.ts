import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written. */
  readonly specifier: string;
  readonly typesOnly: boolean;
}

export interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Names of globals that the file reaches for: `process`, `Date.now`, `new Date` … */
  readonly globals: readonly string[];
}

const SRC = resolve(__dirname, '../../src');

const isTypesOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) {
    const named =
      node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause : undefined;
    return node.isTypeOnly || named?.elements.every(({ isTypeOnly }) => isTypeOnly) === true;
  }
  const clause = node.importClause;
  if (clause === undefined) return false;
  const named =
    clause.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings : undefined;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined && named?.elements.every(({ isTypeOnly }) => isTypeOnly) === true)
  );
};

const literal = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

/** Every way in which TypeScript can name another module. */
function importOf(node: ts.Node): Import | undefined {
  const made = (specifier: string | undefined, typesOnly: boolean): Import | undefined =>
    specifier === undefined ? undefined : { specifier, typesOnly };
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return made(literal(node.moduleSpecifier), isTypesOnly(node));
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return made(literal(node.moduleReference.expression), node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return made(literal(node.argument.literal), true);
  if (ts.isCallExpression(node)) {
    const loads =
      node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require');
    return loads ? made(literal(node.arguments[0]), false) : undefined;
  }
  return undefined;
}

/** True where an identifier only names something of its own: a property, a key, a declaration, a type. */
const isMereName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return true;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
};

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

function globalOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return `${node.expression.text}.${node.name.text}`;
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0)
    return 'new Date';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'new Date';
  return ts.isIdentifier(node) && !isMereName(node) ? node.text : undefined;
}

export function parse(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push(found);
    const used = globalOf(node);
    if (used !== undefined) globals.add(used);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, text, imports, globals: [...globals] };
}

export const readSources = (): readonly SourceFile[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => parse(path, readFileSync(join(SRC, path), 'utf8')));

/** The room that a file of `src` is in: its folder, or its own name where it stands alone. */
export const roomOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\.ts$/, '');

/** Where a relative import leads, as `room` or `room/file`, without the ending. */
export const targetOf = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier.replace(/\.js$/, ''));

/** The file that a relative import leads to, or nothing for a package. */
export function fileOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  // What is loaded when it is needed is named with its ending.
  const base = resolve(SRC, dirname(from), specifier.replace(/\.js$/, ''));
  const file = [`${base}.ts`, join(base, 'index.ts')].find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : relative(SRC, file).split(sep).join('/');
}
