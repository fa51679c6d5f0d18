import { REMOVES_LOCKS } from '../../../azure-names';
import { leadingMatch } from '../../../diagnosis';
import type { FollowUpInput } from './input';

/** Whether a lock is what forbids the change. */
export const isLocked = ({ diagnosis }: NonNullable<FollowUpInput['error']>): boolean => {
  const likest = diagnosis.outcome === 'unsure' ? diagnosis.among[0] : leadingMatch(diagnosis)?.scenario;
  return likest?.mendedBy === REMOVES_LOCKS;
};
