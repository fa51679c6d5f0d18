import { write } from './io';

export interface Person {
  readonly name: string;
  readonly case: string;
  readonly verdict: string;
}

/** `locksmith people`: who lives in the sandbox. Gives the exit status. */
export function runPeople(people: readonly Person[], json: boolean): number {
  if (json) write(JSON.stringify(people, null, 2));
  else for (const person of people) write(`${person.name.padEnd(18)} ${person.verdict.padEnd(12)} ${person.case}`);
  return 0;
}
