import type { Evidence } from '../evidence';
import type { Diagnosis } from '../diagnosis';
import type { Paste, Span } from '../paste';

/** The evidence as one flat object: what a script asks for. Every value is a string or a number, null where absent. */
const flat = (evidence: Evidence): Readonly<Record<string, string | number | null>> => ({
  status: evidence.status?.value ?? null,
  errorCode: evidence.errorCode?.value ?? null,
  endpoint: evidence.endpoint?.value.url ?? null,
  resource: evidence.resource?.value ?? null,
  deployment: evidence.deployment?.value ?? null,
  dataAction: evidence.dataAction?.value ?? null,
  action: evidence.action?.value ?? null,
  objectId: evidence.objectId?.value ?? null,
  tenantId: evidence.tenantId?.value ?? null,
  scope: evidence.scope?.value ?? null,
  aadsts: evidence.aadsts?.value ?? null,
  audience: evidence.audience?.value ?? null,
  sdk: evidence.sdk?.value ?? null,
  sdkVersion: evidence.sdkVersion?.value ?? null,
  requestId: evidence.requestId?.value ?? null,
});

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'start' in value;

/** Where each single clue stands in the paste, by the names of `Evidence`. */
const places = (evidence: Evidence): Readonly<Record<string, Span>> =>
  Object.fromEntries(
    Object.entries(evidence).flatMap(([clue, finding]: [string, unknown]) =>
      typeof finding === 'object' && finding !== null && 'at' in finding && isSpan(finding.at)
        ? [[clue, finding.at]]
        : [],
    ),
  );

/** One message as it was read and judged. */
export interface Judged {
  readonly paste: Paste;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
}

export interface Report {
  readonly outcome: string;
  readonly scenario: string | null;
  readonly family: string;
  readonly alternatives: readonly string[];
  readonly evidence: Readonly<Record<string, string | number | null>>;
  readonly redactions: readonly string[];
  readonly places: Readonly<Record<string, Span>>;
}

/** A diagnosis as one plain object: what `locksmith diagnose --json` and `--jsonl` print. */
export function reportOf({ paste, evidence, diagnosis }: Judged): Report {
  const rest = {
    evidence: flat(evidence),
    redactions: paste.redactions.map(({ kind }) => kind),
    places: places(evidence),
  };
  switch (diagnosis.outcome) {
    case 'explained': {
      const { scenario } = diagnosis.match;
      const alternatives = diagnosis.alsoSeen.map((match) => match.scenario.family);
      return { outcome: diagnosis.outcome, scenario: scenario.id, family: scenario.family, alternatives, ...rest };
    }
    case 'ambiguous': {
      const [first, ...others] = diagnosis.matches;
      const alternatives = [...others, ...diagnosis.alsoSeen].map((match) => match.scenario.family);
      const { id, family } = first.scenario;
      return { outcome: diagnosis.outcome, scenario: id, family, alternatives: [...new Set(alternatives)], ...rest };
    }
    case 'unrecognised':
    case 'nothing-to-diagnose':
      return { outcome: diagnosis.outcome, scenario: null, family: 'none', alternatives: [], ...rest };
  }
}
