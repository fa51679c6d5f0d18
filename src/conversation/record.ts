import type { ChatKind } from './chat';

/**
 * What is written down about one turn, in one line. There is deliberately no field that could hold a paste, a token,
 * a name, an e-mail address or an object id.
 */
export interface TurnRecord {
  /** Short random id; a failure message names it. */
  readonly reference: string;
  readonly turn:
    | 'message'
    | 'edit'
    | 'click'
    | 'action'
    | 'dialog-click'
    | 'welcome'
    | 'late-update'
    | 'repeated'
    | 'turned-away'
    | 'too-many'
    | 'ignored';
  readonly setting?: ChatKind | undefined;
  readonly intent?: string | undefined;
  readonly outcome?: string | undefined;
  readonly scenario?: string | undefined;
  readonly verdict?: string | undefined;
  /** What was done about a role, by its kind; with the reference that the assignment's description has, too. */
  readonly grant?: 'asked' | 'granted' | 'refused' | 'declined' | 'withdrawn' | 'taken-back' | 'activated' | undefined;
  /** From the arrival of the request to the end of the turn, in milliseconds. */
  readonly ms: number;
  /** How long the access check took as far as this turn saw it, in milliseconds. */
  readonly checkMs?: number | undefined;
  readonly failure?: LoggedFailure | undefined;
  readonly stages?: readonly TurnStage[] | undefined;
}

/** What a turn's time goes into. All but `reading` wait for somebody else. */
export type StageName =
  | 'proof' /** Signing keys of the Bot Connector, and the signature. */
  | 'reading' /** Redaction, evidence, diagnosis. */
  | 'storage' /** What instances share. */
  | 'token' /** The token service: whether the person is signed in. */
  | 'access' /** Resource Manager, with the person's rights. */
  | 'file' /** A file that was sent along. */
  | 'channel'; /** Cards on their way to Teams. */

/** One stretch of a turn: its start counted from the arrival of the request, and its length, in milliseconds. */
export interface TurnStage {
  readonly name: StageName;
  readonly at: number;
  readonly ms: number;
  readonly failed: boolean;
}

export interface LoggedFailure {
  readonly name: string;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  /** Places in the code, without the error's message. */
  readonly at: readonly string[];
}

/** A request that was not served, by its kind: never with anything that it held. */
export interface RefusalKind {
  readonly status: number;
  readonly code: string;
}

export interface Log {
  readonly turn: (record: TurnRecord) => void;
  /** Something that turns can do without does not work; `process`: an error that nobody took, which ends the process. */
  readonly trouble: (part: 'storage' | 'telemetry' | 'process', error: unknown) => void;
  /** Counted: one line a minute for each kind. */
  readonly refused: (kind: RefusalKind, error?: unknown) => void;
  /** Writes what was counted and not yet written; for the end. */
  readonly flush: () => void;
}

const FRAMES = 8;

/** What a line of a stack looks like that V8 wrote: a place in a file, with its line and column. */
const FRAME = /^ {4}at [^\n]{1,300}:\d{1,9}:\d{1,9}\)?$/;

/**
 * The lines of a stack below its message. The message may hold lines that look like frames, and quote what it was
 * given: where it does not end in front of the first frame, none is taken.
 */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = message === '' ? stack.indexOf('\n') : stack.indexOf(`: ${message}`);
  const kind = stack.slice(0, Math.max(0, start));
  const frames = message === '' ? start : start + 2 + message.length;
  if (!/^[\w.$ [\]]{1,100}(?:: )?$/.test(kind) || !stack.startsWith('\n    at ', frames)) return [];
  return stack
    .slice(frames + 1)
    .split('\n', FRAMES)
    .filter((line) => FRAME.test(line));
}

/**
 * The part of an error that says nothing about a person: its kind and the places in the code that it went through.
 * Messages are left out, since those of services and parsers quote what they were given.
 */
export function failureOf(error: unknown): LoggedFailure {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
  return {
    name: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(code !== undefined && /^[\w.-]{1,60}$/.test(code) ? { code } : {}),
    ...(status === undefined ? {} : { status }),
    at: framesOf(error).map((line) => line.trim().slice(0, 200)),
  };
}
