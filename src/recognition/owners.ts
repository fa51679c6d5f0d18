import { bitsOf, gramsOf, mayHold } from '../evidence';

/** Whose error a text may be, beside Azure AI, and the words by which it shows; in lower case. */
const OWNERS: readonly (readonly [owner: string, words: readonly string[]])[] = [
  ['Azure Key Vault', ['vault.azure.net', 'microsoft.keyvault', 'az keyvault', 'forbiddenbyrbac', 'key vault']],
  ['Azure Storage', ['core.windows.net', 'azure.storage', 'microsoft.storage/', 'storage account', 'storageexception']],
  [
    'Azure Cosmos DB',
    ['documents.azure.com', 'microsoft.documentdb', 'azure.cosmos', 'cosmos db', 'substatus:', 'request units'],
  ],
  ['Azure SQL', ['database.windows.net', 'sqlclient', 'sqlexception', 'token-identified principal']],
  ['Azure App Configuration', ['azconfig.io', 'appconfiguration']],
  ['Azure Service Bus or Event Hubs', ['servicebus', 'service bus', 'azure.messaging', 'eventhub', 'event hub']],
  ['Azure DevOps', ['dev.azure.com', 'visualstudio.com', 'tf400813', 'tf401019']],
  ['Azure Container Registry', ['azurecr.io', 'azure container registry', 'az acr']],
  ['Azure Kubernetes Service', ['microsoft.containerservice', 'aks nodepool', 'aks get-credentials', 'az aks']],
  ['Azure Front Door', ['front door', 'x-azure-ref', 'azurefd.net']],
  ['Azure Arc', ['azure arc', 'azcmagent', 'his.arc.azure.com']],
  ['Azure Batch', ['azure batch', 'batch account']],
  ['Microsoft Defender or Sentinel', ['defender for', 'sentinel']],
  ['Azure Static Web Apps', ['static web', 'azurestaticapps', 'cdn endpoint', ' cdn']],
  ['Azure Virtual Machines', ['virtual machine', 'microsoft.compute/', 'vcpu']],
  [
    'Azure AI Search',
    ['search.windows.net', 'searchindexclient', 'azure.search.documents', 'azure ai search', 'azure search'],
  ],
  ['Azure App Service', ['scm.azurewebsites.net', 'kudu', 'webdeploy', 'zip deploy', 'config-zip', 'easy auth']],
  ['Azure Logic Apps', ['logic app', 'power automate']],
  ['Azure Machine Learning', ['azureml', 'compute cluster', 'compute instance', 'datastores/']],
  ['Azure Maps', ['azure maps', 'atlas.microsoft.com']],
  ['Azure Communication Services', ['communication services']],
  [
    'Microsoft Graph',
    ['graph.microsoft.com', 'graph api', 'microsoft graph', '/me/messages', 'authorization_requestdenied'],
  ],
  ['Microsoft Fabric', ['fabric.microsoft.com', 'says fabric', 'fabric workspace']],
  ['Bot Framework', ['botframework', 'published bot', 'microsoftappid']],
  [
    'Amazon Web Services',
    ['amazonaws', 'botocore', 'bedrock', 'arn:aws', ' aws ', ' aws,', ' aws)', 'on aws', 'sagemaker', 'boto3'],
  ],
  [
    'Google Cloud',
    [
      'googleapis',
      'cloud.google.com',
      'google.api_core',
      'google.rpc',
      'vertex',
      'gcloud',
      'generativelanguage',
      'gemini',
      'bigquery',
    ],
  ],
  ['Kubernetes', ['kubectl', 'system:serviceaccount', 'error from server', 'kubernetes', 'pods is forbidden', 'helm ']],
  ['GitHub', ['api.github.com', 'docs.github.com', 'octokit', 'resource not accessible by integration', 'github.com/']],
  [
    'Docker',
    [
      'docker.io',
      'docker pull',
      'dockerfile',
      'mcr.microsoft.com',
      'response from daemon',
      'requested access to the resource is denied',
      'failed to solve:',
    ],
  ],
  ['npm', ['npm err!', 'npm error', 'registry.npmjs', 'yarn install']],
  ['pip', ['pip._vendor', 'pip install', "pip's dependency", 'externally-managed-environment']],
  ['NuGet', ['nuget']],
  ['Git', ['git push', 'git clone', 'fatal: ', 'permission denied (publickey)']],
  ['Anthropic', ['api.anthropic.com', 'anthropic.', 'x-api-key', 'authentication_error', 'overloaded_error']],
  ['GitHub Copilot', ['github copilot', 'copilot chat']],
  ['Claude Code', ['claude code']],
  ['Cursor', ['cursor.sh', 'cursor.com']],
  ['Ollama', ['ollama', ':11434']],
  ['LM Studio', ['lm studio', 'lmstudio']],
  ['Hugging Face', ['huggingface']],
  ['OpenRouter', ['openrouter']],
  ['Mistral', ['api.mistral.ai', 'mistralai', 'la plateforme']],
  ['Groq', ['groq']],
  ['DeepSeek', ['api.deepseek.com']],
  ['Cohere', ['cohere.', 'cohere:']],
  ['GitHub Models', ['models.inference.ai.azure.com', 'models.github.ai']],
  ['OpenAI', ['api.openai.com', 'platform.openai.com', 'help.openai.com', 'organization org-', 'chatgpt.com']],
  ['ChatGPT', ['chatgpt enterprise', 'chatgpt business', 'chatgpt team', 'chatgpt plus', 'chatgpt login']],
  ['Power BI', ['power bi', 'powerbi']],
  ['Microsoft Purview', ['purview']],
  ['Azure Event Grid', ['event grid', 'eventgrid']],
  ['Azure SignalR', ['signalr']],
  ['Azure IoT', ['iot hub', 'iot edge', 'azure-devices.net']],
  ['Azure Data Factory', ['data factory', 'adf.azure.com']],
  ['Azure Synapse', ['synapse']],
  ['Azure Data Explorer', ['kusto']],
  ['Azure Monitor', ['log analytics', 'applicationinsights', 'app insights', 'application insights']],
  ['SharePoint or Exchange', ['sharepoint', 'exchange online', 'onedrive', 'outlook']],
  ['Dynamics 365', ['dynamics 365', 'dataverse']],
  ['Databricks', ['databricks']],
  ['Snowflake', ['snowflake']],
  ['MySQL', ['mysql']],
  ['MongoDB', ['mongo']],
  ['Kafka or RabbitMQ', ['kafka', 'rabbitmq']],
  ['Elasticsearch', ['elasticsearch', 'security_exception']],
  ['Oracle', ['ora-0', 'oci.exceptions', 'oracle', 'opc-request-id', ' oci ']],
  ['IBM watsonx', ['watsonx', 'cloud.ibm.com']],
  ['SAP', ['sap gui', 'rfc_error', ' sap ', 'sap btp']],
  ['Salesforce', ['salesforce']],
  ['ServiceNow', ['servicenow']],
  ['Microsoft Intune', ['intune', 'company portal']],
  ['Workday', ['workday']],
  ['Grafana', ['grafana']],
  ['Twilio', ['twilio']],
  ['Stripe', ['stripe']],
  ['Figma', ['figma']],
  ['Notion', ['api.notion', 'notion.so']],
  ['Bitbucket', ['bitbucket']],
  ['GitLab', ['gitlab']],
  ['Jenkins', ['jenkins']],
  ['Artifactory or Nexus', ['artifactory', 'jfrog', 'sonatype', ' nexus ', 'pkgs.dev.azure.com']],
  ['PyPI', ['upload.pypi.org', 'pypi upload', 'twine upload']],
  ['Keycloak, Okta, Auth0 or OpenFGA', ['keycloak', 'okta', 'auth0', 'openfga']],
  ['Sentry or Datadog', ['sentry', 'datadog']],
  ['Airflow', ['airflow']],
  ['LangSmith', ['langsmith', 'smith.langchain']],
  ['Langfuse', ['langfuse']],
  ['Pinecone', ['pinecone']],
  ['Qdrant, Weaviate or Milvus', ['qdrant', 'weaviate', 'milvus', 'chromadb']],
  ['ElevenLabs', ['elevenlabs']],
  ['DeepL', ['deepl.com', 'deepl api', 'deepl-', ' deepl ']],
  ['SendGrid', ['sendgrid', 'mailgun']],
  ['Tavily or Serper', ['tavily', 'serper', 'serpapi']],
  ['Kaggle', ['kaggle']],
  ['Replicate', ['replicate.com', 'replicate:']],
  ['SiliconFlow', ['siliconflow']],
  ['NVIDIA NIM', ['nvidia nim', 'integrate.api.nvidia']],
  ['Supabase or Firebase', ['supabase', 'firebase']],
  ['Netlify or Heroku', ['netlify', 'heroku']],
  ['App Store Connect', ['app store connect']],
  ['Jira or Confluence', ['jira', 'confluence', 'atlassian']],
  ['Zoom', ['zoom.us', 'zoom meeting', 'zoom api']],
  ['Miro', ['miro.com']],
  ['WordPress', ['wordpress']],
  ['JDBC', ['hikaripool', 'java.sql.', 'jdbc:']],
  ['Together', ['together.ai', 'together:']],
  ['xAI', ['api.x.ai']],
  ['Perplexity', ['api.perplexity', 'perplexity.ai', 'perplexity api']],
  ['Moonshot', ['moonshot']],
  ['Qwen', ['dashscope']],
  ['vLLM', ['vllm']],
  ['Telegram, WhatsApp or Discord', ['telegram', 'botfather', 'whatsapp', 'discord']],
  ['HubSpot or Zendesk', ['hubspot', 'zendesk', 'intercom.io']],
  ['Zapier or Make', ['zapier', 'make.com']],
  ['Looker or Tableau', ['looker', 'tableau server', 'tableau cloud', 'tableau.com', 'metabase', 'superset']],
  ['HashiCorp', ['terraform cloud', 'app.terraform.io', 'hashicorp']],
  ['Argo CD', ['argocd', 'argo cd']],
  ['Trello, Asana or Airtable', ['trello', 'asana', 'airtable']],
  ['a package mirror', ['archive.ubuntu.com', 'deb.debian.org', 'chocolatey', 'repo.maven', 'homebrew']],
  ['Privileged Identity Management', ['pim:', 'in pim', 'mfarule', 'privileged identity management']],
  ['Cloudflare', ['cloudflare', 'cf-ray']],
  ['Vercel', ['vercel']],
  ['Slack', ['com.slack', 'slack.com']],
  ['PostgreSQL', ['psycopg2', 'postgres', 'psql', 'npgsql', 'pg_hba']],
  ['Redis', ['redis']],
  ['PyTorch', ['torch.']],
  ['Spring', ['whitelabel error page', 'springframework.boot']],
];

/** Languages by what their run times print: such a text may yet be of any service. */
const RUN_TIMES: typeof OWNERS = [
  [
    'Node.js',
    [
      'node_modules',
      'node:internal',
      '(node:',
      'eaddrinuse',
      'err_module_not_found',
      'err_require_esm',
      'err_ossl_',
      'typeerror: cannot read',
      'referenceerror:',
      '.js:',
      '.jsx:',
      '.ts:',
    ],
  ],
  ['.NET', ['system.nullreference', 'at system.', '.cs:line', 'unhandled exception. system']],
  ['Java', ['exception in thread', 'java.lang.', '.java:']],
  ['Python', ['traceback (most recent call last)', 'modulenotfounderror', 'importerror', '.py", line']],
];

/** What Azure Resource Manager says where it cannot make a resource: no access is missing, and no model was called. */
const NOT_MADE =
  /\b(?:FlagMustBeSetForRestore|CustomDomainInUse|AccountProvisioningStateInvalid|RequestConflict)\b|\bhas been soft[- ]deleted\b|\bsub-?\s?domain name '[^']{0,80}' is (?:not available|already in use)|\bAnother operation is being performed on the parent resource\b|\bprovisioning state is not terminal\b/i;

const MOST = 20_000;

/** Who could not make the resource, where that is the error. */
export const makerIn = (text: string): string | undefined =>
  NOT_MADE.test(text.slice(0, MOST)) ? 'Azure Resource Manager' : undefined;

interface Owner {
  readonly name: string;
  readonly words: readonly { readonly word: string; readonly bits: readonly number[] }[];
}

const prepared = (owners: typeof OWNERS): readonly Owner[] =>
  owners.map(([name, words]) => ({ name, words: words.map((word) => ({ word, bits: bitsOf(word) })) }));
const SERVICES = prepared(OWNERS);
/** Where programs run that call Azure AI, and what calls it for them: named beside it, they say nothing of whose an error is. */
const COMPANIONS: ReadonlySet<string> = new Set([
  'Privileged Identity Management',
  'Azure AI Search',
  'Azure Machine Learning',
  'Azure Logic Apps',
  'Azure App Service',
  'Azure Virtual Machines',
  'Azure Kubernetes Service',
  'Azure Front Door',
  'Azure DevOps',
  'Kubernetes',
  'Docker',
  'Databricks',
  'Jenkins',
  'GitHub',
  'GitLab',
  'NuGet',
  'pip',
  'npm',
  'Spring',
  'Azure Monitor',
  'Cloudflare',
  'PyTorch',
  'Bot Framework',
  'Claude Code',
  'Cursor',
]);
/** What only holds that with which a call signs in: "the key is a Key Vault reference". */
const HOLDERS: ReadonlySet<string> = new Set(['key vault']);
const PRODUCTS = SERVICES.filter(({ name }) => !COMPANIONS.has(name)).map(({ name, words }) => ({
  name,
  words: words.filter(({ word }) => !HOLDERS.has(word)),
}));
const LANGUAGES = prepared(RUN_TIMES);

const findIn = (owners: readonly Owner[], text: string): string | undefined => {
  const lower = text.slice(0, MOST).toLowerCase();
  const grams = gramsOf(lower);
  return owners.find(({ words }) => words.some(({ word, bits }) => mayHold(grams, bits) && lower.includes(word)))?.name;
};

/** The service, beside Azure AI, that a text names. */
export const otherServiceIn = (text: string): string | undefined => findIn(SERVICES, text);

/** Whether it names a product that prints errors of its own and calls no model for anybody. */
export const namesProduct = (text: string): boolean => findIn(PRODUCTS, text) !== undefined;

/** Whose error it is: the service that the text names, or else the language whose run time printed it. */
export const ownerOf = (text: string): string | undefined => otherServiceIn(text) ?? findIn(LANGUAGES, text);
