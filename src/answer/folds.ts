import type { Prose } from '../prose';
import type { Answer, Block, Fold } from './types';

/** What the parts that fold are called: one word for one thing on every card. */
const LABELS = [
  'Next',
  'Why',
  'Your roles',
  'Its roles',
  'If that is not it',
  'Other ways',
  'What I read',
  'Sources',
] as const;
export type FoldLabel = (typeof LABELS)[number];

/** A part that folds; none where there is nothing in it. */
export const fold = (label: FoldLabel, blocks: readonly Block[]): readonly Fold[] =>
  blocks.length === 0 ? [] : [{ label, blocks }];

/** Two folds of one name are one; they stand in the same order on every card. */
export function joinedFolds(folds: readonly Fold[]): readonly Fold[] {
  const byLabel = new Map<string, readonly Block[]>();
  for (const { label, blocks } of folds) byLabel.set(label, [...(byLabel.get(label) ?? []), ...blocks]);
  return LABELS.flatMap((label) => fold(label, byLabel.get(label) ?? []));
}

/** Adds blocks to the fold of a name, at its front; the fold is made where there is none. */
export const folded = (answer: Answer, label: FoldLabel, blocks: readonly Block[]): Answer =>
  blocks.length === 0 ? answer : { ...answer, folds: joinedFolds([...fold(label, blocks), ...(answer.folds ?? [])]) };

/** A list under its heading; nothing at all where the list is empty. */
export const titled = (title: string, items: readonly Prose[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ];
