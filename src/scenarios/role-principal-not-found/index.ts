import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { resourceIdSlot } from '../shared/naming';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const OF_TYPE = 'has type … which is different from specified PrinciaplType';
const TYPES = ['Group', 'ServicePrincipal', 'User'] as const;
const ofType = (type: (typeof TYPES)[number]): string => `has type ${type} which is different`;

const otherType = ({ errorCodes, said }: Evidence): boolean =>
  [...errorCodes, ...said].some(({ value }) => value === OF_TYPE || value.toLowerCase() === 'unmatchedprincipaltype') ||
  typeIn({ said }) !== undefined;

/** The type that the directory has. */
const typeIn = ({ said }: Pick<Evidence, 'said'>): (typeof TYPES)[number] | undefined =>
  TYPES.find((type) => saysOneOf({ said }, [ofType(type)]));

/** Found, and of another type than the template says. */
const ofOtherType = (evidence: Evidence): Explanation => ({
  headline: prose`The identity is of another type: set principalType to ${typeIn(evidence) ?? 'the one that it names'}.`,
  cause: words(
    'A role assignment names the type of its principal. The message says which type the directory has (User, Group or ServicePrincipal) and which one the template gave; a group is Group, and an app or a managed identity is ServicePrincipal, also where a pipeline runs a template that was written for a person.',
  ),
  steps: [
    {
      does: 'change-template',
      text: words(
        'Set principalType of the role assignment to that type. In azd templates it is often a parameter: azd env set AZURE_PRINCIPAL_TYPE, with ServicePrincipal in a pipeline and Group for a group.',
      ),
      snippet: snippet('PlainText')`principalType: '${slot('User, Group or ServicePrincipal', typeIn(evidence))}'`,
    },
    {
      does: 'note',
      text: words('Leave the principal id as it is: it is right.'),
    },
  ],
});

export default defineScenario({
  id: 'role-principal-not-found',
  family: 'role-assignment-blocked',
  title: 'The identity to assign to is not found',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['PrincipalNotFound'] },
    { strength: 'certain', codes: ['InvalidPrincipalId'] },
    { strength: 'certain', codes: ['UnmatchedPrincipalType'] },
    { strength: 'certain', says: ['A valid principal ID must be provided for role assignment'] },
    { strength: 'certain', says: ['UnmatchedPrincipalType'] },
    {
      strength: 'strong',
      says: ['Insufficient privileges to complete the operation'],
      oneOf: ['role assignment create'],
    },
    { strength: 'certain', oneOf: TYPES.map(ofType) },
    { strength: 'strong', says: [OF_TYPE] },
  ],
  explain: (evidence) =>
    otherType(evidence)
      ? ofOtherType(evidence)
      : {
          headline: words('The role was not assigned: Azure does not find the identity to assign it to.'),
          cause: words(
            'Three causes are common. The identity was made seconds ago and the directory has not caught up. An application (client) id was given where an object id belongs. Or the object id is from another tenant.',
          ),
          steps: [
            {
              does: 'assign',
              text: words(
                'Give the object id and say what kind of identity it is: then Azure does not look it up, and a new one works at once.',
              ),
              snippet: snippet(
                'Bash',
              )`az role assignment create --role "${slot('role id', undefined)}" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type ServicePrincipal --scope "${resourceIdSlot(evidence)}"`,
            },
            {
              does: 'identify',
              text: words(
                'From an application (client) id to the object id of its service principal (not that of the app registration):',
              ),
              snippet: snippet(
                'Bash',
              )`az ad sp show --id "${slot('client id', evidence.appId?.value)}" --query id --output tsv`,
            },
            {
              does: 'change-template',
              text: words(
                'In Bicep and ARM templates set principalType on the role assignment; with azd check that the principal id is not empty.',
              ),
            },
          ],
        },
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
