import { ageDrift } from './ages';
import { actionDrift, roleDrift, routeDrift } from './azure';
import { commandDrift } from './commands';
import { portalDrift } from './portal';
import { versionDrift } from './versions';
import { codeDrift, packageDrift, retirementDrift } from './pages';
import type { Drift, WorldToday, SourceFile } from './types';

export { cliUses } from './commands';
export { datedIn } from './ages';
export { PORTAL_NAMES } from './portal';
export { providersOf } from './versions';
export { DRIFT_KINDS, isOpen } from './types';
export type { Drift, WorldToday, SourceFile } from './types';

/** All that has changed since this project wrote it down. `today`: YYYY-MM-DD. */
export function driftOf(material: WorldToday, files: readonly SourceFile[], today: string): readonly Drift[] {
  const { roles, operations, openapi, codes, retirements, packages, cli, providers, portal } = material;
  return [
    ...(roles === undefined ? [] : roleDrift(roles, files)),
    ...(operations === undefined ? [] : actionDrift(operations, files)),
    ...(openapi === undefined ? [] : routeDrift(openapi)),
    ...(codes === undefined ? [] : codeDrift(codes)),
    ...(retirements === undefined ? [] : retirementDrift(retirements, files, today)),
    ...(packages === undefined ? [] : packageDrift(packages, files)),
    ...(cli === undefined ? [] : commandDrift(cli, files)),
    ...(providers === undefined ? [] : versionDrift(providers, files)),
    ...(portal === undefined ? [] : portalDrift(portal, files)),
    ...ageDrift(files, today),
  ];
}

const TITLES: Readonly<Record<Drift['kind'], string>> = {
  'role-renamed': 'Roles that have another name',
  'role-changed': 'Roles that allow something else',
  'role-gone': 'Roles that are gone',
  'role-new': 'Roles that the table lacks',
  'data-action-gone': 'Data actions that Azure does not have',
  'route-without-row': 'Routes without a row',
  'code-lacking': 'AADSTS codes without a row',
  'model-retired': 'Retired models that advice names',
  'retirement-moved': 'Retirements that have moved',
  'package-moved': 'Packages whose newest version a command keeps out',
  'command-gone': 'Commands of the Azure CLI that it does not have',
  'option-gone': 'Options of the Azure CLI that it does not have',
  'version-gone': 'Versions of Resource Manager that Azure no longer takes',
  'version-stable': 'Previews of Resource Manager that have a stable version',
  'portal-name-gone': 'Places of a portal that its page does not name',
  'old-source': 'Advice whose source nobody has read for a year',
  unreadable: 'What could not be read',
  'old-edition': 'Advice whose source is older than a year, and was read within the year',
};

/** The report, in Markdown. */
export function driftReport(drifts: readonly Drift[], compared: readonly string[], today: string): string {
  const kinds = Object.entries(TITLES).flatMap(([kind, title]) => {
    const own = drifts.filter((drift) => drift.kind === kind);
    const rows = own.map(({ what, where }) => `- ${what}${where.length === 0 ? '' : `\n  - ${where.join('\n  - ')}`}`);
    return own.length === 0 ? [] : [`## ${title} (${own.length})\n\n${rows.join('\n')}`];
  });
  const head = `# Drift, ${today}\n\nCompared: ${compared.length === 0 ? 'nothing but dates' : compared.join(', ')}.`;
  return `${[head, ...(kinds.length === 0 ? ['Nothing has changed.'] : kinds)].join('\n\n')}\n`;
}
