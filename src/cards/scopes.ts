import type { IRichTextBlock, ITable, ITableCell, ITableRow } from '@microsoft/teams.cards';
import type { ScopeRow } from '../answer';
import { data, words } from '../prose';
import { SIGNS } from './signs';
import { line, mark } from './text';

const cell = (items: ITableCell['items']): ITableCell => ({ type: 'TableCell', items });

const MARKS = {
  'comes-from-here': { text: '✓ Access comes from here', style: 'good' },
  'breaks-here': { text: '✗ Access breaks here', style: 'attention' },
} as const satisfies Record<NonNullable<ScopeRow['mark']>, unknown>;

const held = ({ role, counts, because }: ScopeRow['held'][number]): IRichTextBlock => ({
  ...line([...role, ...words(': '), ...because], { small: true }, [
    mark(`${SIGNS[counts]} `, { bold: true, small: true }),
  ]),
  spacing: 'Small',
});

function row({ level, name, held: roles, unread, mark: marked }: ScopeRow): ITableRow {
  const where = [
    line(words(level), { small: true, subtle: true }),
    { ...line([data(name)], { small: true, bold: true }), spacing: 'None' as const },
  ];
  const none = unread === true ? 'could not be read' : 'no role of yours';
  const nothing = line(words(none), { small: true, subtle: true });
  const what = roles.length === 0 ? [nothing] : roles.map(held);
  const sign = marked === undefined ? undefined : MARKS[marked];
  const signLine = sign && {
    ...line(words(sign.text), { small: true, bold: true }),
    spacing: 'Small' as const,
  };
  return {
    type: 'TableRow',
    ...(sign === undefined ? {} : { style: sign.style }),
    cells: [cell(where), cell([...what, ...(signLine === undefined ? [] : [signLine])])],
  };
}

const header: ITableRow = {
  type: 'TableRow',
  cells: ['Scope', 'What you hold there'].map((title) => cell([line(words(title), { small: true, bold: true })])),
};

/** The chain of scopes, from the management group down: two columns, so that it fits a phone. */
export const scopesTable = (rows: readonly ScopeRow[]): ITable => ({
  type: 'Table',
  firstRowAsHeaders: true,
  showGridLines: true,
  columns: [{ width: 2 }, { width: 3 }],
  rows: [header, ...rows.map(row)],
});
