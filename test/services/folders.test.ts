import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '../../src/services';

test('every folder of services is one line of its index, under the name of its folder', () => {
  const folders = readdirSync(join(__dirname, '../../src/services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(SERVICES.map(({ id }) => id).sort()).toEqual(folders.sort());
});
