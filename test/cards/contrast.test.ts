import { toCard } from '../../src/cards';
import { THEMES } from '../browser/host-config';
import { ANSWERS } from './answers';
import { objectsIn } from './parser';

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const INKS = { Default: 'text', Accent: 'accent', Good: 'good', Warning: 'warning', Attention: 'attention' } as const;
const BACKS = {
  default: 'page',
  emphasis: 'emphasis',
  good: 'goodBack',
  warning: 'warningBack',
  attention: 'attentionBack',
} as const;

type Ink = keyof typeof INKS;
type Back = keyof typeof BACKS;

const inkOf = (value: unknown): Ink => Object.keys(INKS).find((name): name is Ink => name === value) ?? 'Default';
const backOf = (value: unknown, around: Back): Back =>
  Object.keys(BACKS).find((name): name is Back => name === value) ?? around;

/** Each colour of text with what stands behind it, on every card. */
function pairs(value: unknown, around: Back = 'default'): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pairs(each, around));
  if (typeof value !== 'object' || value === null) return [];
  const here = 'type' in value && 'style' in value && /^(?:Container|TableRow)$/.test(String(value.type));
  const back = here ? backOf(value.style, around) : around;
  const isText = 'type' in value && /^(?:TextRun|TextBlock)$/.test(String(value.type));
  const own = isText ? [`${inkOf('color' in value ? value.color : undefined)} on ${back}`] : [];
  return [...own, ...Object.values(value).flatMap((each) => pairs(each, back))];
}

const used = [...new Set(Object.values(ANSWERS).flatMap((make) => pairs(toCard(make()))))];

describe.each(Object.entries(THEMES))('in the theme %s', (_, theme) => {
  test.each(used)('%s can be read: 4.5 to 1', (pair) => {
    const [ink, back] = pair.split(' on ');
    const [name, ground] = [inkOf(ink), backOf(back, 'default')];
    const isColoured = ground !== 'default' && ground !== 'emphasis';
    const text = name === 'Default' && isColoured ? theme.onColour : theme[INKS[name]];
    const behind = theme[BACKS[ground]];
    expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
  });

  test('what is subtle can be read as well', () => {
    for (const back of [theme.page, theme.emphasis]) expect(contrast(theme.subtle, back)).toBeGreaterThanOrEqual(4.5);
  });
});

test('every card is looked at', () => {
  expect(used.length).toBeGreaterThan(5);
  expect(objectsIn(toCard(Object.values(ANSWERS)[0]?.() ?? raise())).length).toBeGreaterThan(5);
});

function raise(): never {
  throw new Error('there is no answer to look at');
}
