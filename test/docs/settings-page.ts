import type { SettingInWords } from '../../src/config';
import { code, escaped } from './markdown';

const without = ({ without: otherwise }: SettingInWords): string => {
  if (otherwise.kind === 'needed') return 'does not start';
  return otherwise.value === undefined ? '' : code(otherwise.value);
};

/** The page of all settings, as config has them. */
export const settingsPage = (settings: readonly SettingInWords[]): string =>
  [
    '# Settings',
    '',
    'Environment variables of the server. An empty one counts as missing. Where one is missing or wrong, the server does not',
    'start, and lists all of them. This page is written by `npm run docs` from `src/config`.',
    '',
    '| setting | what it is | without it |',
    '| --- | --- | --- |',
    ...settings.map((setting) => `| ${code(setting.name)} | ${escaped(setting.what)} | ${without(setting)} |`),
    '',
  ].join('\n');
