import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { RETIREMENTS_SOURCE } from '../../services';
import { retiring } from '../shared/retired';
import { examples } from './examples';

export default defineScenario({
  id: 'model-not-deployable',
  family: 'model-not-found',
  title: 'This model or version cannot be deployed',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [
    {
      strength: 'certain',
      codes: ['DeploymentModelNotSupported', 'ServiceModelDeprecated', 'ServiceModelDeprecating'],
    },
    {
      strength: 'certain',
      oneOf: [
        'ServiceModelDeprecated',
        'ServiceModelDeprecating',
        'Creating account deployment is not supported by the model',
      ],
    },
  ],
  explain: (evidence) => {
    const model = evidence.model?.value;
    const retires = retiring(evidence);
    const region = slot('region', evidence.region?.value);
    return {
      headline: prose`The model${model === undefined ? '' : ` ${model}`} cannot be deployed in this version, region or kind of deployment.`,
      cause: [
        ...(retires === undefined
          ? []
          : prose`By the schedule ${retires.model} ${retires.isOver ? 'retired' : 'retires'} on ${retires.on}; new deployments end earlier. `),
        ...words(
          'Your rights are fine. The version is retired, or it was never offered in this region or for this SKU. Older templates name versions that have since been retired.',
        ),
      ],
      steps: [
        {
          does: 'read',
          text: words('See which models, versions and SKUs the region offers, and until when.'),
          snippet: snippet(
            'Bash',
          )`az cognitiveservices model list --location "${region}" --query "[].{model:model.name, version:model.version, sku:model.skus[0].name, retires:model.deprecation.inference}" --output table`,
        },
        { does: 'deploy', text: words('Put one of them into the template or command, and deploy again.') },
      ],
    };
  },
  sources: [RETIREMENTS_SOURCE, SOURCES.foundryErrors],
  examples,
});
