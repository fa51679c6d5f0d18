import type { TurnContext } from 'botbuilder';

import type { Turn } from '../conversation';
import type { Grants } from '../grants';

/** A turn with what the framework knows of it. */
export interface TeamsTurn extends Turn {
  readonly context: TurnContext;
  /** What giving roles needs; absent where the operator has not switched it on. */
  readonly grants?: Grants | undefined;
}
