import { findingAt } from '../../finding';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';
import type { Sentence } from './sentences';

/** Words of an assignment, or of waiting for one. */
const GRANT =
  /\b(?:assign\w{0,8}|grant\w{0,4}|gave|added|role|roles|put|permission|waiting|waited|activated|azd up)\b|zugewies|rolle|asign|atribu|分配|角色|权限|付与|ロール/;

const JUST =
  /\bjust (?:now )?(?:assigned|granted|gave|added|activated|got|been (?:assigned|granted|added))|\b(?:assigned|granted|added|activated) (?:it )?(?:just now|right now|a moment ago)|soeben|gerade (?:eben )?(?:zugewiesen|bekommen)|acabo de|刚刚|刚才|さっき|先ほど/;

const NUMBERS = { a: 1, an: 1, one: 1, two: 2, three: 3, five: 5, ten: 10, few: 3, couple: 2, half: 0.5 } as const;
const UNITS = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const;

/** "one minute later", "10min of waiting", "an hour ago", "vor 5 Minuten", "5分前". */
const AGO =
  /\b(?:after |for |vor |hace |há |il y a )?(\d{1,3}|an?|one|two|three|five|ten|few|couple)(?: of)?\s?(seconds?|secs?|minut\w{0,3}|mins?|hours?|hrs?|days?|stunden?|horas?|heures?)(?: ago| later| after| of waiting| waiting|\b)/;

const isNumberWord = (word: string): word is keyof typeof NUMBERS => word in NUMBERS;

function minutes(count: string, unit: string): number {
  const number = isNumberWord(count) ? NUMBERS[count] : Number(count);
  const letter =
    unit.startsWith('s') && !unit.startsWith('st')
      ? 's'
      : unit.startsWith('m')
        ? 'm'
        : unit.startsWith('d')
          ? 'd'
          : 'h';
  return Math.round(number * UNITS[letter]);
}

/** How long ago a role is said to have been assigned, in minutes. */
export function grantedForIn(reading: Reading, sentences: readonly Sentence[]): Finding<number> | undefined {
  for (const { text, start } of sentences) {
    if (!GRANT.test(text)) continue;
    const just = JUST.exec(text);
    if (just !== null) return findingAt(reading, start + just.index, start + just.index + just[0].length, 0);
    const ago = AGO.exec(text);
    if (ago === null) continue;
    const [whole, count = '', unit = ''] = ago;
    return findingAt(reading, start + ago.index, start + ago.index + whole.length, minutes(count, unit));
  }
  return undefined;
}
