import { createHash } from 'node:crypto';

import { parseObjectId, type ObjectId } from '../access';
import type { SamplePerson } from './tenant';

/** Who sends an activity, as it says itself. */
export interface Sender {
  readonly id: string;
  readonly aadObjectId?: string | undefined;
  readonly name?: string | undefined;
}

/** How many senders' choices are remembered. */
const MOST_SENDERS = 1_000;

/**
 * The object id that a sender states, or one made from its other id, always the same: somebody whom the tenant does
 * not know.
 */
function statedId({ id, aadObjectId }: Sender): ObjectId {
  const stated = aadObjectId === undefined ? undefined : parseObjectId(aadObjectId);
  const hex = createHash('sha256').update(id).digest('hex');
  const made = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  const objectId = stated ?? parseObjectId(made);
  if (!objectId) throw new Error('A hash makes a valid object id.');
  return objectId;
}

const normalise = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whoever has this full name, or alone has a part that starts like it. */
export function personCalled(name: string, people: readonly SamplePerson[]): SamplePerson | undefined {
  const wanted = normalise(name);
  if (wanted === '') return undefined;
  const exact = people.find((person) => normalise(person.name) === wanted);
  const partly = people.filter((person) =>
    normalise(person.name)
      .split(' ')
      .some((part) => part.startsWith(wanted)),
  );
  return exact ?? (partly.length === 1 ? partly[0] : undefined);
}

/**
 * Who is who in the sandbox. An activity whose `aadObjectId` is a sample person's is that person, until its sender
 * becomes another with the chat command; everybody else is somebody without any role.
 */
export class Roles {
  readonly #chosen = new Map<string, SamplePerson>();

  constructor(private readonly people: readonly SamplePerson[]) {}

  /** The sample person that this sender is; absent for a stranger. */
  personOf({ id, aadObjectId }: Sender): SamplePerson | undefined {
    // Whoever is written to first is known by the object id alone.
    const own = (aadObjectId ?? id).toLowerCase();
    return this.#chosen.get(id) ?? this.people.find(({ objectId }) => objectId === own);
  }

  objectIdOf(sender: Sender): ObjectId {
    const known = this.personOf(sender)?.objectId;
    return statedId(known === undefined ? sender : { ...sender, aadObjectId: known });
  }

  /** The chat command `become NAME`: a full name, or the start of a part that only one person has. */
  become(name: string, sender: Sender): SamplePerson | undefined {
    const person = personCalled(name, this.people);
    if (!person) return undefined;
    this.#chosen.delete(sender.id);
    this.#chosen.set(sender.id, person);
    const oldest = this.#chosen.keys().next();
    if (this.#chosen.size > MOST_SENDERS && !oldest.done) this.#chosen.delete(oldest.value);
    return person;
  }
}
