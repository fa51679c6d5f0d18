import { TeamsAdapter } from '@microsoft/teams-ai';
import { TurnContext, type Activity, type InvokeResponse } from 'botbuilder';
import { ClaimsIdentity, type UserTokenClient } from 'botframework-connector';

/**
 * The framework's adapter with three more doors. `process` answers a refused request with its internal message and
 * prints errors with whatever they carry; `receive` leaves both to the caller.
 */
export class Adapter extends TeamsAdapter {
  /**
   * Checks the `authorization` header against the activity and runs one turn.
   * Rejects with an `AuthenticationError` where the header proves nothing.
   */
  receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }

  /** The token service, as the identity that this turn was addressed to. */
  userTokens(context: TurnContext): UserTokenClient {
    const client = context.turnState.get<UserTokenClient | undefined>(this.UserTokenClientKey);
    if (!client) throw new Error('The turn has no token client.');
    return client;
  }

  /** How to come back to the conversation of a turn after it has ended, as the identity that it was addressed to. */
  wayBack(context: TurnContext): WayBack {
    const reference = TurnContext.getConversationReference(context.activity);
    const known: unknown = context.turnState.get(this.BotIdentityKey);
    const claims = known instanceof ClaimsIdentity ? known : this.createClaimsIdentity();
    const scope: unknown = context.turnState.get(this.OAuthScopeKey);
    const audience = typeof scope === 'string' ? scope : '';
    return (logic) => this.continueConversationAsync(claims, reference, audience, logic);
  }
}

/** Runs some logic in a conversation whose turn has ended. */
export type WayBack = (logic: (context: TurnContext) => Promise<void>) => Promise<void>;
