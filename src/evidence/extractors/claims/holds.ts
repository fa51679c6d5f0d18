import { findingAt } from '../../finding';
import type { HeldRole } from '../../claims';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';
import type { Sentence } from './sentences';

/** A role by its name: those of Azure AI, and the general ones. Lower case, as sentences are. */
const ROLE =
  /(?:cognitive services (?:[a-z]{1,16} ){0,3}?(?:user|contributor|reader|writer|owner|editor|trainer|labeler)\b|(?:azure )?openai (?:user|contributor)|(?:azure ai|foundry) (?:user|developer|owner|project manager|account owner|agent consumer|administrator)|search (?:index data (?:reader|contributor)|service contributor)|user access administrator|\b(?:owner|contributor|reader|uac)\b)/g;

/** The same in other languages, with the name that Azure has for it. */
const TRANSLATED: readonly (readonly [RegExp, string])[] = [
  [/propietari[oa]\b|propriet[aá]ri[oa]\b|propri[eé]taire\b|besitzer\b|所有者/g, 'owner'],
  [/colaborador|mitwirkende|contributeur|共同作成者|参与者/g, 'contributor'],
];

/** Words by which a role is said to be there. */
const HAVE =
  /\b(?:i(?:'m| am| have|'ve)|we have|has|have|had|holds?|hold|got|gave|given|granted|assigned|put|added|tried|done so far|already|is on|as|runs as|am)\b|zugewiesen|vergeben|erteilt|bekommen|\b(?:habe?n?|hat)\b|\bbin\b|\bsoy\b|\btengo\b|asignad|\bsou\b|\btenho\b|atribu|\bsuis\b|\bj'ai\b|已|分配|我是|是订阅|付与|割り当て|です/;

/** Words by which it is wanted, asked for or explained. */
const WANTED =
  /(?<!\bit )\b(?:needs?)\b|\b(?:no|not|never|keine?n?|sans|sin|sem|ohne)\b|没有|ない|\b(?:requires?|required|lacks?|missing|should|must|ensure|make sure|which|typically|assigning|do i|does not|doesn't|don't have|without|recommend\w{0,6}|assign it|how to|example|(?:tr(?:y|ied|ying)|want(?:ed)?|wish|like) to (?:give|grant|assign|add))\b|\bnecesit|\bbrauch|\bfehlt\b|需要|必要/;

const OF_AN_IDENTITY =
  /(?:managed|system[- ]assigned|user[- ]assigned) identit|service principal|\bmsi\b|\bspn\b|\bentra app\b|our app\b|app registration|\bof project\b|verwaltete identit|identidad administrada|identité managée|托管标识|マネージド/;

/** Said after a role that stands at a project. */
const AT_PROJECT =
  /^[^,;]{0,12}\b(?:on|at|in|for|auf|am|en|sur|au) (?:the |my |our |das |el |le )?(?:\w{1,20} )?(?:project|projekt|proyecto|projet)\b|^[^,;]{0,30}\bproject (?:scope|level)\b/;

/** Said after a role: the name of what it stands on, which shows itself as one by a digit or a dash. */
const ON =
  /^[^,;.]{0,45}?\b(?:on|at|auf|an|en|sur) (?:the |der |dem |la |le |el )?(?:resource |account |ressource |recurso )?["'`]?(?=[a-z]{0,30}[-\d])([a-z][a-z0-9-]{1,40}[a-z0-9])(?![\w-]|\.\w)/;
/** Names that are by custom not those of accounts: models, resource groups, subscriptions, identities, what runs a program. */
const NO_ACCOUNT =
  /^(?:gpt|o\d|text|tts|whisper|dall-e|claude|deepseek|phi|llama|mistral|grok|sora|codex|model-router|rg|sub|subscription|mg|grp|kv|vm|vnet|snet|func|app|web|aks|ca|id|uami|mi|sp|spn)(?:-|\d|$)|-(?:rg|sub|subscription|grp|group|kv|vm|vnet|func|app|identity|uami|mi|sp|spn)(?:-?\d{1,3})?$/;
const FAR = 90;

/** The account on which a role is said to stand, in the text that follows the role. */
function accountIn(after: string): string | undefined {
  const [, name] = ON.exec(after) ?? [];
  return name === undefined || NO_ACCOUNT.test(name) ? undefined : name;
}

/** How far from its name words still speak of a role. */
const BEFORE = 45;
const AFTER = 40;
/** How far roles of one list stand apart. */
const BETWEEN = 30;

/** Where a clause ends, in any script. */
const CLAUSE_END = /[,，、;；。(（–—]/g;
const lastEnd = (text: string): number => (Array.from(text.matchAll(CLAUSE_END)).at(-1)?.index ?? -1) + 1;
const firstEnd = (text: string, from: number): number =>
  Array.from(text.matchAll(CLAUSE_END)).find(({ index }) => index >= from)?.index ?? text.length;

interface Named {
  readonly role: string;
  readonly index: number;
  readonly length: number;
}

/** Every role that a sentence names, in the order of the text. */
function rolesIn(text: string): readonly Named[] {
  const named = [...text.matchAll(ROLE)].map((match): Named => {
    return { role: match[0], index: match.index, length: match[0].length };
  });
  const translated = TRANSLATED.flatMap(([pattern, role]) =>
    [...text.matchAll(pattern)].map((match): Named => ({ role, index: match.index, length: match[0].length })),
  );
  return [...named, ...translated].sort((a, b) => a.index - b.index);
}

export function holdsIn(reading: Reading, sentences: readonly Sentence[]): readonly Finding<HeldRole>[] {
  return sentences.flatMap(({ text, start }) => {
    let until = 0;
    const by = OF_AN_IDENTITY.test(text) ? 'identity' : 'person';
    return rolesIn(text).flatMap(({ role, index, length }) => {
      const before = text.slice(Math.max(0, index - BEFORE), index);
      const after = text.slice(index, index + length + AFTER);
      // Words by which a role is wanted stand in the same clause; those by which it is there, perhaps before it.
      const clause = before.slice(lastEnd(before)) + after.slice(0, firstEnd(after, length));
      // In a list ("Foundry User + Owner") the words stand before the first only.
      const listed = until > 0 && index - until <= BETWEEN;
      if (WANTED.test(clause) || !(listed || HAVE.test(before + after))) return [];
      until = index + length;
      const from = start + index;
      const asWritten = TRANSLATED.some(([, name]) => name === role) ? role : reading.clean.slice(from, from + length);
      const on = accountIn(text.slice(index + length, index + length + FAR));
      const at = AT_PROJECT.test(text.slice(index + length, index + length + AFTER)) ? 'project' : undefined;
      return [findingAt(reading, from, from + length, { role: asWritten, by, ...(at && { at }), ...(on && { on }) })];
    });
  });
}
