import type { Evidence } from './types';

/**
 * The name of the deployment as the person says it, where the code sends another one: the name of a model, in "model".
 * Where an argument of the client names the deployment, that one is sent.
 */
export function toldDeployment({ deploymentTold, model, clientCall, azureCode }: Evidence): string | undefined {
  const told = deploymentTold?.value;
  const sent = clientCall !== undefined && azureCode?.value.toLowerCase() !== 'azure_deployment';
  return sent && told !== undefined && model !== undefined && told !== model.value ? told : undefined;
}

/** The name that the call asks for: of a deployment, or what stands in its place. */
export const calledDeployment = (evidence: Evidence): string | undefined =>
  toldDeployment(evidence) === undefined
    ? (evidence.deployment?.value ?? evidence.model?.value)
    : evidence.model?.value;
