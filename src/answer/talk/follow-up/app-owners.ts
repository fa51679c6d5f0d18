import { SOURCES } from '../../../azure-names';
import { slot, snippet, words } from '../../../prose';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';

const bash = snippet('Bash');

/** "Who has access to that app registration?": its owners, and the directory's administrators. */
export const appOwners = (input: FollowUpInput): Answer =>
  open(
    {
      tone: 'neutral',
      headline: words('Its owners, and the directory’s administrators'),
      why: words('They make secrets and federated credentials for it. Roles of Azure resources give no right to that.'),
      todo: {
        does: 'read',
        text: words('This lists the owners. Nobody there? Then an administrator of Entra ID does it.'),
        snippet: bash`az ad app owner list --id "${slot('client id', input.error?.evidence.appId?.value)}" --query "[].{name:displayName, mail:userPrincipalName}" --output table`,
      },
      blocks: [],
      folds: fold('Sources', [
        { kind: 'sources', sources: matchOf(input)?.scenario.sources ?? [SOURCES.entraErrorCodes] },
      ]),
      buttons: [
        ...say(input, 'Without any secret?', 'can I do without a secret'),
        ...say(input, 'Why?'),
        ...check(input),
      ],
    },
    input,
  );
