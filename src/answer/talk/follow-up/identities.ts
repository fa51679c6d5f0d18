import type { Application } from '../../../access';
import { builtInRole, SOURCES } from '../../../azure-names';
import { hasOwnIdentity } from '../../../diagnosis';
import { prose, slot, snippet, words, type Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { check, say, type FollowUpInput } from './input';
import { grantCommand } from '../../verdict/grant';
import { open } from './parts';
import { neededRole, placeIn } from './unseen';
import { applicationName } from '../../applications';
import { asItIs } from './again';

const bash = snippet('Bash');

const isOne = (id: string, other: string | undefined): boolean => id.toLowerCase() === other?.toLowerCase();

/** The look found the application that the error names. */
const ofApplication = (input: FollowUpInput, application: Application): Answer => ({
  ...asItIs(input),
  headline: headlineOf(
    prose`That is ${applicationName(application)}, and not you`,
    words('That is an app, and not you'),
  ),
});

/** Whether the case is that of an app, of which an id is told afterwards. */
const isOfApp = ({ error, speaksOf, setting }: FollowUpInput): boolean =>
  setting === 'personal' &&
  (speaksOf?.caller === 'app' || (error !== undefined && hasOwnIdentity(error.evidence.claims)));

/** Whose it is cannot be seen: the role goes to the id itself, whatever the app is. */
function roleFor(input: FollowUpInput, id: string): Answer | undefined {
  const needed = input.verdict?.remedy?.choices[0]?.role ?? neededRole(input);
  if (needed === undefined) return undefined;
  const scope = input.verdict?.remedy?.scope ?? placeIn(input).scope;
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`${needed.name} goes to that id`, words('The role goes to that id')),
      why: words(
        'I cannot see whose it is. If it is the object id of the identity that calls, this gives it the role:',
      ),
      todo: {
        does: 'grant',
        text: words('Whoever may give roles there runs it:'),
        snippet: grantCommand(needed, scope, { id, type: 'ServicePrincipal' }),
      },
      blocks: [],
      folds: [
        ...fold('If that is not it', [{ kind: 'snippet', snippet: lookUp(id) }]),
        ...fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }]),
      ],
      buttons: [...check(input), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}

const lookUp = (id: string): Snippet =>
  bash`az ad sp show --id "${slot('object id', id)}" --query displayName --output tsv
az ad user show --id "${slot('object id', id)}" --query displayName --output tsv`;

/** "Who is 0120…?": whose id it is, as far as the error and the look say. */
export function identity(input: FollowUpInput, id: string): Answer {
  const { asker, error, verdict, setting } = input;
  const known = builtInRole(id);
  const buttons = [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')];
  if (known !== undefined)
    return open(
      { tone: 'neutral', headline: prose`That is the id of the role ${known.name}`, blocks: [], buttons },
      input,
    );
  if (setting === 'personal' && isOne(id, asker?.objectId))
    return open(
      {
        tone: 'neutral',
        headline: words('That is you: it is your object id'),
        why: words('Azure knows everybody by such an id. A role is given to it.'),
        blocks: [],
        buttons,
      },
      input,
    );
  const { caller } = verdict ?? {};
  if (caller?.kind === 'application' && isOne(id, caller.application.objectId))
    return ofApplication(input, caller.application);
  if (caller?.kind === 'person')
    return open(
      {
        tone: 'neutral',
        headline: caller.name === undefined ? words('That is a person') : prose`That is ${caller.name}`,
        why: words('The id stands for a person who holds a role there.'),
        blocks: [],
        buttons,
      },
      input,
    );
  const principal = error?.evidence.principal?.value;
  const isCaller = principal?.kind === 'object-id' && isOne(id, principal.id);
  const ofApp = !isCaller && isOfApp(input) ? roleFor(input, id) : undefined;
  if (ofApp !== undefined) return ofApp;
  return open(
    {
      tone: 'neutral',
      headline: isCaller ? words('That identity made the call') : words('I do not know whose id that is'),
      why: words(
        'It is a person, an app or a managed identity. The first command answers for an app, the second for a person.',
      ),
      todo: {
        does: 'identify',
        text: words('Look it up:'),
        snippet: lookUp(id),
      },
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }]),
      buttons,
    },
    input,
  );
}
