import { followUp, type FollowUpInput } from '../answer';
import { isOfPrincipal, isOfTeam, namesIn, personIn, type Diagnosed } from '../respond';
import type { Services } from './services';

/** Of whom or what a message speaks, beside its sender; in the sandbox also who that is. */
export function spokenOf(
  { paste: { text }, evidence }: Diagnosed,
  { sandbox }: Pick<Services, 'sandbox'>,
): NonNullable<FollowUpInput['speaksOf']> {
  const person = personIn(text);
  const known =
    person === undefined ? [] : (sandbox?.people ?? []).filter(({ name }) => followUp.isCalled(name, person));
  const [one] = known;
  return {
    person,
    sandboxPerson: known.length === 1 ? one : undefined,
    isTeam: person === undefined && isOfTeam(text),
    app: namesIn(text)[0],
    runsOn: evidence.claims.runsOn[0]?.value,
    isPrincipal: isOfPrincipal(text),
  };
}
