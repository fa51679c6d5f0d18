import type { IActionSet, IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import type { Button } from '../answer';
import { cleanLine, clip } from './clean';
import { encodeCheck, VERBS } from './payload';

/** More than six buttons on a card are not shown by Teams. */
const MOST_BUTTONS = 6;

const label = (text: string): string => clip(cleanLine(text), 60);

/** `associatedInputs: none`: what somebody typed into a field of the card is not part of this question. */
function action(button: Button): IExecuteAction | IOpenUrlAction {
  switch (button.kind) {
    case 'check':
      return {
        type: 'Action.Execute',
        title: label(button.label),
        verb: VERBS.check,
        data: encodeCheck(button.question),
        associatedInputs: 'none',
      };
    case 'open':
      return { type: 'Action.OpenUrl', title: label(button.label), url: button.href };
  }
}

export const actionsOf = (buttons: readonly Button[]): IActionSet['actions'] =>
  buttons
    .filter((button) => button.kind === 'check' || button.href.startsWith('https://'))
    .slice(0, MOST_BUTTONS)
    .map(action);
