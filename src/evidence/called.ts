import type { Evidence, Finding } from './types';

/**
 * The name of the deployment as the person says it, where the code sends another one: the name of a model, in "model".
 * Where an argument of the client names the deployment, that one is sent. What the portal is said to show stands against
 * any model that the text names.
 */
export function toldAgainstCode(
  told: Finding<string> | undefined,
  {
    model,
    clientCall,
    azureCode,
    isSeen,
  }: Pick<Evidence, 'model' | 'clientCall' | 'azureCode'> & { readonly isSeen: boolean },
): Finding<string> | undefined {
  const isSent = isSeen || (clientCall !== undefined && azureCode?.value.toLowerCase() !== 'azure_deployment');
  return isSent && model !== undefined && told?.value !== model.value ? told : undefined;
}
