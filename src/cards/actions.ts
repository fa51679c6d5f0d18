import type { IExecuteAction, IOpenUrlAction, ISubmitAction, IToggleVisibilityAction } from '@microsoft/teams.cards';
import type { Button } from '../answer';
import { cleanLine, clip } from './clean';
import { encodeGrant, type GrantPayload } from './grant-payload';
import { encodeCheck, encodeExplain, VERBS, type CheckPayload, type ChoosePayload } from './payload';

/** More than six buttons on a card are not shown by Teams. */
const MOST_BUTTONS = 6;

const label = (text: string): string => clip(cleanLine(text), 60);

/** Where a card is shown: as a message, or in a dialog that a message action opened. */
export type Place = 'chat' | 'dialog';

interface Ask {
  readonly title: string;
  readonly verb: keyof typeof VERBS;
  readonly data: CheckPayload | ChoosePayload | GrantPayload;
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

type Action = IExecuteAction | ISubmitAction | IOpenUrlAction | IToggleVisibilityAction;

/** A button is the same width open and closed; the triangle says which it is. */
const CLOSED = '▾';
const OPEN = '▴';

export const stateMark = (open: boolean): string => (open ? OPEN : CLOSED);

/** Ids of a part that unfolds, and of its button's row while it is closed and while it is open. */
export interface Toggle {
  readonly part: string;
  readonly closed: string;
  readonly open: string;
}

export const toggles = ({ part, closed, open }: Toggle): readonly string[] => [closed, open, part];

function action(button: Button, place: Place, toggle: Toggle): Action | undefined {
  switch (button.kind) {
    case 'check':
      return askingAction(place, {
        title: button.label,
        verb: 'check',
        data: encodeCheck(button.question, button.carried),
        fields: false,
      });
    case 'grants':
      return askingAction(place, {
        title: button.label,
        verb: 'grants',
        data: encodeGrant(button.step),
        fields: button.fields ?? false,
      });
    // A dialog has no chat to say something in, and opens no dialog of its own.
    case 'explain':
      return place === 'dialog'
        ? undefined
        : { type: 'Action.Submit', title: label(button.label), data: { ...encodeExplain(button.carried) } };
    case 'say':
      return place === 'dialog'
        ? undefined
        : {
            type: 'Action.Submit',
            title: label(button.label),
            data: { msteams: { type: 'imBack', value: button.message } },
          };
    case 'open':
      return button.href.startsWith('https://')
        ? { type: 'Action.OpenUrl', title: label(button.label), url: button.href }
        : undefined;
    case 'show':
      return {
        type: 'Action.ToggleVisibility',
        title: `${label(button.label)} ${CLOSED}`,
        targetElements: [...toggles(toggle)],
      };
  }
}

/** The buttons of an answer, the first of them primary, as they are while the part that one shows is closed. */
export function actionsOf(
  buttons: readonly Button[],
  place: Place,
  toggle: Toggle,
): readonly [Action, ...Action[]] | undefined {
  const [first, ...others] = buttons.slice(0, MOST_BUTTONS).flatMap((button) => action(button, place, toggle) ?? []);
  return first === undefined ? undefined : [{ ...first, style: 'positive' }, ...others];
}

/** The same buttons while that part is open. */
export const opened = (actions: readonly Action[]): readonly Action[] =>
  actions.map((each) =>
    each.type === 'Action.ToggleVisibility'
      ? { ...each, title: `${each.title?.slice(0, -CLOSED.length) ?? ''}${OPEN}` }
      : each,
  );
