import type * as AdaptiveCards from 'adaptivecards';
import type { toCard } from '../../src/cards';

// The package's own entry is an ES module that Node cannot load; its bundle can be (teams.md §6).
const bundle: typeof AdaptiveCards = jest.requireActual('adaptivecards/dist/adaptivecards.js');
const { AdaptiveCard, SerializationContext, Versions } = bundle;

type Card = ReturnType<typeof toCard>;
export type Json = Readonly<Record<string, unknown>>;

/** What the client's own parser complains of, at version 1.5. Elements that only Teams knows are named by type. */
export function complaints(card: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // Its pattern for a language keeps its place from one card to the next, and so refuses every second "en".
  return [...events, ...failures].filter((complaint) => !complaint.includes('for property "lang"'));
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object inside a card, the card itself first. */
export function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}
