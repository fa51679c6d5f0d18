import type { TokenCredential } from '@azure/identity';
import type { FactsSource } from '../access';
import { summaryOf } from './accounts';
import { startBudget, type Budget } from './budget';
import { createClients } from './clients';
import { createDefinitionCache, type DefinitionCache } from './definitions';
import { failureOf } from './failure';
import { findApplication } from './applications';
import { allAccounts } from './find-account';
import { readFacts, type PrincipalOfToken, type Means } from './read-facts';
import { readHolder } from './holders';
import { readingOf } from './reading';
import { SharedCredential } from './token';

export interface FactsSourceOptions {
  /** Of the person who asks, or of an identity that may read for others. */
  readonly credential: TokenCredential;
  /** Resource Manager, for example `https://management.azure.com`. */
  readonly endpoint: string;
  /** Certificate to trust instead of the public ones, in PEM. */
  readonly ca?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Shared between the checks of many people. Default: one of its own. */
  readonly cache?: DefinitionCache | undefined;
  /** For the whole of one check, in milliseconds. Default: 10,000. */
  readonly budgetMs?: number | undefined;
  /** What the token is asked for. Default: `{endpoint}/.default`. */
  readonly scope?: string | undefined;
  /**
   * An identity with Reader, of the operator's choice: where a person may not read their own role assignments
   * (Cognitive Services User cannot, rbac.md §2.3), it reads them for that person alone.
   */
  readonly deputy?: TokenCredential | undefined;
  /** Microsoft Graph, for the person's groups. `credential` needs `GroupMember.Read.All`. Default: not asked. */
  readonly graph?: { readonly endpoint: string; readonly credential: TokenCredential } | undefined;
}

const TEN_SECONDS = 10_000;

async function askerOf(credential: SharedCredential, scope: string, budget: Budget): Promise<PrincipalOfToken> {
  try {
    return { kind: 'known', objectId: await budget.race(credential.asker(scope)) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/**
 * Reads the facts of an access check from Resource Manager, with the rights of the credential (rbac.md §2). A known
 * resource costs at most two round trips one after the other, paging apart. Nothing here rejects: what could not be
 * read within the budget is a gap.
 */
export function createFactsSource(options: FactsSourceOptions): FactsSource {
  const endpoint = options.endpoint.replace(/\/{1,8}$/, '');
  const { scope = `${endpoint}/.default`, budgetMs = TEN_SECONDS, cache = createDefinitionCache(), now } = options;
  const shared = (credential: TokenCredential): SharedCredential => new SharedCredential(credential, budgetMs);
  const credential = shared(options.credential);
  const { ca, deputy, graph } = options;
  const clients = createClients(credential, { endpoint, scope, ca });
  const means: Means = {
    clients,
    cache,
    now,
    deputy: deputy && createClients(shared(deputy), { endpoint, scope, ca }),
    graph:
      graph &&
      createClients(shared(graph.credential), { endpoint: graph.endpoint, scope: `${graph.endpoint}/.default`, ca }),
  };
  return {
    facts: async (question, signal, onProgress = () => undefined) => {
      const budget = startBudget(budgetMs, signal);
      try {
        const asker = await askerOf(credential, scope, budget);
        return await readFacts(question, asker, means, budget, onProgress);
      } finally {
        budget.stop();
      }
    },
    application: async (key, signal) => {
      const budget = startBudget(budgetMs, signal);
      try {
        return await findApplication(clients, budget, key);
      } finally {
        budget.stop();
      }
    },
    holder: async (id, subscription, signal) => {
      const budget = startBudget(budgetMs, signal);
      try {
        return await readHolder(clients, budget, { id, subscription });
      } finally {
        budget.stop();
      }
    },
    accounts: async (signal) => {
      const budget = startBudget(budgetMs, signal);
      try {
        const { items, failure } = await allAccounts(clients, budget);
        const { fact } = readingOf('account', { items: items.map(summaryOf), failure });
        return fact;
      } finally {
        budget.stop();
      }
    },
  };
}
