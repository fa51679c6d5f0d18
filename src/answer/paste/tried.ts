import type { Evidence } from '../../evidence';
import { data } from '../../prose';
import type { Block } from '../types';

const LONGEST = 160;

/** The reason without the credential's own name at its front and without the stop at its end. */
function told(credential: string, reason: string): string {
  const bare = reason.startsWith(credential) ? reason.slice(credential.length).replace(/^:? ?/, '') : reason;
  const short = bare.length > LONGEST ? `${bare.slice(0, LONGEST)}…` : bare;
  return short.replace(/\.$/, '');
}

/** The credential chain: each credential that was tried, with its own reason. One alone is told by its quote. */
export const triedBlocks = ({ credentials }: Evidence): readonly Block[] =>
  credentials.length < 2
    ? []
    : [
        { kind: 'heading', text: 'What was tried' },
        {
          kind: 'facts',
          facts: credentials.map(({ value: { credential, reason } }) => ({
            label: credential,
            value: [data(told(credential, reason))],
          })),
        },
      ];
