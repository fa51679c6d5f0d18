import type { IActionSet, IExecuteAction, IOpenUrlAction, ISubmitAction } from '@microsoft/teams.cards';
import type { Button } from '../answer';
import { cleanLine, clip } from './clean';
import { encodeCheck, VERBS, type CheckPayload, type ChoosePayload } from './payload';

/** More than six buttons on a card are not shown by Teams. */
const MOST_BUTTONS = 6;

const label = (text: string): string => clip(cleanLine(text), 60);

/** Where a card is shown: as a message, or in a dialog that a message action opened. */
export type Place = 'chat' | 'dialog';

interface Ask {
  readonly title: string;
  readonly verb: keyof typeof VERBS;
  readonly data: CheckPayload | ChoosePayload;
  /** Whether what stands in the fields of the card is part of the question. */
  readonly fields: boolean;
}

/**
 * A button that asks the bot something. Teams documents `Action.Execute` for cards in messages and `Action.Submit` for
 * cards in dialogs (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots,
 * read 2026-11-21).
 */
export function askingAction(place: Place, { title, verb, data, fields }: Ask): IExecuteAction | ISubmitAction {
  const inputs = fields ? {} : ({ associatedInputs: 'none' } as const);
  return place === 'dialog'
    ? { type: 'Action.Submit', title: label(title), data: { ...data }, ...inputs }
    : { type: 'Action.Execute', title: label(title), verb: VERBS[verb], data, ...inputs };
}

function action(button: Button, place: Place): IExecuteAction | ISubmitAction | IOpenUrlAction {
  switch (button.kind) {
    case 'check':
      return askingAction(place, {
        title: button.label,
        verb: 'check',
        data: encodeCheck(button.question),
        fields: false,
      });
    case 'open':
      return { type: 'Action.OpenUrl', title: label(button.label), url: button.href };
  }
}

export const actionsOf = (buttons: readonly Button[], place: Place): IActionSet['actions'] =>
  buttons
    .filter((button) => button.kind === 'check' || button.href.startsWith('https://'))
    .slice(0, MOST_BUTTONS)
    .map((button) => action(button, place));
