import { CLOUDS, type Cloud } from './clouds';

/** `/subscriptions/…` with each segment encoded, so that nothing in it can leave its place in a URL. */
const encodedId = (armId: string): string => armId.split('/').map(encodeURIComponent).join('/');

const resourceBlade = (armId: string, blade: string, cloud: Cloud, tenantId?: string): string =>
  `${cloud.portal}/#@${encodeURIComponent(tenantId ?? '')}/resource${encodedId(armId)}/${blade}`;

/** Access control (IAM) of a resource. The portal calls the page `users`. */
export const accessControlLink = (armId: string, cloud: Cloud = CLOUDS.public, tenantId?: string): string =>
  resourceBlade(armId, 'users', cloud, tenantId);

/** Keys and endpoint of an Azure AI account. */
export const keysLink = (armId: string, cloud: Cloud = CLOUDS.public, tenantId?: string): string =>
  resourceBlade(armId, 'cskeys', cloud, tenantId);

/** All Azure AI accounts that a person can see, where no resource is known. */
export const accountsLink = (cloud: Cloud = CLOUDS.public): string =>
  `${cloud.portal}/#browse/${encodeURIComponent('Microsoft.CognitiveServices/accounts')}`;

/** The roles of Azure resources that a person may activate, in Privileged Identity Management. */
export const activateLink = (cloud: Cloud = CLOUDS.public): string =>
  `${cloud.portal}/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/azurerbac`;

/** Microsoft Entra's own explanation of an AADSTS number. */
export const errorLookupLink = (aadsts: string, cloud: Cloud = CLOUDS.public): string =>
  `${cloud.authority}/error?code=${encodeURIComponent(aadsts)}`;

export const foundryLink = (cloud: Cloud = CLOUDS.public): string => cloud.foundry ?? cloud.portal;

/** Pages of documentation that steps point to. */
export const DOCS = {
  checkAccess: 'https://learn.microsoft.com/azure/role-based-access-control/check-access',
  assignRole: 'https://learn.microsoft.com/azure/role-based-access-control/role-assignments-portal',
  assignRoleCli: 'https://learn.microsoft.com/azure/role-based-access-control/role-assignments-cli',
  troubleshootRbac: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
  foundryRbac: 'https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry',
  foundryEntra: 'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/configure-entra-id',
  migrate: 'https://learn.microsoft.com/azure/foundry/how-to/model-inference-to-openai-migration',
  pim: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles',
} as const;
