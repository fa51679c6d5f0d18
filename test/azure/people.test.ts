import { evaluate, parseArmId, parseObjectId, type AccessQuestion, type AccessVerdict } from '../../src/access';
import { createFactsSource } from '../../src/azure';
import { samplePeople, startSandboxTenant, type SamplePerson, type SandboxTenant } from '../../src/sandbox';

const now = (): number => Date.parse('2026-11-20T12:00:00Z');
let tenant: SandboxTenant;

beforeAll(async () => {
  tenant = await startSandboxTenant({ now });
});
afterAll(() => tenant.close());

function questionOf(person: SamplePerson): AccessQuestion {
  const principal = parseObjectId(person.objectId);
  const id = parseArmId(person.resource);
  if (principal === undefined || id === undefined) throw new Error(`${person.name} has no usable ids`);
  return { principal, resource: { kind: 'id', id }, wanted: { kind: 'dataAction', name: person.dataAction } };
}

async function check(person: SamplePerson): Promise<AccessVerdict> {
  const source = createFactsSource({
    credential: tenant.credentialFor(person.objectId),
    endpoint: tenant.endpoint,
    ca: tenant.ca,
    now,
  });
  const question = questionOf(person);
  return evaluate(question, await source.facts(question, new AbortController().signal));
}

test.each(samplePeople().map((person) => [person.name, person] as const))('%s', async (_, person) => {
  const { verdict } = await check(person);
  expect({ case: person.case, verdict }).toEqual({ case: person.case, verdict: person.verdict });
});
