import { THINGS, type Concept } from './things';

/** All that questions speak of: what is asked, of what, and of which things. */
export const CONCEPTS = {
  role: {
    words:
      'role roles rolle rollen rol rôle rôles função funções papel ロール 角色 権限 权限 permission permissions rollenzuweis rollen-zuweisung berechtigung permiso permisos permissão droit droits rights',
    phrases: '',
  },
  assign: {
    words:
      'assign grant zuweis rollenzuweis vergeb asign attribu atribu conced gewähr 割り当て 付与 分配 授予 vergabe dar doy',
    phrases: 'give access|get access|hand out|hands out|give out|pass on',
  },
  difference: {
    words: 'differen diff vs versus compare unterschied unterscheid diferenc différen 違い 違う 区别 差异 違',
    phrases: 'instead of|rather than|better than',
  },
  need: {
    words: 'need require brauch benötig necesit besoin precis necessár nécessaire 必要 需要 要る must',
    phrases: 'do i have to',
  },
  enough: { words: 'enough suffic reicht genügt ausreich basta suffit 足りる 十分 足够', phrases: '' },
  time: {
    words:
      'long minutes hours propagat delay wait immediately instantly dauert lange greift wirkt warten tiempo cuánto esperar temps attendre combien demora tempo quanto どれくらい 待 時間 反映 多久 生效 等待',
    phrases: 'how soon|take effect|kick in',
  },
  owner: {
    words: 'owner owners besitzer eigentümer propietario propriétaire proprietário 所有者 オーナー',
    phrases: '',
  },
  contributor: { words: 'contributor mitwirkender colaborador contributeur 共同作成者 参与者', phrases: '' },
  reader: { words: 'reader leser lector lecteur leitor 閲覧者 读者', phrases: '' },
  'foundry user': {
    words: '',
    phrases:
      'foundry user|azure ai user|ai user|foundry benutzer|usuario de foundry|utilisateur foundry|usuário do foundry',
  },
  'azure ai developer': { words: '', phrases: 'azure ai developer|ai developer' },
  'cognitive services user': {
    words: '',
    phrases:
      'cognitive services user|cognitive services benutzer|usuario de cognitive services|utilisateur cognitive services|usuário dos serviços cognitivos',
  },
  'openai user': {
    words: '',
    phrases: 'openai user|open ai user|openai benutzer|openai role|usuario de openai|utilisateur openai',
  },
  'openai contributor': { words: '', phrases: 'openai contributor|open ai contributor' },
  'cognitive services contributor': { words: '', phrases: 'cognitive services contributor' },
  'foundry owner': { words: '', phrases: 'foundry owner|azure ai owner' },
  'account owner': { words: '', phrases: 'account owner' },
  'project manager': { words: '', phrases: 'project manager' },
  'agent consumer': { words: '', phrases: 'agent consumer' },
  'role administrator': {
    words: '',
    phrases: 'user access administrator|rbac administrator|role based access control administrator',
  },
  rename: {
    words: 'rename renamed umbenannt renombr renomm 改名 former previous',
    phrases: 'new name|old name|called now|used to be called|名前が変',
  },
  agent: { words: 'agent agents agente agentes agenten assistant assistants エージェント 智能体', phrases: '' },
  project: { words: 'project projects projekt proyecto projet projeto プロジェクト 项目', phrases: '' },
  resource: { words: 'account resource ressource recurso konto リソース 资源', phrases: '' },
  scope: { words: 'scope scopes level ebene bereich ámbito niveau alcance escopo スコープ 范围 作用域', phrases: '' },
  token: { words: 'token tokens jwt bearer jeton トークン 令牌', phrases: '' },
  audience: { words: 'audience aud publikum 受信者 受众', phrases: 'default scope|.default' },
  key: {
    words: 'key keys key1 key2 apikey schlüssel clave claves clé clés chave chaves キー 密钥',
    phrases: 'api key',
  },
  keyless: {
    words: 'keyless passwordless entra aad 无密钥',
    phrases:
      'w o a key|w o key|w o keys|w o api key|w o an api key|w o storing|without secrets|without a secret|without api key|without api keys|without a key|without key|without keys|without an api key|no key|no keys|ohne schlüssel|sin clave|sin claves|sans clé|sem chave|キーなし|キーを使わ|キーレス|不用密钥|azure ad',
  },
  disable: {
    words:
      'disable disabled disabling abolish loswerden abschaff prevent stop forbid deaktiv abschalt ausschalt desactiv deshabilit désactiv desativ desabilit 無効 禁用 disallow 关闭 关掉 停用密钥 オフ',
    phrases: 'turn off|switch off|switched off|turned off|get rid of|keys gone|no more keys|away from keys',
  },
  enable: {
    words: 'enable enabling einschalt habilit 有効にする 启用',
    phrases: 'turn on|switch on',
  },
  'local auth': {
    words: 'disablelocalauth localauth',
    phrases: 'local auth|local authentication|key based authentication',
  },
  rotate: { words: 'rotate rotation regenerat renew rotier erneuer rotar régénér 轮换', phrases: '' },
  see: { words: 'read see view list show lesen sehen ver voir 見る 見られる 查看', phrases: '' },
  'managed identity': {
    words: 'msi managedidentitycredential マネージド 托管标识 托管身份',
    phrases:
      'managed identity|managed identities|userassigned mi|systemassigned mi|userassigned msi|systemassigned msi|with mi|mi audience|the mi|verwaltete identität|identidad administrada|identité managée|identidade gerenciada',
  },
  'kind of identity': {
    words: 'systemassigned userassigned',
    phrases: 'systemseitig|benutzerseitig',
  },
  'service principal': {
    words: 'サービスプリンシパル 服务主体 dienstprinzipal spn',
    phrases:
      'サービス プリンシパル|entidad de servicio|principal de service|service principal|service principals|app registration|app registrations|client id|application id|app id|client secret',
  },
  'object id': { words: 'oid objectid', phrases: 'object id|principal id|objekt id' },
  guest: {
    words: 'guest guests b2b external gast invitado invité convidado ゲスト 来宾 partner',
    phrases: 'other tenant|another tenant|b2b guest',
  },
  tenant: { words: 'tenant tenants mandant inquilino locataire テナント 租户 directory', phrases: '' },
  group: {
    words:
      '团队 チーム 部署 部门 departamento département abteilung department group groups team teams-group gruppe gruppen grupo groupe グループ 组 nested',
    phrases: 'security group',
  },
  'web app': { words: 'webapp', phrases: 'web app|app service|app services' },
  function: { words: 'ファンクション 関数', phrases: 'azure function|azure functions|function app' },
  container: { words: 'container containers docker contenedor conteneur contêiner コンテナ 容器', phrases: '' },
  'container apps': { words: 'aca', phrases: 'container app|container apps' },
  kubernetes: { words: 'aks kubernetes k8s pod pods', phrases: 'workload identity|workload identities' },
  'virtual machine': {
    words: 'vm vms 仮想マシン 虚拟机',
    phrases: 'virtual machine|virtual machines|virtuelle maschine',
  },
  github: { words: 'github oidc federated federation workflow', phrases: 'github actions' },
  devops: { words: 'devops pipeline pipelines', phrases: 'azure devops|service connection|build agent' },
  'api management': { words: 'apim gateway', phrases: 'api management|ai gateway' },
  search: {
    words: 'indexer vectoriz vectoris skillset',
    phrases: 'ai search|azure search|search service|cognitive search',
  },
  local: {
    words: 'laptop macbook portátil locally vscode lokal ローカル ノート 本地',
    phrases: 'local machine|visual studio|vs code|dev machine|my machine',
  },
  'default credential': {
    words: 'defaultazurecredential azureclicredential chain',
    phrases: 'default azure credential|credential chain',
  },
  endpoint: {
    words:
      'endpoint endpoints fqdn fqdns url base_url baseurl host hosts hostname ホスト 主机 エンドポイント 终结点 endpunkt',
    phrases: 'base url',
  },
  v1: { words: 'v1', phrases: 'openai v1|v1 api' },
  'api version': { words: 'apiversion', phrases: 'api version|api versions' },
  deployment: {
    words:
      'deploy deploys deployment deployments bereitstell implementación déploiement déploy despleg desplieg implant デプロイ 部署',
    phrases: '',
  },
  model: { words: 'model models modell modelo modèle モデル 模型 gpt o1 o3 o4 4o', phrases: '' },
  embedding: { words: 'embedding embeddings 埋め込み 嵌入', phrases: '' },
  image: { words: 'image images dalle bild imagen', phrases: 'dall e|gpt image' },
  audio: { words: 'audio whisper tts transcrib', phrases: '' },
  realtime: { words: 'websocket webrtc realtime', phrases: '' },
  claude: { words: 'claude anthropic opus sonnet haiku', phrases: '' },
  speech: { words: 'speech sprache 音声 语音 voz parole stt', phrases: 'speech to text|text to speech' },
  translator: { words: 'translator translat übersetz 翻訳 翻译', phrases: '' },
  'language service': {
    words: 'pii sentiment',
    phrases: 'language service|text analytics|ai language|azure language|named entity',
  },
  'document intelligence': {
    words: 'formrecognizer invoice invoices receipt rechnung factura facture',
    phrases: 'document intelligence|doc intelligence|doc intel|docintel|form recognizer',
  },
  vision: { words: 'vision ocr', phrases: 'computer vision|face api|image analysis' },
  'content safety': { words: '', phrases: 'content safety|prompt shield|prompt shields' },
  'content understanding': { words: '', phrases: 'content understanding' },
  'inference sdk': { words: '', phrases: 'azure ai inference|inference sdk|ai inference|model inference' },
  'on your data': { words: 'oyd', phrases: 'on your data|own data|bring your own data' },
  'fine tune': { words: 'finetun ファインチューニング 微调', phrases: 'fine tune|fine tuning|fine tuned' },
  batch: { words: 'batch batches', phrases: '' },
  file: {
    words: 'file files upload datei archivo fichier arquivo ファイル アップロード 文件 上传 hochladen subir',
    phrases: '',
  },
  evaluation: { words: 'evaluat eval evals bewertung 評価 评估', phrases: '' },
  network: {
    words:
      'network netz netzwerk red réseau rede ネットワーク 网络 firewall ファイアウォール 防火墙 cortafuegos vnet allowlist',
    phrases: 'pare feu|virtual network|ip address|allow list|ip range',
  },
  'private endpoint': {
    words: 'privatelink',
    phrases:
      '私网|private endpoint|private endpoints|private link|privater endpunkt|プライベート エンドポイント|专用终结点|private dns',
  },
  'public access': {
    words: 'publicnetworkaccess internet öffentlich 公网',
    phrases: 'public access|public network|acceso público|accès public',
  },
  subdomain: {
    words: 'subdomain subdomains subdomäne subdominio sous-domaine サブドメイン 子域',
    phrases: 'custom domain',
  },
  government: { words: 'government gov usgov gcc fedramp', phrases: 'us gov' },
  china: { words: 'china 21vianet mooncake 世纪互联', phrases: '' },
  cloud: { words: 'sovereign souverän', phrases: 'national cloud' },
  pim: {
    words:
      'pim eligible activat aktivier berechtigt elegible elegível éligible activo activer ativar ativo 有効化 激活 jit',
    phrases: 'privileged identity|just in time',
  },
  'custom role': {
    words: '',
    phrases:
      'custom role|custom roles|benutzerdefinierte rolle|rol personalizado|rôle personnalisé|função personalizada|カスタム ロール|カスタムロール|自定义角色|own role',
  },
  least: { words: 'least minimal minimum smallest narrow kleinste mínimo moindre 最小', phrases: 'least privilege' },
  terraform: { words: 'terraform azurerm opentofu', phrases: '' },
  powershell: { words: 'powershell azroleassignment pwsh', phrases: '' },
  bicep: { words: 'bicep template templates', phrases: 'arm template' },
  cli: { words: 'cli az command commands befehl comando commande コマンド 命令', phrases: '' },
  portal: { words: 'portal portail iam ポータル 门户 click', phrases: 'access control' },
  python: { words: 'python', phrases: '' },
  javascript: { words: 'javascript typescript node nodejs', phrases: '' },
  csharp: { words: 'csharp dotnet c#', phrases: '.net' },
  java: { words: 'java spring', phrases: '' },
  go: { words: 'golang', phrases: '' },
  curl: { words: 'curl rest header headers http', phrases: '' },
  check: {
    words: 'check verify prüf überprüf comprob vérif verific 確認 检查',
    phrases: 'find out|how do i see|how can i see|how do i know',
  },
  who: { words: 'who wer quién qui quem 誰が 谁', phrases: '' },
  'data plane': {
    words: 'dataactions notdataactions',
    phrases: 'control plane|data plane|data action|data actions|management plane',
  },
  'deny assignment': { words: '', phrases: 'deny assignment|deny assignments|deployment stack|deployment stacks' },
  condition: { words: 'condition conditions abac bedingung condición', phrases: '' },
  policy: { words: 'policy policies richtlinie politique política ポリシー 策略', phrases: '' },
  lock: { words: 'lock locks sperre', phrases: '' },
  consent: {
    words: 'consent zustimmung consentimiento consentement 同意 user_impersonation delegated',
    phrases: 'admin consent|api permissions',
  },
  'conditional access': {
    words: 'mfa',
    phrases:
      'conditional access|multi factor|bedingter zugriff|acceso condicional|accès conditionnel|条件付きアクセス|条件访问|second factor',
  },
  expire: {
    words:
      'expire expired expiry expires lifetime lifespan caduca expira valid gilt gültig valable válido 有効期間 有効期限 有效期 过期 refresh cached cache caching',
    phrases: 'läuft ab|how long is a token|how long does a token',
  },
  quota: { words: 'quota quotas tpm throttl kontingent cuota クォータ 配额', phrases: 'rate limit|rate limits' },
  retire: {
    words: 'retire retirement deprecat sunset supported eingestellt abgekündigt 廃止 停用',
    phrases: 'end of life|still work|still supported',
  },
  migrate: {
    words: 'migrat switch move moved moving verschob mover moví 移動 移动 upgrade umstell umstieg 移行 迁移',
    phrases: '',
  },
  hub: { words: 'hub hubs', phrases: 'ml workspace|machine learning workspace' },
  restrict: {
    words: 'restrict restricted limit einschränk begrenz limitar restreindre 制限 限制 限定',
    phrases: 'only certain|per model|per deployment|per user',
  },
  audit: {
    words: 'audit auditor log logs logged logging protokoll 監査 审核 ログ 日志 diagnos registro journal',
    phrases: 'who used|who called',
  },
  storage: { words: 'storage blob speicher almacenamiento stockage ストレージ 存储', phrases: '' },
  connection: { words: 'connection connections verbindung conexión connexion 接続 连接', phrases: '' },
  tool: { words: 'tool tools mcp openapi werkzeug herramienta outil ツール 工具', phrases: '' },
  publish: {
    words: 'publish published veröffentlich publicar publier 公開 发布',
    phrases: 'copilot studio|m365 copilot',
  },
  ...THINGS,
} as const satisfies Record<string, Concept>;
