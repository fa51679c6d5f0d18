import type { IRichTextBlock, ITextBlock, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { Inline, Prose } from '../prose';
import { clean, cleanLine } from './clean';

/** How a line of text looks; everything else is the client's own default. */
export interface Look {
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
export const line = (prose: Prose, look: Look = {}, before: readonly ITextRun[] = []): IRichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [...before, ...prose.map((inline) => inlineRun(inline, look))],
});

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

/** Nothing in these characters is Markdown, and no client makes a link of them. */
const NEUTRAL = /^[A-Za-z][A-Za-z0-9 ,()-]{0,200}$/;

/** Longer than this, large letters would fill half a phone. */
const LONG_HEADLINE = 90;

const isNeutral = (inline: Inline): boolean =>
  inline.kind === 'text' || inline.kind === 'strong' || (inline.kind === 'data' && NEUTRAL.test(inline.text));

/**
 * The first line of a card. Screen readers jump to headings, and only a TextBlock can be one; a headline with a value
 * that Markdown could read something into gives that up and stays a plain run of text.
 */
export function headline(prose: Prose, color: TextColor): IRichTextBlock | ITextBlock {
  const length = prose.reduce((sum, { text }) => sum + text.length, 0);
  const size = length > LONG_HEADLINE ? 'Medium' : 'Large';
  if (prose.every(isNeutral)) {
    const text = prose.map(({ text }) => text).join('');
    return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', size, color, style: 'heading' };
  }
  const inlines = prose.map((inline): ITextRun => ({ ...inlineRun(inline, { color, bold: true }), size }));
  return { type: 'RichTextBlock', inlines };
}
