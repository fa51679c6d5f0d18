import { findingAt } from '../../finding';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';
import type { Sentence } from './sentences';

/** Words of an assignment, or of waiting for one. */
const GRANT =
  /\b(?:assign\w{0,8}|grant\w{0,4}|gave|added|role|roles|put|permission|waiting|waited|activated|azd up|cognitive services (?:\w{1,8} )?user|openai user|foundry (?:user|owner)|azure ai (?:user|developer))\b|zugewies|vergeben|erteilt|freigeschaltet|rolle|asign|atribu|attribué|\brol\b|rôle|papel|\bruolo\b|assegn|分配|角色|权限|付与|ロール/;

const JUST =
  /\bjust (?:now )?(?:assigned|granted|gave|added|activated|got|been (?:assigned|granted|added))|\b(?:assigned|granted|added|activated) (?:it )?(?:just now|right now|a moment ago)|soeben|gerade (?:eben )?(?:zugewiesen|bekommen)|acabo de|\bho appena\b|刚刚|刚才|さっき|先ほど/;

/** A day or week that is named, in minutes. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [
    /\bfor (?:some |many |several )?(?:weeks|months|years)\b|\bseit (?:wochen|monaten|jahren)\b|\bdepuis des (?:semaines|mois)\b|\b(?:hace|há) (?:semanas|meses)\b|几周|几个月|数週間|数か月/,
    20_160,
  ],
  [/\byesterday\b|\bgestern\b|\bdepuis hier\b|\bhier (?:soir|matin)\b|\bayer\b|\bontem\b|昨天|昨日/, 1440],
  [/\b(?:since|for|last) (?:a |last )?week\b|\bletzte woche\b|上周|先週/, 10_080],
  [/\bthis morning\b|\bheute (?:früh|morgen)\b|\bce matin\b|\besta mañana\b|今天早上|今朝/, 180],
];

const NUMBERS = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  few: 3,
  couple: 2,
  half: 0.5,
  einer: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  zehn: 10,
  une: 1,
  un: 1,
  deux: 2,
  trois: 3,
  cinq: 5,
  dix: 10,
  una: 1,
  uma: 1,
  um: 1,
  dos: 2,
  dois: 2,
  tres: 3,
  três: 3,
  cinco: 5,
  diez: 10,
  dez: 10,
  four: 4,
  一: 1,
  两: 2,
  三: 3,
  五: 5,
  十: 10,
} as const;
/** How units begin, in minutes; the first that fits counts. */
const UNITS: readonly (readonly [string, number])[] = [
  ['st', 60],
  ['s', 1 / 60],
  ['秒', 1 / 60],
  ['m', 1],
  ['分', 1],
  ['t', 1440],
  ['j', 1440],
  ['d', 1440],
  ['g', 1440],
  ['天', 1440],
  ['日', 1440],
];
const HOUR = 60;

/** "one minute later", "10min of waiting", "an hour ago", "vor 5 Minuten", "5分前". */
const AGO =
  /\b(?:after |for |vor |hace |há |il y a )?(\d{1,3}|an?|one|two|three|four|five|ten|few|couple|half|eine[rm]|zwei|drei|vier|fünf|zehn|une?|deux|trois|cinq|dix|una|uma?|dos|dois|tr[eê]s|cinco|diez|dez)(?: of| an)?['’\s]?(seconds?|secs?|minut\w{0,3}|or[ae]|giorn[oi]|mins?|hours?|hrs?|days?|stunden?|horas?|heures?|tagen?|jours?|d[ií]as?)(?: ago| fa\b| later| after| of waiting| waiting|\b)|(\d{1,3}|[一两三五十])\s?(秒|分钟|分|小时|時間|天|日)\s?(?:前|后)/;

const isNumberWord = (word: string): word is keyof typeof NUMBERS => word in NUMBERS;

function minutes(count: string, unit: string): number {
  const number = isNumberWord(count) ? NUMBERS[count] : Number(count);
  const length = UNITS.find(([beginning]) => unit.startsWith(beginning))?.[1] ?? HOUR;
  return Math.round(number * length);
}

function dayIn(text: string): { index: number; length: number; minutes: number } | undefined {
  for (const [pattern, since] of DAYS) {
    const found = pattern.exec(text);
    if (found !== null) return { index: found.index, length: found[0].length, minutes: since };
  }
  return undefined;
}

/** Words of a deployment that is made. */
const MADE =
  /(?:\b(?:creat(?:ed|ing)|made|(?:re-?)?deployed|renamed|set up|added)\b|erstellt|angelegt|bereitgestellt|\bcréé|\bdéployé|\bcread[oa]\b|\bcriad[oa]\b|\bcreé\b|\bcriei\b|desplegad|作成|作った|作ったばかり|创建|新建|刚建)/;
const DEPLOYMENT = /deploy|bereitstellung|déploiement|despliegue|implanta|distribuzione|デプロイ|部署/;
const JUST_MADE =
  /\bjust (?:now )?(?:created|made|deployed|redeployed|renamed)|\b(?:brand[- ]new|freshly (?:created|deployed))\b|soeben|gerade (?:eben )?(?:erstellt|angelegt)|viens de (?:créer|déployer)|acabo de|刚刚|刚才|さっき|先ほど|ばかり/;

/** "If you created it within the last 5 minutes, …", "may take up to 10 minutes": said to everybody, and no claim. */
const TO_EVERYBODY =
  /^\W{0,4}(?:if|in case|wenn|falls|sofern|si|se|caso)\b|^\W{0,4}(?:如果|若|もし)|\b(?:up to|within the (?:last|next|first)|bis zu|jusqu['’]à|hasta|até|fino a)\b|最多|最大|以内/;

interface Asked {
  readonly isSpokenOf: (text: string) => boolean;
  readonly just: RegExp;
}

const GRANTED: Asked = { isSpokenOf: (text) => GRANT.test(text), just: JUST };
const DEPLOYED: Asked = { isSpokenOf: (text) => MADE.test(text) && DEPLOYMENT.test(text), just: JUST_MADE };

/** How long ago a role is said to have been assigned, in minutes. */
export const grantedForIn = (reading: Reading, sentences: readonly Sentence[]): Finding<number> | undefined =>
  sinceIn(reading, sentences, GRANTED);

/** How long ago a deployment is said to have been made, in minutes. */
export const deployedForIn = (reading: Reading, sentences: readonly Sentence[]): Finding<number> | undefined =>
  sinceIn(reading, sentences, DEPLOYED);

function sinceIn(
  reading: Reading,
  sentences: readonly Sentence[],
  { isSpokenOf, just: moment }: Asked,
): Finding<number> | undefined {
  for (const { text, start } of sentences) {
    if (!isSpokenOf(text) || TO_EVERYBODY.test(text)) continue;
    const just = moment.exec(text);
    if (just !== null) return findingAt(reading, start + just.index, start + just.index + just[0].length, 0);
    const ago = AGO.exec(text);
    if (ago === null) {
      const day = dayIn(text);
      if (day === undefined) continue;
      return findingAt(reading, start + day.index, start + day.index + day.length, day.minutes);
    }
    const [whole, count = ago[3] ?? '', unit = ago[4] ?? ''] = ago;
    return findingAt(reading, start + ago.index, start + ago.index + whole.length, minutes(count, unit));
  }
  return undefined;
}
