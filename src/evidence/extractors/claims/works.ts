import { findingAt } from '../../finding';
import type { Contrast } from '../../claims';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';
import type { Sentence } from './sentences';

/** Words by which something is said to work. */
const WORKS =
  /\b(?:works?|working|worked|succeeds?|succeeded|(?:is|it['’]s|that['’]s) (?:fine|ok|okay)|happily|(?:was|were|are|all|looks?|quite) (?:fine|good|ok|okay)|no (?:such )?(?:problem|problems|issue|issues|error|errors)|gets? through|go(?:es)? through|answers|loads?|can use it|i can\b(?!'t|not| not)|= 200|gives 200|returns 200|(?:runs?|deploys?|builds?) (?:fine|ok|okay|well|through)|: fine|ok by|ok with|: ok|ok)\b|funktioniert|\bgeht(?:'?s)?\b|\bging\b|\bläuft\b|\blief\b|\bklappt\b|\bça (?:passe|marche|marchait)\b|\bmarchait\b|\bfuncionaba\b|\bfuncionava\b|\bmarche\b|fonctionne|funciona|(?<!\b(?:no|me|se) )\bva (?:perfect\w{1,8}|de lujo|bien|benissimo)\b|\bvai bem\b|\bça tourne\b|\btourne (?:bien|sans)\b|\b(?:keine?|ohne) probleme?\b|\bsans problème|\bs(?:in|em) problemas?|正常|没问题|没有问题|能用|可以用|跑得通|動く|動き|問題ない|работает|всё хорошо/;

const FAILS_ONLY =
  /\b(?:does not|doesn't|don't|didn't|never|not|no longer|nothing|stopped|isn't|won't) (?:\w{1,12} )?(?:work|works|working|load|loads|go through)\b|\b(?:what|which|that|how|why|should|can|could|to make it|get it|got it|make this) (?:\w{1,10} ){0,3}works?\b|\bdo (?:i|we|you) make\b|nicht\b.{0,20}funktioniert|funktioniert nicht|no funciona|ne fonctionne pas/;

/** Where one thing that is said ends and another begins, within a sentence. */
const CLAUSE_END =
  /[,，、;；(–—]|\b(?:but|and|while|whereas|though|only|yet|aber|und|nur|pero|mientras|mas|mais|tandis)\b|但|而/g;

/** A clause of people is short; what is longer was printed by a program. */
const LONGEST_CLAUSE = 160;

/** What fails is said in the same breath. */
const FAILS_TOO = /\b[45]\d\d\b|\berrors?\b|\bfail|\bdenied\b|\brefused\b|\bforbidden\b|\bunauthori[sz]ed\b/;

/** Whether the clause of a sentence that holds this place says that something works. */
export function saysWorks({ text, start }: Sentence, at: number): boolean {
  let [from, to] = [0, text.length];
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (start + index < at) from = index;
    else {
      to = index;
      break;
    }
  }
  const clause = text.slice(from, to);
  return clause.length <= LONGEST_CLAUSE && WORKS.test(clause) && !FAILS_ONLY.test(clause) && !FAILS_TOO.test(clause);
}

/** What each contrast is told by; the first that fits a sentence is taken, more than one where several are named. */
const CONTRASTS: readonly (readonly [Contrast, RegExp])[] = [
  [
    'another-place',
    /\blocal(?:ly|host)?\b|\blaptops?\b|\b(?:my|our|own|another|other|dev|developer) (?:machine|pc|computer|box|mac)\b|\bcodespaces?\b|auf meinem|lokal\b|本地|本机|ローカル|手元|локально|en mi (?:máquina|pc|portátil)|na minha máquina/,
  ],
  [
    'another-network',
    /\bvpn\b|\boffice\b|\bfrom inside\b|\bat home\b|\b(?:another|other|home|mobile|different) network\b|\bhotspot\b|public (?:network )?access (?:is |was )?(?:on|enabled|open|allowed)|all networks|firmennetz|unternehmensnetz|réseau (?:de l['’]entreprise|interne)|red (?:de la empresa|corporativa|interna)|rede (?:da empresa|corporativa)|(?:company|corporate|internal) network|公司网络|内网|外网|im büro|zu hause|社内/,
  ],
  [
    'with-a-key',
    /\b(?:by|with|using|via|through) (?:the |a |an |an? api |api |subscription |my )?(?:api |subscription |account )?keys?\b|\bkeys? (?:works?|is fine|auth\w{0,12} works?)|\bkeys? auth\w{0,12} (?:works?|is fine)|mit (?:dem )?schlüssel|密钥|キーで|キーなら|キーは|avec la clé|con la clave|com a chave|par clé/,
  ],
  [
    'with-a-sign-in',
    /\b(?:by|with|using|via) (?:an? )?(?:token|entra|aad|az login|managed identity|defaultazurecredential)\b/,
  ],
  [
    'in-the-portal',
    /\bplayground\b|\bthe portal\b|\b(?:in|from|via|by hand in) (?:the )?(?:azure |foundry |ai foundry |web )?(?:portal|studio|ui)\b|\bweb ui\b|im portal|门户|ポータル/,
  ],
  [
    'another-client',
    /\bcurl\b|\bpostman\b|\binsomnia\b|\bcherry studio\b|\b(?:other|another|different) (?:client|app|tool|library|sdk|extension)\b|\bsdk\b|\brest (?:call|api)\b|\bthe python (?:script|code)\b/,
  ],
  [
    'another-operation',
    /\bget \S{1,200} (?:=|gives|->|returns) ?200|\b(?:listing|list|reading|embeddings?|chat|completions?|upload|models?|other calls|all other(?: \w{1,12})?|the others|the rest|others) (?:all )?(?:works?|is|are|load|go|fine|succeeds?)\b/,
  ],
  [
    'another-model',
    /\b(?:other|another|different) (?:model|deployment)s?\b|\b(?:gpt|o\d|claude|deepseek|phi|llama|mistral|grok)[\w.-]{0,30} (?:\S{1,20} ){0,8}(?:works?|fine|ok|no problem)\b|\bfor gpt[\w.-]{0,20}\b/,
  ],
  [
    'another-person',
    /\bonly (?:the |my |one |our )?\w{0,12} ?(?:colleague|admin|owner|person|user|i|me)\b|\bworks? for (?:me|him|her|others|everyone|my colleague|the owner|colleagues)\b|\b(?:my |a |the )?(?:colleagues?|team ?mates?) (?:can|has no|have no)\b|\bfor (?:my|a|the|another) (?:colleague|team ?mate|admin|user)s? it\b|bei (?:meinem|meiner|einem|einer) kolleg|chez (?:mon|ma) collègue|mi compañer|meu colega|minha colega|同事|同僚/,
  ],
];

const WAYS: ReadonlySet<Contrast> = new Set(['with-a-key', 'with-a-sign-in']);

/** A change in time: it worked before. Said without a word of working, too. */
const EARLIER =
  /\b(?:worked|was fine|were fine|was good|were ok|was ok|ran) (?:\w{1,12} ){0,3}(?:before|until|till|yesterday|last|for)\b|\bfine before\b|\bused to work\b|\b(?:works?|fine|ok|good|well) (?:\w{1,6} )?for (?:about |roughly |exactly )?(?:an|one|1|\d{2,3}) ?(?:hours?|h|min\w{0,5})\b|\bafter (?:each|every) restart\b|\bsince (?:\w{1,10} ){0,2}(?:regenerated|rotated|renewed|replaced)\b|\bsince (?:the )?(?:end|middle|start|beginning) of\b|\bsince (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|this morning|last)\b|\bstopped working\b|\bsince (?:\d{1,2}(?:st|nd|rd|th)?\b|january|february|march|april|may|june|july|august|september|october|november|december)|\bnobody changed\b|\bnothing (?:was |has )?changed\b|\bfrom one day to the next\b|\bafter (?:about |exactly |roughly |an? |one )?(?:hour|an hour|\d{2,3} ?min(?:ute)?s?|\d{1,2} ?h(?:ours?)?)\b|\bsuddenly\b|\ball of a sudden\b|\bseit (?:heute|gestern|montag|dienstag|mittwoch|donnerstag|freitag|dem update)|\bplötzlich\b|\bde repente\b|\bdesde (?:ayer|hoy|ontem|hoje)|\bgestern (?:ging|lief|funktionierte|noch)|\b(?:funcionaba|funcionava) (?:ayer|ontem|antes|hasta|até)|\bhier encore\b|marchait (?:hier|avant)|昨天还|之前(?:一直)?(?:正常|可以)|昨日まで|以前は|前面一直|一直很稳|忽然|突然|昨日から|今日から|внезапно|1\.x was good/;

/** It fails outside of a network: then it works inside. */
const FAILS_OUTSIDE =
  /\b(?:as soon as|when|once|if|sobald|wenn|dès que|quand|cuando|quando) (?:\S{1,12} ){0,4}(?:leave|disconnect|turn off|switch off|drop|trenne|ausschalte|verlasse|quitte|coupe|déconnecte|desconecto|apago|desligo)\w{0,3}\b.{0,24}\bvpn|\b(?:without|w\/o|ohne|sans|sin|sem) (?:\w{1,6} )?vpn\b|\bonly (?:with|over|via|through|on) (?:the |our )?vpn\b|\bvpn (?:is )?(?:off|aus)\b|不连 ?vpn|断开 ?vpn|vpn (?:なし|を切る)/;

/** "By key it works, by token it does not": of two ways to sign in, the one that is named in the clause that works. */
function workingIn({ text, start }: Sentence, way: Contrast, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(text);
  const other = CONTRASTS.find(([contrast]) => contrast !== way && WAYS.has(contrast))?.[1].exec(text) ?? null;
  if (match === null || other === null) return match;
  const [works, otherWorks] = [match, other].map(({ index }) => saysWorks({ text, start }, start + index + 1));
  if (works !== otherWorks) return works === true ? match : null;
  return match.index < other.index ? match : null;
}

export function worksIn(reading: Reading, sentences: readonly Sentence[]): readonly Finding<Contrast>[] {
  const found = new Map<Contrast, Finding<Contrast>>();
  for (const sentence of sentences) {
    const { text, start } = sentence;
    const add = (contrast: Contrast, match: RegExpExecArray | null): void => {
      if (match === null || found.has(contrast)) return;
      found.set(contrast, findingAt(reading, start + match.index, start + match.index + match[0].length, contrast));
    };
    add('earlier', EARLIER.exec(text));
    add('another-network', FAILS_OUTSIDE.exec(text));
    if (!WORKS.test(text) || FAILS_ONLY.test(text)) continue;
    for (const [contrast, pattern] of CONTRASTS) {
      if (contrast === 'with-a-key' || contrast === 'with-a-sign-in')
        add(contrast, workingIn(sentence, contrast, pattern));
      else add(contrast, pattern.exec(text));
    }
  }
  return [...found.values()];
}
