import { clock, prose, words, type Prose } from '../../prose';
import { headlineOf } from '../fit';
import { humane } from '../humane';
import { resourceName } from '../names';
import type { Answer, CalledPerson } from '../types';
import { checkButton } from './buttons';
import { worksBy } from './self';
import type { GrantTopic } from './steps';

const CHECK_NOW = 'Check now';

/** To who wants to be told: when that will be, and where. `since`: when the role was made. */
export const answerWillTell = (topic: GrantTopic, since: number): Answer =>
  humane({
    tone: 'good',
    headline: headlineOf(prose`I tell you here when ${resourceName(topic.resource)} works`, words('I tell you here')),
    why: worksBy(since),
    blocks: [],
    buttons: [checkButton(topic, CHECK_NOW)],
  });

/** Where nothing can be written to somebody later. */
export const answerCannotTell = (topic: GrantTopic): Answer =>
  humane({
    tone: 'neutral',
    headline: words('I cannot write to you here later'),
    why: words('Press Check now in some minutes.'),
    blocks: [],
    buttons: [checkButton(topic, CHECK_NOW)],
  });

/**
 * What a look brought: the role is there for long enough; it is not there yet; it is there and something else refuses; or
 * the person's sign-in has ended, and only they can look.
 */
export type WorksNews =
  | { readonly kind: 'works'; readonly since: number }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'something-else' }
  | { readonly kind: 'cannot-look' };

function newsWords(
  news: WorksNews,
  where: Prose,
): { readonly headline: Prose; readonly why: Prose; readonly tone: Answer['tone'] } {
  switch (news.kind) {
    case 'works':
      return {
        tone: 'good',
        headline: prose`${where} should work now`,
        why: prose`The role has been there since ${clock(news.since)}. Sign in again, and repeat the call. If it fails, paste its error.`,
      };
    case 'not-yet':
      return {
        tone: 'warning',
        headline: prose`No role on ${where} yet`,
        why: words('I looked several times. Ask whoever gave it, or press Check now.'),
      };
    case 'something-else':
      return {
        tone: 'warning',
        headline: prose`The role on ${where} is there, and something else refuses`,
        why: words('Press Check now: what it is, you alone see.'),
      };
    case 'cannot-look':
      return {
        tone: 'neutral',
        headline: prose`Time to check ${where}`,
        why: words('Your sign-in has ended, so I cannot look for you: press Check now.'),
      };
  }
}

/** Told once, where it was asked for. Others may read along: nothing of anybody's roles stands in it. */
export function answerWorks(topic: GrantTopic, news: WorksNews, mentions: readonly CalledPerson[]): Answer {
  const { headline, why, tone } = newsWords(news, resourceName(topic.resource));
  return humane({
    tone,
    headline: headlineOf(headline, words('About the role that you asked for')),
    mentions,
    why,
    blocks: [],
    buttons: [checkButton(topic, CHECK_NOW)],
  });
}
