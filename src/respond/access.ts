import {
  parseObjectId,
  remedyOf as remedyFor,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
  type FactsSource,
  type Grantee,
  type ObjectId,
  type OpenQuestion,
  type Remedy,
  type ResourceRef,
  type WantedAction,
} from '../access';
import { hasOwnIdentity, leadingMatch, traitsOf, type Scenario } from '../diagnosis';
import { evaluate, roleSizes } from '../evaluator';
import { resourceOf } from '../scenarios';
import { AZURE_AI, operationOf, ownerOfPath, usualOf } from '../services';
import type { Diagnosed } from './diagnose';

/** The access question that would settle the diagnosis; absent where no role mends it. */
export function questionOf({ diagnosis, evidence }: Diagnosed): OpenQuestion | undefined {
  switch (diagnosis.outcome) {
    case 'explained':
    case 'likely':
      return diagnosis.match.scenario.asks(evidence);
    case 'ambiguous':
      return diagnosis.matches
        .map(({ scenario }) => scenario.asks(evidence))
        .find((question) => question !== undefined);
    case 'unsure':
      return diagnosis.among.map((scenario) => scenario.asks(evidence)).find((question) => question !== undefined);
    case 'foreign':
    case 'unrecognised':
    case 'no-error':
    case 'empty':
      return undefined;
  }
}

/** Of several that it may be, the likest where it says itself how it is mended. */
const mendedIn = (diagnosis: Diagnosed['diagnosis']): Scenario | undefined =>
  diagnosis.outcome === 'unsure' && diagnosis.among[0].mendedBy !== undefined ? diagnosis.among[0] : undefined;

/** May this person mend, on the account, an error that no role of the caller mends? */
export function mendingQuestion({ diagnosis, evidence }: Diagnosed): OpenQuestion | undefined {
  const scenario = leadingMatch(diagnosis)?.scenario ?? mendedIn(diagnosis);
  const name = scenario && (scenario.mendedBy ?? traitsOf(scenario.family).mendedBy);
  const resource = resourceOf(evidence);
  return name === undefined ? undefined : { wanted: { kind: 'action', name }, ...(resource && { resource }) };
}

const PROJECT_ID = /\/accounts\/[^/]{1,100}\/projects\/[^/]{1,100}$/i;

const pathOf = (resource: ResourceRef | undefined): string | undefined => {
  if (resource?.kind === 'id') return PROJECT_ID.test(resource.id) ? '/api/projects/any' : undefined;
  if (resource?.kind !== 'endpoint') return undefined;
  const path = /^(?:https?:\/\/)?[^/?#]{1,300}([^?#]{0,1000})/i.exec(resource.url);
  return path?.[1];
};

/**
 * What a check without an error asks for: the operation of the endpoint's route, else the most usual call of the service
 * that the path belongs to, else chat completions.
 */
export function wantedOf(resource?: ResourceRef): WantedAction {
  const path = pathOf(resource) ?? '';
  const operation = operationOf({ path });
  const usual = usualOf(operation?.service ?? ownerOfPath(path)?.service ?? 'openai');
  if (operation?.dataAction === undefined)
    return { kind: 'dataAction', name: usual.dataAction, alternative: usual.alternative };
  return { kind: 'dataAction', name: operation.dataAction, alternative: operation.alternative };
}

/** What would give an action to somebody, for whoever may give it; whether or not the asking person has it. */
export const remedyOf = (question: AccessQuestion, facts: AccessFacts, grantee: Grantee): Remedy | undefined =>
  remedyFor(question, facts, AZURE_AI, grantee, roleSizes);

/** Reads the facts with one person's rights and judges them. Never rejects: what cannot be read becomes a gap. */
export const judge = async (
  question: AccessQuestion,
  source: FactsSource,
  signal: AbortSignal,
): Promise<AccessVerdict> => evaluate(question, await source.facts(question, signal));

/** Somebody else who made a call, as its error or the one who pasted it names them. */
export type NamedCaller =
  | {
      readonly id: ObjectId;
      /** A client id may be that of the program through which a person signed in: only an application that is seen counts. */
      readonly by: 'object-id' | 'client-id';
    }
  /** What the app, machine or service is called that signs in as itself. */
  | { readonly name: string; readonly by: 'name' };

/** The host that is told by its name, where no id is. */
function hostIn({ claims }: Diagnosed['evidence']): NamedCaller | undefined {
  const host = hasOwnIdentity(claims) ? claims.host?.value : undefined;
  return host === undefined ? undefined : { name: host, by: 'name' };
}

/** Who lacks a role, by the error or else by what is told of where it runs; undefined where it may be who asks, or a person. */
export function namedCaller(
  { diagnosis, evidence }: Diagnosed,
  asker: { readonly objectId: ObjectId },
): NamedCaller | undefined {
  if (diagnosis.outcome !== 'explained' && diagnosis.outcome !== 'likely') return undefined;
  if (traitsOf(diagnosis.match.scenario.family).roleMissing === 'no') return undefined;
  const { principal, appId } = evidence;
  const named = principal?.value;
  if (named?.kind === 'upn' || (named?.kind === 'object-id' && named.name !== undefined)) return undefined;
  const by = named?.kind === 'object-id' ? 'object-id' : 'client-id';
  const id = parseObjectId(named?.kind === 'object-id' ? named.id : (appId?.value ?? ''));
  if (id !== undefined) return id === asker.objectId ? undefined : { id, by };
  return hostIn(evidence);
}
