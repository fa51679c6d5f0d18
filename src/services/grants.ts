import type { BuiltInPermission, BuiltInRole } from '../azure-names';

/** `*` stands for anything, `/` included; letter case does not matter (rbac.md §1.3). Linear: no backtracking. */
export function actionMatches(pattern: string, action: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const text = action.toLowerCase();
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text.length === first.length;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - at >= last.length && text.endsWith(last);
}

/** The permission by which a role holds an action, by its definition alone: no assignment, deny or condition is looked at. */
export const permissionFor = (
  { permissions }: BuiltInRole,
  kind: 'action' | 'dataAction',
  action: string,
): BuiltInPermission | undefined =>
  permissions.find(({ actions, notActions, dataActions, notDataActions }) => {
    const [given, taken] = kind === 'action' ? [actions, notActions] : [dataActions, notDataActions];
    const fits = (pattern: string): boolean => actionMatches(pattern, action);
    return given.some(fits) && !taken.some(fits);
  });

/** Whether a role holds a data action, by its definition alone. */
export const holds = (role: BuiltInRole, dataAction: string): boolean =>
  permissionFor(role, 'dataAction', dataAction) !== undefined;
