import type { AccessVerdict } from '../../access';
import type { Claims } from '../../evidence';
import { prose, words } from '../../prose';
import { headlineOf } from '../fit';
import { targetName } from '../verdict/words';
import type { PasteRuling } from './case';

type Against = Partial<Pick<PasteRuling, 'headline' | 'why' | 'todo' | 'expect'>>;

/** Azure shows the role as one to activate, although it is said to be active. */
function notActive(verdict: AccessVerdict): Against {
  const role = verdict.reasons.find(({ effect }) => effect === 'could-grant')?.role?.name ?? 'your role';
  const target = targetName(verdict);
  return {
    headline: headlineOf(
      prose`Azure shows your ${role} as not active on ${target}`,
      words('Azure shows your role as not active'),
    ),
    why: words('The activation may wait for an approval, may not count yet, or was for another resource.'),
    todo: {
      does: 'activate',
      text: words('Look in Privileged Identity Management (PIM), under My roles, Active assignments.'),
    },
    expect: words('If it is not there, activate it. It takes a few minutes to count.'),
  };
}

/** Azure shows no role that allows the call, although one is said to have been given. */
function notGiven(verdict: AccessVerdict, { why }: Pick<PasteRuling, 'why'>): Against {
  return {
    headline: headlineOf(
      prose`Azure shows no such role of yours on ${targetName(verdict)}`,
      words('Azure shows no such role of yours there'),
    ),
    why: prose`It may have been given on another resource, to another identity, or be another role. ${why}`,
    todo: { does: 'check-access', text: words('Ask who gave it: which role, on which resource, and to whom?') },
    expect: words('A new role counts after 5 to 10 minutes: then press Check again.'),
  };
}

/** What somebody says of a role that was given or activated, where Azure shows otherwise. */
export function againstClaim({ grantedFor }: Claims, verdict: AccessVerdict, ruled: Pick<PasteRuling, 'why'>): Against {
  if (grantedFor === undefined) return {};
  if (verdict.verdict === 'eligible') return notActive(verdict);
  return verdict.verdict === 'not-granted' ? notGiven(verdict, ruled) : {};
}
