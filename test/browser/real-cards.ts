import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { parseObjectId, type AccessVerdict, type ObjectId } from '../../src/access';
import { answerDiagnosis, answerTopic, answerVerdict, type Answer } from '../../src/answer';
import { createFactsSource } from '../../src/azure';
import { diagnose, judge, questionIn, questionOf, wantedOf, type Diagnosed } from '../../src/respond';
import { samplePeople, startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import { scenarios } from '../../src/scenarios';

/** What a person would meet: an answer made of a real paste and of the check that the sandbox's tenant gave. */
export interface RealAnswer {
  readonly paste: string;
  readonly person: string;
  readonly setting: 'personal' | 'shared';
  readonly answer: Answer;
}

/** Five whose cases differ: has the role, Owner only, Reader only, blocked by a deny assignment, role not activated. */
const PEOPLE = ['Ada Brook', 'Omar Weiss', 'Imani Cruz', 'Dmitri Sokol', 'Elena Fischer'] as const;

/** The tenant's own time; any will do. */
const NOW = Date.UTC(2026, 10, 28, 20, 31);

interface Paste {
  readonly name: string;
  readonly text: string;
}

const Line = z.object({ id: z.string(), text: z.string() });

/** Pastes of an outside folder: `.jsonl` files of `{"id","text"}`. */
function outside(folder: string): readonly Paste[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Line.parse(JSON.parse(line)))
      .map(({ id, text }) => ({ name: id, text })),
  );
}

/** One example of each scenario, as it is; those of `CARD_PASTES` (a folder) instead where that is set. */
function pastes(): readonly Paste[] {
  const folder = process.env['CARD_PASTES'];
  if (folder !== undefined && folder !== '') return outside(folder);
  return scenarios.flatMap(({ id, examples }) => examples.claims.slice(0, 1).map(({ text }) => ({ name: id, text })));
}

type Check = (principal: ObjectId, said: Diagnosed) => Promise<AccessVerdict | undefined>;

/** Asks the sandbox's tenant once for each person and question. */
function checker(tenant: SandboxTenant): Check {
  const asked = new Map<string, Promise<AccessVerdict>>();
  return async (principal, said) => {
    const question = questionOf(said);
    if (question?.resource === undefined) return undefined;
    const { wanted, resource } = question;
    const key = JSON.stringify([principal, wanted, resource]);
    const source = createFactsSource({
      credential: tenant.credentialFor(principal),
      endpoint: tenant.endpoint,
      ca: tenant.ca,
      now: () => NOW,
    });
    const known = asked.get(key) ?? judge({ principal, wanted, resource }, source, new AbortController().signal);
    asked.set(key, known);
    return known;
  };
}

interface Person {
  readonly name: string;
  readonly objectId: ObjectId;
}

const peopleOfTenant = (): readonly Person[] =>
  samplePeople().flatMap(({ name, objectId }) => {
    const id = parseObjectId(objectId);
    return id === undefined ? [] : [{ name, objectId: id }];
  });

/** As it is met most: the identity that a paste names is the one who asks. */
const asMet = (text: string, { objectId }: Person): string => {
  const { principal } = diagnose({ text }).evidence;
  return principal?.value.kind === 'object-id'
    ? text.replaceAll(principal.value.id, objectId)
    : text.replaceAll('PRINCIPAL', objectId);
};

/** A paste as everybody meets it in a channel. */
export function sharedAnswer({ name, text }: Paste): RealAnswer {
  const said = diagnose({ text });
  const topic = questionIn(said);
  const answer = topic
    ? answerTopic(topic, { setting: 'shared' })
    : answerDiagnosis({ ...said, now: NOW, setting: 'shared', check: 'none' });
  return { paste: name, person: 'everybody', setting: 'shared', answer };
}

/** A paste as one person meets it in a personal chat. */
async function personalAnswer({ name, text }: Paste, person: Person, check: Check): Promise<RealAnswer> {
  const said = diagnose({ text: asMet(text, person) });
  const topic = questionIn(said);
  const verdict = topic ? undefined : await check(person.objectId, said);
  const answer = topic
    ? answerTopic(topic)
    : answerDiagnosis({
        ...said,
        now: NOW,
        setting: 'personal',
        asker: { objectId: person.objectId },
        ...(verdict ? { verdict, check: 'done' } : { check: 'none' }),
      });
  return { paste: name, person: person.name, setting: 'personal', answer };
}

async function inTenant<T>(work: (tenant: SandboxTenant) => Promise<T>): Promise<T> {
  const tenant = await startSandboxTenant({ now: () => NOW });
  try {
    return await work(tenant);
  } finally {
    await tenant.close();
  }
}

/** Pastes as people of the sandbox meet them in a personal chat. */
export const personalAnswers = (
  of: readonly Paste[],
  names: readonly string[] = PEOPLE,
): Promise<readonly RealAnswer[]> =>
  inTenant(async (tenant) => {
    const check = checker(tenant);
    const people = peopleOfTenant().filter(({ name }) => names.includes(name));
    const answers: RealAnswer[] = [];
    for (const paste of of) for (const person of people) answers.push(await personalAnswer(paste, person, check));
    return answers;
  });

/** Each paste as each of the five meets it, and as everybody does in a channel; and each person's own check. */
export async function realAnswers(): Promise<readonly RealAnswer[]> {
  const all = pastes();
  return [...all.map(sharedAnswer), ...(await personalAnswers(all)), ...(await inTenant(verdicts))];
}

/** What each person of the sandbox gets for `check` with their own resource. */
async function verdicts(tenant: SandboxTenant): Promise<readonly RealAnswer[]> {
  const answers: RealAnswer[] = [];
  for (const { name, objectId } of peopleOfTenant()) {
    const resource = { kind: 'name', name: 'contoso-ai' } as const;
    const source = createFactsSource({
      credential: tenant.credentialFor(objectId),
      endpoint: tenant.endpoint,
      ca: tenant.ca,
      now: () => NOW,
    });
    const verdict = await judge(
      { principal: objectId, wanted: wantedOf(resource), resource },
      source,
      new AbortController().signal,
    );
    const answer = answerVerdict(verdict, { now: NOW, setting: 'personal' });
    answers.push({ paste: 'check contoso-ai', person: name, setting: 'personal', answer });
  }
  return answers;
}
