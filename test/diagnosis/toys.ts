import { defineScenario, type Scenario, type Rule } from '../../src/diagnosis';
import { NO_CLAIMS, type Evidence } from '../../src/evidence';

export const at = { start: 0, end: 1 };

/** Evidence in which nothing was found, with some of it filled in. */
export const evidenceWith = (some: Partial<Evidence> = {}): Evidence => ({
  statuses: [],
  errors: [],
  filters: [],
  errorCodes: [],
  endpoints: [],
  services: [],
  aadstsCodes: [],
  credentials: [],
  secrets: [],
  said: [],
  claims: NO_CLAIMS,
  length: 100,
  ...some,
});

export const saying = (...phrases: readonly string[]): Evidence =>
  evidenceWith({ said: phrases.map((value) => ({ value, at, how: 'whole' as const })) });

type Toy = Partial<Pick<Scenario, 'family' | 'stage' | 'refines'>> & { readonly rules: readonly Rule[] };

export const toy = (
  id: string,
  { rules, family = 'token-rejected', stage = 'authenticate', refines = [] }: Toy,
): Scenario =>
  defineScenario({
    id,
    family,
    stage,
    refines,
    title: `Toy ${id}`,
    needs: [],
    rules,
    explain: () => ({ headline: [], cause: [], steps: [] }),
    sources: [],
    examples: { claims: [], declines: [] },
  });
