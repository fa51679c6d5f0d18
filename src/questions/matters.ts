import type { Concept } from './things';

/** What tells topics apart, beside what they speak of: verbs and states, and things that few ask about. */
export const MATTERS = {
  access: { words: 'access zugriff zugang acceso accès acesso アクセス 访问', phrases: '' },
  add: { words: 'add added adding hinzufüg aufgenommen añad agregar ajout adicion 追加 添加 加入', phrases: '' },
  call: {
    words: 'call calls called calling caller invoke aufruf aufgerufen llam appel chama 呼び出 呼ぶ 调用',
    phrases: '',
  },
  app: { words: 'app apps application anwendung aplicaci aplicativo appli アプリ 应用 program programm', phrases: '' },
  person: {
    words:
      'user users person people benutzer usuario utilisateur usuário ユーザー 用户 developer dev devs everyone everybody colleague kollege',
    phrases: '',
  },
  mean: {
    words: 'mean means meaning bedeutet significa signifie explain 意味 意思 とは',
    phrases: 'what is a|what is the',
  },
  fail: {
    words: 'fail failed fails blocked blocks denied refused refuse fehlgeschlag fallido refus bloque 失敗 失败 拒否',
    phrases: '',
  },
  'sign in': {
    words: 'signin login logins authentic authentif autentic anmeld connexion 認証 验证 サインイン 登录',
    phrases: 'sign in|sign ins|signed in|log in|az login|inicio de sesión|inicios de sesión|iniciar sesión',
  },
  works: { words: 'geht funktion funciona marche 動く 動作', phrases: 'works in|it works|works on' },
  still: {
    words: 'still noch todavía encore ainda まだ 还在 sigue siguen vorerst',
    phrases: 'keep on|for now|go on using',
  },
  end: {
    words: 'ends end ended lose loses stops endet verliert termina perde pierde 失去 なくなり なくなる できなくな',
    phrases: 'stop having|no longer|keinen zugriff|deja de|se termine|perd l accès',
  },
  // Here "custo" stands whole: "custom" is no price.
  price: {
    words: 'cost costs price pricing billing spending spend kosten coste coût custos 料金 コスト 费用 成本',
    phrases: 'custo',
  },
  enforce: {
    words: 'enforce enforced mandate mandatory prohibit erzwing vorschreib',
    phrases: 'nobody can|nobody creates|make sure that nobody|no one can',
  },
  customer: { words: 'customer customers kunde kunden cliente clientes client clients', phrases: '' },
  colleague: {
    words: 'colleague coworker teammate kolleg compañer collègue colega 同僚 同事',
    phrases: 'everyone else|everybody else|co worker',
  },
  identical: { words: 'same identical gleiche gleichen mismo misma même mesmo mesma', phrases: '' },
  delegate: {
    words: 'delegate delegated delegation deleg constrain',
    phrases:
      'assign only|only assign|certain roles|selected roles|one role|and no other|nothing else|un solo rol|seul role|eine bestimmte rolle',
  },
  past: {
    words: 'history past month yesterday report prove proof beweis demuestr mois letzten 先月 証明 上个月',
    phrases: 'last month|last week|had access',
  },
  playground: { words: 'playground playgrounds プレイグラウンド', phrases: '' },
  several: {
    words: 'several multiple two three mehrere zwei varios varias dos plusieurs deux 複数 多个',
    phrases: 'more than one|at the same time',
  },
  code: { words: 'code script sdk programm código コード 代码', phrases: '' },
  'read only': {
    words: '',
    phrases:
      'read only|view only|only look|nur lesen|solo lectura|lecture seule|somente leitura|apenas leitura|nur lesend|nur zum lesen|読み取り専用|只读',
  },
  'global administrator': {
    words: '',
    phrases:
      'global administrator|global admin|globaler administrator|administrador global|administrateur général|グローバル管理者|全局管理员|directory role',
  },
  prompt: { words: 'prompt prompts プロンプト 提示词', phrases: '' },
  stored: { words: 'store stored keeps retention gespeichert guarda enregistr 保存 记录', phrases: '' },
  leak: {
    words: 'leak leaked committed öffentlich filtró fuite vazou 漏れ 漏え 泄露',
    phrases: 'by mistake|made public',
  },
  vault: { words: 'vault keyvault kv', phrases: 'key vault' },
  certificate: { words: 'certificate certificates zertifikat certificado certificat 証明書 证书 pem pfx', phrases: '' },
  secret: { words: 'secret secrets シークレット secreto', phrases: '' },
  'load balance': {
    words: 'failover fallback circuit balance balancing balancer paygo',
    phrases: 'load balancing|load balancer|pay as you go|several backends|spread calls|lastverteilung',
  },
  instances: {
    words: 'aci automation runbook',
    phrases: 'container instance|container instances|azure batch|azure automation',
  },
  codespaces: { words: 'codespaces codespace cloudshell', phrases: 'cloud shell|remote machine' },
  separate: {
    words: 'separate separated isolated isolat getrennt trenn separad séparé 分け 分开 隔离',
    phrases: 'of their own|their own|own deployments',
  },
  address: { words: 'ip ips address addresses adresse dirección endereço アドレス 地址', phrases: '' },
  fabric: { words: 'fabric lakehouse', phrases: '' },
  provisioned: { words: 'ptu ptus provisioned reservation reservations', phrases: '' },
  overflow: { words: 'spillover overflow', phrases: 'dynamic quota' },
  notice: {
    words: 'notice notify notifi notification alert alerts mail announce benachrichtig aviso avis 通知',
    phrases: 'going away|heads up',
  },
  encryption: {
    words: 'cmk encrypt encryption verschlüsselung cifrado chiffrement criptografia 暗号 加密',
    phrases: 'customer managed key|customer managed keys',
  },
  'other makers': {
    words: 'deepseek llama mistral grok cohere phi kimi qwen',
    phrases: 'non openai|other models|partner models|other makers|open models',
  },
  grounding: { words: 'bing grounding websearch', phrases: 'web search' },
  memory: { words: 'thread threads memory conversation conversations verlauf スレッド 会话', phrases: 'chat history' },
  'rename it': { words: 'umbenennen renombrar renommer', phrases: 'rename|another name|change the name' },
  revoke: { words: 'invalidate widerruf', phrases: 'revoke it|revoke a token|revoke the token|call back' },
  studio: { words: 'studio studios スタジオ', phrases: '' },
  copilot: { words: 'copilot byok', phrases: 'bring your own model' },
  survive: { words: 'survive survives überlebt sobrevive', phrases: 'deployed again' },
  approve: {
    words: 'approve approval approves approved genehmig freischalt aprob 承認 申請 批准',
    phrases: 'special registration|need registration|needs registration|registered with microsoft',
  },
  'service provider': { words: 'lighthouse msp', phrases: 'managed service provider|managed services' },
  device: { words: 'device devices intune compliant gerät geräte appareil dispositivo デバイス 设备', phrases: '' },
  peering: { words: 'spoke spokes peering peered', phrases: 'other region|other regions|another region' },
  version: { words: 'version versions modellversion バージョン 版本', phrases: '' },
  'code of a language': {
    words: 'sample example beispiel ejemplo exemple exemplo snippet サンプル 示例',
    phrases: '',
  },
  'on behalf': {
    words: 'obo onbehalfofcredential',
    phrases: 'on behalf|im namen|au nom|en nombre|as the signed in user|as the user|の代理|代表用户',
  },
  'other cloud': {
    words: 'aws lambda ec2 gcp eks gke vercel netlify heroku',
    phrases: 'google cloud|amazon web services',
  },
  databricks: { words: 'databricks', phrases: '' },
  'data factory': { words: 'adf synapse datafactory', phrases: 'data factory|web activity' },
  arc: {
    words: 'onprem',
    phrases: 'azure arc|arc enabled|with arc|on prem|on premises|eigenen rechenzentrum|オンプレミス|outside azure',
  },
  'machine learning': { words: 'aml azureml', phrases: 'azure ml|azure machine learning|compute instance|prompt flow' },
  'power platform': { words: '', phrases: 'power automate|power platform|power apps|copilot studio' },
  gitlab: { words: 'gitlab jenkins', phrases: 'terraform cloud|bitbucket' },
  dns: { words: 'dns nslookup resolves resolve zone zones zonen zonas ゾーン', phrases: 'host name|privatelink' },
  vpn: { words: 'vpn expressroute', phrases: '' },
  outbound: {
    words: 'outbound egress ausgehend ports portas puerto puertos ポート 端口 liberar',
    phrases: 'let out|porta',
  },
  allow: {
    words: 'allow allowed whitelist permit erlaub freigeb autoris 許可 允许',
    phrases: 'let through|to be open|open ports',
  },
  trusted: { words: 'trusted bypass vertrauensw confianza 信頼', phrases: '' },
  perimeter: { words: 'perimeter nsp perímetro périmètre 境界', phrases: '' },
  identity: { words: 'identity identities identität identidad identité identidade 标识', phrases: '' },
  restart: { words: 'restart neustart reinici redémarr 再起動 重启', phrases: 'neu starten|neu gestartet|start again' },
  recreate: {
    words: 'recreate recreated recre 作り直',
    phrases: 'made anew|neu erstellt|deleted and created|identity not found',
  },
  temporary: {
    words: 'temporary temporär temporal temporaire weeks woche tage days 期間 临时',
    phrases: 'limited time|end date|for a day|two weeks|by itself|tempo limitado',
  },
  leaver: {
    words: 'offboard employee mitarbeiter empleado employé 退職 离职',
    phrases: 'left the company|has left|is gone',
  },
  metric: {
    words:
      'metric metrics burn burned burnt consumed consum verbrauch metriken métrica métrique メトリック 指标 usage monitoring',
    phrases: '',
  },
  browser: {
    words: 'browser frontend react angular spa msal mobile cors ブラウザー navegador',
    phrases: 'single page',
  },
  licence: { words: 'licence license lizenz licencia ライセンス 许可证', phrases: '' },
  script: { words: 'script scripts skript automation nightly', phrases: '' },
  exemption: { words: 'exemption exception ausnahme excepción exemption 例外', phrases: '' },
  slow: { words: 'slow langsam lento lent 遅い', phrases: 'takes long|speed up' },
  later: { words: 'later afterwards existing nachträglich después 既存 现有', phrases: 'más tarde|plus tard|later on' },
  decode: { words: 'decode inspect dekod claims 中身', phrases: 'look into|look inside|what is in' },
  share: {
    words: 'share shared sharing gemeinsam reuse compart partag 共用 共有 同じ',
    phrases:
      'for everybody|for all teams|same managed|same identity|several apps|multiple apps|more than one app|varias apps|varias aplicaciones|mehrere apps|plusieurs applications|varios aplicativos|gleichzeitig',
  },
  each: {
    words: 'each every chaque ごと 每个 不同',
    phrases:
      'per user|per team|per person|per app|per project|per deployment|per model|per resource|per department|por departamento|pro abteilung|par service|pro benutzer|pro team|pro projekt|pro ressource|for each|por usuario|por equipo|par équipe|por equipe',
  },
  change: { words: 'change changes änder ändern cambi modif mudar 変更 更改', phrases: '' },
  'environment variable': {
    words: 'env envs envvar umgebungsvariable 環境変数 环境变量',
    phrases:
      'environment variable|environment variables|env var|env vars|app setting|app settings|variable de entorno|variables de entorno|variables denvironnement|variables d environnement|variáveis de ambiente',
  },
  'several identities': {
    words: 'managedidentityclientid',
    phrases:
      'wrong one|wrong identity|falsche identität|several identities|two identities|mehrere identitäten|picks nothing',
  },
  tenants: {
    words: '',
    phrases: 'tenant a|tenant b|cross tenant|across tenants|anderen mandanten|別テナント|otro inquilino',
  },
  raise: {
    words: 'raise raising increase higher erhöh subir subo sube aumentar aumento augmenter 上げ 増や 提高 增加',
    phrases: 'more tokens|more capacity',
  },
  refused: {
    words: 'refuse refuses refusal reject weiger rechaz niegan refusent recus',
    phrases: 'say no|says no|nein sagen|dicen que no',
  },
} as const satisfies Record<string, Concept>;
