import type { OpenQuestion } from '../../access';
import { data, words } from '../../prose';
import type { Answer, Block } from '../types';

/** The channel did not say who wrote or clicked: nobody's access can be checked. */
export const answerUnknownSender = (): Answer => ({
  tone: 'warning',
  headline: words('I cannot tell who you are'),
  blocks: [
    {
      kind: 'text',
      text: words(
        'Teams did not tell me your Microsoft Entra object id, so I cannot check your access. Guests and anonymous people meet this; with an account of this organisation it works.',
      ),
    },
  ],
  buttons: [],
});

/** Somebody of an organisation for which this bot does not work. */
export const answerOtherTenant = (): Answer => ({
  tone: 'neutral',
  headline: words('I work for another organisation'),
  blocks: [
    {
      kind: 'text',
      text: words('Whoever runs me has not opened me to yours. Please ask your own administrators for Locksmith.'),
    },
  ],
  buttons: [],
});

const reported = (reference: string): Block => ({
  kind: 'facts',
  facts: [{ label: 'Reference for the operator', value: [data(reference)] }],
});

const again = (question: OpenQuestion): Answer['buttons'] => [{ kind: 'check', label: 'Check again', question }];

/** Whether the person is signed in could not be found out, or no sign-in could be started. */
export const answerSignInUnavailable = (reference: string, question: OpenQuestion): Answer => ({
  tone: 'warning',
  headline: words('The sign-in service does not answer'),
  blocks: [
    {
      kind: 'text',
      text: words(
        'So I cannot read your access right now. Nothing is wrong with your account: please try again in a minute.',
      ),
    },
    reported(reference),
  ],
  buttons: again(question),
});

/** The sign-in could not be deleted. */
export const answerStillSignedIn = (reference: string): Answer => ({
  tone: 'warning',
  headline: words('I could not sign you out'),
  blocks: [
    {
      kind: 'text',
      text: words('The sign-in service does not answer, so your sign-in is still there. Please try again in a minute.'),
    },
    reported(reference),
  ],
  buttons: [],
});

/** The sign-in is that of another account than the sender's. */
export const answerOtherAccount = (): Answer => ({
  tone: 'warning',
  headline: words('You are signed in with another account'),
  blocks: [
    {
      kind: 'text',
      text: words(
        'I only check the access of the account that you use in Teams. Write sign out, press the button again, and sign in with that account.',
      ),
    },
  ],
  buttons: [{ kind: 'say', label: 'Sign out', message: 'sign out' }],
});

/** The person asked for more checks within a minute than one person gets. */
export const answerTooManyChecks = (question: OpenQuestion): Answer => ({
  tone: 'neutral',
  headline: words('One moment, please'),
  blocks: [
    {
      kind: 'text',
      text: words(
        'You asked for many checks within a minute. Azure limits how often I may ask it: try again in a minute.',
      ),
    },
  ],
  buttons: again(question),
});
