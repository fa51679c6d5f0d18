import { z } from 'zod';

import { aadstsRow } from '../azure-names';
import { retirementOf } from '../services';
import { placesOf, type Drift, type SourceFile } from './types';

const CODE_ROW = /^\| *(?:<a [^>]{1,80}><\/a> *)?AADSTS(\d{4,8}) *\| *([^|\n]{0,400})/gm;

/** Codes of Microsoft's page that no row knows, with their first sentence. */
export function codeDrift(page: string): readonly Drift[] {
  const rows = [...page.matchAll(CODE_ROW)].map(([, code = '', text = '']) => ({ code, text }));
  if (rows.length === 0) return [{ kind: 'unreadable', what: 'the page of AADSTS codes', where: [] }];
  return rows
    .filter(({ code }) => aadstsRow(code) === undefined)
    .map(({ code, text }) => ({
      kind: 'code-lacking',
      what: `AADSTS${code}: ${text.split(/(?<=\.) /, 1)[0]?.trim() ?? ''}`,
      where: ['src/azure-names/aadsts-rows'],
    }));
}

interface Scheduled {
  readonly model: string;
  readonly on: string;
}

/** By model, the day on which its last version retires; models of which one version has no day are left out. */
function schedule(page: string): readonly Scheduled[] {
  const base = page.split(/^#{1,6} Fine-tuned/m);
  const text = [base[0] ?? '', ...base.slice(1).map((part) => part.slice(Math.max(0, part.search(/^#{1,3} /m))))].join(
    '\n',
  );
  const days = new Map<string, string | undefined>();
  for (const line of text.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, model = '', , , day = ''] = cells;
    if (cells.length < 6 || !/^[\w.-]{2,60}$/.test(model) || !/^(\d{4}-\d{2}-\d{2}|—)$/.test(day)) continue;
    const known = days.get(model);
    const isOpen = day === '—' || (days.has(model) && known === undefined);
    days.set(model, isOpen ? undefined : [known ?? '', day].sort().at(-1));
  }
  return [...days].flatMap(([model, on]) => (on === undefined ? [] : [{ model, on }]));
}

/** Models that have retired and that advice still names; days that have moved. */
export function retirementDrift(page: string, files: readonly SourceFile[], today: string): readonly Drift[] {
  const rows = schedule(page);
  if (rows.length === 0) return [{ kind: 'unreadable', what: 'the page of model retirements', where: [] }];
  return rows.flatMap(({ model, on }): readonly Drift[] => {
    const known = retirementOf(model);
    const table = 'src/services/retirements.ts';
    const moved: readonly Drift[] =
      known !== undefined && known.model === model && known.on !== on
        ? [{ kind: 'retirement-moved', what: `${model} retires on ${on}, not on ${known.on}`, where: [table] }]
        : [];
    if (on > today || known?.on === on) return moved;
    const where = placesOf(model, files).filter((path) => path !== table);
    return where.length === 0 ? moved : [...moved, { kind: 'model-retired', what: `${model} retired on ${on}`, where }];
  });
}

const Newest = z.record(z.enum(['npm', 'pypi']), z.record(z.string()));

const INSTALL = /\b(pip|npm) (?:install|i) ([^'`\n]{1,200})/g;

/** `"openai>=1.55.3,<3"` and `@azure/ai-projects@1`: a name, and the first number of the version that is asked for. */
function pinned(manager: string, word: string): { readonly name: string; readonly major: number } | undefined {
  const form =
    manager === 'pip'
      ? /^"?([A-Za-z][\w.-]{1,60})[=<>~]{1,2}(\d{1,3})/
      : /^((?:@[\w.-]{1,40}\/)?[\w.-]{1,60})@\^?(\d{1,3})/;
  const [, name, major] = form.exec(word) ?? [];
  return name === undefined ? undefined : { name, major: Number(major) };
}

/** Packages of install commands whose newest version begins with another number. */
export function packageDrift(versions: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = Newest.safeParse(versions);
  if (!read.success) return [{ kind: 'unreadable', what: 'the newest versions of packages', where: [] }];
  const found = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const [, manager = '', words = ''] of text.matchAll(INSTALL)) {
      for (const word of words.split(/\s+/)) {
        const asked = pinned(manager, word);
        const newest = asked && read.data[manager === 'pip' ? 'pypi' : 'npm']?.[asked.name];
        if (!newest || Number.parseInt(newest, 10) === asked.major) continue;
        const what = `${asked.name}: a command asks for ${asked.major}, ${newest} is the newest`;
        found.set(what, (found.get(what) ?? new Set()).add(path));
      }
    }
  }
  return [...found].map(([what, where]) => ({ kind: 'package-moved', what, where: [...where] }));
}

const YEAR_DAYS = 365;

/** Advice whose source was read, or written, more than a year ago. */
export function ageDrift(files: readonly SourceFile[], today: string): readonly Drift[] {
  const limit = Date.parse(today) - YEAR_DAYS * 86_400_000;
  const found = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const [, day = ''] of text.matchAll(/\bread:? '?(20\d\d-\d\d-\d\d)\b/g)) {
      if (Date.parse(day) < limit) found.set(day, (found.get(day) ?? new Set()).add(path));
    }
  }
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, where]) => ({ kind: 'old-source', what: `read on ${day}, more than a year ago`, where: [...where] }));
}
