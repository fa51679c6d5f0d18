import { topResourceOf, type ArmId, type ResourceRef } from '../access';
import { scenariosOf, traitsOf, type Diagnosis } from '../diagnosis';
import { tellsMore, withAddition, type Addition, type Endpoint, type Evidence } from '../evidence';
import { clausesOf, goesOn, modelIn, namesIn } from '../followups';
import { isAsked } from '../questions';
import { diagnose, type Diagnosed } from './diagnose';
import { asMatch } from './recollection';

/** What a message adds to an error that was explained. */
export interface ToldLater {
  readonly endpoint?: Endpoint | undefined;
  /** The name of the account, where none was known. */
  readonly resource?: string | undefined;
  /** A word that may be the name of a deployment. */
  readonly name?: string | undefined;
  /** Whether something of the surroundings is said that was not known. */
  readonly more: boolean;
}

const endpointIn = ({ endpoints }: Evidence, before: Evidence): Endpoint | undefined =>
  endpoints.map(({ value }) => value).find(({ url }) => url !== before.endpoint?.value.url);

/** Whether an error is about the name of a deployment or model. */
export const namesDeployment = ({ diagnosis }: Diagnosed): boolean =>
  scenariosOf(diagnosis).some(({ family }) => traitsOf(family).namesDeployment);

/** What somebody says that the error did not say, or said otherwise. */
export function toldLater(before: Diagnosed, { paste: { text }, evidence }: Diagnosed): ToldLater {
  const endpoint = endpointIn(evidence, before.evidence);
  const resource = before.evidence.resource === undefined ? evidence.resource?.value : undefined;
  const account = evidence.resource?.value;
  const named = namesIn(text).find((each) => each !== account) ?? modelIn(text);
  const name = endpoint === undefined ? named : undefined;
  return {
    endpoint,
    resource: endpoint === undefined ? resource : undefined,
    name: name === before.evidence.deployment?.value ? undefined : name,
    more: tellsMore(before.evidence, evidence.claims),
  };
}

/** A reading with what somebody adds to it; a name only where it was clear that a deployment is named. */
export const withTold = (
  before: Diagnosed,
  said: Diagnosed,
  { endpoint, resource, name }: Partial<ToldLater> = {},
): Diagnosed => ({
  ...before,
  evidence: withAddition(before.evidence, {
    claims: said.evidence.claims,
    openAiLibrary: said.evidence.openAiLibrary?.value,
    ...{ endpoint, resource, deployment: name },
  }),
});

/** Nobody tells something beside a question in more letters. */
const LONGEST = 400;

/**
 * What a question tells beside what it asks: "It runs in AKS. How do I sign in without a secret?" What is asked of happens
 * nowhere yet.
 */
export function toldBeside(said: Diagnosed): Diagnosed | undefined {
  const { text } = said.paste;
  if (!isAsked(text)) return said;
  const told = text.length > LONGEST ? [] : clausesOf(text).filter((clause) => !isAsked(clause));
  return told.length === 0 ? undefined : diagnose({ text: told.join('\n') });
}

/** An error that came next and names no resource: "did that, now I get DeploymentNotFound". */
export const continuesOnly = ({ paste, evidence }: Diagnosed): boolean =>
  evidence.resource === undefined &&
  evidence.endpoint === undefined &&
  evidence.resourceId === undefined &&
  goesOn(paste.text);

/** In a talk about an account there is no doubt whose error it is: the likeliest is it. */
function withoutDoubt(diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.outcome !== 'unsure') return diagnosis;
  const [first, ...others] = diagnosis.among;
  return { outcome: 'likely', match: { ...asMatch(first), strength: 'likely' }, others };
}

/** The name of the account that a Resource Manager id is, or is in. */
const accountOf = (id: ArmId): string | undefined => topResourceOf(id)?.split('/').at(-1);

function placeOf(resource: ResourceRef): Addition {
  switch (resource.kind) {
    case 'id':
      return { resource: accountOf(resource.id), resourceId: resource.id };
    case 'endpoint':
      return { endpoint: diagnose({ text: resource.url }).evidence.endpoint?.value };
    case 'name':
      return { resource: resource.name };
  }
}

/** A reading whose resource is known, although its text does not name it by an address. */
export const atResource = (said: Diagnosed, resource: ResourceRef): Diagnosed => ({
  ...said,
  evidence: withAddition(said.evidence, placeOf(resource)),
});

/** A reading of what happened at an account that was named before. */
export const atAccountBefore = (said: Diagnosed, name: string): Diagnosed => ({
  ...atResource(said, { kind: 'name', name }),
  diagnosis: withoutDoubt(said.diagnosis),
});
