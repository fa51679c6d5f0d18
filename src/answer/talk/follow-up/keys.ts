import { keysLink, SOURCES } from '../../../azure-names';
import { prose, slot, snippet, words, type Prose } from '../../../prose';
import { usualOf } from '../../../services';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import { accountName, cloudOf, resourceGroupName } from '../../names';
import type { Answer, Button } from '../../types';
import { aboutOf, check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';
import { usualRole } from './unseen';

const bash = snippet('Bash');

const LIST_KEYS = 'Microsoft.CognitiveServices/accounts/listKeys/action';

/** Whether the presser may read the keys is another question than whether they may call. */
const mayRead = ({ question }: FollowUpInput): readonly Button[] =>
  question?.resource === undefined
    ? []
    : [
        {
          kind: 'check',
          label: 'May I read the keys?',
          question: { wanted: { kind: 'action', name: LIST_KEYS }, resource: question.resource },
        },
      ];

const SOURCE = fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryAuth, SOURCES.foundryEntra] }]);

/** Projects and agents take tokens only, whatever their resource is set to. */
const isKeyless = ({ question }: FollowUpInput): boolean => {
  const { wanted } = question ?? {};
  return wanted !== undefined && wanted.name.toLowerCase() === usualOf('foundry').dataAction.toLowerCase();
};

/** Which key is the right one, is asked in many words. */
export const isOfWrongKey = (input: FollowUpInput): boolean => matchOf(input)?.scenario.family === 'key-invalid';

/** A key in place of the role: whether this resource takes one, and what that means. */
export function key(input: FollowUpInput): Answer {
  const off = input.verdict?.account?.keysDisabled;
  if (off === true) return refused(input, prose`No: keys are switched off on ${aboutOf(input)}`);
  if (isKeyless(input)) return refused(input, words('No: projects and agents take no keys'));
  const { verdict } = input;
  const isWrongKey = isOfWrongKey(input);
  const resource = verdict?.resource;
  const about = aboutOf(input);
  const list = bash`az cognitiveservices account keys list --name "${slot('account name', resource && accountName(resource))}" --resource-group "${slot('resource group', resource && resourceGroupName(resource))}"`;
  return open(
    {
      tone: 'neutral',
      headline: isWrongKey
        ? headlineOf(
            prose`The keys of ${about} stand on its page Keys and Endpoint`,
            words('They stand on the page Keys and Endpoint'),
          )
        : off === false
          ? headlineOf(prose`Yes: ${about} takes keys, and a key needs no role`, words('Yes, and a key needs no role'))
          : words('A key works, unless keys are switched off there'),
      why: words(
        isWrongKey
          ? 'Either of the two works, and only for this resource. Copy it without blanks.'
          : 'It goes past all roles, for whoever holds it. Keep it out of code and chats, and move to the role later.',
      ),
      todo: { does: 'read', text: words('This lists the keys. Somebody has to let you read them:'), snippet: list },
      blocks: [],
      folds: SOURCE,
      buttons: [
        ...mayRead(input),
        ...(resource === undefined
          ? []
          : [
              {
                kind: 'open',
                label: 'Keys and Endpoint',
                href: keysLink(resource, cloudOf(verdict?.account?.endpoints[0])),
              } as const,
            ]),
        ...say(input, 'Who can grant the role?'),
      ],
    },
    input,
  );
}

/** The call without a key: what a sign-in needs, and the client that sends it. */
export function keyless(input: FollowUpInput): Answer {
  const role = usualRole(input);
  return open(
    {
      tone: 'good',
      headline: words('Yes: sign in, and no key is needed'),
      why:
        role === undefined
          ? words('Whoever runs the code needs a role that calls models.')
          : prose`Whoever runs the code needs ${role.name} on ${aboutOf(input)}: nobody has to read a key then.`,
      todo: input.client && { does: 'build-client', text: words('Build the client like this:'), snippet: input.client },
      blocks: [],
      folds: SOURCE,
      buttons: [...check(input), ...say(input, 'Who can grant it?'), ...say(input, 'In JavaScript')],
    },
    input,
  );
}

const refused = (input: FollowUpInput, headline: Prose): Answer =>
  open(
    {
      tone: 'problem',
      headline: headlineOf(headline, words('No: keys are switched off there')),
      why: words('Only a sign-in with Microsoft Entra ID gets in there. For that you need the role.'),
      blocks: [],
      folds: SOURCE,
      buttons: [...say(input, 'Who can grant it?'), ...say(input, 'Show me the code', 'in python'), ...check(input)],
    },
    input,
  );
