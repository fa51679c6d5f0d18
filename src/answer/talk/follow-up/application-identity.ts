import { SOURCES } from '../../../azure-names';
import { prose, slot, snippet, words } from '../../../prose';
import { applicationName, applicationTitle } from '../../applications';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { ofApplication } from '../../verdict/application';
import { check, say, type FollowUpInput } from './input';
import { open } from './parts';

const bash = snippet('Bash');

/** "What is its object id?": of the application whose access was looked at; undefined where none was. */
export function applicationIdentity(input: FollowUpInput): Answer | undefined {
  const application = input.verdict && ofApplication(input.verdict);
  if (application === undefined) return undefined;
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(
        prose`This is the identity of ${applicationName(application)}`,
        words('This is the identity that made the call'),
      ),
      why: prose`${applicationTitle(application)}: a role is given to its object id, which stands in the command.`,
      todo: {
        does: 'identify',
        text: words('Its roles, by its object id:'),
        snippet: bash`az role assignment list --assignee "${slot('object id', application.objectId)}" --all --include-inherited --output table`,
      },
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryEntra, SOURCES.cliIdentity] }]),
      buttons: [...say(input, 'Which role?'), ...say(input, 'In Terraform'), ...check(input)],
    },
    input,
  );
}
