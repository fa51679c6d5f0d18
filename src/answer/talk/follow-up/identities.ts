import type { Application } from '../../../access';
import { builtInRole, SOURCES } from '../../../azure-names';
import { prose, slot, snippet, words } from '../../../prose';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { check, say, type FollowUpInput } from './input';
import { open } from './parts';
import { applicationName } from '../../applications';
import { headlineOf } from '../../fit';
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
        snippet: bash`az ad sp show --id "${slot('object id', id)}" --query displayName --output tsv
az ad user show --id "${slot('object id', id)}" --query displayName --output tsv`,
      },
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }]),
      buttons,
    },
    input,
  );
}
