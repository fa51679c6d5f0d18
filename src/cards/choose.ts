import type { IActionSet, IChoiceSetInput, IContainer, ITextInput } from '@microsoft/teams.cards';
import type { OpenQuestion } from '../answer';
import { cleanLine, clip } from './clean';
import { askingAction, type Place } from './actions';
import { encodeChoose, FIELDS } from './payload';

interface Choice {
  readonly label: string;
  readonly id: string;
}

/** Compact, because the labels of an expanded set are read as Markdown. */
const choiceSet = (choices: readonly Choice[]): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id: FIELDS.chosen,
  label: 'Resource',
  style: 'compact',
  placeholder: 'Choose one',
  choices: choices.map(({ label, id }) => ({ title: clip(cleanLine(label), 100) || id, value: id })),
});

const textInput = (others: boolean, typed: string | undefined): ITextInput => ({
  type: 'Input.Text',
  id: FIELDS.typed,
  label: others ? 'Or another one' : 'Endpoint, resource id or name',
  placeholder: others ? 'Endpoint, resource id or name' : 'https://….openai.azure.com',
  maxLength: 800,
  ...(typed === undefined ? {} : { value: clip(cleanLine(typed), 800) }),
});

const button = (question: Omit<OpenQuestion, 'resource'>, place: Place): IActionSet => ({
  type: 'ActionSet',
  actions: [
    {
      ...askingAction(place, { title: 'Check my access', verb: 'choose', data: encodeChoose(question), fields: true }),
      style: 'positive',
    },
  ],
});

/** A choice of resources, a field for any other, and the button that asks about it. */
export const chooseResource = (
  choices: readonly Choice[],
  question: Omit<OpenQuestion, 'resource'>,
  place: Place,
  typed?: string,
): IContainer['items'] => [
  ...(choices.length === 0 ? [] : [choiceSet(choices)]),
  textInput(choices.length > 0, typed),
  button(question, place),
];
