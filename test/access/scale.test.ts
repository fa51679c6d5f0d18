import type { AccessFacts, RoleAssignment, RoleDefinition } from '../../src/access';
import { builtInRoles, ROLE } from '../../src/azure-names';
import { evaluate, caseSchema, factsOf, questionOf } from './caseFile';

const empty = caseSchema.parse({
  rule: '',
  says: '',
  ask: { dataAction: 'OpenAI/deployments/chat/completions/action' },
  expect: { verdict: 'not-granted', reasons: [] },
});

/** The same value, with a count of how often one of its properties is read. */
const counted = <T extends object>(value: T, count: () => void): T =>
  new Proxy(value, {
    get: (target, key): unknown => {
      count();
      return Reflect.get(target, key);
    },
  });

const customId = (i: number): string => `dddddddd-0000-0000-0000-${String(i).padStart(12, '0')}`;

/** As many custom roles as asked for, each with 30 patterns; none grants what is asked for. */
const customRoles = (count: number): readonly RoleDefinition[] =>
  Array.from({ length: count }, (_, i) => ({
    id: customId(i),
    name: `role ${i}`,
    builtIn: false,
    permissions: [
      {
        actions: ['Microsoft.CognitiveServices/*/read'],
        notActions: [],
        dataActions: Array.from(
          { length: 30 },
          (__, j) => `Microsoft.CognitiveServices/accounts/OpenAI/x${i}/${j}/*/read`,
        ),
        notDataActions: [],
      },
    ],
  }));

function assignments(count: number, roles: number, facts: AccessFacts): readonly RoleAssignment[] {
  const question = questionOf(empty);
  const scope = facts.resource.kind === 'read' ? facts.resource.value : undefined;
  if (scope === undefined) throw new Error('the case has a resource');
  return Array.from({ length: count }, (_, i) => ({
    id: `assignment ${i}`,
    roleId: i % 10 === 0 ? ROLE.owner : customId(i % roles),
    principalId: question.principal,
    principalType: 'User',
    scope,
  }));
}

/** How often properties of assignments and of definitions are read in one evaluation. */
function reads(assignmentCount: number, roleCount: number): { ofAssignments: number; ofDefinitions: number } {
  const count = { ofAssignments: 0, ofDefinitions: 0 };
  const facts = factsOf(empty);
  const value = assignments(assignmentCount, roleCount, facts).map((each) =>
    counted(each, () => {
      count.ofAssignments += 1;
    }),
  );
  const definitions = customRoles(roleCount).map((each) =>
    counted(each, () => {
      count.ofDefinitions += 1;
    }),
  );
  const verdict = evaluate(questionOf(empty), {
    ...facts,
    assignments: { kind: 'read', value },
    definitions: [...builtInRoles(), ...definitions],
  });
  expect([verdict.verdict, verdict.reasons.length]).toEqual(['not-granted', assignmentCount]);
  expect(verdict.nearMisses[0]?.reason.role?.name).toBe('Owner');
  return count;
}

test('the work grows with the number of assignments, not with its square', () => {
  const [small, big] = [reads(500, 700), reads(5_000, 700)];
  expect(big.ofAssignments).toBeLessThan(10.5 * small.ofAssignments);
  // A definition is looked up for each assignment, and read to its end once.
  expect(big.ofDefinitions - small.ofDefinitions).toBeLessThan(20 * 4_500);
});

test('the work grows with the number of role definitions, not with its product with the assignments', () => {
  const [small, big] = [reads(2_000, 70), reads(2_000, 700)];
  expect(big.ofDefinitions).toBeLessThan(small.ofDefinitions + 20 * 630);
  expect(big.ofAssignments).toBeLessThan(1.1 * small.ofAssignments);
});
