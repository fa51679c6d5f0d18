import { performance } from 'node:perf_hooks';

import type { AccessQuestion, AccessVerdict, AccountSummary, OpenQuestion, Read, ResourceRef } from '../access';
import { factsOfCaller } from './caller';
import { namedCaller, wantedOf, type Diagnosed, type NamedCaller } from '../respond';
import type { Services } from './services';
import { failureOf } from './record';
import type { Access, Asker } from './chat';
import type { RunningCheck } from './running-checks';
import type { Turn } from './turn';

/** An open question whose resource is known. */
export interface PlacedQuestion extends OpenQuestion {
  readonly resource: ResourceRef;
}

export const isPlaced = (question: OpenQuestion | undefined): question is PlacedQuestion =>
  question?.resource !== undefined;

/** What `check` asks for: the operation that the resource's route serves; no error names one. */
export function checkQuestion(resource?: ResourceRef): OpenQuestion {
  const wanted = wantedOf(resource);
  return resource ? { wanted, resource } : { wanted };
}

/** Somebody whose access can be read now. */
export interface Ready extends Extract<Access, { kind: 'ready' }> {
  readonly asker: Asker;
}

export type Rights =
  | Ready
  | Exclude<Access, { kind: 'ready' }>
  /** The person asked too often within the last minute. */
  | { readonly kind: 'too-many' }
  /** The channel does not say who sent it. */
  | { readonly kind: 'nobody' };

/** Whether a message or press may look: asked for once, since a list of accounts may come before the check itself. */
const allowed = new WeakMap<Turn, boolean>();

function isAllowed(turn: Turn, asker: Asker, { rate }: Services): boolean {
  const known = allowed.get(turn) ?? rate.take(asker.objectId, performance.now());
  allowed.set(turn, known);
  return known;
}

/** However often in one turn, counts as one check of the sender's; notes in the log why none is possible. */
export async function rightsOf(turn: Turn, services: Services): Promise<Rights> {
  const asker = await turn.chat.sender();
  if (!asker) return { kind: 'nobody' };
  if (!isAllowed(turn, asker, services)) return { kind: 'too-many' };
  const access = await turn.stage('token', turn.chat.tokens.accessOf(asker));
  if (access.kind === 'unavailable') turn.note({ failure: failureOf(access.error) });
  return access.kind === 'ready' ? { ...access, asker } : access;
}

/**
 * Starts the check of somebody's own access, or joins the one that is running. Where an error names another caller, or the
 * message does (`spoken`), it is that one's access that is looked at, with the rights of who asks.
 */
export function startCheck(
  { wanted, resource }: PlacedQuestion,
  { asker, source }: Ready,
  services: Services,
  error: Diagnosed | undefined,
  spoken?: NamedCaller,
): RunningCheck {
  const question: AccessQuestion = { principal: asker.objectId, wanted, resource };
  const named = spoken ?? (error && namedCaller(error, asker));
  return services.checks.run(
    question,
    (signal, onProgress) =>
      named === undefined ? source.facts(question, signal, onProgress) : factsOfCaller(question, named, source, signal),
    named,
  );
}

/** The accounts that the sender of a message or press sees: listed once, however many ask in one turn. */
const listed = new WeakMap<Turn, Promise<Read<readonly AccountSummary[]>>>();

/**
 * The accounts that somebody can see, within a time limit in milliseconds. It asks as much of Azure as a check. Who asks
 * first in a turn sets the limit.
 */
export function accountsOf(
  turn: Turn,
  { asker, source }: Ready,
  limitMs: number,
  { queue }: Services,
): Promise<Read<readonly AccountSummary[]>> {
  const list = (): Promise<Read<readonly AccountSummary[]>> => {
    const signal = AbortSignal.timeout(Math.max(1, Math.round(limitMs)));
    return turn.stage(
      'access',
      queue.run(asker.objectId, () => source.accounts(signal), signal),
    );
  };
  const accounts = listed.get(turn) ?? list();
  listed.set(turn, accounts);
  return accounts;
}

/** What a message turn came to know of a check, at its end or later. */
export type Checked =
  | { readonly kind: 'verdict'; readonly verdict: AccessVerdict }
  | { readonly kind: Exclude<Rights['kind'], 'ready'> }
  /** Something inside went wrong; the log has it under the turn's reference. */
  | { readonly kind: 'failed' };

/** A check that a message set off. `end` never rejects: a diagnosis stands without it. */
export interface Checking {
  readonly end: Promise<Checked>;
  latest(): AccessVerdict | undefined;
  /** The verdict was shown; until then it is kept for a click. */
  shown(): void;
}

/** `error`: what the check is about, where somebody pasted one. `spoken`: of whom the message speaks. */
export function checkForMessage(
  question: PlacedQuestion,
  turn: Turn,
  services: Services,
  error?: Diagnosed,
  spoken?: NamedCaller,
): Checking {
  const started = turn.elapsed();
  let running: RunningCheck | undefined;
  const toEnd = async (): Promise<Checked> => {
    const rights = await rightsOf(turn, services);
    if (rights.kind !== 'ready') return { kind: rights.kind };
    running = startCheck(question, rights, services, error, spoken);
    const look = await turn.stage('access', running.end);
    const verdict = look();
    turn.note({ verdict: verdict.verdict, checkMs: Math.round(turn.elapsed() - started) });
    return { kind: 'verdict', verdict };
  };
  const end = toEnd().catch((error: unknown): Checked => {
    turn.note({ failure: failureOf(error) });
    return { kind: 'failed' };
  });
  return { end, latest: () => running?.latest(), shown: () => running?.delivered() };
}
