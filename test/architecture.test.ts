import { dependencies } from '../package.json';
import { defineScenario, type Diagnosis } from '../src/diagnosis';
import { readPaste } from '../src/paste';
import { compile, TABLE } from '../src/recognition';
import { words } from '../src/prose';
import { scenarios } from '../src/scenarios';
import { parse, readSources } from './architecture/imports';
import { cycles, globalViolations, importViolations, loadedWith, packagesOf } from './architecture/violations';

const sources = readSources();

test('every import follows an arrow of the table of rooms', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(importViolations)).toEqual([]);
});

test('only the edges reach for the clock, the environment, chance and the network', () => {
  expect(sources.flatMap(globalViolations)).toEqual([]);
});

test('the production server loads no sandbox and no development tool', () => {
  const production = loadedWith('index.ts', sources);
  expect(production.length).toBeGreaterThan(50);
  expect(production.map(({ path }) => path).filter((path) => path.startsWith('sandbox/'))).toEqual([]);
  expect(production.flatMap(packagesOf).filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

test('no file imports itself by a detour', () => {
  expect(cycles(sources)).toEqual([]);
});

test('no card can ask for a refresh: one such answer would replace that card for everybody', () => {
  const cards = sources.filter(({ path }) => path.startsWith('cards/'));
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.filter(({ text }) => /refresh/i.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no scenario knows another one: each is its own folder', () => {
  const folder = (path: string): string => path.split('/').slice(0, 2).join('/');
  const neighbours = sources
    .filter(({ path }) => /^scenarios\/[^/]+\//.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => /^\.\.\/(?!\.\.|shared)/.test(specifier))
        .map(({ specifier }) => `${folder(path)} imports ${specifier}`),
    );
  expect(neighbours).toEqual([]);
});

test('one name says one thing: no two rooms export a type of the same name', () => {
  const rooms = new Map<string, Set<string>>();
  for (const { path, text } of sources)
    for (const [, name = ''] of text.matchAll(/^export (?:abstract )?(?:interface|type|class|enum) (\w+)/gm))
      rooms.set(name, (rooms.get(name) ?? new Set()).add(path.split('/')[0] ?? ''));
  expect(rooms.size).toBeGreaterThan(200);
  expect([...rooms].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where])).toEqual([]);
});

describe('the checks themselves see', () => {
  const violations = (path: string, text: string): readonly string[] => {
    const source = parse(path, text);
    return [...importViolations(source), ...globalViolations(source)];
  };

  test.each([
    ['an arrow that is not there', 'cards/x.ts', "import { evaluate } from '../access';", 'imports access'],
    ['an inner file of another room', 'answer/x.ts', "import { a } from '../access/evaluate';", "import 'access'"],
    ['more than types', 'scenarios/a/index.ts', "import { readEvidence } from '../../evidence';", 'more than types'],
    ['a type smuggled beside a value', 'scenarios/x.ts', "import { type A, b } from '../access';", 'more than types'],
    ['a re-export', 'access/x.ts', "export * from '../azure';", 'imports azure'],
    ['an import() type', 'access/x.ts', "type A = import('../azure').A;", 'imports azure'],
    ['a dynamic import', 'paste/x.ts', "void import('../teams');", 'imports teams'],
    ['a vendor package', 'answer/x.ts', "import { CardFactory } from 'botbuilder';", 'imports botbuilder'],
    ['a scoped package', 'access/x.ts', "import type { A } from '@azure/identity';", 'imports @azure/identity'],
    ['a node module', 'evidence/x.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['require', 'evidence/x.ts', "const fs = require('fs');", 'imports fs'],
    ['an unknown room', 'helpers/x.ts', '', 'is no room'],
    ['the clock', 'access/x.ts', 'export const at = Date.now();', 'uses Date.now'],
    ['the clock, constructed', 'access/x.ts', 'export const at = new Date();', 'uses new Date'],
    ['the environment', 'answer/x.ts', "export const a = process.env['A'];", 'uses process'],
    ['the network', 'respond/x.ts', "void fetch('https://example.com');", 'uses fetch'],
  ])('%s', (_, path, text, expected) => {
    expect(violations(path, text)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['types over a types-only arrow', 'scenarios/x.ts', "import type { AccessQuestion } from '../access';"],
    ['a date from a value', 'answer/x.ts', 'export const at = (time: number) => new Date(time).toISOString();'],
    ['a property named like a global', 'access/x.ts', 'export const a = (job: { process: string }) => job.process;'],
    ['an edge that reads the environment', 'config/x.ts', "export const a = process.env['A'];"],
  ])('and lets pass: %s', (_, path, text) => {
    expect(violations(path, text)).toEqual([]);
  });

  test('a cycle', () => {
    const ring = [
      parse('access/index.ts', "export * from './types';"),
      parse('access/types.ts', "import type { A } from '.';"),
    ];
    expect(cycles(ring)).toEqual(['access/index.ts → access/types.ts → access/index.ts']);
  });
});

describe('adding a scenario touches one folder and one line', () => {
  const toy = defineScenario({
    id: 'toy-door-frozen',
    family: 'service-error',
    title: 'The toy door is frozen',
    stage: 'serve',
    needs: ['status'],
    rules: [{ strength: 'certain', says: ['the toy door is frozen shut'], status: [418] }],
    explain: ({ status }) => ({
      headline: words(`Status ${status.value}`),
      cause: words('Ice.'),
      steps: [{ does: 'wait', text: words('Wait for spring.') }],
    }),
    sources: [],
    examples: { claims: [], declines: [] },
  });
  const text = 'HTTP/1.1 418\nError: The toy door is frozen\n shut.';
  const diagnoseWith = (list: typeof scenarios): Diagnosis => {
    const { read, judge } = compile(list, TABLE);
    const paste = readPaste({ text });
    return judge(paste, read(paste));
  };

  test('the engine finds it as soon as it stands in the list', () => {
    expect(diagnoseWith([...scenarios, toy])).toMatchObject({
      outcome: 'explained',
      match: { scenario: { id: toy.id }, strength: 'certain' },
    });
  });

  test('its place in the list does not matter', () => {
    expect(diagnoseWith([toy, ...scenarios])).toEqual(diagnoseWith([...scenarios, toy]));
  });

  test('without that line nobody claims its error', () => {
    expect(diagnoseWith(scenarios).outcome).not.toBe('explained');
  });
});
