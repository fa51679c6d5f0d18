import { operationIn } from './operations';
import { modelIn, suspectedIn } from './slots';

/*
 * Questions for yes or no: whether something is the cause, and whether something reaches further.
 */

/** Nobody asks it in more. */
const MOST_WORDS = 12;
const isShort = (said: string): boolean => said.split(/\s+/).length <= MOST_WORDS;

/** "Is that because of the vnet?", "so it's the condition?" */
const BECAUSE =
  /^(?:(?:ok|so|and|but|then|wait)[, ]+){0,2}(?:is (?:it|that|this) (?:just |only |really |maybe )?(?:because|due to|caused by)|(?:it|that|this)(?:['’]s| is) (?:just |only |really )?(?:because of|due to|the)\b.*\?|because of|(?:is|might|could) (?:it|that|this) (?:be )?(?:just |only )?(?:a|an|the|my|our)\b(?!.*\b(?:right|correct|same|best|smallest|good|safe|enough|role)\b).*\?)|^(?:also )?(?:liegt (?:es|das)|ist (?:es|das) wegen|wegen)\b|^(?:donc )?(?:est-ce (?:que c['’]est )?(?:à cause|dû)|c['’]est (?:à cause|dû))|^¿?(?:entonces )?(?:es|será) (?:por|culpa de)\b|^(?:então )?(?:é|será) (?:por causa|por conta|culpa)\b|のせい(?:です)?か|が原因です?か|是(?:不是)?因为/iu;

/** Whether a text asks if something that it names is the cause. */
export function asksWhetherBecause(text: string): boolean {
  const said = text.trim();
  return isShort(said) && BECAUSE.test(said) && suspectedIn(said) !== undefined;
}

/** "Does that also let me call the model?", "does it work for embeddings too?" */
const COVERS =
  /^(?:(?:ok|so|and|but)[, ]+){0,2}(?:does|do|will|would|is) (?:it|that|this|the (?:same )?role|one role)\b.{0,24}\b(?:let|allow|cover|include|work|count|enable|enough|do)\b/iu;

/** Whether a text asks if what was spoken of reaches an operation, too. */
export function asksWhetherCovers(text: string): boolean {
  const said = text.trim();
  return isShort(said) && COVERS.test(said) && operationIn(said) !== undefined;
}

const WORKS =
  /\b(?:would|will|does|should) \S{2,40} (?:then )?(?:work|do|be (?:ok|fine|right))\b|\b(?:would|will|should) (?:work|do|be (?:ok|fine))\b|\b(?:works|geht|klappt|funktioniert|ginge|marche|marcherait|fonctionne|funciona|funcionaría|funcionaria)\b.{0,8}\?|使えますか|可以吗|能用吗/iu;

/** "So gpt-4o would work?": whether another name is the right one. */
export function asksWhetherWorks(text: string): boolean {
  const said = text.trim();
  return isShort(said) && modelIn(said) !== undefined && WORKS.test(said);
}
