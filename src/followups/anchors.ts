import { conceptsWith } from '../questions';
import { TALKED_OF } from './concepts';
import type { Meaning } from './meaning';
import { formIn } from './slots';

const conceptsOf = conceptsWith(TALKED_OF);

/**
 * What one word of a message points to, where nothing else tells what is meant. The first that is spoken of counts: those
 * that are about one thing only stand first.
 */
const ANCHORS: readonly (readonly [concept: string, meaning: Meaning])[] = [
  ['custom role', 'custom'],
  ['wrong chat', 'stop'],
  ['language', 'language'],
  ['cost', 'cost'],
  // Services beside the one that is talked of.
  ['document intelligence', 'operation'],
  ['content safety', 'operation'],
  ['content understanding', 'operation'],
  ['translator', 'operation'],
  ['speech', 'operation'],
  ['docs', 'docs'],
  ['outage', 'doubt'],
  ['network', 'doubt'],
  ['private endpoint', 'doubt'],
  ['conditional access', 'doubt'],
  ['tenant', 'doubt'],
  ['message', 'message'],
  ['remove', 'undo'],
  ['private', 'privacy'],
  ['blame', 'blame'],
  ['key', 'key'],
  ['terraform', 'form'],
  ['bicep', 'form'],
  ['portal', 'form'],
  ['cli', 'form'],
  ['python', 'form'],
  ['javascript', 'form'],
  ['csharp', 'form'],
  ['java', 'form'],
  ['managed identity', 'app'],
  ['service principal', 'app'],
  ['function', 'app'],
  ['web app', 'app'],
  ['container apps', 'app'],
  ['kubernetes', 'app'],
  ['devops', 'app'],
  ['github', 'app'],
  ['object id', 'app'],
  ['safe', 'allows'],
  ['elsewhere', 'elsewhere'],
  ['short', 'short'],
  ['deployment', 'deployments'],
  ['group', 'other-person'],
  ['person', 'other-person'],
  ['embedding', 'operation'],
  ['image', 'operation'],
  ['audio', 'operation'],
  ['role', 'role'],
  ['ask', 'who'],
];

/** Nobody points to something with one word of more than these. */
const MOST_WORDS = 9;

/** What a few words point to by one of them; undefined where none of them does. */
export function anchorIn(text: string): Meaning | undefined {
  const short = text.trim();
  if (short.split(/\s+/).length > MOST_WORDS) return undefined;
  const concepts = conceptsOf(short.slice(0, 200));
  const anchor = ANCHORS.find(([concept]) => concepts.includes(concept))?.[1];
  // Also where a letter of it is wrong: "terrafrom pls".
  return anchor ?? (short.includes('/') || formIn(short) === undefined ? undefined : 'form');
}
