import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LessonFiles } from '../../src/learning';

const folder = path.resolve('lessons');

/** The repository's lessons. */
export const lessonFiles = (): LessonFiles =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
