import type { IActionSet, IContainer, IRichTextBlock, TextColor } from '@microsoft/teams.cards';
import type { Block, Source, Step, Tone } from '../answer';
import { prose } from '../prose';
import type { Place } from './actions';
import { chooseResource } from './choose';
import { cleanLine } from './clean';
import { scopesTable } from './scopes';
import { SIGNS, STYLES } from './signs';
import { codeBlock } from './snippet';
import { heading, line, mark } from './text';

type Elements = IContainer['items'];

/** The card that blocks are rendered for. */
export interface Frame {
  readonly place: Place;
  /** Gives each foldable part of the card an id of its own. */
  readonly nextId: () => string;
}

const notice = (tone: Tone, text: IRichTextBlock): IContainer => ({
  type: 'Container',
  style: STYLES[tone].container,
  items: [text],
  spacing: 'Small',
});

const step = ({ text, snippet, link }: Step, position: number, count: number): Elements => [
  { ...line(text, {}, count > 1 ? [mark(`${position + 1}. `, { bold: true })] : []), spacing: 'Small' },
  ...(snippet === undefined ? [] : [{ ...codeBlock(snippet), spacing: 'Small' as const }]),
  ...(link === undefined ? [] : [{ ...line([{ kind: 'link', ...link }]), spacing: 'Small' as const }]),
];

const quote = (label: string, text: string): IRichTextBlock => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    ...(label === '' ? [] : [mark(`${label}: `, { subtle: true, small: true })]),
    { type: 'TextRun', text: cleanLine(text), fontType: 'Monospace', size: 'Small' },
  ],
});

const CONFIDENCE = {
  documented: '',
  package: ', from the package itself',
  observed: ', second-hand',
  memory: ', from memory, not re-read',
} as const satisfies Record<Source['confidence'], string>;

export const sourceNote = ({ read, confidence }: Source): string => ` (read ${read}${CONFIDENCE[confidence]})`;

const source = (of: Source): IRichTextBlock => ({
  ...line([{ kind: 'link', text: of.title, href: of.url }, ...prose`${sourceNote(of)}`], { small: true, subtle: true }),
  spacing: 'None',
});

const bullet = '• ';

type More = Block & { readonly kind: 'more' };

/** Parts that are folded until somebody wants them: their buttons in one row, then the parts. */
function folded(parts: readonly More[], frame: Frame): Elements {
  const ids = parts.map(frame.nextId);
  const toggles: IActionSet = {
    type: 'ActionSet',
    spacing: 'Medium',
    actions: parts.map(({ label }, i) => ({
      type: 'Action.ToggleVisibility',
      title: label,
      targetElements: [ids[i] ?? ''],
    })),
  };
  const items = parts.map(({ blocks }, i): IContainer => {
    return {
      type: 'Container',
      id: ids[i] ?? '',
      isVisible: false,
      items: elementsOfAll(blocks, frame),
      spacing: 'Small',
    };
  });
  return [toggles, ...items];
}

const signed = (sign: { readonly text: string; readonly color: TextColor }): ReturnType<typeof mark> =>
  mark(`${sign.text} `, { color: sign.color, bold: true });

/** Blocks one below the other; folded parts that follow each other share a row of buttons. */
export function elementsOfAll(blocks: readonly Block[], frame: Frame): Elements {
  const elements: Elements = [];
  let parts: readonly More[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'more') elements.push(...elementsOf(block, frame.place));
    else {
      parts = [...parts, block];
      if (blocks[i + 1]?.kind === 'more') continue;
      elements.push(...folded(parts, frame));
      parts = [];
    }
  }
  return elements;
}

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
      return [heading(block.title), ...block.steps.flatMap((each, i) => step(each, i, block.steps.length))];
    case 'snippet':
      return [codeBlock(block.snippet)];
    case 'facts':
      return block.facts.map(({ label, value }) => ({
        ...line(value, {}, [mark(`${label}: `, { subtle: true })]),
        spacing: 'Small',
      }));
    case 'reasons':
      return [
        heading(block.title),
        ...block.reasons.map(({ counts, text }) => ({
          ...line(text, {}, [signed(SIGNS[counts])]),
          spacing: 'Small' as const,
        })),
      ];
    case 'scopes':
      return [heading(block.title), scopesTable(block.rows)];
    case 'list':
      return block.items.map((item) => ({ ...line(item, {}, [mark(bullet)]), spacing: 'Small' as const }));
    case 'choose-resource':
      return chooseResource(block.choices, block.question, place);
    case 'sources':
      return [{ type: 'Container', spacing: 'Medium', items: block.sources.map(source) }];
  }
}
