import type { OpenQuestion } from '../access';
import {
  answerCheckInvite,
  answerOtherAccount,
  answerSignInUnavailable,
  answerTooManyChecks,
  answerUnknownSender,
  type Answer,
} from '../answer';
import type { Rights } from './checking';

/** What is said where nobody's access can be read now. */
export function answerNoCheck(
  why: Exclude<Rights['kind'], 'ready'>,
  question: OpenQuestion,
  { reference }: { readonly reference: string },
): Answer {
  switch (why) {
    case 'sign-in':
      // The button asks for the sign-in: only a click can.
      return answerCheckInvite(question);
    case 'nobody':
      return answerUnknownSender();
    case 'other-account':
      return answerOtherAccount();
    case 'too-many':
      return answerTooManyChecks(question);
    case 'unavailable':
      return answerSignInUnavailable(reference, question);
  }
}
