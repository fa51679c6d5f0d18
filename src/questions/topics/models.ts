import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import { RETIREMENTS_SOURCE } from '../../services';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Models, deployments, quota and what they cost. */
export const modelTopics: readonly Topic[] = [
  {
    id: 'retirement-dates',
    question: 'When does a model retire?',
    asked: [
      'when does gpt-4o retire',
      'when will gpt-5 be retired',
      'until when does gpt-4.1 answer',
      'end of life of a model',
      'model retirement schedule',
      'is gpt-4o still available',
      'when does my model retire?',
      'model deprecation date azure openai',
      'is gpt-4o retired, and how can I see when?',
      'wann wird das Modell abgeschaltet?',
      'モデルはいつ廃止されますか',
      '¿cuándo se retira el modelo?',
      'which models stop working next?',
    ],
    answer: words(
      'By the schedule of September 2026: o3-mini retired on 2026-10-01, o4-mini on 2026-10-16, Claude 4.5 on 2026-10-19, o1 and o3 on 2026-10-21. Of gpt-4o, version 2024-05-13 retired on 2026-10-01; the later ones, gpt-4o-mini and gpt-4.1 were to go in October too, and now go on 2027-04-14. Next: whisper and tts on 2026-12-15; gpt-5, gpt-5-mini and gpt-5-nano on 2027-02-09; gpt-5.1 on 2027-05-15; gpt-5.2 on 2027-06-08. A deployment of a retired model answers 404 or 410. Microsoft moves these days: the command prints those of your region.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices model list --location "${slot('region', undefined)}" --query "[].{model:model.name, version:model.version, retires:model.deprecation.inference}" --output table`,
    sources: [RETIREMENTS_SOURCE],
  },
  {
    id: 'model-upgrade',
    question: 'What do I do when my model retires?',
    asked: [
      'my model is being retired what now',
      'replace a retired model',
      'mail says that our model gets retired, what do we do?',
      'successor of a retired model',
      'upgrade a deployment to a new model version',
      'deployment of a retired model',
    ],
    answer: words(
      'Deploy its successor before the day: a new deployment, or the same one with the option to upgrade by itself. If the name of the deployment stays the same, no code changes, beside parameters that reasoning models do not take (temperature, max_tokens). Roles stay as they are.',
    ),
    sources: [RETIREMENTS_SOURCE],
  },
  {
    id: 'regions',
    question: 'Which regions offer a model?',
    asked: [
      'which regions have gpt-5',
      'is gpt-5 available in west europe',
      'model availability by region',
      'in which region can I deploy this model',
      'which models can I deploy in sweden central',
      'what models are offered in our region?',
      'welche Modelle gibt es in meiner Region?',
      'リージョンで使えるモデルの一覧',
      '¿qué modelos hay en mi región?',
    ],
    answer: words(
      'It differs by model and kind of deployment; global standard is offered in most regions. The command lists what a region offers to your subscription.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices model list --location "${slot('region', undefined)}" --query "[].{model:model.name, version:model.version, skus:join(',', model.skus[].name)}" --output table`,
    sources: [SOURCES.foundryErrors, PAGES.privacy],
  },
  {
    id: 'deployment-types',
    question: 'How do global, data zone and regional deployments differ?',
    asked: [
      'difference between global standard and regional standard deployment',
      'is my data kept in the EU with data zone standard',
      'data zone deployment data residency',
      'where is my data processed with global standard',
      'provisioned or standard deployment',
    ],
    answer: words(
      'Global standard may process a prompt in any region, data zone standard only inside the zone of the resource (EU or US), and standard in the region of the resource alone. Data at rest stays in the region of the resource in all three. Access and roles are the same for all.',
    ),
    sources: [PAGES.privacy],
  },
  {
    id: 'quota-more',
    question: 'How do I get more quota?',
    asked: [
      'how do I request more quota for gpt-5',
      'increase tokens per minute',
      'quota increase request',
      'quota is zero for my model',
      'raise the tpm limit',
      'is quota per resource or per subscription?',
      'see with the cli how much quota is left',
      'can contributor raise the tpm of a deployment?',
      'mehr Kontingent bekommen',
      'クォータを増やす方法',
      '¿cómo consigo más cuota?',
    ],
    answer: prose`By the form aka.ms/oai/stuquotarequest, or by freeing some: lower the capacity of other deployments, and purge deleted accounts, which count for 48 hours. Quota counts per subscription, region, model and kind of deployment. To see it takes ${the('usagesReader')} at the subscription; to move it between deployments ${the('cognitiveServicesContributor')}.`,
    snippet: snippet('Bash')`az cognitiveservices usage list --location "${slot('region', undefined)}" --output table`,
    sources: [SOURCES.quota],
  },
  {
    id: 'tpm',
    question: 'What is a unit of capacity (tokens per minute)?',
    asked: [
      'what is tokens per minute capacity',
      'what does capacity 10 mean',
      'how are tpm and rpm related',
      'sku capacity of a deployment',
      'what is tpm?',
      'how much tpm does a new deployment get by default?',
      'how many requests per minute do I get with my capacity',
    ],
    answer: words(
      'One unit of capacity is 1,000 tokens per minute; a new deployment gets as many as you choose, out of what is free of your quota. Calls per minute follow from it (mostly 6 per 1,000 tokens, for some models another number). Where the limit is reached, the answer is 429 with the seconds to wait.',
    ),
    sources: [SOURCES.quota],
  },
  {
    id: 'content-filter',
    question: 'Can I change or switch off the content filter?',
    asked: [
      'can I turn off content filters',
      'lower the content filter',
      'custom content filter for a deployment',
      'false positives of the content filter',
      'modified content filtering approval',
      'jailbreak filter blocks my prompt',
      'who may change or switch off the content filter?',
      'wer darf den Inhaltsfilter ändern?',
      'コンテンツ フィルターを無効にできる人',
      '¿quién puede cambiar el filtro de contenido?',
    ],
    answer: prose`Whoever may change the resource: ${the('openAiContributor')}, ${the('cognitiveServicesContributor')} or ${the('contributor')} makes a filter with other thresholds and gives it to the deployment (Foundry portal: Guardrails + controls). To switch filters off altogether takes an approval by Microsoft. Calling takes none of it.`,
    sources: [
      {
        title: 'Guardrails and controls',
        url: 'https://learn.microsoft.com/azure/foundry/guardrails/guardrails-overview',
        read: '2026-11-29',
        edition: '2026-03-01',
        confidence: 'documented',
      },
      SOURCES.foundryErrors,
    ],
  },
  {
    id: 'marketplace',
    question: 'Which rights does deploying Claude (Marketplace) take?',
    asked: [
      'why can I not buy claude in my subscription',
      'marketplace purchase refused',
      'who pays for claude models',
      'who can accept the terms of claude?',
      'billing of partner models in foundry',
      'does claude work with a student or sponsored subscription',
      'claude needs which subscription',
      'why can I not deploy claude?',
      'what rights does one need to subscribe claude via marketplace?',
      'Claude über den Marketplace abonnieren, welche Rechte?',
    ],
    answer: prose`${the('contributor')} or ${the('owner')} at the subscription for the first deployment: models of partners such as Claude are bought through Azure Marketplace. The subscription must be a paid one (pay-as-you-go or enterprise) in a country where the offer is sold, and its enrolment must allow Marketplace purchases. Credits, student and free subscriptions do not work.`,
    sources: [
      {
        title: 'Configure Azure Marketplace for partner models',
        url: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
        read: '2026-11-29',
        edition: '2026-02-11',
        confidence: 'documented',
      },
      SOURCES.claude,
    ],
  },
  {
    id: 'model-policy',
    question: 'How do I allow only some models in my organisation?',
    asked: [
      'block models with azure policy',
      'restrict which models can be deployed',
      'policy for approved models',
      'forbid deployment of some models',
      'allow only one model and block everything else',
      'developers should deploy gpt-5-mini only',
    ],
    answer: words(
      'With Azure Policy: assign the built-in policy "Cognitive Services Deployments should only use approved Registry Models" with the models that you allow. It needs about 15 minutes to count, and refuses deployments with RequestDisallowedByPolicy, whatever the role.',
    ),
    sources: [
      {
        title: 'Control model deployment with policies',
        url: 'https://learn.microsoft.com/azure/foundry/how-to/model-deployment-policy',
        read: '2026-11-29',
        edition: '2026-02-24',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'instant-models',
    question: 'Can I call a model without a deployment?',
    asked: [
      'instant access to models',
      'call a model by its name without deploying it',
      'do I have to deploy a model first',
    ],
    answer: words(
      'In most regions no: "model" is the name of a deployment, and there must be one. Instant access (preview, in West US 3) calls a model by its own name.',
    ),
    sources: [
      {
        title: 'Instant access to models',
        url: 'https://learn.microsoft.com/azure/foundry/foundry-models/concepts/instant-models',
        read: '2026-11-29',
        edition: '2026-07-10',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'list-deployments',
    question: 'How do I list the deployments of a resource?',
    asked: [
      'see deployments from the cli',
      'where do I find the name of my deployment',
      'list models that are deployed',
      'see the deployments with openai user only',
      'permission to list deployments through arm',
      'where is the deployments page in the new portal?',
      'wo sehe ich meine Bereitstellungen?',
      'デプロイの一覧はどこですか',
    ],
    answer: words(
      'With the command, whose first column is the name that goes into "model"; or in the Foundry portal under Build, Models (classic portal: Models + endpoints). Roles that only call models, such as OpenAI User, may list them.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account deployment list --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --query "[].{deployment:name, model:properties.model.name}" --output table`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'purge',
    question: 'Can a deleted resource be recovered, and when is its name free?',
    asked: [
      'why is the name of a deleted resource still taken?',
      'who can recover a deleted azure openai account?',
      'restore the resource that somebody deleted',
      'gelöschte Ressource wiederherstellen',
      'recuperar un recurso eliminado',
      'purge a deleted cognitive services account',
      'deleted resource name or subdomain still in use',
      'recover a deleted azure openai resource',
    ],
    answer: prose`A deleted account stays for 48 hours and keeps its name, its subdomain and its quota. Until then it can be recovered (az cognitiveservices account recover), where its resource group still exists. Purging frees the name at once; seeing and purging deleted ones takes ${the('contributor')} at the subscription.`,
    snippet: snippet('Bash')`az cognitiveservices account list-deleted --output table
az cognitiveservices account purge --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --location "${slot('region', undefined)}"`,
    sources: [
      {
        title: 'Recover or purge deleted Foundry resources',
        url: 'https://learn.microsoft.com/azure/ai-services/recover-purge-resources',
        read: '2026-11-29',
        edition: '2025-10-02',
        confidence: 'documented',
      },
    ],
  },
];
