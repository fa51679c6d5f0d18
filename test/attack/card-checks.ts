import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { MARK } from './hostile-texts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

const textAt = (node: Node, field: string): string => {
  const value = node[field];
  return typeof value === 'string' ? value : '';
};

/** Hosts that a card of ours may lead to. */
const HOSTS =
  /^https:\/\/(?:[\w-]+\.)*(?:microsoft\.com|microsoftonline\.(?:com|us|cn)|chinacloudapi\.cn|usgovcloudapi\.net|azure\.com|azure\.us|azure\.cn|aka\.ms|github\.com|entra\.microsoft\.com|openai\.com|python\.org|nodejs\.org|npmjs\.com|pypi\.org)(?:[:/?#]|$)/;

/** Fields that a client renders as Markdown. */
const markdownOf = (node: Node): readonly string[] => {
  if (node['type'] === 'TextBlock') return [textAt(node, 'text')];
  return node['type'] === undefined && 'value' in node ? [textAt(node, 'title'), textAt(node, 'value')] : [];
};

const LINK = /(?<!\\)\[[^\]\n]*(?<!\\)\]\(\s*([^)\s]*)/g;

/** What a hostile text did to an activity of the bot. */
export function damageTo(activity: unknown): readonly string[] {
  const damage: string[] = [];
  for (const node of nodesOf(activity)) {
    const { type } = node;
    for (const text of markdownOf(node))
      for (const [, target = ''] of text.matchAll(LINK))
        if (!HOSTS.test(target)) damage.push(`a link in the text leads to ${target.slice(0, 40)}`);
    const url = type === 'Action.OpenUrl' || type === 'Image' ? textAt(node, 'url') : '';
    if (url !== '' && !HOSTS.test(url)) damage.push(`a button leads to ${url.slice(0, 40)}`);
    if (type === 'mention' && JSON.stringify(node).includes(MARK)) damage.push('somebody is mentioned');
    if (typeof type === 'string' && type.includes(MARK)) damage.push('an element was put in');
    if (/[<>]/.test(textAt(node, 'speak'))) damage.push('speak holds mark-up');
  }
  return damage;
}

export interface Command {
  readonly language: string;
  readonly text: string;
}

/** Code that people copy from a card, as far as the hostile text got into it. */
export const commandsIn = (activity: unknown): readonly Command[] =>
  [...nodesOf(activity)]
    .filter(({ type }) => type === 'CodeBlock')
    .map((node) => ({ language: textAt(node, 'language'), text: textAt(node, 'codeSnippet') }))
    .filter(({ text }) => text.includes(MARK));

/** Knows no program but those that bash has itself. What a hostile text starts makes the file that is named by the mark. */
const PRELUDE = 'command_not_found_handle() { :; }\nPATH=/nowhere\n';

/** Which of these commands do more than they say when they are run in bash. In a folder of its own. */
export function escapesBash(commands: readonly Command[]): readonly Command[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'locksmith-bash-'));
  const script = path.join(folder, 'script.sh');
  const done = path.join(folder, MARK);
  try {
    return commands.filter(({ text }) => {
      writeFileSync(script, PRELUDE + text);
      spawnSync('bash', [script], { cwd: folder, timeout: 5_000, stdio: 'ignore' });
      const escaped = existsSync(done);
      rmSync(done, { force: true });
      return escaped || readFileSync(script, 'utf8') === '';
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PowerShell takes these for quotes too. */
const SINGLE = /['\u2018\u2019\u201a\u201b]/;
const DOUBLE = /["\u201c\u201d\u201e]/;

/**
 * Which of these commands let a hostile text out of its quotes in PowerShell: what is left of them without their texts
 * in quotes holds the mark, or a text in double quotes is evaluated. Read by rules, since PowerShell is on few machines.
 */
export function escapesPowerShell(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ text }) => {
    let quote: 'single' | 'double' | undefined;
    let outside = '';
    let evaluated = false;
    for (let i = 0; i < text.length; i += 1) {
      const letter = text.charAt(i);
      if (quote === undefined && SINGLE.test(letter)) quote = 'single';
      else if (quote === undefined && DOUBLE.test(letter)) quote = 'double';
      else if (quote === 'single' && SINGLE.test(letter)) quote = undefined;
      else if (quote === 'double' && letter === '`') i += 1;
      else if (quote === 'double' && DOUBLE.test(letter)) quote = undefined;
      else if (quote === 'double' && letter === '$')
        evaluated ||= text.slice(i).startsWith(`$(${MARK}`) || text.slice(i).startsWith('$(:');
      else if (quote === undefined) outside += letter;
    }
    return evaluated || quote !== undefined || /[;&|`$(){}<>@\n]/.test(aroundMark(outside));
  });
}

/** The word in which the mark stands. */
const aroundMark = (text: string): string => new RegExp(`\\S{0,20}${MARK}\\S{0,20}`).exec(text)?.[0] ?? '';
