import type { IRichTextBlock, ITextBlock, ITextRun, TextColor } from '@microsoft/teams.cards';
import { masked } from '../paste';
import type { Inline, Prose } from '../prose';
import { clean, cleanLine } from './clean';

/** How a line of text looks; everything else is the client's own default. */
export interface Look {
  /** What stands between a line and what comes before it. */
  readonly spacing?: IRichTextBlock['spacing'];
  readonly color?: TextColor;
  readonly subtle?: boolean;
  readonly small?: boolean;
  readonly bold?: boolean;
}

/** Only addresses of our own making come here; this holds even if one did not. */
const isHttps = (href: string): boolean => /^https:\/\/[a-z0-9.-]{1,253}(?:[/?#][^\s<>"]{0,1500})?$/i.test(href);

/** One object, filled in place: a card has some hundred runs, and spreading a look into each took most of its time. */
function run(text: string, { color, subtle, small, bold }: Look): ITextRun {
  const made: ITextRun = { type: 'TextRun', text };
  if (color !== undefined) made.color = color;
  if (subtle === true) made.isSubtle = true;
  if (small === true) made.size = 'Small';
  if (bold === true) made.weight = 'Bolder';
  return made;
}

function inlineRun(inline: Inline, look: Look): ITextRun {
  switch (inline.kind) {
    case 'text':
      return run(inline.text, look);
    case 'strong':
      return run(inline.text, { ...look, bold: true });
    case 'data':
      return run(clean(inline.text), look);
    // Clients put the reader's own time in the place of this function of Adaptive Cards.
    case 'time':
      return run(`{{TIME(${new Date(inline.at).toISOString().slice(0, 19)}Z)}}`, look);
    case 'link':
      return isHttps(inline.href)
        ? {
            ...run(cleanLine(inline.text), { ...look, color: 'Accent' }),
            selectAction: { type: 'Action.OpenUrl', url: inline.href },
          }
        : run(cleanLine(inline.text), look);
  }
}

/**
 * Prose as a block of text runs. A text run knows no Markdown, on any client, so nothing in a value from outside
 * can become a link, a list or emphasis: that is why no sentence is ever a TextBlock.
 */
export function line(prose: Prose, look: Look = {}, before: readonly ITextRun[] = []): IRichTextBlock {
  const inlines = [...before];
  for (const inline of prose) inlines.push(inlineRun(inline, look));
  const made: IRichTextBlock = { type: 'RichTextBlock', inlines };
  if (look.spacing !== undefined) made.spacing = look.spacing;
  return made;
}

/** A mark before a line: a number, a bullet, a sign. */
export const mark = (text: string, look: Look = {}): ITextRun => run(text, look);

/** A heading in our own words. */
export const heading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  weight: 'Bolder',
  size: 'Default',
  style: 'heading',
  spacing: 'Medium',
});

/** All that Markdown reads something into goes; letters and digits of any language stay, and what names are made of: C#, aad#. */
const MARKUP = /(?<![\p{L}\p{N}])#|[^\p{L}\p{N} ,;.()'"’%+@:/_…?!#-]/gu;

/** A word joiner is unseen; with one after it, a dot makes no link of a host, and a number at the start no list. */
const JOINER = '\u2060';

const inHeading = (inline: Inline): string => {
  if (inline.kind === 'time') return inlineRun(inline, {}).text;
  // Joiners would hide a key from whoever looks for it afterwards.
  const text = inline.kind === 'data' ? masked(cleanLine(inline.text)) : inline.text;
  return text
    .replace(MARKUP, '')
    .replace(/([.@:/])(?=\p{L})/gu, `$1${JOINER}`)
    .replace(/_/g, `${JOINER}_${JOINER}`);
};

/** The first line of a card. Screen readers jump to headings, and only a TextBlock can be one. */
export function headline(prose: Prose): ITextBlock {
  const text = prose
    .map(inHeading)
    .join('')
    .replace(/^(?=[\d+-])/, JOINER);
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', size: 'Large', style: 'heading' };
}
