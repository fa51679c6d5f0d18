import type { TalkTable } from '../followups';
import type { Packed, Table } from '../recognition';

const keyOf = (name: string): string => (/^[a-z]+$/.test(name) ? name : `'${name}'`);

const WIDTH = 120;

/** As the formatter has it: on one line where there is room for it. */
const lines = (name: string, value: string, indent: string): readonly string[] =>
  indent.length + name.length + 1 + value.length <= WIDTH
    ? [`${name} ${value}`]
    : [name, `${name.slice(0, name.search(/\S/))}  ${value}`];

const modelOf = ({ scale, classes }: Packed, indent: string): string =>
  [
    '{',
    `  scale: ${scale},`,
    '  classes: {',
    ...Object.entries(classes).flatMap(([name, { bias, weights }]) => [
      `    ${keyOf(name)}: {`,
      `      bias: ${bias},`,
      ...lines(`      weights:`, `'${weights}',`, indent),
      '    },',
    ]),
    '  },',
    '}',
  ].join(`\n${indent}`);

/** The table as the source file `recognition/table.ts`. */
export const tableSource = ({ learned, from, families, telling, scenarios }: Table): string =>
  `// Made by \`npm run learn\` from the scenarios' examples and the folder \`lessons\`. Do not edit.
import type { Table } from './likeness';

export const TABLE: Table = {
  learned: '${learned}',
  from: '${from}',
  families: ${modelOf(families, '  ')},
  telling: ${modelOf(telling, '  ')},
  scenarios: [
${scenarios.map((packed) => `    ${modelOf(packed, '    ')},`).join('\n')}
  ],
};
`;

/** The table as the source file `followups/table.ts`. */
export const talkSource = ({ learned, from, meanings }: TalkTable): string =>
  `// Made by \`npm run learn\` from lessons/talk.txt. Do not edit.
import type { TalkTable } from './meaning';

export const TALK: TalkTable = {
  learned: '${learned}',
  from: '${from}',
  meanings: ${modelOf(meanings, '  ')},
};
`;
