import { conceptsWith } from '../questions';
import { isNear } from '../recognition';
import { roleTitle } from '../services';

const conceptsOf = conceptsWith({ owner: { words: 'ownr owenr proprietario', phrases: '' } });

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}#]{2,30}/gu) ?? [];

/** The roles that people name, by the concept that finds them, with the name that Azure has. Longer names come first. */
const ROLES: readonly (readonly [concept: string, name: string])[] = [
  ['openai contributor', roleTitle('openAiContributor')],
  ['openai user', roleTitle('openAiUser')],
  ['cognitive services contributor', roleTitle('cognitiveServicesContributor')],
  ['cognitive services user', roleTitle('cognitiveServicesUser')],
  ['azure ai developer', roleTitle('azureAiDeveloper')],
  ['account owner', roleTitle('foundryAccountOwner')],
  ['foundry owner', roleTitle('foundryOwner')],
  ['project manager', roleTitle('foundryProjectManager')],
  ['foundry user', roleTitle('foundryUser')],
  ['owner', 'Owner'],
  ['contributor', 'Contributor'],
  ['reader', 'Reader'],
];

/** The roles that a short text names. */
export function rolesIn(text: string): readonly string[] {
  const concepts = conceptsOf(text.slice(0, 200));
  const found = ROLES.filter(([concept]) => concepts.includes(concept));
  // "Cognitive Services OpenAI Contributor" has Contributor in it, and means one role.
  const isPart = (concept: string): boolean =>
    found.some(([longer]) => longer !== concept && longer.endsWith(` ${concept}`));
  return found.filter(([concept]) => !isPart(concept)).map(([, name]) => name);
}

/** The role that a short text names, also with a letter wrong; whether it speaks of "the role" without a name. */
export function roleIn(text: string): { readonly role?: string | undefined; readonly isThat: boolean } {
  const short = text.slice(0, 200);
  const concepts = conceptsOf(short);
  const near = ['owner', 'contributor', 'reader'].find((name) => wordsOf(short).some((word) => isNear(word, name)));
  const role = ROLES.find(([concept]) => concepts.includes(concept) || concept === near)?.[1];
  return { role, isThat: role === undefined && concepts.includes('role') };
}
