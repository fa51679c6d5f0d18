import { isWhole } from './reads';
import { judgePermissions } from './roles';
import type { JudgementInput } from './setting';
import type { Reason } from './types';

/**
 * What the person's own list of permissions says. It names no roles and no deny assignments, so it is asked only where
 * the role assignments could not be read. Where they were read and do not grant, a list that does is a contradiction
 * (access through Azure Lighthouse is not among the assignments, rbac.md §1.8): unclear, never a yes.
 */
export function judgeOwnPermissions(setting: JudgementInput, assignmentsGrant: boolean): readonly Reason[] {
  const { assignments, permissions } = setting.facts;
  if (permissions.kind === 'gap' || assignmentsGrant) return [];
  const judgement = judgePermissions(permissions.value, setting.wanted);
  const isRead = isWhole(assignments);
  switch (judgement.kind) {
    case 'grants':
      return [{ about: 'permissions', effect: isRead ? 'unclear' : 'grants', why: { code: 'permissions-grant' } }];
    case 'condition-unclear':
      return isRead
        ? []
        : [{ about: 'permissions', effect: 'unclear', why: { code: judgement.kind, condition: judgement.condition } }];
    case 'pattern-unclear':
      return isRead
        ? []
        : [{ about: 'permissions', effect: 'unclear', why: { code: judgement.kind, pattern: judgement.pattern } }];
    case 'excluded-by-role':
    case 'control-plane-only':
    case 'action-not-in-role':
      return isRead || !isWhole(permissions)
        ? []
        : [{ about: 'permissions', effect: 'none', why: { code: 'permissions-do-not-grant' } }];
  }
}
