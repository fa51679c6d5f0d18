// Writes types.json: what Microsoft's published type data says of the resources that infra/ declares, for exactly the
// api-versions that it uses. Needs a clone of github.com/Azure/bicep-types-az:
//   node test/deployment/types/extract.mjs FOLDER
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const infra = path.join(here, '..', '..', '..', 'infra');
const clone = process.argv[2] ?? '.';
const git = (...args) => {
  const { status, stdout } = spawnSync('git', ['-C', clone, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed`);
  return stdout;
};

const REQUIRED = 1;
const READ_ONLY = 2;
const files = git('ls-tree', '-r', '--name-only', 'HEAD', 'generated').split('\n');

/** The types of the file that has this resource, and its own place among them. */
const found = (name) => {
  const [, provider = '', version = ''] = /^([^/]+)\/[^@]+@(.+)$/.exec(name) ?? [];
  const end = `/${provider.toLowerCase()}/${version}/types.json`;
  for (const file of files.filter((each) => each.endsWith(end))) {
    const types = JSON.parse(git('show', `HEAD:${file}`));
    const own = types.find((type) => type.$type === 'ResourceType' && type.name.toLowerCase() === name.toLowerCase());
    if (own) return { types, body: own.body };
  }
  throw new Error(`There is no ${name}.`);
};
const indexOf = ($ref) => Number($ref.split('/').at(-1));

/** Limits that are written down for strings, numbers and lists. */
const limits = ({ minLength, maxLength, pattern, minValue, maxValue }) => ({
  minLength,
  maxLength,
  pattern,
  minValue,
  maxValue,
});

/** One resource: its types by number, as few as can be reached by what may be written. */
const extracted = (types, body) => {
  const kept = new Map();
  const keep = ($ref) => {
    const number = indexOf($ref);
    if (!kept.has(number)) {
      kept.set(number, undefined);
      kept.set(number, shape(types[number]));
    }
    return number;
  };
  const properties = (all) =>
    Object.fromEntries(
      Object.entries(all).map(([name, { type, flags }]) => [
        name,
        flags & READ_ONLY ? { readOnly: true } : { type: keep(type.$ref), ...(flags & REQUIRED && { required: true }) },
      ]),
    );
  const shape = (type) => {
    switch (type.$type) {
      case 'ObjectType':
        return {
          kind: 'object',
          properties: properties(type.properties),
          ...(type.additionalProperties && { others: keep(type.additionalProperties.$ref) }),
        };
      case 'DiscriminatedObjectType':
        return {
          kind: 'one-of',
          by: type.discriminator,
          properties: properties(type.baseProperties),
          elements: Object.fromEntries(Object.entries(type.elements).map(([name, { $ref }]) => [name, keep($ref)])),
        };
      case 'ArrayType':
        return { kind: 'list', of: keep(type.itemType.$ref), ...limits(type) };
      case 'UnionType':
        return { kind: 'union', of: type.elements.map(({ $ref }) => keep($ref)) };
      case 'StringLiteralType':
        return { kind: 'word', is: type.value };
      case 'StringType':
        return { kind: 'text', ...limits(type) };
      case 'IntegerType':
        return { kind: 'number', ...limits(type) };
      case 'BooleanType':
        return { kind: 'boolean' };
      case 'AnyType':
        return { kind: 'any' };
      default:
        throw new Error(`There is a type of another kind: ${type.$type}`);
    }
  };
  const root = keep(body.$ref);
  return { root, types: Object.fromEntries(kept) };
};

const wanted = new Set(
  readdirSync(infra)
    .filter((name) => name.endsWith('.bicep'))
    .flatMap((name) => [...readFileSync(path.join(infra, name), 'utf8').matchAll(/^resource \w+ '([^']+)'/gm)])
    .map(([, name]) => name),
);
const resources = [...wanted].sort().map((name) => {
  const { types, body } = found(name);
  return [name, extracted(types, body)];
});
const [commit, date] = git('log', '-1', '--format=%H %cs').trim().split(' ');
const head = { source: 'github.com/Azure/bicep-types-az (MIT)', commit, date };
const lines = resources.map(([name, resource]) => `${JSON.stringify(name)}: ${JSON.stringify(resource)}`);
writeFileSync(
  path.join(here, 'types.json'),
  `{"from": ${JSON.stringify(head)}, "resources": {\n${lines.join(',\n')}\n}}\n`,
);
