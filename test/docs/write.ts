import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { settingsInWords } from '../../src/config';
import { samplePeople } from '../../src/sandbox';
import { scenarios } from '../../src/scenarios';
import { withPeople } from './readme-people';
import { scenarioPages } from './scenarios-page';
import { settingsPage } from './settings-page';

async function write(): Promise<void> {
  rmSync(resolve('docs/scenarios'), { recursive: true, force: true });
  mkdirSync(resolve('docs/scenarios'));
  for (const [name, page] of scenarioPages(scenarios)) writeFileSync(resolve('docs/scenarios', name), page);
  writeFileSync(resolve('docs/settings.md'), settingsPage(settingsInWords()));
  const file = resolve('README.md');
  const readme = withPeople(readFileSync(file, 'utf8'), samplePeople());
  writeFileSync(file, await format(readme, { ...(await resolveConfig(file)), filepath: file }));
}

void write();
