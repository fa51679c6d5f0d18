import { builtInRoleNamed, type BuiltInRole } from '../../../azure-names';
import { listed, prose, words, type Prose } from '../../../prose';
import { allowsDeed, deedInWords, DEEDS } from '../../../services';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { check, say, type FollowUpInput } from './input';
import { open, SOURCES_FOLD } from './parts';

/** What the one allows and the other does not: "make and run agents, and read the keys". */
function beyond(one: BuiltInRole, other: BuiltInRole): Prose | undefined {
  const more = DEEDS.filter((deed) => allowsDeed(one, deed) && !allowsDeed(other, deed));
  return more.length === 0 ? undefined : listed(more.map((deed) => deedInWords(one, deed)));
}

const allowed = ({ name }: BuiltInRole, more: Prose | undefined): Prose =>
  more === undefined ? prose`${name} adds nothing to that.` : prose`${name} lets one ${more}.`;

/** Two roles beside each other, by Azure's own definitions; undefined where one of them is not known. */
export function compared(input: FollowUpInput, [first, second]: readonly [string, string]): Answer | undefined {
  const [one, other] = [builtInRoleNamed(first), builtInRoleNamed(second)];
  if (one === undefined || other === undefined) return undefined;
  const [more, less] = [beyond(one, other), beyond(other, one)];
  const headline =
    more !== undefined && less === undefined
      ? prose`${one.name} allows more than ${other.name}`
      : more === undefined && less !== undefined
        ? prose`${other.name} allows more than ${one.name}`
        : words('The two roles allow different things');
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(headline, words('What the two roles allow')),
      why: prose`What only one of the two allows: ${allowed(one, more)} ${allowed(other, less)}`,
      blocks: [],
      folds: SOURCES_FOLD,
      buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}
