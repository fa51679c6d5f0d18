import type { IActionSet, IColumn, IColumnSet, IContainer, IRichTextBlock, ITextBlock } from '@microsoft/teams.cards';
import { datesInWords, type Block, type Button, type Fold, type Source, type Step, type Tone } from '../answer';
import { data, type Prose } from '../prose';
import { actionsOf, opened, stateMark, toggles, type Place, type Toggle } from './actions';
import { chooseResource } from './choose';
import { cleanLine } from './clean';
import { formElements } from './form';
import { scopesTable } from './scopes';
import { SIGNS, STYLES } from './signs';
import { codeBlock } from './snippet';
import { heading, line, mark } from './text';

type Elements = IContainer['items'];

/** The card that blocks are rendered for. */
export interface Frame {
  readonly place: Place;
  /** Gives each part of the card that unfolds ids of its own. */
  readonly nextToggle: () => Toggle;
}

const notice = (tone: Tone, text: IRichTextBlock): IContainer => ({
  type: 'Container',
  style: STYLES[tone],
  items: [text],
  spacing: 'Small',
});

/** The one thing to do, with what to expect of it. */
export const todoElements = (todo: Step | undefined, expect: Prose | undefined): Elements => [
  ...(todo === undefined ? [] : step(todo, 0, 1)),
  ...(expect === undefined ? [] : [line(expect, { small: true, subtle: true, spacing: 'Small' })]),
];

const step = ({ text, snippet, link }: Step, position: number, count: number): Elements => [
  line(text, { spacing: 'Small' }, count > 1 ? [mark(`${position + 1}. `, { bold: true })] : []),
  ...(snippet === undefined ? [] : [{ ...codeBlock(snippet), spacing: 'Small' as const }]),
  ...(link === undefined ? [] : [line([{ kind: 'link', ...link }], { spacing: 'Small' })]),
];

const quote = (label: string, text: string): IRichTextBlock => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    ...(label === '' ? [] : [mark(`${label}: `, { subtle: true, small: true })]),
    { type: 'TextRun', text: cleanLine(text), fontType: 'Monospace', size: 'Small' },
  ],
});

/** When it was read, and the date that the page bears itself. */
export const sourceNote = (source: Source): string =>
  ` (${source.confidence === 'memory' ? 'from memory, ' : ''}${datesInWords(source)})`;

const source = (of: Source): IRichTextBlock =>
  line([{ kind: 'link', text: of.title, href: of.url }, data(sourceNote(of))], {
    small: true,
    subtle: true,
    spacing: 'None',
  });

const bullet = '• ';

type More = Block & { readonly kind: 'more' };

const MORE = 'More';

/** Letters of the words that stand beside each other on a phone of 320 pixels, their triangles and gaps among them. */
const MOST_LETTERS = 43;

const fitsInARow = (labels: readonly string[]): boolean =>
  labels.reduce((sum, { length }) => sum + length + 4, 0) <= MOST_LETTERS;

/** As many as fit beside each other; the rest folds together behind the last word. */
function grouped(folds: readonly Fold[]): readonly Fold[] {
  const labels = folds.map(({ label }) => label);
  // One word alone may break its line, however long it is.
  if (folds.length === 1 || fitsInARow(labels)) return folds;
  const kept = folds.findLastIndex((_, i) => fitsInARow([...labels.slice(0, i + 1), MORE])) + 1;
  const rest = folds.slice(kept).map((fold): Block => ({ kind: 'more', ...fold }));
  return [...folds.slice(0, kept), { label: MORE, blocks: rest }];
}

const toggleText = (label: string, open: boolean, id: string): ITextBlock => ({
  type: 'TextBlock',
  id,
  isVisible: !open,
  text: `${label} ${stateMark(open)}`,
  wrap: true,
  color: 'Accent',
  weight: 'Bolder',
  size: 'Small',
  spacing: 'None',
});

/** A word to press, which says whether its part is open; the part stands below the row. */
function toggleColumn({ label }: Fold, toggle: Toggle): IColumn {
  return {
    type: 'Column',
    width: 'auto',
    items: [toggleText(label, false, toggle.closed), toggleText(label, true, toggle.open)],
    selectAction: { type: 'Action.ToggleVisibility', title: label, targetElements: [...toggles(toggle)] },
  };
}

const partOf = ({ part }: Toggle, blocks: readonly Block[], frame: Frame): IContainer => ({
  type: 'Container',
  id: part,
  isVisible: false,
  items: elementsOfAll(blocks, frame),
  spacing: 'Small',
});

/** Parts that are folded until somebody wants them: their words in one row, then the parts. */
export function foldRow(folds: readonly Fold[], frame: Frame): Elements {
  if (folds.length === 0) return [];
  const shown = grouped(folds).map((fold) => ({ fold, toggle: frame.nextToggle() }));
  const row: IColumnSet = {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: shown.map(({ fold, toggle }) => toggleColumn(fold, toggle)),
  };
  return [row, ...shown.map(({ fold, toggle }) => partOf(toggle, fold.blocks, frame))];
}

/** The buttons, and the part that one of them shows, in place. */
export function buttonRow(buttons: readonly Button[], frame: Frame): Elements {
  const toggle = frame.nextToggle();
  const shows = buttons.find((button) => button.kind === 'show');
  const closed = actionsOf(buttons, frame.place, toggle);
  if (closed === undefined) return [];
  const row = (actions: ReturnType<typeof opened>, id: string, isVisible: boolean): IActionSet => ({
    type: 'ActionSet',
    id,
    isVisible,
    spacing: 'Medium',
    actions: [...actions],
  });
  if (shows === undefined) return [{ type: 'ActionSet', spacing: 'Medium', actions: [...closed] }];
  return [
    row(closed, toggle.closed, true),
    row(opened(closed), toggle.open, false),
    partOf(toggle, shows.blocks, frame),
  ];
}

const signed = (sign: string): ReturnType<typeof mark> => mark(`${sign} `, { bold: true });

/** Blocks one below the other; folded parts that follow each other are a list of words to press, each above its part. */
export const elementsOfAll = (blocks: readonly Block[], frame: Frame): Elements =>
  blocks.flatMap((block): Elements =>
    block.kind === 'more' ? foldRow([block], frame) : elementsOf(block, frame.place),
  );

function elementsOf(block: Exclude<Block, More>, place: Place): Elements {
  switch (block.kind) {
    case 'text':
      return [line(block.text)];
    case 'notice':
      return [notice(block.tone, line(block.text))];
    case 'heading':
      return [heading(block.text)];
    case 'quotes':
      return [
        { type: 'Container', style: 'emphasis', items: block.quotes.map(({ label, text }) => quote(label, text)) },
      ];
    case 'steps':
      return [
        ...(block.title === undefined ? [] : [heading(block.title)]),
        ...block.steps.flatMap((each, i) => step(each, i, block.steps.length)),
      ];
    case 'snippet':
      return [codeBlock(block.snippet)];
    case 'facts':
      return block.facts.map(({ label, value }) =>
        line(value, { spacing: 'Small' }, [mark(`${label}: `, { subtle: true })]),
      );
    case 'reasons':
      return [
        heading(block.title),
        ...block.reasons.map(({ counts, text }) => line(text, { spacing: 'Small' }, [signed(SIGNS[counts])])),
      ];
    case 'scopes':
      return [heading(block.title), scopesTable(block.rows)];
    case 'list':
      return block.items.map((item) => line(item, { spacing: 'Small' }, [mark(bullet)]));
    case 'choose-resource':
      return chooseResource(block.choices, block.question, place, block.typed);
    case 'form':
      return formElements(block.fields);
    case 'sources':
      return [{ type: 'Container', spacing: 'Medium', items: block.sources.map(source) }];
  }
}
