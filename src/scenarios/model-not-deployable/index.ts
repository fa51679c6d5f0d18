import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { saysOneOf } from '../shared/said';
import { prose, slot, snippet, words } from '../../prose';
import { RETIREMENTS_SOURCE } from '../../services';
import { retiring } from '../shared/retired';
import { examples } from './examples';

/** The kind of deployment (GlobalStandard, Standard, ProvisionedManaged …) is not offered for the model there. */
const SKU = 'The specified SKU';

const otherSku = ({ model, region }: Evidence): Explanation => ({
  headline: prose`${model?.value ?? 'The model'} is not offered with this SKU in ${region?.value ?? 'this region'}.`,
  cause: words(
    'Each model has its own list of regions for each kind of deployment (SKU: GlobalStandard, DataZoneStandard, Standard, Provisioned …). Your rights and your quota are not the matter.',
  ),
  steps: [
    {
      does: 'read',
      text: words('See which kinds of deployment the region offers for the model:'),
      snippet: snippet(
        'Bash',
      )`az cognitiveservices model list --location "${slot('region', region?.value)}" --query "[?model.name=='${slot('model', model?.value)}'].{version:model.version, skus:join(', ', model.skus[].name)}" --output table`,
    },
    {
      does: 'deploy',
      text: words(
        'Deploy with one of them (sku.name in the template, --sku-name in Azure CLI); if none is listed, take an account in another region, or another model.',
      ),
    },
  ],
});

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
    { strength: 'certain', says: [SKU, 'is not supported in this region'] },
  ],
  explain: (evidence) => {
    const model = evidence.model?.value;
    const retires = retiring(evidence);
    const region = slot('region', evidence.region?.value);
    if (saysOneOf(evidence, [SKU])) return otherSku(evidence);
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
