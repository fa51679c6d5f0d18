import { z } from 'zod';
import { parseArmId, type AccountState, type ArmId } from '../access';
import { accountShape } from './accounts';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { collect, collectRaw, type Listed } from './paging';
import { accountQuery, queryAccounts, type Wanted } from './resource-graph';
import { readRows } from './shapes';
import { uniqueById } from './target';

const SUBSCRIPTIONS = '/subscriptions?api-version=2022-12-01';
/** A person in more subscriptions than this is helped better by a resource id. */
const MOST_SUBSCRIPTIONS = 50;

const subscriptionShape = z.object({ subscriptionId: z.string() });

async function subscriptions(clients: Clients, budget: Budget): Promise<Listed<ArmId>> {
  const { items, failure } = await collectRaw(budget, clients, SUBSCRIPTIONS);
  const { rows } = readRows(subscriptionShape, items);
  const ids = rows.flatMap(({ subscriptionId }) => parseArmId(`/subscriptions/${subscriptionId}`) ?? []);
  return { items: ids.slice(0, MOST_SUBSCRIPTIONS), failure };
}

/** Subscription by subscription: what is left where Resource Graph does not answer, or does not know yet. */
async function listAccounts(clients: Clients, budget: Budget): Promise<Listed<AccountState>> {
  const { items: ids, failure } = await subscriptions(clients, budget);
  const lists = await Promise.all(
    ids.map((id) => collect(budget, (options) => clients.accounts(id).accounts.list(options))),
  );
  const rows = lists.flatMap(({ items }) => readRows(accountShape, items).rows);
  // A subscription whose accounts may not be listed says nothing about the others.
  const failed = lists.find((list) => list.failure !== undefined && list.failure.why !== 'forbidden')?.failure;
  return { items: uniqueById(rows), failure: failure ?? failed };
}

/** Every Azure AI account that the caller can see. */
export async function allAccounts(clients: Clients, budget: Budget): Promise<Listed<AccountState>> {
  const query = accountQuery();
  const fromGraph = query === undefined ? undefined : await queryAccounts(clients, budget, query);
  if (fromGraph !== undefined && fromGraph.failure === undefined && fromGraph.items.length > 0) return fromGraph;
  const listed = await listAccounts(clients, budget);
  return listed.items.length > 0 || fromGraph === undefined
    ? listed
    : { items: fromGraph.items, failure: fromGraph.failure ?? listed.failure };
}

const same = (left: string | undefined, right: string): boolean => left?.toLowerCase() === right.toLowerCase();

/** Of accounts by a name, those that bear it come before one whose subdomain is the same word. */
function matching(accounts: readonly AccountState[], wanted: Wanted): readonly AccountState[] {
  if ('subdomain' in wanted) return accounts.filter(({ customSubDomain }) => same(customSubDomain, wanted.subdomain));
  const named = accounts.filter(({ name }) => same(name, wanted.name));
  return named.length > 0 ? named : accounts.filter(({ customSubDomain }) => same(customSubDomain, wanted.name));
}

/** Accounts with this custom subdomain (which need not be their name), or with this name. */
export async function findAccounts(clients: Clients, budget: Budget, wanted: Wanted): Promise<Listed<AccountState>> {
  const query = accountQuery(wanted);
  if (query === undefined) return { items: [] };
  const fromGraph = await queryAccounts(clients, budget, query);
  const found = matching(fromGraph.items, wanted);
  if (found.length > 0) return { items: found };
  const listed = await listAccounts(clients, budget);
  const match = matching(listed.items, wanted);
  return match.length > 0 ? { items: match } : { items: [], failure: fromGraph.failure ?? listed.failure };
}
