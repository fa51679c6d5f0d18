import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import { SENTENCES } from '../../services';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

const bash = snippet('Bash');

/** Where and how what an answer says is done: commands, variables, code around a call. */
export const doingTopics: readonly Topic[] = [
  {
    id: 'where-to-run',
    question: 'Where do I run such a command?',
    asked: [
      'where do I type that?',
      'where do I paste the command?',
      'in which terminal do I run this?',
      'can I run the az command in the browser?',
      'what is cloud shell',
      'wo gebe ich den Befehl ein?',
      '¿dónde ejecuto el comando?',
      'où est-ce que je lance la commande ?',
      'onde executo o comando?',
      'コマンドはどこで実行しますか',
      '在哪里运行这个命令',
    ],
    answer: words(
      'In Azure Cloud Shell: open https://shell.azure.com and choose Bash; you are signed in there already. Or in a terminal of your own machine with the Azure CLI, after az login.',
    ),
    sources: [PAGES.cloudShell],
  },
  {
    id: 'install-cli',
    question: 'How do I install the Azure CLI?',
    asked: [
      'az: command not found',
      'where do I get az?',
      'install azure cli on windows or mac',
      'Azure CLI installieren',
      'cómo instalo la CLI de Azure',
      'comment installer Azure CLI',
      'Azure CLI のインストール',
      '如何安装 Azure CLI',
    ],
    answer: words(
      'With winget install Microsoft.AzureCLI on Windows, brew install azure-cli on a Mac, the package azure-cli on Linux. Open a new terminal after that, and sign in with az login. Without installing anything: https://shell.azure.com.',
    ),
    snippet: bash`az login`,
    sources: [PAGES.installCli],
  },
  {
    id: 'find-resource',
    question: 'Where do I find the resource group, region and name of a resource?',
    asked: [
      'what is my resource group?',
      'which resource group is it in?',
      'where do I see the region of the resource',
      'which subscription is the resource in?',
      'find the resource id',
      'in welcher Ressourcengruppe liegt die Ressource?',
      '¿cuál es mi grupo de recursos?',
      'quel est mon groupe de ressources ?',
      'qual é o meu grupo de recursos',
      'リソース グループはどこで確認できますか',
      '资源组在哪里看',
    ],
    answer: words(
      'The command lists every Azure AI resource that you can see, with group, region and endpoint. In the portal all of it stands on the Overview of the resource.',
    ),
    snippet: bash`az cognitiveservices account list --query "[].{name:name, group:resourceGroup, region:location, endpoint:properties.endpoint, id:id}" --output table`,
    sources: [PAGES.cliAccount],
  },
  {
    id: 'credential-variables',
    question: 'Which environment variables does DefaultAzureCredential read?',
    asked: [
      'environment variables for the sign-in',
      'which env vars do I set?',
      'EnvironmentCredential variables',
      'how do I set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET?',
      'what do I put into the .env file for the sign-in',
      'welche Umgebungsvariablen brauche ich?',
      'qué variables de entorno necesito',
      'quelles variables d’environnement faut-il ?',
      'quais variáveis de ambiente preciso',
      '必要な環境変数は何ですか',
      '需要设置哪些环境变量',
    ],
    answer: words(
      'Of a service principal all three: AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH). Of a user-assigned identity AZURE_CLIENT_ID alone. On your own machine none: az login is enough.',
    ),
    snippet: bash`export AZURE_TENANT_ID="${slot('tenant id', undefined)}"
export AZURE_CLIENT_ID="${slot('client id', undefined)}"
export AZURE_CLIENT_SECRET="${slot('client secret', undefined)}"`,
    sources: [PAGES.environmentCredential, SOURCES.identityTroubleshooting],
  },
  {
    id: 'cli-sign-in-not-taken',
    question: 'az login works. Why does DefaultAzureCredential still fail?',
    asked: [
      'but az login works',
      'I am logged in with az and the code does not see it',
      'I did az login and it still says no credential',
      'az account show works, python does not',
      'az login geht, aber der Code nicht',
      'az login funciona pero mi código no',
      'az login marche mais pas le code',
    ],
    answer: words(
      'The program does not see that sign-in: it runs in a container, in WSL or as another user, or az is not on its PATH. Call az in the very terminal that starts the program, restart the editor after an installation, and let the chain take the CLI alone: then the message says what fails.',
    ),
    snippet: bash`az account get-access-token --scope "https://ai.azure.com/.default" --query expiresOn --output tsv
export AZURE_TOKEN_CREDENTIALS=AzureCliCredential`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'app-in-another-tenant',
    question: 'The app registration is there. Why is it "not found in the directory"?',
    asked: [
      'the app exists in the portal',
      'I see the app registration in entra, but the sign-in does not find it',
      'the client id is correct',
      'app registration exists but AADSTS700016',
      'die App gibt es aber im Portal',
      'la aplicación existe en el portal',
      'l’application existe pourtant',
    ],
    answer: words(
      'It is in another tenant than the one that was asked. Compare Directory (tenant) ID on the Overview of the app with AZURE_TENANT_ID, or the tenant in the authority of the code. An app of another organisation needs the consent of an administrator there first.',
    ),
    snippet: bash`az ad sp show --id "${slot('client id', undefined)}" --query "{name:displayName, ownerTenant:appOwnerOrganizationId}"`,
    sources: [SOURCES.entraErrorCodes],
  },
  {
    id: 'retry-in-code',
    question: 'How does my code deal with a 429?',
    asked: [
      'retry in code on rate limit',
      'what do I do in code about the rate limit?',
      'exponential backoff for azure openai',
      'max_retries',
      'handle RateLimitError in python',
      'how do I catch a 429?',
      'Wiederholung bei 429 im Code',
      'cómo reintento en código con 429',
      'comment réessayer après un 429 dans le code',
      '429 のリトライをコードで書く',
      '代码里怎么处理 429',
    ],
    answer: words(
      `Let the client repeat the call: it waits as long as the service says, and longer each time. The clients of OpenAI for Python, JavaScript, Java and Go do it twice by themselves; max_retries makes that more (JavaScript and Java: maxRetries). ${SENTENCES.fewerCalls}`,
    ),
    snippet: snippet('Python')`from openai import OpenAI
client = OpenAI(max_retries=6)`,
    sources: [SOURCES.quota, PAGES.openAiPython],
  },
  {
    id: 'more-capacity',
    question: 'How do I give a deployment more tokens per minute?',
    asked: [
      'how do I raise the limit of the deployment?',
      'how do I raise it?',
      'raise the rate limit',
      'increase the capacity of a deployment with the cli',
      'more tokens per minute for my deployment',
      'wie erhöhe ich das Limit?',
      'cómo subo el límite',
      'comment augmenter la limite ?',
      'como aumento o limite',
      '制限を上げるには',
      '怎么提高限制',
    ],
    answer: prose`Set its capacity, in thousands of tokens per minute, out of what your quota has free: in the Foundry portal edit the deployment, or use the command, with the kind that it has (GlobalStandard, Standard …). It takes ${the('openAiContributor')} or ${the('cognitiveServicesContributor')}, and counts within 15 minutes. Where the quota is used up, ask for more by aka.ms/oai/stuquotarequest.`,
    snippet: bash`az rest --method patch --url "https://management.azure.com${slot('resource id', undefined)}/deployments/${slot('deployment', undefined)}?api-version=2025-06-01" --body '{"sku": {"name": "${slot('kind of deployment', undefined)}", "capacity": ${slot('capacity', undefined)}}}'`,
    sources: [SOURCES.quota, PAGES.deploymentUpdate],
  },
  {
    id: 'capacity-costs',
    question: 'Does more capacity (tokens per minute) cost more?',
    asked: [
      'does it cost more to raise the limit?',
      'is a higher rate limit more expensive?',
      'cost of more tpm or quota',
      'kostet mehr Kontingent Geld?',
      'cuesta más subir el límite',
      'une limite plus haute coûte-t-elle plus ?',
    ],
    answer: words(
      'No: a standard deployment is paid by the tokens that you use, not by its limit. Only provisioned throughput (PTU) is paid by the hour, used or not.',
    ),
    sources: [PAGES.manageCosts, PAGES.provisioned],
  },
  {
    id: 'deploy-in-portal',
    question: 'Does the portal need other rights than the command line?',
    asked: [
      'can I do it in the portal instead, without the role?',
      'can I deploy from the portal instead?',
      'does the foundry portal get around the missing permission?',
      'geht es im Portal ohne die Rolle?',
      'en el portal se puede sin el rol',
      'ça passe par le portail sans le rôle ?',
    ],
    answer: words(
      'No: portal, Azure CLI, Terraform and the SDKs do the same with your rights. What is refused in one of them is refused in all.',
    ),
    sources: [SOURCES.rbacOverview],
  },
  {
    id: 'role-is-refused',
    question: 'They do not want to give me the role. What else can I offer?',
    asked: [
      'what if they say no?',
      'security does not allow this role',
      'the admin refuses to give me access',
      'is there a way without the role?',
      'and if nobody gives me the role?',
      'was, wenn sie nein sagen?',
      'y si dicen que no',
      'et s’ils refusent ?',
    ],
    answer: prose`Less of it: the role for some hours only (PIM), on a resource of its own for tests, or a custom role with the one data action. ${the('openAiUser')} is small already: it calls models and changes nothing. Or let an app call that has the role, and use that.`,
    sources: [SOURCES.foundryRbac, PAGES.pim],
  },
  {
    id: 'restart-after-change',
    question: 'Do I have to restart or deploy the app again?',
    asked: [
      'do I need to restart the app?',
      'does the app have to be redeployed?',
      'is a restart necessary after the change?',
      'muss ich die App neu starten?',
      'hay que reiniciar la aplicación',
      'faut-il redémarrer l’application ?',
      'preciso reiniciar o app',
      'アプリの再起動は必要ですか',
      '需要重启应用吗',
    ],
    answer: words(
      'For a role, no: it does not stand in the token, and counts after 5 to 10 minutes. For changed settings, yes, so that the program reads them (a function app restarts by itself then). After a change of groups a person signs in again; a managed identity waits up to a day, and a restart does not help. Deploying again is needed for new code only.',
    ),
    sources: [SOURCES.rbacTroubleshooting, PAGES.functionSettings],
  },
];
