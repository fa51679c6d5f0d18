import { parseArmId, type AccountState, type ArmId, type Gap, type ResourceRef } from '../access';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { parseEndpoint } from './endpoint';
import { gapOf } from './failure';
import { findAccounts } from './find-account';
import type { Wanted } from './resource-graph';

/** The scope that a question is about. `seen` is the account as the search showed it, which may be minutes old. */
export type Resolved =
  | { readonly kind: 'found'; readonly id: ArmId; readonly seen?: AccountState | undefined }
  | { readonly kind: 'gap'; readonly gap: Gap };

const lost = (why: Gap['why'], about?: string): Resolved => ({ kind: 'gap', gap: gapOf('resource', { why }, about) });

async function search(clients: Clients, budget: Budget, wanted: Wanted, project?: string): Promise<Resolved> {
  const about = 'subdomain' in wanted ? wanted.subdomain : wanted.name;
  const { items, failure } = await findAccounts(clients, budget, wanted);
  const [account, second] = items;
  if (second !== undefined) return lost('several-matches', about);
  if (account === undefined)
    return failure === undefined || failure.why === 'forbidden'
      ? lost('not-found', about)
      : { kind: 'gap', gap: gapOf('resource', failure, about) };
  const id = project === undefined ? account.id : parseArmId(`${account.id}/projects/${project}`);
  return id === undefined ? lost('not-found', about) : { kind: 'found', id, seen: account };
}

/**
 * Finds the scope that a question names. `not-found` means that there is no such account or that the caller may not see
 * it: Resource Manager does not tell which.
 */
export async function resolveResource(ref: ResourceRef, clients: Clients, budget: Budget): Promise<Resolved> {
  if (ref.kind === 'id') return { kind: 'found', id: ref.id };
  if (ref.kind === 'name') return search(clients, budget, { name: ref.name });
  const target = parseEndpoint(ref.url);
  switch (target.kind) {
    case 'account':
      return search(clients, budget, { subdomain: target.subdomain }, target.project);
    case 'regional':
      return lost('regional-endpoint');
    case 'other':
      return lost('not-found');
  }
}
