import { scopeChain, scopeCovers, scopeLevel, type AccessVerdict, type ArmId, type Reason } from '../../access';
import type { Prose } from '../../prose';
import { levelName, sameScope, shortName } from '../names';
import { because, countsOf, sentence, subject, through, timing, type View } from './reasons';
import type { Block, ScopeRow } from '../types';
import { said, whoseOf } from './whose';

/** More roles than this at one level make the picture unreadable; the rest is folded below it. */
const MOST_AT_A_LEVEL = 4;

const unique = (scopes: readonly ArmId[]): readonly ArmId[] =>
  scopes.filter((scope, i) => scopes.findIndex((other) => sameScope(other, scope)) === i);

/** Root and management groups that something is held at, then the chain, then what is below the resource. */
function levels(resource: ArmId, reasons: readonly Reason[]): readonly ArmId[] {
  const held = unique(reasons.flatMap(({ scope }) => scope ?? []));
  const at = (level: string): readonly ArmId[] => held.filter((scope) => scopeLevel(scope) === level);
  const below = held.filter((scope) => scopeCovers(resource, scope));
  return unique([...at('root'), ...at('management-group'), ...scopeChain(resource), ...below]);
}

function markOf(
  { verdict, resource, askInstead }: AccessVerdict,
  scope: ArmId,
  here: readonly Reason[],
): ScopeRow['mark'] {
  if (askInstead !== undefined) return undefined;
  if (verdict === 'granted' && here.some(({ effect }) => effect === 'grants')) return 'comes-from-here';
  if (verdict === 'denied' && here.some(({ effect }) => effect === 'blocks')) return 'breaks-here';
  const breaks = verdict === 'not-granted' && resource !== undefined && sameScope(scope, resource);
  return breaks ? 'breaks-here' : undefined;
}

const held = (reason: Reason, view: View): ScopeRow['held'][number] => ({
  role: subject(reason),
  counts: countsOf(reason),
  because: [...because(reason, view), ...through(reason), ...timing(reason, view.now)],
});

interface Level {
  readonly scope: ArmId;
  readonly here: readonly Reason[];
}

const reasonLine = (
  reason: Reason,
  view: View,
): { readonly counts: ScopeRow['held'][number]['counts']; readonly text: Prose } => ({
  counts: countsOf(reason),
  text: sentence(reason, view),
});

const listed = (title: string, reasons: readonly Reason[], view: View): readonly Block[] =>
  reasons.length === 0 ? [] : [{ kind: 'reasons', title, reasons: reasons.map((reason) => reasonLine(reason, view)) }];

/**
 * Everything that was looked at: the chain of scopes from the management group to the project with what is held at
 * each, and a list of what has no place in it. The reasons that count stand first, at every level.
 */
export function scopeTable(verdict: AccessVerdict, now: number): readonly Block[] {
  const { resource, question } = verdict;
  const whose = whoseOf(verdict);
  const view: View = { resource, now, kind: question.wanted.kind, whose };
  const reasons = verdict.reasons.filter(({ about }) => about !== 'question');
  if (resource === undefined) return listed('What was looked at', reasons, view);
  if (reasons.length === 0 && verdict.verdict !== 'not-granted') return [];
  const chain = levels(resource, reasons).map((scope): Level => {
    const here = reasons.filter((reason) => reason.scope !== undefined && sameScope(reason.scope, scope));
    return { scope, here };
  });
  const unread = verdict.gaps.some(({ what }) => what === 'assignments') ? true : undefined;
  const rows = chain.map(({ scope, here }): ScopeRow => ({
    level: levelName(scope),
    name: shortName(scope),
    held: here.slice(0, MOST_AT_A_LEVEL).map((reason) => held(reason, view)),
    unread,
    mark: markOf(verdict, scope, here),
  }));
  const folded = chain.flatMap(({ here }) => here.slice(MOST_AT_A_LEVEL));
  const placed = new Set(chain.flatMap(({ here }) => here));
  return [
    { kind: 'scopes', title: said('Your roles, from the top to the resource', whose), rows },
    ...(folded.length === 0
      ? []
      : [
          {
            kind: 'more',
            label: `${folded.length} more roles`,
            blocks: listed('Also held there', folded, view),
          } as const,
        ]),
    ...listed(
      'Also looked at',
      reasons.filter((reason) => !placed.has(reason)),
      view,
    ),
  ];
}
