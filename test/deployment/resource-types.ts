import type { Node } from 'web-tree-sitter';
import { z } from 'zod';

import { readText } from './lifecycle';

const Property = z.object({
  type: z.number().optional(),
  required: z.boolean().default(false),
  readOnly: z.boolean().default(false),
});
const Properties = z.record(Property);
const Shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('object'), properties: Properties, others: z.number().optional() }),
  z.object({ kind: z.literal('one-of'), by: z.string(), properties: Properties, elements: z.record(z.number()) }),
  z.object({
    kind: z.literal('list'),
    of: z.number(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
  }),
  z.object({ kind: z.literal('union'), of: z.array(z.number()) }),
  z.object({ kind: z.literal('word'), is: z.string() }),
  z.object({
    kind: z.literal('text'),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    pattern: z.string().optional(),
  }),
  z.object({ kind: z.literal('number'), minValue: z.number().optional(), maxValue: z.number().optional() }),
  z.object({ kind: z.literal('boolean') }),
  z.object({ kind: z.literal('any') }),
]);
type Shape = z.infer<typeof Shape>;
const Resource = z.object({ root: z.number(), types: z.record(Shape) });
const Types = z.object({ from: z.object({ date: z.string(), commit: z.string() }), resources: z.record(Resource) });

/** What Microsoft publishes about the resources of infra/: test/deployment/types/extract.mjs wrote it. */
export const TYPES = Types.parse(JSON.parse(readText('test/deployment/types/types.json')));

/** Written on any resource, and read by Bicep itself. */
const BICEPS_OWN = new Set(['parent', 'scope', 'dependsOn']);

const children = (node: Node | undefined): readonly Node[] => node?.namedChildren ?? [];
const line = (node: Node): number => node.startPosition.row + 1;

/** The key of a property; undefined where it is made of an expression. */
function keyOf(property: Node): string | undefined {
  const [key] = children(property);
  if (key?.type === 'identifier') return key.text;
  return key?.type === 'string' && key.descendantsOfType('interpolation').length === 0
    ? key.text.slice(1, -1)
    : undefined;
}

class Check {
  readonly problems: string[] = [];

  constructor(
    private readonly types: Readonly<Record<string, Shape>>,
    /** Words that a parameter of this file may have. */
    private readonly allowed: ReadonlyMap<string, readonly string[]>,
  ) {}

  private say(node: Node, what: string): void {
    this.problems.push(`line ${line(node)}: ${what}`);
  }

  private shape(number: number): Shape {
    const shape = this.types[String(number)];
    if (!shape) throw new Error(`types.json has no type ${number}: write it again`);
    return shape;
  }

  private object(
    node: Node,
    properties: z.infer<typeof Properties>,
    others: number | undefined,
    isRoot: boolean,
  ): void {
    const given = children(node).filter(({ type }) => type === 'object_property');
    const names = given.map(keyOf);
    for (const [name, { required, readOnly }] of Object.entries(properties)) {
      if (required && !readOnly && !names.includes(name)) this.say(node, `${name} is missing`);
    }
    for (const [at, each] of given.entries()) {
      const name = names[at];
      const value = children(each)[1];
      if (value === undefined || (isRoot && name !== undefined && BICEPS_OWN.has(name))) continue;
      const known = name === undefined ? undefined : properties[name];
      if (known?.readOnly === true) this.say(each, `${String(name)} cannot be written`);
      else if (known?.type !== undefined) this.value(value, known.type);
      else if (others !== undefined) this.value(value, others);
      else this.say(each, `there is no ${String(name)}`);
    }
  }

  /** The published words for a value. Beside them some services take others, which this project has no use for. */
  private words(shape: Shape): readonly string[] | undefined {
    if (shape.kind === 'word') return [shape.is];
    if (shape.kind !== 'union') return undefined;
    const words = shape.of.flatMap((each) => this.words(this.shape(each)) ?? []);
    return words.length > 0 ? words : undefined;
  }

  private text(node: Node, text: string, shape: Shape): void {
    const words = this.words(shape);
    if (words && !words.includes(text)) this.say(node, `"${text}" is none of ${words.join(', ')}`);
    if (words || shape.kind === 'any' || shape.kind === 'union') return;
    if (shape.kind !== 'text') {
      this.say(node, `"${text}" stands where a ${shape.kind} belongs`);
      return;
    }
    const { minLength = 0, maxLength = Infinity, pattern } = shape;
    if (text.length < minLength || text.length > maxLength) this.say(node, `"${text}" is too short or too long`);
    if (pattern !== undefined && !new RegExp(pattern).test(text)) this.say(node, `"${text}" does not fit ${pattern}`);
  }

  private number(node: Node, shape: Shape): void {
    const { minValue = -Infinity, maxValue = Infinity } = shape.kind === 'number' ? shape : {};
    if (shape.kind !== 'number' && shape.kind !== 'any')
      this.say(node, `a number stands where a ${shape.kind} belongs`);
    if (Number(node.text) < minValue || Number(node.text) > maxValue) this.say(node, `${node.text} is out of range`);
  }

  /** Follows a value as far as it is written down; what only the deployment knows fits everything. */
  value(node: Node, number: number, isRoot = false): void {
    const shape = this.shape(number);
    switch (node.type) {
      case 'object':
        this.asObject(node, shape, isRoot);
        return;
      case 'array':
        if (shape.kind === 'list') for (const each of children(node)) this.value(each, shape.of);
        else if (shape.kind !== 'any') this.say(node, `a list stands where a ${shape.kind} belongs`);
        return;
      case 'ternary_expression':
        for (const each of children(node).slice(1)) this.value(each, number);
        return;
      case 'string':
        if (node.descendantsOfType('interpolation').length === 0) this.text(node, node.text.slice(1, -1), shape);
        return;
      case 'identifier':
        for (const word of this.allowed.get(node.text) ?? []) this.text(node, word, shape);
        return;
      case 'number':
        this.number(node, shape);
        return;
      case 'boolean':
        if (shape.kind !== 'boolean' && shape.kind !== 'any')
          this.say(node, `a boolean stands where a ${shape.kind} belongs`);
        return;
      default:
        return;
    }
  }

  private asObject(node: Node, shape: Shape, isRoot: boolean): void {
    if (shape.kind === 'object') {
      this.object(node, shape.properties, shape.others, isRoot);
    } else if (shape.kind === 'one-of') {
      const given = children(node).find((each) => keyOf(each) === shape.by);
      const word = children(given)[1]?.text.slice(1, -1) ?? '';
      const element = shape.elements[word];
      const chosen = element === undefined ? undefined : this.shape(element);
      if (chosen?.kind !== 'object')
        this.say(node, `${shape.by} "${word}" is none of ${Object.keys(shape.elements).join(', ')}`);
      else this.object(node, { ...shape.properties, ...chosen.properties }, chosen.others, isRoot);
    } else if (shape.kind !== 'any') {
      this.say(node, `an object stands where a ${shape.kind} belongs`);
    }
  }
}

/** The words of each parameter that says which it may have. */
function allowedWords(root: Node): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const parameter of root.descendantsOfType('parameter_declaration')) {
    const name = children(parameter).find(({ type }) => type === 'identifier')?.text ?? '';
    const before = parameter.previousNamedSibling;
    const lists =
      before?.type === 'decorators' && before.text.includes('@allowed(') ? before.descendantsOfType('array') : [];
    const found = lists.flatMap((list) => children(list)).map(({ text }) => text.slice(1, -1));
    if (found.length > 0) words.set(name, found);
  }
  return words;
}

/** What Microsoft's types say against the resources of one template. */
export function typeProblems(root: Node): {
  readonly resources: readonly string[];
  readonly problems: readonly string[];
} {
  const allowed = allowedWords(root);
  const resources = root.descendantsOfType('resource_declaration');
  const names = resources.map(
    (each) =>
      children(each)
        .find(({ type }) => type === 'string')
        ?.text.slice(1, -1) ?? '',
  );
  const problems = resources.flatMap((resource, at) => {
    const name = names[at] ?? '';
    const known = TYPES.resources[name];
    if (!known) return [`line ${line(resource)}: types.json has no ${name}: see test/deployment/types/README.md`];
    const body = resource.descendantsOfType('object')[0];
    if (!body) return [`line ${line(resource)}: ${name} has no body`];
    const check = new Check(known.types, allowed);
    check.value(body, known.root, true);
    return check.problems.map((problem) => `${name}, ${problem}`);
  });
  return { resources: names, problems };
}
