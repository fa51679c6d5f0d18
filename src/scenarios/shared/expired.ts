import { hints, suggests, type Cause } from '../../diagnosis';
import { words } from '../../prose';
import { signsInBy, works } from './claimed';
import { keylessClient } from './snippets';
import { REFRESH, tenantOfToken } from './token';

/** A token that was asked for once, and kept. */
export const expired: Cause = {
  id: 'expired',
  title: words('The token has expired while the program kept it.'),
  usual: 'sometimes',
  for: (situation) => [
    works(situation, 'earlier') && suggests(words('it worked at first')),
    works(situation, 'earlier') && signsInBy(situation, 'sign-in') && hints(words('a token is kept')),
  ],
  headline: () => words('The token has expired: the program kept it for longer than it lives.'),
  why: () =>
    words(
      'A token lives for 60 to 90 minutes. A program that asks for one at its start and keeps it is refused from then on, also in the middle of a long wait or stream.',
    ),
  steps: ({ evidence }) => [
    REFRESH,
    {
      does: 'build-client',
      text: words('With a token provider the client renews it by itself:'),
      snippet: keylessClient(evidence),
    },
    tenantOfToken(evidence),
  ],
};
