import type { Application } from '../../access';
import { clock, prose, words, type Prose } from '../../prose';
import { applicationName } from '../applications';
import { headlineOf } from '../fit';
import { humane } from '../humane';
import { resourceName } from '../names';
import type { Answer, CalledPerson } from '../types';
import { checkButton } from './buttons';
import { worksBy } from './self';
import type { GrantTopic } from './steps';

const CHECK_NOW = 'Check now';

/** To who wants to be told: when that will be, and where. `since`: when the role was made. */
export const answerWillTell = (topic: GrantTopic, since: number, application?: Application): Answer =>
  humane({
    tone: 'good',
    headline: headlineOf(
      prose`I tell you here when ${resourceName(topic.resource)} works${forIt(application)}`,
      words('I tell you here'),
    ),
    why: worksBy(since, application === undefined ? 'User' : 'ServicePrincipal'),
    blocks: [],
    buttons: checkNow(topic, application),
  });

const forIt = (application: Application | undefined): Prose =>
  application === undefined ? [] : prose` for ${applicationName(application)}`;

/** Whose access it is, a button can say only where the error is at hand. */
const checkNow = (topic: GrantTopic, application: Application | undefined): Answer['buttons'] =>
  application === undefined || topic.error !== undefined ? [checkButton(topic, CHECK_NOW)] : [];

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

const SAY_AGAIN = words('I looked several times. Ask whoever gave it, or paste the error again.');

/** The same of an application: nobody has to sign in, and a button could not say whose access is meant. */
function newsOfApplication(news: WorksNews, where: Prose, name: Prose): NewsWords {
  switch (news.kind) {
    case 'works':
      return {
        tone: 'good',
        headline: prose`${where} should work for ${name} now`,
        why: prose`The role has been there since ${clock(news.since)}. Repeat the call; the app needs no restart. If it fails, paste its error.`,
      };
    case 'not-yet':
      return { tone: 'warning', headline: prose`${name} has no role on ${where} yet`, why: SAY_AGAIN };
    case 'something-else':
      return {
        tone: 'warning',
        headline: prose`${name} has its role on ${where}, and something else refuses`,
        why: words('Paste the error again: what it is, you alone see.'),
      };
    case 'cannot-look':
      return {
        tone: 'neutral',
        headline: prose`Time to try ${where} with ${name}`,
        why: words('Your sign-in has ended, so I cannot look for you. Repeat the call; if it fails, paste its error.'),
      };
  }
}

interface NewsWords {
  readonly headline: Prose;
  readonly why: Prose;
  readonly tone: Answer['tone'];
}

function newsWords(news: WorksNews, where: Prose): NewsWords {
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
export function answerWorks(
  topic: GrantTopic,
  news: WorksNews,
  mentions: readonly CalledPerson[],
  application?: Application,
): Answer {
  const where = resourceName(topic.resource);
  const { headline, why, tone } =
    application === undefined ? newsWords(news, where) : newsOfApplication(news, where, applicationName(application));
  return humane({
    tone,
    headline: headlineOf(headline, words('About the role that you asked for')),
    mentions,
    why,
    blocks: [],
    buttons: checkNow(topic, application),
  });
}
