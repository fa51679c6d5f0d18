import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ACCESS = join(__dirname, '../../src/access');

test.each(readdirSync(ACCESS))('access/%s names no product: what it judges is told to it', (file) => {
  const text = readFileSync(join(ACCESS, file), 'utf8');
  expect(text.match(/cognitive|openai|foundry|maas|aiservices|defender|claude/gi)).toBeNull();
});
