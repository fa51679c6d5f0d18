import { z } from 'zod';
import type { AccountState } from '../access';
import { accountShape } from './accounts';
import { TooLarge } from '../network';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { failureOf, Unreadable } from './failure';
import type { Listed } from './paging';
import { readRows } from './shapes';

export const RESOURCES = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
/** Accounts in a page. With all its properties, one has up to 10 KB. */
const PAGE = 500;
const MOST_PAGES = 20;

const answer = z.object({ data: z.array(z.unknown()), $skipToken: z.string().nullish() });

/** What a query may be narrowed by. Both go into the text of a query, so their letters are checked before. */
export type Wanted = { readonly subdomain: string } | { readonly name: string };

/** Letters that end no string of the query language. Subdomains know fewer, names of accounts no others. */
const SAFE = /^[a-z0-9._-]{1,64}$/;

function narrowing(wanted: Wanted): string | undefined {
  const label = ('subdomain' in wanted ? wanted.subdomain : wanted.name).toLowerCase();
  if (!SAFE.test(label)) return undefined;
  const bySubdomain = `tolower(properties.customSubDomainName) == '${label}'`;
  return 'subdomain' in wanted ? bySubdomain : `tolower(name) == '${label}' or ${bySubdomain}`;
}

/** Undefined where the label could change the meaning of the query. */
export function accountQuery(wanted?: Wanted): string | undefined {
  const where = wanted === undefined ? '' : narrowing(wanted);
  if (where === undefined) return undefined;
  return [
    'resources',
    "where type =~ 'microsoft.cognitiveservices/accounts'",
    ...(where === '' ? [] : [`where ${where}`]),
    'project id, name, kind, location, properties',
    'order by id asc',
  ].join(' | ');
}

/** Accounts that the caller may read, over all subscriptions at once (rbac.md §2.2). */
export async function queryAccounts(clients: Clients, budget: Budget, query: string): Promise<Listed<AccountState>> {
  const items: AccountState[] = [];
  const seen = new Set<string>();
  try {
    for (let skip: string | undefined; ;) {
      const options = { resultFormat: 'objectArray', $top: PAGE, ...(skip !== undefined && { $skipToken: skip }) };
      const body = answer.safeParse(await clients.post(RESOURCES, { query, options }, budget));
      if (!body.success) throw new Unreadable();
      const { rows, unreadable } = readRows(accountShape, body.data.data);
      items.push(...rows);
      if (unreadable > 0) throw new Unreadable();
      skip = body.data.$skipToken ?? undefined;
      if (skip === undefined) return { items };
      if (seen.has(skip)) throw new Unreadable();
      if (seen.size >= MOST_PAGES) throw new TooLarge();
      seen.add(skip);
    }
  } catch (error) {
    return { items, failure: failureOf(error) };
  }
}
