import type { TextLine } from '../../src/cards';
import { screenOf, shown } from '../../src/terminal/screen';

const LONG = 'The resource takes calls only from selected networks and addresses, and the caller is not among them.';
const COMMAND =
  'az role assignment create --assignee-object-id "01203c0e" --role "5e0bd9bd" --scope "/subscriptions/e013"';

const LINES: readonly TextLine[] = [
  { kind: 'headline', indent: 0, text: 'Owner is not enough' },
  { kind: 'text', indent: 0, text: '' },
  { kind: 'text', indent: 2, text: `- ${LONG}` },
  { kind: 'code', indent: 4, text: COMMAND },
  {
    kind: 'aside',
    indent: 2,
    text: 'https://learn.microsoft.com/azure/a-page-whose-address-is-longer-than-the-window-is-wide',
  },
];

describe('what a terminal shows', () => {
  test.each([
    ['a pipe', {}, {}, { bold: false }],
    ['a terminal', { isTTY: true, columns: 80 }, {}, { bold: true, columns: 80 }],
    ['a very wide one', { isTTY: true, columns: 240 }, {}, { bold: true, columns: 100 }],
    ['a very narrow one', { isTTY: true, columns: 20 }, {}, { bold: true, columns: 40 }],
    ['NO_COLOR', { isTTY: true, columns: 80 }, { NO_COLOR: '1' }, { bold: false, columns: 80 }],
    ['NO_COLOR that is empty', { isTTY: true, columns: 80 }, { NO_COLOR: '' }, { bold: true, columns: 80 }],
    ['one that knows no styles', { isTTY: true, columns: 80 }, { TERM: 'dumb' }, { bold: false, columns: 80 }],
  ])('%s', (_, output, environment, screen) => {
    expect(screenOf(output, environment)).toEqual(screen);
  });
});

test('a pipe gets each line as it is', () => {
  const text = shown(LINES, { bold: false });
  expect(text.split('\n')).toHaveLength(LINES.length);
  expect(text).not.toContain('\u001b');
});

test('text is wrapped below its first word, code and addresses never are', () => {
  const text = shown(LINES, { bold: false, columns: 60 });
  for (const line of text.split('\n').filter((each) => !/az role|https:/.test(each))) {
    expect(line.length).toBeLessThanOrEqual(60);
  }
  expect(text).toMatch(/^ {2}- The .*\n {4}\S/m);
  expect(text).toContain(`    ${COMMAND}\n`);
  expect(text.replace(/\s+/g, ' ')).toContain(LONG);
});

test('headlines are bold and sources are dim', () => {
  const text = shown(LINES, { bold: true, columns: 60 });
  expect(text).toContain('\u001b[1mOwner is not enough\u001b[0m');
  expect(text).toMatch(/\u001b\[2m {2}https:/);
});
