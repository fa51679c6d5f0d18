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

/** `"openai==0.28.1"`, `"openai>=1.55.3,<3"` and `@azure/ai-projects@1`: what is asked for, and the first number that it keeps out. */
interface Bound {
  readonly name: string;
  readonly asked: string;
  readonly below: number;
}

function boundOf(manager: string, word: string): Bound | undefined {
  if (manager === 'npm') {
    const [asked, name, major] = /^((?:@[\w.-]{1,40}\/)?[\w.-]{1,60})@\^?(\d{1,3})/.exec(word) ?? [];
    return name === undefined || asked === undefined ? undefined : { name, asked, below: Number(major) + 1 };
  }
  const [asked, name, bounds = ''] =
    /^([A-Za-z][\w.-]{1,60})([=<>~][\d.,=<>~]{1,40})/.exec(word.replace('"', '')) ?? [];
  if (name === undefined || asked === undefined) return undefined;
  const [, exact] = /[=~]=(\d{1,3})/.exec(bounds) ?? [];
  const [, upper, minor] = /<(\d{1,3})(\.[1-9])?/.exec(bounds) ?? [];
  // Without an upper bound it takes the newest.
  if (exact !== undefined && !bounds.includes('>=')) return { name, asked, below: Number(exact) + 1 };
  if (upper === undefined) return undefined;
  return { name, asked, below: Number(upper) + (minor === undefined ? 0 : 1) };
}

const isComment = (line: string): boolean => /^\s{0,40}(?:\/\/|\/?\*)/.test(line);

/** Packages that a command keeps older than the newest: its first number is no longer let in. */
export function packageDrift(versions: unknown, files: readonly SourceFile[]): readonly Drift[] {
  const read = Newest.safeParse(versions);
  if (!read.success) return [{ kind: 'unreadable', what: 'the newest versions of packages', where: [] }];
  const found = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const commands = text
      .split('\n')
      .filter((line) => !isComment(line))
      .flatMap((line) => [...line.matchAll(INSTALL)]);
    for (const [, manager = '', words = ''] of commands) {
      for (const word of words.split(/\s+/)) {
        const bound = boundOf(manager, word);
        const newest = bound && read.data[manager === 'pip' ? 'pypi' : 'npm']?.[bound.name];
        if (!newest || Number.parseInt(newest, 10) < bound.below) continue;
        const what = `a command asks for ${bound.asked}: ${newest} is the newest`;
        found.set(what, (found.get(what) ?? new Set()).add(path));
      }
    }
  }
  return [...found].map(([what, where]) => ({ kind: 'package-moved', what, where: [...where] }));
}
