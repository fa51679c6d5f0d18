import MiniSearch from 'minisearch';
import type { Scenario } from './types';

interface Document {
  readonly id: string;
  readonly title: string;
  readonly phrases: string;
  readonly examples: string;
}

const toDocument = (scenario: Scenario): Document => ({
  id: scenario.id,
  title: scenario.title,
  phrases: scenario.rules.flatMap((rule) => [...(rule.says ?? []), ...(rule.codes ?? [])]).join('\n'),
  examples: scenario.examples.claims.map(({ text }) => text).join('\n'),
});

/** The first characters of a paste are enough to place it; a longer query only costs time. */
const QUERY_LENGTH = 2_000;

export type Nearest = (text: string) => readonly Scenario[];

/** A search over the scenarios' own words, for pastes that none of them claims. Builds its index on the first call. */
export function nearestAmong(scenarios: readonly Scenario[], most = 3): Nearest {
  let index: MiniSearch<Document> | undefined;
  const build = (): MiniSearch<Document> => {
    const made = new MiniSearch<Document>({
      fields: ['title', 'phrases', 'examples'],
      searchOptions: { boost: { title: 3, phrases: 2 }, prefix: false, fuzzy: false },
    });
    made.addAll(scenarios.map(toDocument));
    return made;
  };
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return (text) => {
    index ??= build();
    return index
      .search(text.slice(0, QUERY_LENGTH))
      .slice(0, most)
      .flatMap(({ id }: { id: unknown }) => byId.get(String(id)) ?? []);
  };
}
