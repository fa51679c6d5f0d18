import { SOURCES } from '../../azure-names';
import { hints, proves, suggests, type Cause, type Situation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { retirementOf, type Retirement } from '../../services';
import { works } from './claimed';
import { sentence } from './naming';

/** When the model that the text names retires, where the schedule has it. */
export const retiring = ({ model, deployment }: Evidence): Retirement | undefined =>
  retirementOf(model?.value) ?? retirementOf(deployment?.value);

/** Where Microsoft says that "On Your Data" ended on 2026-10-14, and what takes its place. */
export const ON_YOUR_DATA_ENDED = {
  text: 'Microsoft: On Your Data is retired',
  href: SOURCES.onYourData.url,
} as const;

/** What of the model is over: all of it, or a version. */
interface Over {
  readonly what: Prose;
  readonly on: string;
}

const isGone = ({ evidence }: Situation): boolean => evidence.statuses.some(({ value }) => value === 410);

/** Until when each model of the region answers. */
export const retirementsOf = ({ region }: Evidence): Snippet =>
  snippet(
    'Bash',
  )`az cognitiveservices model list --location "${slot('region', region?.value)}" --query "[].{model:model.name, version:model.version, retires:model.deprecation.inference}" --output table`;

const retired = ({ evidence }: Situation): Over | undefined => {
  const found = retiring(evidence);
  if (found?.isOver === true) return { what: prose`the model ${found.model}`, on: found.on };
  const version = found?.earlier.findLast((each) => each.isOver);
  return found && version && { what: prose`version ${version.version} of ${found.model}`, on: version.on };
};

/**
 * A deployment stays in the list when its model retires. From then on the calls answer 410 by the page on the lifecycle of
 * models (read 2026-11-29), and 404 by the page before it and as seen in the field.
 */
export const modelRetired: Cause = {
  id: 'model-retired',
  title: words('The model behind the deployment has retired.'),
  usual: 'seldom',
  for: (situation) => [
    retired(situation) !== undefined &&
      (retiring(situation.evidence)?.isOver === true ? suggests : hints)(
        prose`${retired(situation)?.what ?? []} retired on ${retired(situation)?.on ?? ''}`,
      ),
    works(situation, 'earlier') &&
      suggests(words('it worked before, and a model that retires answers 404 or 410 from then on')),
    isGone(situation) && proves(words('410 means that it was there, and is gone')),
  ],
  headline: (situation) => {
    const over = retired(situation);
    if (over !== undefined) return prose`${sentence(over.what)} retired on ${over.on}: its deployments answer errors.`;
    return isGone(situation)
      ? words('410: the model behind the deployment has retired.')
      : words('It worked before: the model behind the deployment may have retired.');
  },
  why: () =>
    words(
      'When a model version retires, its deployments stay in the list, and calls to them answer 404 or 410. Access is fine: key, role and network are not the matter. Microsoft moves these days: what the command prints for your region counts.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'read',
      text: words('See until when each model of the region answers (column retires), and which one follows:'),
      snippet: retirementsOf(evidence),
      link: {
        text: 'Microsoft: when models retire',
        href: 'https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule',
      },
    },
    {
      does: 'deploy',
      text: words(
        'Deploy its successor. The name of the deployment may stay the same: then no code has to change, beside parameters that newer models do not take.',
      ),
    },
  ],
};
