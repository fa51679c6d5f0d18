import { builtInRoles, ROLES_SOURCE, SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { scopeOf } from '../shared/questions';
import { examples } from './examples';

const RENAMED = builtInRoles().flatMap(({ id, name, formerName }) =>
  formerName === undefined ? [] : [{ id, name, formerName }],
);

/** The renamed role whose former name the text says. */
const meant = (evidence: Evidence): (typeof RENAMED)[number] | undefined =>
  RENAMED.find(({ formerName }) =>
    evidence.said.some(({ value }) => value === formerName || value === `Role '${formerName}'`),
  );

const cause = (evidence: Evidence): Prose => {
  const renamed = meant(evidence);
  return renamed === undefined
    ? words(
        'No role of this name exists in this subscription. Names of roles change, and custom roles live in one tenant only; ids stay.',
      )
    : prose`Microsoft renamed ${renamed.formerName} to ${renamed.name} on 2026-05-16. The role and its id ${renamed.id} are the same; a template or script that looks it up by its old name finds nothing.`;
};

/** How Azure CLI says it. */
const MISSING = ["doesn't exist"] as const;

/** What takes the place of the name in the paste. */
const line = (evidence: Evidence, id: string): Snippet =>
  evidence.language?.value === 'terraform'
    ? snippet(
        'PlainText',
      )`role_definition_id = "/subscriptions/${slot('subscription id', undefined)}/providers/Microsoft.Authorization/roleDefinitions/${slot('role id', id)}"`
    : snippet(
        'Bash',
      )`az role assignment create --role "${slot('role id', id)}" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type "${slot('User, Group or ServicePrincipal', undefined)}" --scope "${slot('resource id', scopeOf(evidence))}"`;

const byId = (evidence: Evidence): readonly Step[] => {
  const renamed = meant(evidence);
  return renamed === undefined
    ? []
    : [
        {
          does: 'grant',
          text: words('Give the id in place of the name; it stays the same at every renaming:'),
          snippet: line(evidence, renamed.id),
        },
      ];
};

export default defineScenario({
  id: 'role-definition-missing',
  family: 'role-assignment-blocked',
  title: 'No role of this name exists',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['RoleDefinitionDoesNotExist'] },
    ...RENAMED.map(
      ({ formerName }) => ({ strength: 'certain', says: [`Role '${formerName}'`], oneOf: MISSING }) as const,
    ),
  ],
  explain: (evidence) => ({
    headline:
      meant(evidence) === undefined
        ? prose`The role could not be assigned: no role of this name or id is known here.`
        : prose`${meant(evidence)?.formerName ?? ''} is called ${meant(evidence)?.name ?? ''} now: use its id.`,
    cause: cause(evidence),
    steps: [
      ...byId(evidence),
      {
        does: 'read',
        text: words('Use ids of roles instead of names. These are the renamed ones:'),
        snippet: snippet(
          'Bash',
        )`az role definition list --query "[?starts_with(roleName, 'Foundry')].{name:roleName, id:name}" --output table`,
      },
      ...RENAMED.map(({ id, name, formerName }) => ({
        does: 'note' as const,
        text: prose`${formerName} is now ${name}: ${id}`,
      })),
    ],
  }),
  sources: [ROLES_SOURCE, SOURCES.foundryRbac],
  examples,
});
