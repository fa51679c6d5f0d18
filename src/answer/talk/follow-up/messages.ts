import { prose, words } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { grantCommand } from '../../verdict/grant';
import { doing } from '../../verdict/operations';
import { rulingOf } from '../../verdict/ruling';
import { aboutOf, cardOf, check, isAboutRoles, say, sightOf, type FollowUpInput } from './input';
import { holdsIt, open, SOURCES_FOLD } from './parts';
import { namedIn, neededRole, placeIn } from './unseen';
import { who } from './who';

/** What to write to whoever gives the role: the message itself, open, to copy. */
export function message(input: FollowUpInput): Answer {
  const { verdict, question } = input;
  if (question === undefined || !isAboutRoles(input)) return forAdmin(input);
  if (verdict?.verdict === 'granted') return holdsIt(input, verdict);
  const choice = verdict?.remedy?.choices[0];
  if (verdict?.remedy !== undefined && choice?.youMayAssign === 'yes') return who(input);
  const ready =
    verdict && rulingOf(verdict, input).buttons.flatMap((button) => (button.kind === 'show' ? [button] : []))[0];
  if (ready === undefined) return messageOf(input);
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`${words(ready.label)}, to copy`, words('A message to copy')),
      blocks: ready.blocks,
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'Who can grant it?'), ...check(input)],
    },
    input,
  );
}

/** The same where nobody's roles are seen. */
function messageOf(input: FollowUpInput): Answer {
  const role = neededRole(input);
  const { scope } = placeIn(input);
  if (role === undefined || input.question === undefined) return who(input);
  return open(
    {
      tone: 'neutral',
      headline: words('A message to copy'),
      blocks: [
        {
          kind: 'text',
          text: prose`Please give me the role ${role.name} on ${aboutOf(input)}, so that I can ${doing(input.question.wanted)}. This command does it:`,
        },
        { kind: 'snippet', snippet: grantCommand(role, scope, namedIn(input)) },
      ],
      folds: SOURCES_FOLD,
      buttons: [...say(input, 'Who can grant it?'), ...check(input)],
    },
    input,
  );
}

/** An error that no role mends: what it is, for whoever runs the resource. */
function forAdmin(input: FollowUpInput): Answer {
  const card = cardOf(input);
  return open(
    {
      tone: 'neutral',
      headline: words('A message to copy'),
      blocks: [
        {
          kind: 'text',
          text: prose`I get ${sightOf(input)}: ${card?.headline ?? words('a call fails')}. ${card?.todo?.text ?? words('Can you look at it?')}`,
        },
        ...(card?.todo?.snippet === undefined ? [] : [{ kind: 'snippet', snippet: card.todo.snippet } as const]),
      ],
      buttons: [...say(input, 'Why?'), ...say(input, 'It still does not work'), ...check(input)],
    },
    input,
  );
}
