import { findingAt } from '../../finding';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';

/** A role of Privileged Identity Management, said to be eligible or to come from there. */
const ELIGIBLE =
  /\beligible (?:\w{1,20} )?(?:assignments?|roles?)\b|\b(?:am|is|are) (?:only |just )?eligible\b|\b(?:via|through|by|from|with|in|using|over|über|mit|par|por|con|com) (?:azure |entra |the )?(?:pim|privileged identity management)\b|\bberechtigte\w? (?:zuweisung|rolle)|合格的?分配|資格のある/;

/** It was switched on, as far as is said: then it counts. */
const ACTIVATED =
  /(?<!\b(?:not|never|without|before|must|to|be|only|once|unless|until|nicht|noch|erst|sans|sin|sem|pas|être|no) (?:\w{1,8} )?)\b(?:activated|activate it (?:each|every)|aktiviert|activée?|activad[oa]|activé|ativad[oa])\b|\b(?:is|are|it['’]s|now|shows(?: as)?) active\b|\bactive assignment\b|\bactivation (?:is|was|went|has been) (?:approved|done|complete\w?|granted|through|successful)\b|(?<!未)(?:已激活|有効化しました|有効化済み)/;

export const eligibleIn = (reading: Reading, text: string): Finding<string> | undefined =>
  ACTIVATED.test(text) ? undefined : told(reading, text, ELIGIBLE);

const INTO_A_GROUP =
  /\b(?:added|joined|put|moved)\b.{0,40}?(?<!resource[- ])\b(?:group|team)\b|\b(?:new|fresh) (?:member|in)\b.{0,20}(?<!resource[- ])\bgroup\b|(?<!ressourcen)(?:gruppe|groupe|grupo)\b(?! de (?:ressources|recursos)).{0,30}(?:hinzugefügt|aufgenommen|ajouté|añad|adicionad)|(?:hinzugefügt|aufgenommen|ajouté|añadi|adicionad)\w{0,6}.{0,40}(?<!ressourcen)(?:gruppe|groupe|grupo)\b(?! de (?:ressources|recursos))/g;

/** What is given to a group, or put on a group of resources: no membership. */
const NO_MEMBER =
  /\b(?:roles?|permissions?|rights?|access|assignments?|rolle|rechte?|rôle|droits?|rol|permisos?|papel|função|owner|contributor|reader|(?:openai|foundry|ai|services) (?:user|developer)|resource[- ]group)\b/;

/** How far before it the clause may begin in which it is said. */
const CLAUSE = 60;

/** Where the last clause of a text begins. */
const clauseStart = (text: string): number =>
  Math.max(...[',', '.', ';', ':', '\n'].map((sign) => text.lastIndexOf(sign))) + 1;

/** Whoever calls came into a group lately. */
export function viaGroupIn(reading: Reading, text: string): Finding<string> | undefined {
  for (const { 0: said, index } of text.matchAll(INTO_A_GROUP)) {
    const before = text.slice(Math.max(0, index - CLAUSE), index);
    const clause = before.slice(clauseStart(before)) + said;
    if (!NO_MEMBER.test(clause)) return findingAt(reading, index, index + said.length, said);
  }
  return undefined;
}

const NO_DATA_ACTIONS = /["']?\bdataactions["']?\s{0,3}[:=]\s{0,3}\[\s{0,3}\]/;

/** A role of one's own: said, told by its definition, or seen by an action on data that stands among the others. */
const CUSTOM_ROLE =
  /\bcustom[- ]?roles?\b|\biscustom["']?\s{0,3}[:=]\s{0,3}true\b|\b(?:our|my|own) role\b|benutzerdefinierte rolle|rôle personnalisé|rol personalizado|função personalizada|自定义角色|カスタム ?ロール|["']microsoft\.cognitiveservices\/accounts\/\w{2,40}\/[\w/*]{2,120}\/(?:action|read|write)["']/;
/** A definition of Azure's own: it says so, or allows to manage everything. */
const BUILT_IN_ROLE =
  /\bbuilt-?in ?role\b|\biscustom["']?\s{0,3}[:=]\s{0,3}false\b|(?<!not|data)actions["']?\s{0,3}[:=]\s{0,3}\[\s{0,20}["']\*/;

/** A custom role is shown whose list of data actions is empty, as it is in many built-in ones. */
export const noDataActionsIn = (reading: Reading, text: string): Finding<string> | undefined =>
  CUSTOM_ROLE.test(text) && !BUILT_IN_ROLE.test(text) ? told(reading, text, NO_DATA_ACTIONS) : undefined;

export const KEYS_OFF =
  /\bdisablelocalauth\b(?!["'`]?\s{0,3}(?:[:=]{1,2}|(?:(?:is|was|now|set|still|back|auf|to|à|a|en|em) ){0,4})\s{0,3}["'`$]{0,2}(?:false|off)\b)|\blocal auth(?:entication)? (?:is |was |has been )?(?:disabled|off|switched off|turned off)|\bkeys?(?:[- ]based)? (?:auth\w{0,12} )?(?:is |are |was |were |has been |have been )?(?:disabled|switched off|turned off|forbidden)\b|\bdisabled? (?:the )?(?:local auth|api keys?|keys?)\b/;

/** The value of a setting that App Service should have replaced by a secret. */
export const KEY_VAULT_REFERENCE = /@microsoft\.keyvault\(/;

/** A shared access signature is spoken of. */
export const SAS = /(?<!\b(?:no|without|without a|keine?n?|sans|sin|sem) )\bsas\b/;

export const TOKEN_FROM =
  /\b(?:acquired a token from|credential selected: (?:azure\.identity\.)?) ?(?<v>\w{3,40}credential)\b/;

/** The first place where a text says so; of a pattern with a name in it, that name. */
export function told(reading: Reading, text: string, pattern: RegExp): Finding<string> | undefined {
  const match = pattern.exec(text);
  return match === null
    ? undefined
    : findingAt(reading, match.index, match.index + match[0].length, match.groups?.['v'] ?? match[0]);
}
