import { proves, type Cause, type Situation } from '../../diagnosis';
import { prose, words } from '../../prose';
import { sentence } from './naming';
import { needOf } from './questions';
import { responsesCall } from './snippets';

const ended = ({ evidence }: Situation) => needOf(evidence).ended;

/** The operation itself is over: no path, role or deployment brings it back. */
export const operationEnded: Cause = {
  id: 'operation-ended',
  title: words('The operation that was called has ended.'),
  usual: 'seldom',
  for: (situation) => [ended(situation) !== undefined && proves(words('this operation is over'))],
  against: (situation) => [ended(situation) === undefined && proves(words('no operation that has ended was called'))],
  headline: (situation) =>
    prose`${sentence(words(needOf(situation.evidence).title))} ended on ${ended(situation)?.on ?? ''}: nothing answers there.`,
  why: (situation) =>
    prose`The service took this operation away for everybody. ${sentence(words(ended(situation)?.instead ?? ''))}. Key, role, network and deployment are not the matter.`,
  steps: (situation) => {
    const { by, instead = '' } = ended(situation) ?? {};
    if (by === undefined) return [{ does: 'migrate', text: prose`Take this call out of your program: ${instead}.` }];
    return [
      {
        does: 'migrate',
        text: words(
          'Move to what follows it. For conversations with tools that is the Responses API, or a Foundry agent:',
        ),
        snippet: responsesCall(situation.evidence),
        link: {
          text: 'Migrate to the new agents',
          href: 'https://learn.microsoft.com/azure/foundry/agents/how-to/migrate',
        },
      },
    ];
  },
};
