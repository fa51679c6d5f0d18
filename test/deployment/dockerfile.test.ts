import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig } from '../../src/config';
import { build, BUNDLE } from '../instances/process';
import { SETTINGS } from '../teams/production';
import { copied, readDockerfile } from './dockerfile';
import { readActions, readText, ROOT } from './lifecycle';

const { stages, health, command } = readDockerfile('Dockerfile');
const [first = [], last = []] = stages;
const restsOf = (name: string): readonly string[] =>
  last.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
const bicep = readText('infra/azure.bicep');

beforeAll(build);

test('the build has what it copies, and the builder is given all of that and nothing else', () => {
  const sources = copied(first).map((source) => source.replace(/\/$/, ''));
  expect(sources.length).toBeGreaterThan(3);
  expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  const rules = readText('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(rules[0]).toBe('*');
  expect(rules.slice(1).sort()).toEqual(sources.map((source) => `!${source}`).sort());
});

test('the image holds the bundle and its notices alone, of a build on the same Node.js as in Azure', () => {
  expect(stages).toHaveLength(2);
  const bases = stages.map(([from]) => from?.rest.split(' ')[0]);
  expect(bases[0]).toBe(bases[1]);
  const version = /^node:(\d{2})-slim$/.exec(bases[0] ?? '')?.[1] ?? '';
  expect(bicep).toContain(`linuxFxVersion: 'NODE|${version}-lts'`);
  expect(restsOf('COPY')).toEqual(['--from=build /build/dist/server/ ./']);
  expect(restsOf('RUN')).toEqual([]);
  expect(readdirSync(join(BUNDLE, '..')).sort()).toEqual(['THIRD-PARTY-NOTICES.txt', 'locksmith.cjs', 'sbom.cdx.json']);
});

test('it does not run as root', () => {
  expect(restsOf('USER')).toEqual(['node']);
  const names = last.map(({ name }) => name);
  expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
});

test('its port is the one that the bot listens on by itself', () => {
  const config = readConfig(SETTINGS);
  const port = config.kind === 'config' ? String(config.config.port) : '';
  expect(restsOf('EXPOSE')).toEqual([port]);
  expect(restsOf('ENV').join(' ')).toContain(`PORT=${port}`);
});

test('its health check asks the server for a path that it has', () => {
  expect(health.slice(0, 2)).toEqual(['node', '-e']);
  const path = /\$\{process\.env\.PORT\}(\/[a-z]{1,20})`/.exec(health[2] ?? '')?.[1] ?? 'none';
  expect(readText('src/teams/server.ts')).toContain(`server.get('${path}'`);
});

test('container, App Service and npm start run the same file', () => {
  expect(command).toEqual(['node', 'locksmith.cjs']);
  expect(bicep).toContain(`appCommandLine: '${command.join(' ')}'`);
  const sent = readActions('teamsapp.yml').filter(({ uses }) => uses === 'azureAppService/zipDeploy');
  expect(sent.map((action) => action.with['artifactFolder'])).toEqual(['./dist/server']);
  expect(readText('package.json')).toContain('&& node dist/server/locksmith.cjs"');
});

test('no file of an image or a repository says what a secret is', () => {
  const texts = stages.flat().map(({ rest }) => rest);
  expect(texts.filter((text) => /PASSWORD|SECRET|CONNECTION_STRING/.test(text))).toEqual([]);
});
