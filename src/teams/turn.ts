import type { TurnContext } from 'botbuilder';

import type { Turn } from '../conversation';

/** A turn with what the framework knows of it. */
export interface TeamsTurn extends Turn {
  readonly context: TurnContext;
}
