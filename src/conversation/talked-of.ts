import { followUp } from '../answer';
import { aboutOf, callerAfter, leadingMatch, LEANING, type GoesOn, type Meaning, type Understood } from '../respond';
import { statusOf } from './heard';
import { isNamed, isOfTopic, type LastQuestion } from './last-question';
import { callerNamed } from './spoken-of';
import type { Turn } from './turn';

/** Whether the error names an identity that is not the one who asks. */
export async function namesAnother(last: LastQuestion | undefined, { chat }: Turn): Promise<boolean> {
  const principal = last?.error?.evidence.principal?.value;
  return principal?.kind === 'object-id' && principal.id !== (await chat.sender())?.objectId;
}

/** What was talked about before, as far as it says what a message means. */
export async function talkedOf(before: LastQuestion, turn: Turn): Promise<GoesOn> {
  const { error, topic, shown, asked, caller } = before;
  return {
    status: statusOf(before),
    about: aboutOf(before),
    family: error && leadingMatch(error.diagnosis)?.scenario.family,
    isOfTopic: isOfTopic(before),
    isNamed: await namesAnother(before, turn),
    needsPerson: followUp.needsPerson(error),
    isEligible: shown?.verdict.split('.')[0] === 'eligible',
    isOwn: (name) => isNamed(name, before),
    isOfOther: caller !== undefined,
    asked: asked ?? (topic && LEANING[topic.id]),
  };
}

/** How often it was said to fail still, this time counted. */
const failsOf = (meaning: Meaning, { fails = 0 }: LastQuestion): number => (meaning === 'again' ? fails + 1 : fails);

/** The case with what is asked of it now, and of which caller. */
export const notedOf = (meaning: Meaning, said: Understood, last: LastQuestion): LastQuestion => ({
  ...last,
  // A message that is made shorter is a message still.
  asked: meaning === 'short' && last.asked === 'message' ? last.asked : meaning,
  fails: failsOf(meaning, last),
  caller: callerAfter(meaning, said.paste.text, { before: last.caller, spoken: callerNamed(meaning, said, last) }),
});
