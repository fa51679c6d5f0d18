import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

const bash = snippet('Bash');

/** Limits, capacity and what it costs, and what happens to a deployment over time. */
export const capacityTopics: readonly Topic[] = [
  {
    id: '429-below-the-limit',
    question: 'Why do I get 429 below my limit?',
    asked: [
      'too many requests although we use far less than our tpm',
      'rate limited with hardly any traffic',
      'usage is low and still throttled',
      '429 with quota left',
      '429 although the quota is not used up',
      'too many requests while the quota is far from used up',
      '429 but the metrics show only a fraction of the quota',
      'how are tokens counted for the rate limit',
      '429, obwohl das Limit nicht erreicht ist',
      'reciro 429 sin llegar al límite',
      '上限に達していないのに 429 になる',
    ],
    answer: words(
      'Because the limit counts otherwise than the bill. Each call counts with its prompt and all of max_tokens, also when the answer is short; and calls are counted in windows of 1 or 10 seconds, so that a burst is refused. Set max_tokens low, spread the calls, and wait as long as retry-after-ms says. Where the header x-ratelimit-limit-tokens is lower than your own limit, the service itself is short for some hours.',
    ),
    sources: [SOURCES.quota],
  },
  {
    id: 'see-usage',
    question: 'Where do I see my usage, and what is left of the quota?',
    asked: [
      'how can I see my usage?',
      'see who uses the quota',
      'which deployment uses up our tokens per minute?',
      'how much quota is left?',
      'where do I see how many tokens we use',
      'show the quota usage of a region',
      'list used and free quota with the cli',
      'wo sehe ich meinen Verbrauch?',
      'wie viel Quota ist noch frei?',
      'dónde veo mi consumo',
      'où voir ma consommation ?',
      'onde vejo o meu consumo',
    ],
    answer: prose`Requests and tokens of each deployment: Metrics of the resource, in the Azure portal. Who uses how much of the quota, by region and model: the page Quota in the Foundry portal, or the command; it takes ${the('usagesReader')} or ${the('reader')} at the subscription.`,
    snippet: bash`az cognitiveservices usage list --location "${slot('region', undefined)}" --query '[?currentValue>\`0\`].{quota:name.value, used:currentValue, limit:limit}' --output table`,
    sources: [SOURCES.quota, PAGES.metrics],
  },
  {
    id: 'move-quota',
    question: 'Can I move quota to another region or subscription?',
    asked: [
      'transfer quota between regions',
      'move tpm from one subscription to another',
      'is quota shared between regions?',
      'take quota from one deployment and give it to another',
      'Kontingent in eine andere Region verschieben',
      '¿puedo mover la cuota a otra región?',
      'クォータを別のリージョンに移す',
    ],
    answer: words(
      'No: quota belongs to one subscription, region, model and kind of deployment. Within these you move it freely: lower the capacity of one deployment and raise that of another, also of another resource; it takes up to 15 minutes. For the other region ask for more with the form aka.ms/oai/stuquotarequest.',
    ),
    sources: [SOURCES.quota],
  },
  {
    id: 'spillover',
    question: 'What are spillover and dynamic quota?',
    asked: [
      'what is spillover of a provisioned deployment',
      'what happens when the provisioned capacity is used up',
      'dynamic quota explained',
      'send overflow from ptu to a standard deployment',
    ],
    answer: prose`Spillover sends what a provisioned deployment cannot take (429, 500, 503) to a standard deployment of the same resource, which is billed by token. Set spilloverDeploymentName on the deployment, which takes ${the('cognitiveServicesContributor')}, or the header x-ms-spillover-deployment for one call. Dynamic quota lets a standard deployment go above its limit while capacity is free. Callers need no other role.`,
    sources: [PAGES.spillover],
  },
  {
    id: 'provisioned',
    question: 'Who may buy and deploy provisioned throughput (PTU)?',
    asked: [
      'which role for a provisioned deployment',
      'who can purchase a ptu reservation',
      'permission to buy provisioned throughput units',
      'ptu vs pay as you go, what do I need',
      'Wer darf PTU kaufen?',
    ],
    answer: prose`To deploy it takes the role for any deployment, such as ${the('openAiContributor')} or ${the('cognitiveServicesContributor')}, and PTU quota in that region. It is billed by the hour from then on. The reservation only lowers the price: Owner or Reservation Purchaser at the subscription buys it in the Azure portal, under Reservations. Deploy first, then buy: a reservation keeps no capacity free.`,
    sources: [PAGES.provisioned, PAGES.reservations],
  },
  {
    id: 'version-upgrade',
    question: 'What happens to a deployment when its version retires?',
    asked: [
      'auto upgrade of the model version off, what then?',
      'versionUpgradeOption NoAutoUpgrade',
      'does my deployment upgrade by itself to a new version?',
      'OnceCurrentVersionExpired or OnceNewDefaultVersionAvailable',
      'how do I stop automatic model upgrades',
      'will the deployment stop when the model version expires?',
      'Was passiert mit dem Deployment, wenn die Modellversion ausläuft?',
      'モデル バージョンの自動アップグレード',
    ],
    answer: words(
      'Its option decides. NoAutoUpgrade: it stops working on that day, and calls get an error. OnceCurrentVersionExpired (also where nothing is set): it changes to the default version on that day. OnceNewDefaultVersionAvailable: it changes within two weeks after there is a new default. Provisioned deployments never change by themselves.',
    ),
    sources: [PAGES.versions],
  },
  {
    id: 'retirement-notice',
    question: 'How do I get notice before a model retires?',
    asked: [
      'who gets the mail about a model retirement?',
      'notification before a model is deprecated',
      'alert when our model is going away',
      'how early does microsoft announce a retirement',
      'Benachrichtigung vor der Abschaltung eines Modells',
      'モデル廃止の通知を受け取る',
    ],
    answer: words(
      'By mail, at least 60 days ahead for a generally available model: it goes to Owners, Contributors, Readers, Monitoring Contributors and Monitoring Readers of the subscription. For an alert of your own, make one in Azure Service Health for that subscription. The dates of your region stand in the list of models (deprecation.inference).',
    ),
    sources: [PAGES.lifecycle],
  },
  {
    id: 'registration',
    question: 'Does a model need registration or approval by Microsoft?',
    asked: [
      'special approval for gpt-5 in our subscription',
      'limited access model, how do I apply?',
      'why is a model not in the list that I can deploy?',
      'request access to a model from microsoft',
      'Freischaltung für ein Modell beantragen',
      'モデルの利用申請は必要ですか',
      '¿hay que registrarse para usar un modelo?',
    ],
    answer: words(
      'Some do, most do not: for a few of the newest (of GPT-5 and Grok, for example) the subscription is registered with a form that the page of the model links, such as aka.ms/oai/gpt5access. Until then it is not offered for deploying. Once approved, roles and quota count as for any other model.',
    ),
    sources: [PAGES.soldByAzure],
  },
  {
    id: 'rename-deployment',
    question: 'Can I rename a deployment?',
    asked: [
      'change the name of a deployment',
      'rename a deployment or make a new one?',
      'Bereitstellung umbenennen',
      'デプロイの名前を変更する',
      '¿puedo renombrar un despliegue?',
    ],
    answer: words(
      'No: make a second deployment with the new name, move the callers, and delete the old one. Quota for both is needed meanwhile; lower the capacity of the old one. The model and version behind a name can be changed, so choose a name without a version. Roles are not touched.',
    ),
    sources: [PAGES.versions],
  },
  {
    id: 'projects-share-deployments',
    question: 'Do projects have deployments of their own?',
    asked: [
      'are deployments shared between projects?',
      'deployment for one project only',
      'does each foundry project have its own models?',
      'hide a deployment from other projects',
      'separate deployments per project',
      'Haben Projekte eigene Bereitstellungen?',
      'プロジェクトごとにデプロイを分けられますか',
      '¿cada proyecto tiene sus propios despliegues?',
    ],
    answer: words(
      'No: deployments belong to the resource, and all its projects share them, with their limits and filters. A role at a project does not hide one. To keep a model for one team, put it into a resource of its own, or put API Management in front.',
    ),
    sources: [PAGES.connections],
  },
  {
    id: 'cost-per-team',
    question: 'How do I see tokens or costs per team, app or project?',
    asked: [
      'chargeback of azure openai costs to teams',
      'which app used the most tokens?',
      'cost per project in foundry',
      'token usage per user or application',
      'split the bill by deployment',
      'who caused the costs?',
      'Kosten pro Team oder Projekt auswerten',
      'プロジェクトごとのコストを見る',
      '¿cómo reparto los costes por equipo?',
    ],
    answer: words(
      'Per deployment: metrics of the resource, split by ModelDeploymentName, and Cost analysis by resource. Per Foundry project: Cost analysis, filter Tag, project (set by itself; not for Marketplace models). Per app or person: no metric tells them apart, so give each app a deployment of its own, or count in API Management (llm-emit-token-metric). The diagnostic logs name the caller of each call.',
    ),
    sources: [PAGES.manageCosts, PAGES.metrics],
  },
];
