import { words } from '../prose';
import type { Answer } from './types';

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
