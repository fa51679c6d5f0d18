import type { IChoiceSetInput, IContainer, ITextInput } from '@microsoft/teams.cards';
import type { Field } from '../answer';
import { cleanLine, clip } from './clean';

const textInput = ({ id, label, placeholder, longest }: Extract<Field, { kind: 'text' }>): ITextInput => ({
  ...{ type: 'Input.Text', id, label, placeholder, maxLength: longest },
  spacing: 'Small',
});

/** Compact, because the labels of an expanded set are read as Markdown. The first choice is taken where nobody chooses. */
const choiceInput = ({ id, label, choices }: Extract<Field, { kind: 'choice' }>): IChoiceSetInput => ({
  ...{ type: 'Input.ChoiceSet', id, label, style: 'compact', spacing: 'Small' },
  ...(choices[0] && { value: choices[0].value }),
  choices: choices.map(({ title, value }) => ({ title: clip(cleanLine(title), 100), value })),
});

/** Fields of a card; what stands in them goes with the button that takes fields. */
export const formElements = (fields: readonly Field[]): IContainer['items'] =>
  fields.map((field) => (field.kind === 'text' ? textInput(field) : choiceInput(field)));
