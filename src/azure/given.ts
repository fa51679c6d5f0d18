import type { TokenCredential } from '@azure/identity';
import { MADE_THROUGH_BOT, type ArmId, type MadeAssignment } from '../access';
import { startBudget } from './budget';
import { createClients } from './clients';
import { madeShape } from './made';
import { collectRaw } from './paging';
import { SharedCredential } from './token';

const THIRTY_SECONDS = 30_000;

/** What was given through the bot at a scope, above it and below it; `whole` says whether that is all. */
export interface Given {
  readonly made: readonly MadeAssignment[];
  readonly whole: boolean;
}

/** Reads, with the operator's own sign-in, which role assignments were made through the bot. */
export async function readGiven(
  scope: ArmId,
  options: { readonly credential: TokenCredential; readonly endpoint: string; readonly ca?: string | undefined },
): Promise<Given> {
  const { endpoint, ca } = options;
  const credential = new SharedCredential(options.credential, THIRTY_SECONDS);
  const clients = createClients(credential, { endpoint, scope: `${endpoint}/.default`, ca });
  const budget = startBudget(THIRTY_SECONDS, new AbortController().signal);
  try {
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`;
    const { items, failure } = await collectRaw(budget, clients, path);
    const all = items.flatMap((item) => madeShape.safeParse(item).data ?? []);
    const made = all.filter(({ description }) => description?.startsWith(MADE_THROUGH_BOT));
    return { made, whole: failure === undefined };
  } finally {
    budget.stop();
  }
}
