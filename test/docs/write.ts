import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scenarios } from '../../src/scenarios';
import { scenariosPage } from './scenarios-page';

writeFileSync(resolve('docs/scenarios.md'), scenariosPage(scenarios));
