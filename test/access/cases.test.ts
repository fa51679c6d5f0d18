import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEAR_MISSES, type AccessVerdict, type Reason } from '../../src/access';
import {
  evaluate,
  caseSchema,
  factsOf,
  NOW,
  principalName,
  questionOf,
  roleName,
  scopeName,
  type CaseFile,
} from './caseFile';

const FOLDER = join(__dirname, 'cases');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const readCase = (name: string): CaseFile => caseSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

const detailOf = ({ why }: Reason): string => {
  if ('pattern' in why) return ` [${why.pattern}]`;
  if ('condition' in why) return ` [${why.condition}]`;
  if ('action' in why) return ` [${why.action}]`;
  return '';
};

function reasonLine(reason: Reason, file: CaseFile): string {
  const role = reason.role === undefined ? '' : `, ${roleName(reason.role.id, file)}`;
  const former = reason.role?.formerName === undefined ? '' : ` (was ${reason.role.formerName})`;
  const at = reason.scope === undefined ? '' : `, at ${scopeName(reason.scope)}`;
  const via = reason.via === undefined ? '' : `, via ${principalName(reason.via.id)}`;
  const ends = reason.endsAt === undefined ? '' : `, ends in ${(reason.endsAt - NOW) / 60_000}`;
  return `${reason.effect} ${reason.why.code}${detailOf(reason)}: ${reason.about}${role}${former}${at}${via}${ends}`;
}

const nearMissLines = ({ nearMisses }: AccessVerdict, file: CaseFile): readonly string[] =>
  nearMisses.map(({ kind, reason, distance }) => {
    const where = distance ?? (reason.via === undefined ? 'here' : principalName(reason.via.id));
    return `${kind}: ${roleName(reason.role?.id ?? '', file)}, ${where}`;
  });

/** What a verdict says, in the words of a case file. */
function told(verdict: AccessVerdict, file: CaseFile): unknown {
  const { remedy, freshness, askInstead, insteadVerdict } = verdict;
  const { expect: wanted } = file;
  const choices = remedy?.choices.map(({ role, youMayAssign }) => ({ name: role.name, youMayAssign })) ?? [];
  return {
    verdict: verdict.verdict,
    reasons: verdict.reasons.map((reason) => reasonLine(reason, file)),
    gaps: verdict.gaps
      .filter(({ what }) => what !== 'account')
      .map(({ what, why, about }) => `${what}: ${why}${about === undefined ? '' : `, ${roleName(about, file)}`}`),
    nearMisses: nearMissLines(verdict, file),
    remedy:
      remedy === undefined
        ? []
        : [scopeName(remedy.scope), ...choices.map(({ name }) => name)].slice(0, wanted.remedy.length),
    ...(wanted.mayAssign && { mayAssign: choices.map((choice) => `${choice.name}: ${choice.youMayAssign}`) }),
    ...(wanted.granters && {
      granters: remedy?.whoMayAssign?.map(
        ({ id, role, mayAssign }) =>
          `${principalName(id)}, ${role.name}: ${mayAssign.map((each) => roleName(each, file)).join(', ')}`,
      ),
    }),
    ...(freshness && {
      wait: `${freshness.waitMinutes.from} to ${freshness.waitMinutes.to}, since ${(NOW - freshness.changedAt) / 60_000}`,
    }),
    ...(askInstead?.resource.kind === 'id' && {
      instead: `${scopeName(askInstead.resource.id)}: ${insteadVerdict ?? ''}`,
    }),
  };
}

describe('rules and near misses, one file each', () => {
  test.each(files)('%s', (name) => {
    const file = readCase(name);
    expect(told(evaluate(questionOf(file), factsOf(file)), file)).toEqual(file.expect);
  });

  test('a remedy is expected wherever one is given', () => {
    const silent = files.map(readCase).filter((file) => {
      const { remedy } = evaluate(questionOf(file), factsOf(file));
      return (remedy !== undefined) !== file.expect.remedy.length > 0;
    });
    expect(silent.map(({ says }) => says)).toEqual([]);
  });

  test('every kind of near miss, every verdict and every reason code has a case', () => {
    const cases = files.map(readCase);
    const kinds = cases.flatMap((file) => file.expect.nearMisses.map((line) => line.split(':')[0]));
    expect([...new Set(kinds)].sort()).toEqual([...NEAR_MISSES].sort());
    expect(new Set(cases.map((file) => file.expect.verdict)).size).toBe(5);
    const codes = new Set(cases.flatMap((file) => file.expect.reasons.map((line) => /^\S+ ([a-z-]+)/.exec(line)?.[1])));
    expect([...codes].sort()).toEqual([...CODES].sort());
  });
});

const CODES = Object.keys({
  grants: 0,
  'grants-one-of-two': 0,
  'control-plane-only': 0,
  'action-not-in-role': 0,
  'excluded-by-role': 0,
  'scope-below': 0,
  'scope-elsewhere': 0,
  'condition-unclear': 0,
  'pattern-unclear': 0,
  'scope-unclear': 0,
  'definition-unknown': 0,
  'other-principal': 0,
  expired: 0,
  'can-be-activated': 0,
  'deny-applies': 0,
  'deny-other-action': 0,
  'deny-other-scope': 0,
  'deny-not-for-child-scopes': 0,
  'deny-other-principal': 0,
  'deny-excludes-principal': 0,
  'deny-exclusion-unclear': 0,
  'deny-principal-unclear': 0,
  'deny-effect-unclear': 0,
  'deny-audit-only': 0,
  'permissions-grant': 0,
  'permissions-do-not-grant': 0,
  'route-of-other-scope': 0,
} satisfies Record<Reason['why']['code'], 0>);
