import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { settingsInWords } from '../../src/config';
import { samplePeople } from '../../src/sandbox';
import { scenarios } from '../../src/scenarios';
import { withPeople } from './readme-people';
import { scenariosPage } from './scenarios-page';
import { settingsPage } from './settings-page';

async function write(): Promise<void> {
  writeFileSync(resolve('docs/scenarios.md'), scenariosPage(scenarios));
  writeFileSync(resolve('docs/settings.md'), settingsPage(settingsInWords()));
  const file = resolve('README.md');
  const readme = withPeople(readFileSync(file, 'utf8'), samplePeople());
  writeFileSync(file, await format(readme, { ...(await resolveConfig(file)), filepath: file }));
}

void write();
