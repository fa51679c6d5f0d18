import { SOURCES } from '../../azure-names';
import { words } from '../../prose';
import type { Topic } from '../topic';

/** The clouds, and what happens between tenants. */
export const cloudTopics: readonly Topic[] = [
  {
    id: 'gov-scope',
    question: 'Which scope and host does Azure Government use?',
    asked: [
      'token scope for us government foundry project',
      'azure government openai endpoint',
      'usgov audience for ai services',
      'fedramp azure openai host',
      'we are in azure government, which scope?',
      'us gov token audience',
      'Scope für Azure Government',
    ],
    answer: words(
      'https://ai.azure.us/.default for projects, and https://cognitiveservices.azure.us/.default for all other routes. Hosts end in azure.us: <resource>.openai.azure.us and <resource>.services.ai.azure.us. Sign in at login.microsoftonline.us (az cloud set --name AzureUSGovernment); AIProjectClient needs credential_scopes there.',
    ),
    sources: [
      {
        title: 'Microsoft Foundry in Azure Government',
        url: 'https://learn.microsoft.com/azure/foundry/concepts/foundry-azure-government',
        read: '2026-11-21',
        edition: '2026-06-05',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'china-cloud',
    question: 'Which scope and hosts does Azure China use?',
    asked: [
      'azure china openai endpoint',
      '21vianet sign in host',
      'mooncake token authority',
      'token scope for azure china',
      'audience in the 21vianet cloud',
      'Scope für Azure China',
      'Azure China のスコープ',
      '世纪互联 Azure 中国 令牌 scope',
    ],
    answer: words(
      'The scope is https://cognitiveservices.azure.cn/.default. Sign in at login.partner.microsoftonline.cn (az cloud set --name AzureChinaCloud); accounts end in cognitiveservices.azure.cn. Which models and routes are there, the portal portal.azure.cn shows.',
    ),
    sources: [
      {
        title: 'National clouds',
        url: 'https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud',
        read: '2026-11-29',
        edition: '2025-01-15',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'moved-subscription',
    question: 'What happens to roles when a subscription moves?',
    asked: [
      'role assignments if subscription moves to another tenant',
      'subscription transferred to another directory',
      'roles gone after moving tenant',
    ],
    answer: words(
      'When a subscription goes to another tenant, all its role assignments are deleted for good, and managed identities must be made anew. Inside a tenant (another management group) assignments at the resource stay.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
];
