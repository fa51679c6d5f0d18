import { resourceGroupOf, topResourceOf, type AccountState, type ArmId, type ModelDeployment } from '../access';
import { isInAccount } from '../services';
import { accountShape, deploymentShape } from './accounts';
import { failureOf, Unreadable } from './failure';
import { collect } from './paging';
import { known, missing, readingOf, type FactReading } from './reading';
import { readRows } from './shapes';
import type { CheckTarget } from './target';

const lastOf = (id: ArmId): string => id.split('/').at(-1) ?? '';

interface Address {
  readonly subscription: ArmId;
  readonly resourceGroup: string;
  readonly name: string;
}

function addressOf({ resource, subscription }: CheckTarget): Address | undefined {
  const account = isInAccount(resource) ? topResourceOf(resource) : undefined;
  const group = resourceGroupOf(resource);
  if (account === undefined || group === undefined || subscription === undefined) return undefined;
  return { subscription, resourceGroup: lastOf(group), name: lastOf(account) };
}

/** `seen` is what the search for the account showed: better than nothing. */
export async function readAccount(
  target: CheckTarget,
  seen: AccountState | undefined,
): Promise<FactReading<AccountState>> {
  const address = addressOf(target);
  if (address === undefined) return missing('account', { why: 'not-asked' });
  const { clients, budget } = target;
  try {
    const { accounts } = clients.accounts(address.subscription);
    const get = accounts.get(address.resourceGroup, address.name, { abortSignal: budget.signal });
    const parsed = accountShape.safeParse(await budget.race(get));
    if (!parsed.success) throw new Unreadable();
    return known(parsed.data);
  } catch (error) {
    return seen === undefined ? missing('account', failureOf(error)) : known(seen);
  }
}

export async function readDeployments(target: CheckTarget): Promise<FactReading<readonly ModelDeployment[]>> {
  const address = addressOf(target);
  if (address === undefined) return missing('deployments', { why: 'not-asked' });
  const { deployments } = target.clients.accounts(address.subscription);
  const listed = await collect(target.budget, (options) =>
    deployments.list(address.resourceGroup, address.name, options),
  );
  const { rows, unreadable } = readRows(deploymentShape, listed.items);
  return readingOf('deployments', {
    items: rows,
    failure: listed.failure ?? (unreadable > 0 ? { why: 'unreadable' } : undefined),
  });
}
