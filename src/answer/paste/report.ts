import type { Evidence, Finding } from '../../evidence';
import type { Diagnosis, Scenario } from '../../diagnosis';
import type { Paste, Span } from '../../paste';

const value = <T>(finding: Finding<T> | undefined): T | null => finding?.value ?? null;

/** The evidence as one flat object: what a script asks for. Every value is a string or a number, null where absent. */
const flat = (evidence: Evidence): Readonly<Record<string, string | number | null>> => ({
  status: value(evidence.status),
  errorCode: value(evidence.errorCode),
  endpoint: evidence.endpoint?.value.url ?? null,
  resource: value(evidence.resource),
  deployment: value(evidence.deployment),
  dataAction: value(evidence.dataAction),
  action: value(evidence.action),
  objectId: value(evidence.objectId),
  tenantId: value(evidence.tenantId),
  scope: value(evidence.scope),
  aadsts: value(evidence.aadsts),
  audience: value(evidence.audience),
  sdk: value(evidence.sdk),
  sdkVersion: value(evidence.sdkVersion),
  requestId: value(evidence.requestId),
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

const familiesOf = (scenarios: readonly Scenario[]): readonly string[] => scenarios.map(({ family }) => family);

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
    case 'likely': {
      const { id, family } = diagnosis.match.scenario;
      return { outcome: diagnosis.outcome, scenario: id, family, alternatives: familiesOf(diagnosis.others), ...rest };
    }
    case 'unsure': {
      const [{ id, family }, ...others] = diagnosis.among;
      return { outcome: diagnosis.outcome, scenario: id, family, alternatives: familiesOf(others), ...rest };
    }
    case 'foreign':
    case 'unrecognised':
    case 'no-error':
    case 'empty':
      return { outcome: diagnosis.outcome, scenario: null, family: 'none', alternatives: [], ...rest };
  }
}
