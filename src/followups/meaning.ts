import { softmax, sumsOf, unpack, type Packed } from '../recognition';
import { featuresOfTalk } from './features';

/** What somebody may want who goes on talking after a card. */
export const MEANINGS = [
  /** It still fails, or something was done: look again. */
  'again',
  'solved',
  /** Which role is missing. */
  'role',
  /** The same as code, as a command, or in the portal. */
  'form',
  /** "I am Owner though". */
  'holds',
  /** Who can grant it, and how to ask. */
  'who',
  /** Why, or in simpler words. */
  'why',
  'time',
  /** Whether one has to sign in anew, or to restart something. */
  'renew',
  /** "What do I change": the steps. */
  'fix',
  /** A name, an address or a circumstance that the error did not say. */
  'fact',
  'other-person',
  'app',
  /** Another operation on the same resource. */
  'operation',
  /** Access to a resource that is named. */
  'access',
  /** The same on another resource, which is not named: "and in prod?". */
  'elsewhere',
  /** The same in another program: "and in Cursor?". */
  'program',
  /** A key in place of the role. */
  'key',
  /** What the missing role lets somebody do, and whether it is safe to give. */
  'allows',
  /** Where the role may be given: at one deployment, at the group. */
  'scope',
  /** A role of one's own. */
  'custom',
  /** How the role is taken away again. */
  'undo',
  /** Whether one can do it without help, or has to be an administrator. */
  'self',
  /** What to write to whoever gives the role. */
  'message',
  'short',
  /** Another cause that somebody suspects: the firewall, an outage. */
  'doubt',
  /** Which deployments there are, and how one is made. */
  'deployments',
  /** A page to read. */
  'docs',
  /** Who sees what is said here, and what is kept. */
  'privacy',
  'blame',
  'cost',
  /** What a limit counts, and what is left of it. */
  'limit',
  /** Another language than English. */
  'language',
  /** That the bot does it by itself: "can you fix it for me?". */
  'do-it',
  /** Who changed something of the resource, and since when. */
  'changed',
  /** That an answer is wrong, or not what was asked. */
  'complaint',
  /** Anger about it all, and hurry. */
  'rant',
  /** The people of the sandbox. */
  'people',
  'stop',
  'help',
  'thanks',
  'greeting',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** As it is stored: a learned table of the meanings, and of `none`. */
export interface TalkTable {
  /** Day on which it was learned, as `2026-11-29`. */
  readonly learned: string;
  /** The mark of what it was learned from. */
  readonly from: string;
  readonly meanings: Packed;
}

export interface Meant {
  readonly meaning: Meaning;
  /** From 0 to 1: how much likelier than all others. */
  readonly share: number;
}

/** Below this share, what was meant was more often something else. */
const LEAST = 0.24;
/** "It works now" ends a case: what is only like it does not. */
const LEAST_TO_END = 0.5;

/** Nobody goes on talking in so many characters; what is longer is a paste, or a story of its own. */
const LONGEST = 200;

const isMeaning = (name: string): name is Meaning => MEANINGS.some((meaning) => meaning === name);

/** A meaning as it was kept; undefined where it is not known any more. */
export const meaningOf = (name: string | undefined): Meaning | undefined =>
  name !== undefined && isMeaning(name) ? name : undefined;

/** Finds what a short message means, by what it is like. Undefined where that is nothing that leans on a card. */
export function meaningWith({ meanings }: TalkTable): (text: string) => Meant | undefined {
  const model = unpack([meanings]);
  return (text) => {
    const said = text.trim();
    if (said === '' || said.length > LONGEST) return undefined;
    const shares = softmax(sumsOf(model, featuresOfTalk(said)));
    const best = shares.reduce((first, share, i) => (share > (shares[first] ?? 0) ? i : first), 0);
    const [name, share] = [model.classes[best] ?? '', shares[best] ?? 0];
    const least = name === 'solved' ? LEAST_TO_END : LEAST;
    return isMeaning(name) && share >= least ? { meaning: name, share } : undefined;
  };
}
