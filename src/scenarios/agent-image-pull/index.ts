import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, strong, words } from '../../prose';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

const IMAGE_NOT_FOUND = 'AcrImageNotFound';
const REGISTRY_NOT_FOUND = 'RegistryNotFound';

const bash = snippet('Bash');

const GRANT: Step = {
  does: 'assign',
  text: prose`Give the project's managed identity ${strong('AcrPull')} on the registry, then deploy the agent again:`,
  snippet: bash`az role assignment create --role AcrPull --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('resource id of the registry', undefined)}"`,
};

const FIND: Step = {
  does: 'identify',
  text: words("The object id of the project's identity:"),
  snippet: bash`az resource show --ids "${slot('project resource id', undefined)}" --query identity.principalId --output tsv`,
};

const CHECK_NAME: Step = {
  does: 'read',
  text: words(
    'Check that the image is there under this name and tag, and build it for linux/amd64 (on a Mac with Apple silicon the default is another):',
  ),
  snippet: bash`az acr repository show-tags --name "${slot('registry', undefined)}" --repository "${slot('image', undefined)}" --output table`,
};

const isClosed = ({ claims }: Evidence): boolean =>
  claims.network.some(
    ({ value }) => value === 'public-access-off' || value === 'private-endpoint' || value === 'firewall',
  );

const OPEN_REGISTRY: Step = {
  does: 'open-network',
  text: words(
    'The registry is closed to public networks. Projects made after 2026-06-25 pull through its private endpoint; for older projects it must be reachable by its public address, or the project be made anew.',
  ),
  link: {
    text: 'Microsoft: registry of hosted agents',
    href: SOURCES.hostedPermissions.url,
  },
};

const DOCTOR: Step = {
  does: 'read',
  text: words('The extension of azd checks identity, registry and image by itself:'),
  snippet: bash`azd ai agent doctor`,
};

export default defineScenario({
  id: 'agent-image-pull',
  family: 'permission-denied',
  title: 'A hosted agent cannot get its image',
  about: 'agent, container registry',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'certain',
      codes: [
        'image_pull_failed',
        'InvalidAcrPullCredentials',
        'UnauthorizedAcrPull',
        'AcrImageNotFound',
        'RegistryNotFound',
      ],
    },
    {
      strength: 'certain',
      oneOf: [
        'image_pull_failed',
        'InvalidAcrPullCredentials',
        'UnauthorizedAcrPull',
        IMAGE_NOT_FOUND,
        REGISTRY_NOT_FOUND,
        '[ImageError] Failed to pull container image',
      ],
    },
  ],
  explain: (evidence) => {
    const missing =
      evidence.errorCodes.some(({ value }) => /notfound$/i.test(value)) ||
      saysOneOf(evidence, [IMAGE_NOT_FOUND, REGISTRY_NOT_FOUND]);
    return {
      headline: missing
        ? words('The hosted agent did not start: its image or registry was not found.')
        : words('The hosted agent did not start: the image could not be pulled from the registry.'),
      cause: prose`${missing ? words('The service looked for the image and did not find it: a letter in the name, the tag or the registry is wrong, or it was never pushed. ') : []}The platform pulls the image of a hosted agent with the managed identity of the Foundry project. That identity needs ${strong('AcrPull')} (or ${strong('Container Registry Repository Reader')}, where the registry uses repository permissions) on the Azure Container Registry; your own rights on the registry do not count. Name and tag must exist, the image must be for linux/amd64, and the registry must be reachable and accept tokens of Azure (az acr config authentication-as-arm show).`,
      steps: isClosed(evidence)
        ? [OPEN_REGISTRY, GRANT, FIND, DOCTOR]
        : missing
          ? [CHECK_NAME, GRANT, FIND, DOCTOR]
          : [GRANT, FIND, CHECK_NAME, DOCTOR],
    };
  },
  sources: [
    {
      title: 'Deploy a hosted agent',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/deploy-hosted-agent',
      read: '2026-11-29',
      edition: '2026-06-15',
      confidence: 'documented',
    },
    SOURCES.hostedPermissions,
    {
      title: 'foundry-samples: hosted agent and image pull',
      url: 'https://github.com/microsoft-foundry/foundry-samples/issues/515',
      read: '2026-11-29',
      edition: '2026-09-06',
      confidence: 'observed',
    },
  ],
  examples,
});
