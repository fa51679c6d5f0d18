import { builtInRole, type BuiltInRole } from '../../../azure-names';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { grantCommand } from '../../verdict/grant';
import { doing } from '../../verdict/operations';
import { rulingOf } from '../../verdict/ruling';
import { aboutOf, check, isAboutRoles, isMendedByRole, say, type FollowUpInput } from './input';
import { holdsIt, open, SOURCES_FOLD } from './parts';
import { justification, request } from './requests';
import { namedIn, neededRole, placeIn, receiverIn } from './unseen';
import { who } from './who';

interface Kind {
  readonly isShort?: boolean | undefined;
  /** For whoever has to agree, and not to give it. */
  readonly isToAgree?: boolean | undefined;
}

/** The request in one sentence. */
const inShort = (input: FollowUpInput, role: BuiltInRole): Answer =>
  open(
    {
      tone: 'neutral',
      headline: words('A short message to copy'),
      blocks: [
        {
          kind: 'text',
          text: prose`Please give ${whom(input)} ${role.name} on ${aboutOf(input)} (Access control, Add role assignment). Thank you!`,
        },
      ],
      buttons: [
        ...say(input, 'With the command', 'what do I write to them'),
        ...say(input, 'Who can grant it?'),
        ...check(input),
      ],
    },
    input,
  );

/** What to write to whoever gives the role: the message itself, open, to copy. */
export function message(input: FollowUpInput, kind: Kind = {}): Answer {
  const { verdict, question } = input;
  if (question === undefined || !isAboutRoles(input) || !isMendedByRole(input))
    return request(input, kind.isShort === true);
  const ofKind = inKind(input, kind);
  if (ofKind !== undefined) return ofKind;
  if (receiverIn(input) !== undefined) return messageOf(input);
  if (verdict?.verdict === 'granted') return holdsIt(input, verdict);
  if (verdict?.remedy?.choices[0]?.youMayAssign === 'yes') return who(input);
  return readyIn(input) ?? messageOf(input);
}

/** For whoever has to agree, or in short. */
function inKind(input: FollowUpInput, { isShort, isToAgree }: Kind): Answer | undefined {
  const { verdict } = input;
  const needed = verdict?.remedy?.choices[0]?.role.id;
  const role = (needed === undefined ? undefined : builtInRole(needed)) ?? neededRole(input);
  if (role === undefined || verdict?.verdict === 'denied') return undefined;
  if (isToAgree === true) return justification(input, role, whom(input));
  return isShort === true && verdict?.verdict === 'not-granted' ? inShort(input, role) : undefined;
}

/** The message that the card has. */
function readyIn(input: FollowUpInput): Answer | undefined {
  const { verdict } = input;
  const ready =
    verdict && rulingOf(verdict, input).buttons.flatMap((button) => (button.kind === 'show' ? [button] : []))[0];
  return (
    ready &&
    open(
      {
        tone: 'neutral',
        headline: headlineOf(prose`${words(ready.label)}, to copy`, words('A message to copy')),
        blocks: ready.blocks,
        folds: SOURCES_FOLD,
        buttons: [...say(input, 'Who can grant it?'), ...say(input, 'Make it shorter'), ...check(input)],
      },
      input,
    )
  );
}

/** For whom the role is asked. */
function whom({ speaksOf }: FollowUpInput): Prose {
  if (speaksOf?.caller === undefined) return words('me');
  if (speaksOf.caller === 'team') return words('our group');
  return speaksOf.app === undefined ? words('our app') : prose`our app ${speaksOf.app}`;
}

/** The same where nobody's roles are seen. */
function messageOf(input: FollowUpInput): Answer {
  const choice = input.verdict?.remedy?.choices[0]?.role;
  const role = choice ?? neededRole(input);
  const scope = input.verdict?.remedy?.scope ?? placeIn(input).scope;
  const other = receiverIn(input);
  if (role === undefined || input.question === undefined) return who(input);
  return open(
    {
      tone: 'neutral',
      headline: words('A message to copy'),
      blocks: [
        {
          kind: 'text',
          text: prose`Please give ${whom(input)} the role ${role.name} on ${aboutOf(input)}, so that ${other === undefined ? 'I' : 'it'} can ${doing(input.question.wanted)}. This command does it:`,
        },
        { kind: 'snippet', snippet: grantCommand(role, scope, other ?? namedIn(input)) },
      ],
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'Who can grant it?'), ...check(input)],
    },
    input,
  );
}
