import { z } from 'zod';
import { readText } from './lifecycle';

export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

export interface Dockerfile {
  /** Each begins with a FROM. */
  readonly stages: readonly (readonly Instruction[])[];
  /** Command of the health check of the last stage, and the one that the container runs. */
  readonly health: readonly string[];
  readonly command: readonly string[];
}

const Command = z.array(z.string()).min(1);

/** Reads a Dockerfile as far as ours goes: one instruction a line, lines joined by a backslash, no heredocs. */
export function readDockerfile(path: string): Dockerfile {
  const stages: Instruction[][] = [];
  const lines = readText(path)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const line of lines) {
    const name = line.split(' ', 1)[0] ?? '';
    if (!/^[A-Z]{2,20}$/.test(name)) throw new Error(`No instruction of a Dockerfile: ${line}`);
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest: line.slice(name.length).trim() });
  }
  const last = stages.at(-1) ?? [];
  const restOf = (name: string): string => last.find((instruction) => instruction.name === name)?.rest ?? '';
  const commandOf = (text: string): readonly string[] => Command.parse(JSON.parse(text.slice(text.indexOf('['))));
  return { stages, health: commandOf(restOf('HEALTHCHECK')), command: commandOf(restOf('CMD')) };
}

/** What each COPY from the build folder takes, without those from another stage. */
export const copied = (stage: readonly Instruction[]): readonly string[] =>
  stage
    .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from='))
    .flatMap(({ rest }) => rest.split(/ +/).slice(0, -1));
