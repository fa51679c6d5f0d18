import type { RequestFacts } from '../answer';
import type { Address } from '../conversation';
import { subjectOf, type GrantRequest } from './book';
import { digestOf } from './name';
import type { Press, Presser } from './press';

/** A conversation as a digest: its id can hold a person's. */
export const placeDigest = ({ channel, conversation }: Pick<Address, 'channel' | 'conversation'>): string =>
  digestOf([channel, conversation]);

/**
 * The facts as they were when the request was opened have this digest: every field counts. A field that is not there adds
 * nothing, so that requests which were open before the field existed are found.
 */
export const factsDigest = (facts: RequestFacts): string => {
  const { wanted, resource, id, asker, askerName, grantee, granteeName, isGuest } = facts;
  const { scope, roleId, reason, openUntil, place } = facts;
  const action = [wanted.kind, wanted.name, wanted.alternative ?? ''];
  return digestOf([
    ...[
      ...action,
      resource,
      id,
      asker,
      askerName,
      grantee.id,
      grantee.type,
      granteeName,
      ...(isGuest ? [isGuest] : []),
    ],
    ...[scope, roleId, reason, openUntil, place],
  ]);
};

/**
 * The request that a card's facts are about. Undefined where nobody opened it as it stands there: an edited card, a
 * lookalike, one of another conversation, or one that was forgotten. Who asked may speak of it from anywhere: they decide
 * nothing. Rejects where the storage does.
 */
export async function requestOf(
  facts: RequestFacts,
  { asker: { objectId } }: Presser,
  { grants, turn }: Press,
): Promise<GrantRequest | undefined> {
  if (facts.place !== placeDigest(turn.chat.place) && facts.asker !== objectId) return undefined;
  const found = await grants.book.find(subjectOf(facts));
  return found?.record.facts === factsDigest(facts) ? found : undefined;
}
