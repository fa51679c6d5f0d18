import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario, type Rule } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { examples } from './examples';
import { isNamedByGuid, OF_ASSIGNMENTS } from '../shared/arm';
import { saysOneOf } from '../shared/said';

const BY_PIM = 'RoleAssignmentRequestPolicyValidationFailed';
const BY_AZURE_POLICY = 'RequestDisallowedByPolicy';

/** A resource with a name in words is no role assignment, whatever is said of those beside it. */
const unnamed = {
  when: ({ disallowed }) => disallowed === undefined,
  whenInWords: 'the message names no resource that the policy refuses',
} satisfies Pick<Rule, 'when' | 'whenInWords'>;

const PIM = [
  BY_PIM,
  'RoleAssignmentRequestAcrsValidationFailed',
  'The following policy rules failed',
  'RoleEligibilityScheduleRequest',
  'ActiveDurationTooShort',
];

export default defineScenario({
  id: 'role-assignment-policy',
  family: 'role-assignment-blocked',
  title: 'A policy forbids the role assignment',
  about: 'policy on role assignments',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: [BY_PIM, 'RoleAssignmentRequestAcrsValidationFailed', 'ActiveDurationTooShort'] },
    { strength: 'certain', oneOf: [BY_PIM] },
    {
      strength: 'certain',
      codes: [BY_AZURE_POLICY],
      when: isNamedByGuid,
      whenInWords: 'the resource that the policy refuses has a GUID as its name, as role assignments have',
    },
    { strength: 'strong', codes: [BY_AZURE_POLICY], oneOf: OF_ASSIGNMENTS, ...unnamed },
  ],
  explain: (evidence) => {
    const pim = saysOneOf(evidence, PIM) || evidence.errorCodes.some(({ value }) => PIM.includes(value));
    return {
      headline: pim
        ? prose`Activating the role failed: a rule of Privileged Identity Management is not met.`
        : prose`Azure Policy forbids this role assignment.`,
      cause: pim
        ? words(
            'Each eligible role has rules: who may activate it, for how long, with multifactor sign-in, a reason or a ticket number. The message lists the rules that failed.',
          )
        : words(
            'Your right to assign roles is not the problem. A policy on the subscription or management group allows only some roles, or only some kinds of identities, and refuses the rest.',
          ),
      steps: pim
        ? [
            {
              does: 'activate',
              text: words(
                'Activate in the portal: it asks for what the rules want (multifactor sign-in, reason, ticket, shorter time).',
              ),
              link: { text: 'Microsoft: activate your roles', href: DOCS.pim },
            },
            {
              does: 'ask',
              text: words(
                'EligibilityRule means that you are not eligible for this role at this scope: ask for eligibility first.',
              ),
            },
          ]
        : [
            {
              does: 'read',
              text: words(
                'Read the policy assignment that the message names; its definition says which roles (or kinds of identities) are allowed.',
              ),
              snippet: snippet(
                'Bash',
              )`az policy assignment list --disable-scope-strict-match --query "[].{name:displayName, scope:scope, definition:policyDefinitionId}" --output table`,
            },
            {
              does: 'ask',
              text: words(
                'Assign a role that it allows, or ask the owner of the policy for an exemption for this resource.',
              ),
            },
          ],
    };
  },
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
