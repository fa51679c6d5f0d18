import { roleIn } from './roles';
import { isNegated } from './states';

/*
 * A role that waits to be activated, or that somebody activated: a role, and no subscription or feature.
 */

const OF_PIM =
  /\bpim\b|\bprivileged identity\b|\beligib\w*|\bberechtigt\b|\bactivat\w*|\baktivier\w*|\bactiv[éo]\w*|\bativ\w*|有効化|激活/iu;
const IS_ACTIVE =
  /\b(?:activated|re-?activated|aktiviert|activado|activei|ativei|ativado)\b|\bactivé|\b(?:shows?|says?|is|as|it'?s|listed) (?:it (?:as |is )?)?active\b|active (?:until|till|since|for)|有効化しました|激活了/iu;
const IS_ELIGIBLE =
  /\b(?:only |just |still |under |as |is |i'?m |shows? )eligible\b|\beligible (?:assignments?|only|role)|\bnot (?:yet )?activ\w*/iu;

const OF_ROLE = /\bpim\b|\broles?\b|\bassignments?\b|\brollen?\b|\brôles?\b|\brol\b|\bpapel\b|\bfunção\b|ロール|角色/iu;
const THE = String.raw`(?:the|my|our|your|an?|die|das|den|meine?n?|unsere?n?|la|le|el|mon|ma|mi|minha|meu|notre)`;
/** What is activated is named: behind the verb, or as what the sentence begins with. */
const NAMES_A_THING = new RegExp(
  String.raw`\b(?:activated|activé|activado|activei|ativei|ativado) ${THE} (?!few\b|couple\b|minutes?\b|moment\b|while\b|hour\b)\p{L}|^(?:(?:but|and|so|ok)[, ]+)?${THE} [\p{L}\d -]{2,40}\b(?:is|was|are|has|got|shows?|says?|ist|wurde|est|está)\b|\b${THE} [\p{L}\d -]{2,30} aktiviert|\beligible for\b`,
  'iu',
);
/** By its short name: "I activated MFA". */
const NAMES_SHORT = /\b(?:activated|aktiviert|activé|activado|ativei) [A-Z][\p{L}\d]/u;

const isOfRole = (text: string): boolean =>
  OF_ROLE.test(text) || roleIn(text).role !== undefined || !(NAMES_A_THING.test(text) || NAMES_SHORT.test(text));

export function activationIn(text: string): { readonly kind: 'activated' | 'eligible' } | undefined {
  if (!OF_PIM.test(text) || !isOfRole(text)) return undefined;
  if (IS_ELIGIBLE.test(text)) return { kind: 'eligible' };
  const active = IS_ACTIVE.exec(text);
  if (active === null || /\bidentity\b/i.test(text)) return undefined;
  return { kind: isNegated(text.slice(0, active.index)) ? 'eligible' : 'activated' };
}
