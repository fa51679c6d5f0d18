import { isElliptic } from './elliptic';
import type { Meaning } from './meaning';
import { personIn } from './people';
import { isOfTeam, namesIn } from './slots';

/*
 * Of which caller, other than the sender, a few words are: by a kind of program, by a name, or by a group.
 */

/** Kinds of programs, and of the identities that they have. */
const KIND = String.raw`(?:app(?:lication)?|function|web ?app|pipeline|workflow|runner|agent|job|script|runbook|bot|backend|service|daemon|container|vm|virtual machine|server|cluster|program|service principal|spn?|app registration|(?:managed )?identity|anwendung|identität|dienst(?:prinzipal)?|skript|aplicación|aplicação|identidad|identidade|identité)s?`;
const KIND_HERE = new RegExp(String.raw`\b${KIND}\b`, 'iu');
/** One of a kind that was not spoken of: ours, some, another. */
const OTHER_ONE =
  /\b(?:another|an?|our|(?:some|the) other|a second|my|ein\w{0,2}|unser\w{0,2}|ander\w{0,2}|une?|notre|autre|una?|otr[oa]|nuestr[oa]|uma?|outr[oa]|noss[oa])\b/iu;
const NEW_ONE = new RegExp(String.raw`${OTHER_ONE.source} (?:[\p{L}-]{1,20} ){0,2}${KIND}\b`, 'iu');
/** "That's our service principal": it is told what the one is that was spoken of. */
const TELLS_OF_IT =
  /^(?:so |but |and |no,? |well,? )?(?:it|that|this|those|das|es|c)(?:['’]s| is| are| was| runs?| comes?| ist| läuft|['’]est)\b/iu;
const IS_ANOTHER = new RegExp(
  String.raw`\b(?:another|(?:the|some) other|a second|a different|ander\w{0,2}|autre|otr[oa]|outr[oa]) (?:[\p{L}-]{1,20} ){0,2}${KIND}\b|\b(?:for|about|für|pour|para) (?:our|an?|unser\w{0,2}|ein\w{0,2}|notre|une?|nuestr[oa]|una?|noss[oa]|uma?) (?:[\p{L}-]{1,20} ){0,2}${KIND}\b`,
  'iu',
);
/** The one that was spoken of: "it", "that app", "the app". */
const SAME_ONE =
  /\b(?:it|its|the same|(?:the|this|that) (?:function |web |container |logic )?app|the (?:object )?id|er|sein\w{0,2}|die app|l['’]app|la app|o app)\b/iu;

/** One of a kind is spoken of that was not before: what the one before was called is not its name. */
export const isOfNewOne = (text: string): boolean =>
  !TELLS_OF_IT.test(text.trim()) && (NEW_ONE.test(text) || (KIND_HERE.test(text) && !SAME_ONE.test(text)));

/** Another one than whoever made the call. */
export const isOfAnother = (text: string): boolean => !TELLS_OF_IT.test(text.trim()) && IS_ANOTHER.test(text);

const NAMED_SECRET =
  /(?:password|passwd|pwd|\bpw|\bpass|passwort|kennwort|secret|\bkey|token|schlüssel|mot de passe|\bclé|contraseña|clave|senha|chave|geheimnis)s?\b\W{0,3}(?:(?:is|was|ist|est|es|é|of|named|called)\W{1,2})?["'`“]?$/iu;
const KIND_BEFORE = new RegExp(
  String.raw`\b${KIND}\b\W{0,3}(?:(?:is |was )?(?:called|named) |is |namens )?["'“]?$`,
  'iu',
);
const KIND_AFTER = new RegExp(
  String.raw`^["'”]?,? (?:(?:is|ist|est|es|é) )?(?:(?:the|our|a|an|my|unser\w{0,2}|die|eine|notre|une|nuestra|una|nossa|uma) )?(?:[\p{L}-]{1,20} )?${KIND}\b`,
  'iu',
);
const NEAR = 40;

interface Around {
  readonly before: string;
  readonly after: string;
}
function around(text: string, name: string): Around {
  const at = text.indexOf(name);
  return {
    before: text.slice(Math.max(0, at - NEAR), at),
    after: text.slice(at + name.length, at + name.length + NEAR),
  };
}

/** Words that may be an app's name: none that a password or a key is called by. */
export const callersIn = (text: string): readonly string[] =>
  namesIn(text).filter((name) => !NAMED_SECRET.test(around(text, name).before));

/** Whether a name stands beside a word for what it is: "our function app func-a", "func-a, our pipeline". */
export function isCalledApp(text: string, name: string): boolean {
  const { before, after } = around(text, name);
  return KIND_BEFORE.test(before) || KIND_AFTER.test(after);
}

/** For whom it is asked: "and for func-a?". */
const FOR = /\b(?:for|für|pour|para|per)\b/iu;
/** As groups of resources are called. */
const OF_RESOURCES = /^rg[-_]|[-_]rg$/i;
const RESOURCE_GROUPS = /resource ?groups?|ressourcengruppe|groupes? de ressources|grupos? de recursos/iu;

/** What few words ask that name another caller; `isOwn` names what the talk is about, which is no caller. */
export function meantOfOther(text: string, isOwn: (name: string) => boolean = () => false): Meaning | undefined {
  const said = text.trim();
  if (!isElliptic(said) || !FOR.test(said) || personIn(said) !== undefined || RESOURCE_GROUPS.test(said))
    return undefined;
  if (isOfTeam(said)) return 'other-person';
  const [name, ...others] = callersIn(said);
  if (name === undefined) return NEW_ONE.test(said) ? 'app' : undefined;
  return others.length > 0 || OF_RESOURCES.test(name) || isOwn(name) ? undefined : 'app';
}
