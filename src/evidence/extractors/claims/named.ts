import { findingAt } from '../../finding';
import type { NetworkClaim, RunsOn } from '../../claims';
import type { Reading } from '../../reading';
import type { Finding } from '../../types';
import type { Sentence } from './sentences';
import { saysWorks } from './works';

type Table<T> = readonly (readonly [T, RegExp])[];

/**
 * Words of a place. Libraries name places on every machine ("App Service managed identity configuration not found",
 * "Check pod configuration"), and the endpoint of a managed identity is at `localhost` in Azure.
 */
const RUNS_ON: Table<RunsOn> = [
  [
    'outside-azure',
    /\bvercel\b|\bnetlify\b|\bheroku\b|\bherokuapp\b|\brender\.com\b|\bonrender\b|\/opt\/render\/|\brailway\.app\b|\bfly\.io\b|\bcloudflare (?:workers?|pages)\b|\bdigital ?ocean\b|\bhetzner\b|\bovh(?:cloud)?\b|\baws (?:lambda|ecs|fargate|ec2|app ?runner|amplify|batch)\b|\baws\b.{0,60}\blambda function\b|\blambda function\b.{0,60}\baws\b|\bec2\b|\bfargate\b|\/var\/task\/|\bgoogle cloud run\b|\bcloud run (?:service|job|instance|revision)s?\b|\.a\.run\.app\b|\bgoogle cloud functions?\b|\bgoogle app engine\b|\bon[- ]prem(?:ises?)? (?:[\w.]{1,12} ){0,2}(?:server|machine|host|vm|iis)\b|\b(?:server|machine|host|vm)s? (?:is |are |runs? )?on[- ]prem/,
  ],
  [
    'function-app',
    /\bfunc(?:tion)? ?apps?\b|\bfunc-[a-z0-9]|\bflex consumption\b|\bazure functions?\b|\[function [\w-]{1,60}\]|executed 'functions\.|exception while executing function|\b(?:http|timer|queue|blob|service ?bus) ?trigger(?:ed)? function\b|\bfunction['’]s (?:logs?|identity|settings)\b|\blogs? (?:of|from|in) (?:the|our|my) functions?\b|\b(?:die|der|unserer?|de la|la|nuestra|la nostra|della|d'une|notre|a nossa) functions?\b|azurewebjobs|functions_worker|microsoft\.azure\.webjobs|函数应用|関数アプリ/,
  ],
  ['container-apps', /\bcontainer ?apps?\b|azurecontainerapps\.io|\baca\b/],
  [
    'app-service',
    /\bapp services?\b(?! managed identity configuration)|\bweb ?apps?\b|azurewebsites\.net|\/home\/site\/wwwroot|website_instance_id/,
  ],
  [
    'kubernetes',
    /\baks\b|\bkubernetes\b|\bk8s\b|\bpods?\b(?! configuration)|\bkubectl\b|workload\.identity|\/var\/run\/secrets\/azure/,
  ],
  [
    'github-actions',
    /\bgithub(?:[- ]hosted)? (?:actions?|runners?|workflows?)\b|token\.actions\.githubusercontent|\.github\/workflows|\/home\/runner\/|##\[error\]|azure\/login@/,
  ],
  [
    'azure-pipelines',
    /\b(?:azure )?devops\b|\bazure pipelines?\b|\bado pipeline\b|##\[(?:section|debug)\]|service connection\b|azurepipelinescredential (?:failed|could)/,
  ],
  [
    'build-agent',
    /\bbuild (?:agent|server)\b|\bci\/cd\b|\bself-hosted (?:agent|runner)\b|\/agent\/_work\/|\btarget_stage\b|\bjenkins\b|\bgitlab\b/,
  ],
  ['api-management', /\bapi management\b|\bapim\b(?!-\w)|azure-api\.net|authentication-managed-identity/],
  [
    'search-service',
    /\bskillset\b|\bindexer\b|\bvectorizer\b|\bvectorization\b|could not execute skill|custom web api skill/,
  ],
  [
    'foundry-agent',
    /\bhosted agent\b|\b(?:by|in|inside|as) (?:the |our |my |a )?published agent\b|azd ai agent|\bagent version provisioning\b|\bproject managed identity\b/,
  ],
  ['teams-bot', /\b(?:in|on|to) (?:ms |microsoft )?teams\b|\bcopilot studio\b|\bm365 copilot\b/],
  ['machine-learning', /\bazure ?ml\b|\bmachine learning (?:studio|workspace|compute)\b|\bcompute instance\b|azureml-/],
  ['databricks', /\bdatabricks\b/],
  ['logic-app', /\blogic apps?\b|\bpower automate\b/],
  ['cloud-shell', /\bcloud ?shell\b/],
  ['codespace', /\bcodespaces?\b|(?<![a-z])\/workspaces\/|\bdev ?containers?\b/],
  ['notebook', /\bnotebooks?\b|ipython-input|\/usr\/local\/lib\/python3\.\d{1,2}\/dist-packages|\bjupyter\b|\bcolab\b/],
  [
    'container',
    // Those of Storage hold blobs, and run nothing.
    /\bdocker\b|(?<![/\w]|\b(?:blob|storage|source|target|destination|input|output|cosmos|training) )\bcontainers?\b(?! ?(?:url|uri|name|sas|registry|_url)|.{0,40}\bblobs?\b)|\bcompose\b|\/app\/node_modules|\bpodman\b/,
  ],
  ['vm', /\bvms?\b|\bvirtual machine\b/],
  [
    'laptop',
    /\blaptop\b|\b(?:my|own) (?:machine|pc|computer|mac)\b|\blocally\b|\blokal\b|\blocalement\b|\blocalmente\b|\ben local\b|ローカル(?!ホスト)|\blocalhost\b(?!:\d{2,5}\/(?:msi|oauth2|metadata)\/)|c:\\+(?:users|dev)\\|\/users\/\w{1,40}\/|auf meinem rechner|本地/,
  ],
];

/** A name as Azure allows it; without quotes or a word before it, it shows itself by a digit or a dash. */
const HOST_NAME = new RegExp(
  [
    String.raw`\b(?:func(?:tion)? ?app|azure function|web ?app|app service|container ?app|logic app|virtual machine|vm|api management|apim|search service)s?(?::| (?:is )?(?:named|called)| is| namens| llamada| nommée)? (?:(["'\`(])([a-z0-9][\w-]{1,58}[a-z0-9])["'\`)]|(?=[a-z0-9-]{0,30}[-\d])([a-z][a-z0-9-]{1,58}[a-z0-9])(?!\w|\.\w))`,
    String.raw`\b([a-z0-9][a-z0-9-]{1,58})(?:\.scm)?\.azurewebsites\.net\b`,
    // "The app is called orders-api": what is not known to be an app needs the word for its name.
    String.raw`\b(?:app|api|service|back-?end|bot|program|script|application|anwendung|aplicación|アプリ)(?:['’]s name)?(?: is)? (?:named|called|heißt|heisst|namens|s['’]appelle|se llama) ["'\`]?(?=[a-z0-9-]{0,30}[-\d])([a-z][a-z0-9-]{1,58}[a-z0-9])(?!\w|\.\w)`,
  ].join('|'),
);

export function hostIn(reading: Reading, text: string): Finding<string> | undefined {
  const match = HOST_NAME.exec(text);
  const name = match?.[2] ?? match?.[3] ?? match?.[4] ?? match?.[5];
  return match === null || name === undefined
    ? undefined
    : findingAt(reading, match.index, match.index + match[0].length, name);
}

const IDENTITY_KINDS: Table<'user-assigned' | 'system-assigned'> = [
  ['user-assigned', /\buser[- ]?assigned\b|\bbenutzerseitig zugewiesen|用户分配的|ユーザー割り当て/],
  [
    'system-assigned',
    /\bsystem[- ]?assigned\b|\bsystem[- ]identity\b|\bsystemseitig zugewiesen|系统分配的|システム割り当て/,
  ],
];

/** The first that is spoken of. */
export const identityKindIn = (
  reading: Reading,
  text: string,
): Finding<'user-assigned' | 'system-assigned'> | undefined => byPlace(firstIn(reading, text, IDENTITY_KINDS))[0];

const NETWORK: Table<NetworkClaim> = [
  [
    'outside',
    /\b(?:without|w\/o|ohne|sans|sin|sem|senza|no|not on|off|outside|nicht im|kein|hors) (?:\w{1,7} )?vpn\b|\bvpn (?:is |was |ist )?(?:not connected|off|aus|down|disconnected|nicht verbunden)\b|\b(?:i['’]?m|i am|we are|bin|working|arbeite|sitze) (?:\w{1,10} )?(?:at|from|im|von|zu) (?:home|hause|home ?office|a café|the train)\b|\bim home ?office\b|\ben télétravail\b|\bdesde casa\b|\bde casa\b|不连 ?vpn|没连 ?vpn|vpn ?(?:なし|を切)|在家/,
  ],
  ['vpn', /\bvpn\b/],
  ['proxy', /\bproxy\b(?!_)|\bzscaler\b|\bnetskope\b|(?:公司|企业|通过|经过|走|用)代理|代理服务器|プロキシ/],
  [
    'private-endpoint',
    /\bprivate (?:endpoints?|link|ip)\b|\b(?:is|are) private\b|\bprivatelink\b|\bprivate\w endpunkt|point de terminaison privé|(?:punto de conexión|endpoint) privado|ponto de extremidade privado|专用终结点|专用端点|プライベート ?エンドポイント|\b(?:resolves? to|nslookup \S{1,80}) (?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./,
  ],
  [
    'public-access-off',
    /public (?:network )?access (?:is |was |has been )?(?:off|disabled|blocked|closed)|öffentliche\w zugriff.{0,20}(?:aus|deaktiviert)|accès public.{0,20}désactivé|acceso público.{0,20}deshabilitado|acesso público.{0,20}desabilitado|公网访问.{0,6}(?:禁用|关闭)|パブリック.{0,12}無効|public egress|blocks public|公网访问/,
  ],
  [
    'resolves-publicly',
    /\bnslookup \S{1,80}(?: [a-z]{1,12}| →| ->|:|=){0,3} ?(?<![\d.])(?!10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)\d{1,3}\.(?:\d{1,3}|x)\.|\b(?:resolves?|resolved|leads?|points?) to (?:a |the |its )?public (?:ip|address)|löst .{0,30}öffentlich\w{0,3} (?:ip|adresse)/,
  ],
  [
    'address-allowed',
    /\b(?:put|added|allowed|whitelisted|allowlisted|allow-listed)\b.{0,30}\b(?:ips?|address|addresses)\b|\b(?:ips?|address) (?:is |was )?(?:(?:on|in) the (?:allow|white)|allowed|whitelisted|allowlisted|freigeschaltet|erlaubt|autorisée|permitida|liberado)|\bips?\b.{0,20}(?:freigeschaltet|erlaubt)|\b(?:añad|agreg|ajout|adicion|aggiun|hinzugefügt)\w{0,6}.{0,20}\bip\b.{0,40}\b(?:lista|liste|firewall)\b|ip.{0,8}(?:白名单|許可)/,
  ],
  [
    'trusted-services-allowed',
    /\btrusted (?:microsoft |azure )?services\b.{0,30}\b(?:allowed|on|enabled)\b|allow azu\w{0,20}|shared private link/,
  ],
  ['firewall', /\bfirewalls?\b(?!\s?rules)|防火墙|ファイアウォール|\bpare-feu\b|\bcortafuegos\b/],
];

const KEY =
  /(?<!account\/)\bapi[ _-]?keys?\b|\bapi-schlüssel|\bclé (?:d'|d’)?api\b|\bclave (?:de )?(?:la )?api\b|\bchave (?:de |da )?api\b|\bapikeycredential\b|\bazurekeycredential\b|ocp-apim-subscription-key|\b(?:by|my|our) subscription key\b|\b(?:my|the|this|a|which) key\b|\b(?:admin|query)[ -]key\b|\bwith key\b|密钥|キーは|\bkey auth/;
const SIGN_IN =
  /defaultazurecredential|managedidentitycredential|azureclicredential|token_?provider|\bmanaged identit|\baz login\b|\bbearer token\b|\bentra (?:id |sign-in|token)|\b(?:aad|azure ad) (?:token|bearer)|\b(?:entra(?: id)?|aad|azure ad|oauth) auth(?:entication)?\b|\bkeyless\b|(?<!subdomain for )\btoken(?:[ -]based)?[ -]auth(?:entication)?\b|\bworkload identity\b|\bservice principal\b|visual studio is signed in|托管标识|托管身份|マネージド ?id|identidad(?:e)? (?:administrada|gerenciada)|identité managée|verwaltete\w? identit|tokencredential|\baz cli\b|\bwith (?:the |a |my |our |the same |same |this )token\b/;

const firstIn = <T>(reading: Reading, text: string, table: Table<T>): readonly Finding<T>[] =>
  table.flatMap(([value, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [findingAt(reading, match.index, match.index + match[0].length, value)];
  });

const byPlace = <T>(findings: readonly Finding<T>[]): readonly Finding<T>[] =>
  [...findings].sort((a, b) => a.at.start - b.at.start);

/** Hosts that are of Azure by their name; a web app or a machine may stand anywhere. */
const AZURE_HOST =
  /\bazure (?:app services?|functions?|container ?apps?|kubernetes|vms?|virtual machines?|web ?apps?)\b|\bfunc(?:tion)? ?apps?\b|\bapp services?\b(?! managed identity configuration)|azurewebsites\.net|\/home\/site\/wwwroot|website_instance_id|\bcontainer apps\b|azurecontainerapps\.io|\baks\b/g;

/** What is left behind: "we moved from Heroku", "used to run on Hetzner". */
const LEFT =
  /\b(?:(?:mov|migrat|switch|port|transfer)\w{1,5} (?:[\w'’-]{1,15} ){0,4}(?:from|off|away from|out of)|used to (?:run|be|live|host \w{1,8}) (?:on|in|at)|(?:previously|formerly|früher|vorher|antes) (?:on|in|at|auf|bei|en)) (?:[\w'’-]{1,12} ){0,2}$/;

/** What is only called from somewhere: "calls the function app". */
const CALLED =
  /\b(?:calls?|calling|called|against|reach\w{0,3}|hits?|hitting|invok\w{1,4}|ruft|(?:requests?|talks?|connects?|sends?|posts?) to) (?:[\w'’-]{1,12} ){0,3}$/;

/** As far back as a word is looked for that says what a place is. */
const BEFORE = 100;

/** Whether something fails here, as far as the words say: it is neither left behind nor said to work. */
const isMeant = (text: string, at: number, sentences: () => readonly Sentence[]): boolean => {
  if (LEFT.test(text.slice(Math.max(0, at - BEFORE), at))) return false;
  const sentence = sentences().findLast(({ start }) => start <= at);
  return sentence === undefined || !saysWorks(sentence, at);
};

const runsInAzure = (text: string, sentences: () => readonly Sentence[]): boolean =>
  [...text.matchAll(AZURE_HOST)].some(
    ({ index }) => !CALLED.test(text.slice(Math.max(0, index - BEFORE), index)) && isMeant(text, index, sentences),
  );

/**
 * Where it fails: what is only said to work somewhere does not run there for this error. A web app or machine of another
 * cloud is none of Azure; where a host of Azure is named as well, and not only called, it runs there.
 */
export const runsOnIn = (
  reading: Reading,
  text: string,
  sentences: () => readonly Sentence[],
): readonly Finding<RunsOn>[] => {
  const found = placesIn(reading, text, sentences);
  if (!found.some(({ value }) => value === 'outside-azure')) return found;
  return runsInAzure(text, sentences)
    ? found.filter(({ value }) => value !== 'outside-azure')
    : found.filter(({ value }) => value !== 'app-service' && value !== 'vm');
};

const placesIn: typeof runsOnIn = (reading, text, sentences) =>
  RUNS_ON.flatMap(([value, pattern]) => {
    if (!pattern.test(text)) return [];
    const match = [...text.matchAll(new RegExp(pattern, 'g'))].find(({ index }) => isMeant(text, index, sentences));
    return match === undefined ? [] : [findingAt(reading, match.index, match.index + match[0].length, value)];
  });

export const networkIn = (reading: Reading, text: string): readonly Finding<NetworkClaim>[] =>
  byPlace(firstIn(reading, text, NETWORK));

export const signsInIn = (reading: Reading, text: string): readonly Finding<'key' | 'sign-in'>[] =>
  firstIn(reading, text, [
    ['key', KEY],
    ['sign-in', SIGN_IN],
  ]);

/** Products that people configure: the name, as its maker writes it. */
const PRODUCTS: Table<string> = [
  ['LiteLLM', /\blitellm\b/],
  ['LibreChat', /\blibrechat\b/],
  ['Open WebUI', /\bopen[ -]?webui\b/],
  ['Continue', /\bcontinue\.dev\b|\bcontinue(?: \(|(?:'?s)? config|\.yaml| in vs ?code| extension)|\bin continue\b/],
  ['Cline', /\bcline\b/],
  ['Roo Code', /\broo ?code\b/],
  ['Copilot Studio', /\bcopilot studio\b/],
  ['Power Automate', /\bpower automate\b/],
  ['Cherry Studio', /\bcherry studio\b/],
  ['Langflow', /\blangflow\b/],
  ['Chatbox', /\bchatbox(?:ai)?\b(?= (?:app|settings|azure))/],
  ['Codex', /\bcodex\b|\[model_providers\./],
  ['opencode', /\bopencode\b/],
  ['n8n', /\bn8n\b/],
  ['Dify', /\bdify\b/],
  ['Prompt flow', /\bprompt ?flow\b|\bpf flow\b/],
  ['Spring AI', /\bspring(?:[ .-]ai|\.ai)\b/],
  ['CrewAI', /\bcrewai\b|\bcrew\b/],
  ['Flowise', /\bflowise\b/],
  ['LangChain.js', /azure_openai_api_instance_name|azureopenaiapiinstancename/],
  ['AnythingLLM', /\banythingllm\b/],
  ['LobeChat', /\blobe ?chat\b/],
  ['NextChat', /\bnextchat\b|chatgpt-next-web/],
  ['GenAIScript', /\bgenaiscript\b/],
  ['Claude Desktop', /\bclaude desktop\b/],
  ['Claude Code', /\bclaude code\b/],
  ['Cursor', /\bcursor (?:ide|editor|settings)\b/],
  ['Aider', /\baider\b/],
  [
    'Azure Developer CLI',
    /\bazd (?:up|provision|deploy|ai|auth)\b|failing invoking action '|deploying service \w{1,40}:/,
  ],
];

/** A proxy of one's own stands between other products and Azure: its settings hold address, key and deployment. */
const PROXIES: ReadonlySet<string> = new Set(['LiteLLM']);

export function productIn(reading: Reading, text: string): Finding<string> | undefined {
  const found = byPlace(firstIn(reading, text, PRODUCTS));
  return found.find(({ value }) => PROXIES.has(value)) ?? found[0];
}
