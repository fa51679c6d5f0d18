import { words } from '../../../prose';
import { fitted } from '../../fit';
import type { Answer } from '../../types';
import { asItIs } from './again';
import { isOfRoles, type FollowUpInput } from './input';

/** What somebody asks for who is blocked: that it is lifted, that they do it themselves, or anything of a role. */
export type AskedWhenDenied = 'lift' | 'self' | 'role';

const HEADLINES: Readonly<Record<AskedWhenDenied, string>> = {
  lift: 'Only whoever made the deny assignment can lift it',
  self: 'Not by yourself: whoever made it has to leave you out',
  role: 'A role would not help: a deny assignment beats it',
};

/** Whether a deny assignment is what stops the one who asks. */
export const isDenied = (input: FollowUpInput): boolean => input.verdict?.verdict === 'denied' && isOfRoles(input);

/** No role and no command of theirs lifts it: the card again, which says whom to ask. */
export const denied = (input: FollowUpInput, asked: AskedWhenDenied): Answer =>
  fitted({ ...asItIs(input), headline: words(HEADLINES[asked]) });
