import type { OpenQuestion } from '../access';
import { leadingMatch, traitsOf } from '../diagnosis';
import { operationIn, roleIn } from '../followups';
import { COMBINATIONS, TOPICS, type Topic } from '../questions';
import { serviceById } from '../services';
import type { Diagnosed } from './diagnose';

/** A question that was answered without any case, by its id; undefined where it is not known any more. */
export const topicById = (id: string | undefined): Topic | undefined =>
  [...TOPICS, ...COMBINATIONS].find((topic) => topic.id === id);

/** What an error is about, in the words of questions: its family, where the program runs, and which service it called. */
function aboutError({ diagnosis, evidence }: Diagnosed): string {
  const family = leadingMatch(diagnosis)?.scenario.family;
  const service = evidence.services[0]?.value.id;
  return [
    family === undefined ? '' : traitsOf(family).about,
    ...evidence.claims.runsOn.slice(0, 1).map(({ value }) => value.replaceAll('-', ' ')),
    service === undefined || service === 'openai' ? '' : serviceById(service).title,
  ].join(', ');
}

/** What is talked about, for a question that leaves it open: the question before, and the error before that. */
export const aboutOf = ({
  error,
  topic,
}: {
  readonly error?: Diagnosed | undefined;
  readonly topic?: Topic | undefined;
}): string => [topic?.question ?? '', error === undefined ? '' : aboutError(error)].join('; ');

/** What somebody may go on to ask of a topic: the access that it is about, on a resource that is not named yet. */
export function questionAfter({ question }: Topic): OpenQuestion | undefined {
  const wanted = operationIn(question) ?? (roleIn(question).isThat ? operationIn('model') : undefined);
  return wanted && { wanted };
}
