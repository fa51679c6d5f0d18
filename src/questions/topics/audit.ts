import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Seeing who called, with what, and who had access. */
export const auditTopics: readonly Topic[] = [
  {
    id: 'who-called',
    question: 'How do I see who called a model?',
    asked: [
      'audit log azure openai calls',
      'who used my azure openai resource?',
      'who uses our key?',
      'wer benutzt unseren Schlüssel?',
      'can I see the name of the caller in the logs?',
      'which user or app made this request',
      'wer hat das Modell aufgerufen?',
      '誰がモデルを呼び出したか確認したい',
      '¿cómo veo quién ha llamado al modelo?',
      'qui a appelé le modèle ?',
      'como vejo quem usou o modelo?',
      '怎么查看谁调用了模型',
      'kql query for callers by object id',
    ],
    answer: words(
      'Send the resource’s diagnostic logs (Audit, Request and Response) to a Log Analytics workspace. Calls with a token carry the object id of the caller, which az ad user show or az ad sp show turns into a name; calls with a key carry nobody. Where names and prompts are needed, log in API Management.',
    ),
    snippet: snippet('PlainText')`AzureDiagnostics
| where ResourceProvider == "MICROSOFT.COGNITIVESERVICES" and Category == "RequestResponse"
| extend caller = tostring(parse_json(properties_s).objectId)
| summarize calls = count() by caller, CallerIPAddress, OperationName`,
    sources: [PAGES.logging, PAGES.callerInLogs],
  },
  {
    id: 'who-still-uses-keys',
    question: 'How do I find out which apps still use keys?',
    asked: [
      'see which applications call with an api key',
      'who is still using the key?',
      'find key usage before I disable local auth',
      'which clients authenticate with keys and not with entra id?',
      'is anybody still calling with the key',
      'detect callers that use api keys',
      'welche Anwendungen benutzen noch den Schlüssel?',
      'まだキーを使っているアプリを調べたい',
      '¿cómo sé qué aplicaciones siguen usando la clave?',
      'quelles applications utilisent encore la clé ?',
      'como descobrir quais aplicativos ainda usam a chave?',
      '哪些应用还在用密钥',
      'proof that no keys are used any more',
      'audit wants to know whether keys were used in the last quarter',
    ],
    answer: words(
      'In the diagnostic logs: send Request and Response logs to Log Analytics, and look for calls that carry no object id; those came with a key. The log has their address, not their name. No metric tells keys from tokens. To be sure, renew key 2, then key 1, and see who complains, before you switch keys off.',
    ),
    snippet: snippet('PlainText')`AzureDiagnostics
| where ResourceProvider == "MICROSOFT.COGNITIVESERVICES" and Category == "RequestResponse"
| where isempty(tostring(parse_json(properties_s).objectId))
| summarize calls = count() by CallerIPAddress, OperationName`,
    sources: [PAGES.logging, PAGES.callerInLogs, PAGES.metrics],
  },
  {
    id: 'who-read-the-keys',
    question: 'How do I see who has read the keys?',
    asked: [
      'alert when somebody lists the keys',
      'who listed the api keys?',
      'log of key reads',
      'did somebody copy the key?',
      'wer hat die Schlüssel gelesen?',
      '密钥被谁读取了',
      '誰がキーを読んだか',
    ],
    answer: words(
      'In the Activity log of the resource, under the operation List Keys: time and person stand there for 90 days. Who used a key afterwards, no log tells.',
    ),
    sources: [PAGES.activityLog],
  },
  {
    id: 'who-had-access',
    question: 'How do I prove who had access last month?',
    asked: [
      'history of role assignments',
      'audit who had the role in the past',
      'who was given access and when?',
      'report of access rights for the auditor',
      'who assigned this role?',
      'wer hatte letzten Monat Zugriff?',
      '先月アクセス権があった人を証明したい',
      '¿cómo demuestro quién tenía acceso el mes pasado?',
      'qui avait accès le mois dernier ?',
    ],
    answer: words(
      'Take today’s role assignments and the changes since then: the Activity log keeps "Create role assignment" and "Delete role assignment" with time and person for 90 days. For longer, send it to Log Analytics. Members of groups change in the audit log of Microsoft Entra ID, and keys leave no name at all.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment list --scope "${slot('resource id', undefined)}" --include-inherited --output table
az monitor activity-log list --offset 30d --namespace Microsoft.Authorization --output table`,
    sources: [PAGES.activityLog],
  },
  {
    id: 'sign-in-logs',
    question: 'Where do I see failed sign-ins of a person or an app?',
    asked: [
      'sign-in log of my service principal',
      'why was the sign-in blocked, where do I look?',
      'does conditional access block our pipeline, how would I see that?',
      'see which policy blocked the token',
      'entra sign-in logs for a managed identity',
      'AADSTS error, where is the log?',
      'wo sehe ich fehlgeschlagene Anmeldungen?',
      'サインイン失敗のログはどこで見られますか',
      '¿dónde veo los inicios de sesión fallidos de mi aplicación?',
      'où voir les connexions refusées ?',
    ],
    answer: words(
      'In the Entra admin center, Monitoring, Sign-in logs: there are tabs for users, service principals and managed identities. An entry names the error (AADSTS…) and, under Conditional Access, the policy that refused. Policies reach a service principal only as policies for workload identities, and never a managed identity. Reading the log takes Reports Reader.',
    ),
    sources: [PAGES.signIns, PAGES.workloadPolicies],
  },
  {
    id: 'enable-logs',
    question: 'How do I switch on the diagnostic logs?',
    asked: [
      'diagnostic settings for azure openai',
      'enable logging of requests',
      'send azure openai logs to log analytics',
      'no logs in log analytics for my foundry resource',
      'Diagnoseprotokolle einschalten',
    ],
    answer: prose`At the resource, Monitoring, Diagnostic settings, Add: choose Audit, Request and Response, and a Log Analytics workspace. The first entries can take two hours. You need Monitoring Contributor or ${the('cognitiveServicesContributor')} there, and rights on the workspace.`,
    snippet: snippet(
      'Bash',
    )`az monitor diagnostic-settings create --name logs --resource "${slot('resource id', undefined)}" --workspace "${slot('workspace id', undefined)}" --logs '[{"category":"Audit","enabled":true},{"category":"RequestResponse","enabled":true}]'`,
    sources: [PAGES.logging],
  },
  {
    id: 'prompts-logged',
    question: 'Does Azure OpenAI keep prompts, and who can read them?',
    asked: [
      'are prompts logged?',
      'can an admin read what I asked the model?',
      'where are prompts and answers stored?',
      'data retention of azure openai',
      'switch off abuse monitoring or content logging',
      'does microsoft see my prompts',
      'werden Prompts gespeichert und wer kann sie lesen?',
      'プロンプトは保存されますか、誰が読めますか',
      '¿se guardan los prompts y quién puede leerlos?',
      'les prompts sont-ils enregistrés ?',
      '提示词会被记录吗',
    ],
    answer: words(
      'The diagnostic logs hold no prompt text, so an administrator of the resource does not read it there. Prompts that look like abuse may be kept for people at Microsoft to review (its support says up to 30 days), unless your organisation is approved for another way. Stored completions, responses with store, threads and files stay in the resource: whoever holds its data role can read them.',
    ),
    sources: [PAGES.privacy, PAGES.logging, PAGES.retention],
  },
  {
    id: 'who-reads-threads',
    question: 'Who can read the threads and memory of agents?',
    asked: [
      'who can read prompts and completions?',
      'can other people of the project read my conversation with an agent?',
      'who sees the chat history of an agent',
      'are threads separated by user?',
      'agent memory privacy between users',
      'Wer kann die Threads eines Agenten lesen?',
      'エージェントの会話は誰が読めますか',
      '¿quién puede leer las conversaciones del agente?',
    ],
    answer: prose`Whoever holds data actions there: ${the('foundryUser')} at the project, or at the resource above it, reads all threads of the project, whoever started them. Roles that only manage, such as ${the('contributor')}, do not. Hosted agents keep each caller’s sessions apart; an app that calls for all its users must keep them apart itself.`,
    sources: [SOURCES.foundryRbac, PAGES.sessions],
  },
  {
    id: 'who-changed-resource',
    question: 'How do I see who changed the resource?',
    asked: [
      'who switched the keys off?',
      'who changed the network rules?',
      'who deleted the deployment?',
      'who turned off local auth on our resource?',
      'Wer hat die Ressource geändert?',
      '誰がリソースを変更したか',
      '¿quién cambió el recurso?',
    ],
    answer: words(
      'In the Activity log of the resource: every change stands there for 90 days, with time, person and what was sent. If the caller is a policy (Azure Policy, or the identity of an assignment), a policy did it, and would do it again.',
    ),
    snippet: snippet(
      'Bash',
    )`az monitor activity-log list --resource-id "${slot('resource id', undefined)}" --offset 30d --query "[].{when:eventTimestamp, who:caller, what:operationName.value}" --output table`,
    sources: [PAGES.activityLog],
  },
  {
    id: 'alert-on-role',
    question: 'How do I get an alert when somebody assigns a role?',
    asked: [
      'alert on new role assignments',
      'notify me when access is given',
      'alarm when somebody changes the access of our resource',
      'Benachrichtigung bei neuer Rollenzuweisung',
    ],
    answer: words(
      'With an activity log alert of Azure Monitor on the operation Create role assignment (Microsoft.Authorization/roleAssignments/write), for the resource group or subscription. The same works for List Keys and Regenerate Key.',
    ),
    sources: [PAGES.activityLog],
  },
  {
    id: 'refused-calls',
    question: 'Where do I see refused calls (401, 403, 429)?',
    asked: [
      'metric of failed requests by status code',
      'where do I see denied calls in the metrics?',
      'count of 401 and 403 responses',
      'how many calls were throttled?',
      'abgelehnte Aufrufe in den Metriken',
    ],
    answer: words(
      'In the resource, Metrics: Azure OpenAI Requests, split by StatusCode. Who was refused stands in the diagnostic logs (Request and Response, ResultSignature), by address, and by object id where a token was accepted.',
    ),
    sources: [PAGES.metrics, PAGES.logging],
  },
];
