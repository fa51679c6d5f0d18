import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az',
      text: `(AuthorizationFailed) The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/deployments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai/deployments/gpt-4o' or the scope is invalid. If access was recently granted, please refresh your credentials.
Code: AuthorizationFailed`,
    },
    {
      name: 'azd, "permission … at scope" inside a template error',
      text: `ERROR CODE: InvalidTemplateDeployment
{"error":{"code":"InvalidTemplateDeployment","message":"The template deployment failed with error: 'Authorization failed for template resource 'rg-ai' of type 'Microsoft.Resources/resourceGroups'. The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have permission to perform action 'Microsoft.Resources/subscriptions/resourceGroups/write' at scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai'.'."}}`,
    },
    {
      name: 'cut off before the action',
      text: `RESPONSE 403: 403 Forbidden
ERROR CODE: AuthorizationFailed
{"error":{"code":"AuthorizationFailed","message":"The client '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' with object id`,
    },
  ],
  declines: [
    {
      name: 'a virtual machine',
      text: `(AuthorizationFailed) The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/start/action' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-vm/providers/Microsoft.Compute/virtualMachines/vm1' or the scope is invalid.`,
    },
    {
      name: 'Key Vault',
      text: 'Status=403 Code="Forbidden" Message="Caller is not authorized to perform action on resource. If role assignments, deny assignments or role definitions were changed recently, please observe propagation time. Action: \'Microsoft.KeyVault/vaults/secrets/getSecret/action\'" InnerError={"code":"ForbiddenByRbac"}',
    },
    {
      name: 'AWS',
      text: 'User: arn:aws:iam::123456789012:user/dana is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::contoso"',
    },
  ],
};
