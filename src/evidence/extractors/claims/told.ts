import { findingAt } from '../../finding';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';

/** A role of Privileged Identity Management that is not activated. */
export const ELIGIBLE =
  /\beligible (?:\w{1,20} )?(?:assignments?|roles?)\b|\b(?:am|is|are) (?:only |just )?eligible\b|\bprivileged identity management\b|\bpim\b|\bberechtigte\w? (?:zuweisung|rolle)|合格的?分配|資格のある/;

export const VIA_GROUP =
  /\b(?:added|joined|put|moved)\b.{0,40}\b(?:group|team)\b|\b(?:new|fresh) (?:member|in)\b.{0,20}\bgroup\b|(?:gruppe|groupe|grupo)\b.{0,30}(?:hinzugefügt|aufgenommen|ajouté|añad|adicionad)|(?:hinzugefügt|aufgenommen|ajouté|añadi|adicionad)\w{0,6}\b.{0,40}(?:gruppe|groupe|grupo)\b/;

export const NO_DATA_ACTIONS = /["']?\bdataactions["']?\s{0,3}[:=]\s{0,3}\[\s{0,3}\]/;

export const KEYS_OFF =
  /\bdisablelocalauth\b(?!["']?\s{0,3}[:=]\s{0,3}false)|\blocal auth(?:entication)? (?:is |was |has been )?(?:disabled|off|switched off|turned off)|\bkeys? (?:auth\w{0,12} )?(?:is |are |was |were |has been |have been )?(?:disabled|switched off|turned off|forbidden)\b|\bdisabled? (?:the )?(?:local auth|api keys?|keys?)\b/;

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
