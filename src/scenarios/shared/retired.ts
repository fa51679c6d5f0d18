import { hints, suggests, type Cause, type Situation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { retirementOf, type Retirement } from '../../services';
import { works } from './claimed';

/** When the model that the text names retires, where the schedule has it. */
export const retiring = ({ model, deployment }: Evidence): Retirement | undefined =>
  retirementOf(model?.value) ?? retirementOf(deployment?.value);

const retired = ({ evidence }: Situation): Retirement | undefined => {
  const found = retiring(evidence);
  return found?.isOver === true ? found : undefined;
};

/** A deployment stays in the list when its model retires; calls to it answer 404 from then on. */
export const modelRetired: Cause = {
  id: 'model-retired',
  title: words('The model behind the deployment has retired.'),
  usual: 'seldom',
  for: (situation) => [
    retired(situation) !== undefined &&
      hints(prose`${retired(situation)?.model ?? ''} stopped answering on ${retired(situation)?.on ?? ''}`),
    works(situation, 'earlier') &&
      suggests(words('it worked before, and a model that retires answers 404 from then on')),
  ],
  headline: (situation) => {
    const model = retired(situation);
    return model === undefined
      ? words('It worked before: the model behind the deployment may have retired.')
      : prose`The model ${model.model} retired on ${model.on}: its deployments answer 404.`;
  },
  why: () =>
    words(
      'When a model version retires, its deployments stay in the list, and calls to them answer 404. Access is fine: key, role and network are not the matter.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'read',
      text: words('See until when each model of the region answers (column retires), and which one follows:'),
      snippet: snippet(
        'Bash',
      )`az cognitiveservices model list --location "${slot('region', evidence.region?.value)}" --query "[].{model:model.name, version:model.version, retires:model.deprecation.inference}" --output table`,
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
