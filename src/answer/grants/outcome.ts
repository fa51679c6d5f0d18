import type { Grantee } from '../../access';
import { prose, words, type Prose } from '../../prose';
import { headlineOf } from '../fit';
import { humane } from '../humane';
import { resourceName } from '../names';
import type { Answer, Block, Button, CalledPerson } from '../types';
import { checkButton, reviewButton, takeBackButton, worksButton, worksForButton } from './buttons';
import { roleAndPlace, type RoleOffer } from './offer';
import { forWhom } from './request';
import { worksBy } from './self';
import type { GrantTopic, RequestFacts } from './steps';

/** What became of a request, and who decided, where that is known. */
export type Outcome =
  | { readonly kind: 'granted'; readonly by?: string | undefined; readonly since: number }
  | { readonly kind: 'declined'; readonly by?: string | undefined; readonly reason?: string | undefined }
  | { readonly kind: 'withdrawn' }
  /** Untold: who asked does not see the card, and cannot be written to. */
  | { readonly kind: 'revoked'; readonly by?: string | undefined; readonly isUntold?: boolean }
  | { readonly kind: 'expired' };

const topicOf = ({ wanted, resource }: RequestFacts): GrantTopic => ({ wanted, resource });

const byWhom = (by: string | undefined): Prose => (by === undefined ? [] : prose` by ${by}`);

function outcomeWords(
  outcome: Outcome,
  { grantee }: RequestFacts,
): {
  readonly headline: Prose;
  readonly why: Prose;
  readonly tone: Answer['tone'];
} {
  switch (outcome.kind) {
    case 'granted':
      return { tone: 'good', headline: prose`Granted${byWhom(outcome.by)}`, why: worksBy(outcome.since, grantee.type) };
    case 'declined':
      return {
        tone: 'neutral',
        headline: prose`Declined${byWhom(outcome.by)}`,
        why: outcome.reason === undefined ? words('The request is closed.') : prose`The reason: “${outcome.reason}”`,
      };
    case 'withdrawn':
      return { tone: 'neutral', headline: words('Withdrawn by who asked'), why: words('The request is closed.') };
    case 'revoked':
      return {
        tone: 'neutral',
        headline: prose`Taken back${byWhom(outcome.by)}`,
        why: words('Tokens that were issued before may work for some minutes.'),
      };
    case 'expired':
      return { tone: 'neutral', headline: words('Nobody decided within a day'), why: words('The request has ended.') };
  }
}

/** To whoever presses, of their own access; of an application, of that one. */
const tellButton = (facts: RequestFacts): Button =>
  facts.grantee.type === 'User' ? worksButton(topicOf(facts)) : worksForButton(facts);

const untold = (outcome: Outcome, { askerName }: RequestFacts): readonly Block[] =>
  outcome.kind === 'revoked' && outcome.isUntold
    ? [{ kind: 'notice', tone: 'warning', text: prose`I cannot write to ${askerName}: tell them yourself.` }]
    : [];

/** In the place of the request, for all who read along. */
export function answerOutcome(
  offer: RoleOffer,
  facts: RequestFacts,
  outcome: Outcome,
  mentions: readonly CalledPerson[],
): Answer {
  const { tone, headline, why } = outcomeWords(outcome, facts);
  return humane({
    tone,
    headline: headlineOf(headline, words('The request is decided')),
    mentions,
    why: prose`${roleAndPlace(offer)}, for ${forWhom(facts)}. ${why}`,
    blocks: untold(outcome, facts),
    buttons: outcome.kind === 'granted' ? [tellButton(facts), takeBackButton(facts)] : [],
  });
}

/** The same to who asked: by a message of its own, where the card does not reach them. */
export function answerDecided(
  offer: RoleOffer,
  facts: RequestFacts,
  outcome: Outcome,
  mention: CalledPerson | undefined,
): Answer {
  const { tone, headline, why } = outcomeWords(outcome, facts);
  const isOwn = facts.grantee.id === facts.asker;
  const whom = isOwn ? words('') : prose`, for ${forWhom(facts)}`;
  return humane({
    tone,
    headline: headlineOf(headline, words('Your request is decided')),
    mentions: mention ? [mention] : [],
    why: prose`You asked for ${roleAndPlace(offer)}${whom}. ${why}`,
    blocks: [],
    buttons: isOwn ? [checkButton(topicOf(facts))] : [],
  });
}

/** In the place of a request whose role somebody gave in another place than the chat. Its role is not known any more. */
export const answerGivenElsewhere = (topic: GrantTopic, since: number, type: Grantee['type']): Answer =>
  humane({
    tone: 'good',
    headline: headlineOf(prose`Granted on ${resourceName(topic.resource)}`, words('Granted')),
    why: prose`It was given outside of this chat. ${worksBy(since, type)}`,
    blocks: [],
    buttons: type === 'User' ? [worksButton(topic)] : [],
  });

const ENDED = {
  expired: ['Nobody decided within a day', 'The request for a role has ended. Whoever still needs it asks anew.'],
  lost: [
    'The request for a role has ended',
    'Somebody was deciding, and I lost track of it. Check your access: where the role is not there, ask anew.',
  ],
} as const satisfies Record<string, readonly [headline: string, why: string]>;

/** Of a request whose time is over: in the place of its card, and to who asked. What it was about is not known any more. */
export function answerRequestEnded(how: keyof typeof ENDED, mention?: CalledPerson): Answer {
  const [headline, why] = ENDED[how];
  const mentions = mention ? [mention] : [];
  return { tone: 'neutral', headline: words(headline), mentions, why: words(why), blocks: [], buttons: [] };
}

/** To a press on a card whose request nobody knows: another bot's, an edited one, or one that was forgotten. */
export const answerUnknownRequest = (): Answer => ({
  tone: 'neutral',
  headline: words('This is no request of mine'),
  why: words('The card was changed, or its request is too old. Nothing was done: ask anew.'),
  blocks: [],
  buttons: [],
});

/** A step whose parts do not fit each other: its card was changed, or the error says something else now. */
export const answerEditedStep = (): Answer => ({
  tone: 'neutral',
  headline: words('This card and its error do not fit'),
  why: words('The card was changed, or is too old. Nothing was done: paste the error again.'),
  blocks: [],
  buttons: [],
});

/** Azure did not answer the press: what it pressed for may come of it still. */
export const answerUndecided = (facts: RequestFacts): Answer => ({
  tone: 'warning',
  headline: words('Azure has not said yet what came of it'),
  why: words('Look again in a minute. The role is given once, however often you press.'),
  blocks: [],
  buttons: [reviewButton(facts)],
});

/** Somebody else's press is at it just now. */
export const answerBusy = (facts: RequestFacts): Answer => ({
  tone: 'neutral',
  headline: words('Somebody is deciding on this right now'),
  why: words('Look again in a few seconds.'),
  blocks: [],
  buttons: [reviewButton(facts)],
});

/** What only the asker can do. */
export const answerNotYours = (facts: RequestFacts): Answer => ({
  tone: 'neutral',
  headline: words('Only who asked can withdraw it'),
  why: prose`${facts.askerName} asked. You can review it.`,
  blocks: [],
  buttons: [reviewButton(facts)],
});
