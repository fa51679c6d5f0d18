import { Application } from '@microsoft/teams-ai/lib/Application';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import type { Activity, TurnContext } from 'botbuilder';

import { answerFailure, answerOtherTenant, answerTooManyMessages, type Answer, type GrantsMode } from '../answer';
import {
  arrival,
  createServices,
  failureOf,
  LIMITS,
  newTurn,
  Pace,
  within,
  type LoggedFailure,
  type Limits,
  type Services,
} from '../conversation';
import { createGrants, type Grants } from '../grants';
import { laterVia } from './later';
import { Ledger, MemoryItems } from '../instances';
import type { Adapter } from './adapter';
import { chatOf } from './chat';
import { tenantsOf } from './envelope';
import { fileReader } from './files';
import { onAction, onDialogClick, onFetch, onOtherExtension } from './on-action';
import { onClick } from './on-click';
import { welcoming } from './on-installed';
import { onEdit, onMessage } from './on-message';
import type { BotParts } from './parts';
import { answerClick, answerInDialog } from './send';
import type { Prove, Receive } from './server';
import type { TeamsTurn } from './turn';

export interface Bot {
  /** What the header of a request proves. Rejects where the channel did not sign it. */
  readonly prove: Prove;
  /** Takes one activity. Rejects only where its proof does not cover it. */
  readonly receive: Receive;
  /** Resolves when the storage that instances share answers; rejects where it does not. */
  readonly reach: () => Promise<void>;
  /** Lets what goes on in the background end, for at most the time of one check; then stops it. */
  readonly close: () => Promise<void>;
}

type Handler = (turn: TeamsTurn, services: Services) => Promise<void>;

/** The router's state has nothing to hold: a click carries all that it needs, and nothing is stored. */
class NoState extends TurnState {
  protected override onComputeStorageKeys(): Promise<Record<string, string>> {
    return Promise.resolve({ conversation: 'conversation', user: 'user' });
  }
}

const TURN = Symbol('turn');

/** Puts a bot together: the routes, and the one door through which every activity comes in. */
export function createBot(adapter: Adapter, parts: BotParts): Bot {
  const { limits = LIMITS, now, log, sandbox, grants: mode } = parts;
  const ledger = ledgerOf(parts, limits);
  const readFile = parts.readFile ?? fileReader();
  const services = createServices({ now, log, limits, ledger, readFile, sandbox, grants: mode });
  const grants = mode && grantsOf(mode, adapter, parts, limits);
  const { background, checks } = services;
  const app = routes(adapter, services);
  const pace = new Pace(limits.turnsPerMinute);
  const receive: Receive = (proof, activity) => {
    const arrived = arrival();
    return adapter.receive(proof, activity, async (context) => {
      const turn: TeamsTurn = { ...newTurn(chatOf(context, adapter, parts), arrived), context, grants };
      context.turnState.set(TURN, turn);
      const served = serves(parts.allowedTenants, activity);
      await guarded(turn, services, () => {
        if (PACED.has(activity.type) && !pace.allows(activity.from.id)) return slowDown(turn, pace);
        return served ? app.run(context) : turnAway(turn);
      });
    });
  };
  const close = async (): Promise<void> => {
    grants?.stop();
    await within(background.settled(), limits.checkBudgetMs);
    checks.stop();
    await background.settled();
  };
  return { prove: (authorization) => adapter.prove(authorization), receive, close, reach: () => ledger.reach() };
}

/** What a person sets off; the framework's own signals are not answered at all. */
const PACED: ReadonlySet<string> = new Set(['message', 'messageUpdate', 'invoke']);

/** What each kind of invoke is answered by; a name that ends in a slash stands for all that begin with it. */
const INVOKES: readonly (readonly [name: string, handler: Handler])[] = [
  ['adaptiveCard/action', onClick],
  ['composeExtension/fetchTask', onAction],
  ['composeExtension/submitAction', onDialogClick],
  ['task/fetch', onFetch],
  ['task/submit', onDialogClick],
  ['composeExtension/', onOtherExtension],
];

const nameOf = ({ type, name }: Activity): string => (type === 'invoke' && typeof name === 'string' ? name : '');

const inDialog = (activity: Activity): boolean => /^(?:composeExtension|task)\//.test(nameOf(activity));

/** How long this instance remembers by itself: edits and redeliveries come soon after their message. */
const KEEP_MS = 24 * 60 * 60_000;

const ledgerOf = ({ shared, now, log }: BotParts, { storageWaitMs }: Limits): Ledger =>
  new Ledger({
    ...{ shared, now, waitMs: storageWaitMs, local: new MemoryItems({ now, keepMs: KEEP_MS }) },
    onTrouble: (error) => {
      log.trouble('storage', error);
    },
  });

const grantsOf = (mode: GrantsMode, adapter: Adapter, parts: BotParts, limits: Limits): Grants => {
  const { shared, now, log } = parts;
  const onTrouble = (error: unknown): void => {
    log.trouble('storage', error);
  };
  return createGrants({ mode, shared, now, limits, onTrouble, later: laterVia(adapter, parts) });
};

/** The framework starts its own typing timer whatever `startTypingTimer` says, in channels too, and one for everybody. */
class Router extends Application {
  override startTypingTimer(): void {
    // Ours is `Typing`.
  }
}

/** The routes match in order, so those that take more kinds of activity stand last. */
function routes(adapter: Adapter, services: Services): Application {
  const app = new Router({
    adapter,
    removeRecipientMention: false,
    turnStateFactory: () => new NoState(),
  });
  const on = (handler: Handler) => async (context: TurnContext) => {
    await handler(turnOf(context), services);
  };
  for (const [name, handler] of INVOKES) {
    const fits = (given: string): boolean => (name.endsWith('/') ? given.startsWith(name) : given === name);
    app.addRoute(({ activity }) => Promise.resolve(fits(nameOf(activity))), on(handler), true);
  }
  const onInstalled = on(welcoming(services));
  app.conversationUpdate('membersAdded', onInstalled);
  app.activity('installationUpdate', onInstalled);
  app.messageEventUpdate('editMessage', on(onEdit));
  app.activity('message', on(onMessage));
  return app;
}

/** Nothing in the framework looks at the tenant (teams.md §1.4.22). */
function serves(allowed: readonly string[] | undefined, activity: Activity): boolean {
  const tenants = tenantsOf(activity);
  return !allowed || (tenants.length > 0 && tenants.every((tenant) => allowed.includes(tenant)));
}

async function slowDown(turn: TeamsTurn, pace: Pace): Promise<boolean> {
  const { type, from } = turn.context.activity;
  turn.note({ turn: 'too-many' });
  // A click needs an answer each time.
  if (type === 'invoke' || pace.tells(from.id)) await say(turn, answerTooManyMessages());
  return true;
}

async function turnAway(turn: TeamsTurn): Promise<boolean> {
  turn.note({ turn: 'turned-away' });
  await say(turn, answerOtherTenant());
  return true;
}

/** Says something in answer to any activity that is waiting for words. */
async function say({ chat, context }: TeamsTurn, answer: Answer): Promise<void> {
  if (inDialog(context.activity)) await answerInDialog(context, answer);
  else if (context.activity.type === 'invoke') await answerClick(context, answer);
  else if (context.activity.type === 'message') await chat.say(answer);
}

const turnOf = (context: TurnContext): TeamsTurn => {
  const turn = context.turnState.get<TeamsTurn | undefined>(TURN);
  if (!turn) throw new Error('The turn did not come in by the door.');
  return turn;
};

/** Runs a turn, writes its line in the log, and turns any error into one clear message. Never rejects. */
async function guarded(turn: TeamsTurn, services: Services, run: () => Promise<boolean>): Promise<void> {
  const tell = (failure?: LoggedFailure): void => {
    services.log.turn({ turn: 'ignored', ...turn.record(failure) });
  };
  try {
    const handled = await run();
    if (!handled) turn.note({ turn: 'ignored' });
    tell();
  } catch (error) {
    tell(failureOf(error));
    await sayFailure(turn, services);
  }
}

async function sayFailure(turn: TeamsTurn, { cards }: Services): Promise<void> {
  const { chat, reference } = turn;
  try {
    await say(turn, answerFailure(reference));
    // The person was told: the same message once more would get the same words.
    if (turn.context.activity.type === 'message') await cards.note(chat.place, { id: '', by: reference });
  } catch {
    // The channel cannot be reached: the log has the error that led here, under the same reference.
  }
}
