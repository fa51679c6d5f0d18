import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { granters } from '../../verdict/role-request';
import { asItIs } from './again';
import { app, isOfOther } from './apps';
import { cardOf, check, isAboutRoles, say, type FollowUpInput } from './input';
import { finished, holdsIt, noRole, roleStep, ruledBy } from './parts';
import { mending } from './mending';
import { who } from './who';

const ONLY_LOOK = 'I look and tell, and change nothing in Azure by myself.';

/** What a press of the reader's starts, where roles may be given through the bot. */
const BY_BUTTON = 'Nothing is done without your press: the button does it with your rights.';

/** Whether a press of the reader's gives the role: one that only asks for it does not do it. */
const mayPress = ({ grants, verdict }: FollowUpInput): boolean =>
  grants === 'enabled' && verdict?.verdict === 'not-granted' && verdict.remedy?.choices[0]?.youMayAssign === 'yes';

/** Who does it in the bot's place: the reader, or somebody by name. */
function whoDoes(input: FollowUpInput): Prose {
  const { verdict } = input;
  const choice = verdict?.remedy?.choices[0];
  if (verdict?.remedy === undefined || choice === undefined)
    return words('Not by myself: an Owner of the resource can do it');
  if (choice.youMayAssign === 'yes') return words('Not by myself, but you can: with one command');
  const first = granters(verdict.remedy, choice)[0]?.name;
  return first === undefined
    ? words('Not by myself: whoever may give roles there can do it')
    : headlineOf(
        prose`Not by myself: ${first} can do it`,
        words('Not by myself: somebody who may give roles there can'),
      );
}

/** "Can you do it for me?": what the bot does, and who does the rest. */
export function doIt(input: FollowUpInput): Answer {
  const { verdict } = input;
  if (input.error === undefined && verdict === undefined) return inGeneral(input);
  if (input.aside === 'mending') return byOthers(input);
  if (isOfOther(input)) return forOther(input);
  if (verdict?.caller?.kind === 'application') return notByMyself(asItIs(input), input);
  if (!isAboutRoles(input)) return byOthers(input);
  if (verdict?.verdict === 'granted') return holdsIt(input, verdict);
  if (verdict?.verdict === 'eligible')
    return { ...ruledBy(input, verdict), headline: words('Not by myself, but you can: activate it') };
  const choice = verdict?.remedy?.choices[0];
  if (verdict?.remedy === undefined || choice === undefined) return { ...who(input), headline: whoDoes(input) };
  return roleStep(input, verdict, {
    headline: mayPress(input) ? words('Yes, with one press of yours') : whoDoes(input),
    why: words(mayPress(input) ? BY_BUTTON : ONLY_LOOK),
  });
}

/** Another identity made the call: it gets the role, and never whoever asks. */
const forOther = (input: FollowUpInput): Answer => ({
  ...app(input),
  headline: words('Not by myself: and the role goes to the other identity'),
});

/** What mends the error is no role: who may change the resource, else the step of the card. */
const byOthers = (input: FollowUpInput): Answer =>
  notByMyself(input.aside === 'mending' ? mending(input) : (cardOf(input) ?? noRole(input)), input);

/** After a question: there is nothing that could be done but what its answer says. */
const inGeneral = (input: FollowUpInput): Answer => ({
  tone: 'neutral',
  headline: words('Not by myself: I look and tell, and change nothing'),
  why: words('What the answer before says has to be done by somebody who may: you, or whoever manages the resource.'),
  blocks: [],
  buttons: [...check(input), ...say(input, 'Who can grant it?'), ...say(input, 'What can you do?', 'help')],
});

function notByMyself(card: Answer, input: FollowUpInput): Answer {
  return finished(
    {
      ...card,
      tone: 'neutral',
      headline: words('Not by myself: I look and tell, and change nothing'),
      why: prose`${card.headline}.`,
      buttons: [...card.buttons.slice(0, 2), ...say(input, 'Who can do it?')],
    },
    input,
  );
}
