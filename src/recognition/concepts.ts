/**
 * What people speak of around errors, and the words for it in the languages that we read: a lesson about a key that is switched
 * off is one in all of them. Words are in lower case and without accents. Each stands where a word begins, and may go on; one
 * with a space behind it may not. A Chinese, Japanese or Korean one may stand anywhere.
 */
const WORDS: Readonly<Record<string, string>> = {
  key: 'key |keys |api key|api-key|apikey|api_key|schlussel|cle |cles |cle api|clave|llave|chave|chiave|chiavi|sleutel|klucz|ключ|キー|鍵が|鍵を|密钥|秘钥|金鑰|密鑰|키를|키로|키가|키는|키 |키도',
  token: 'token|bearer|jeton|токен|トークン|令牌|權杖|토큰',
  role: 'role |roles |rolle |rollen |rol |ruolo|ruoli|papel |papeis|rola |роль|роли|ロール|角色|역할',
  permission:
    'permission|not allowed|berechtig|autorisation|droit|permiso|permissao|permisso|permess|toestemming|uprawnie|разрешени|権限|权限|權限|권한',
  deployment:
    'deploy|bereitstell|despliegue|implementaci|implantac|distribuzion|implementatie|wdroz|деплой|развертыван|デプロイ|部署|배포',
  model: 'model|modell|modele|modello|modelo|модел|モデル|模型|모델',
  address:
    'endpoint|url |urls |base url|base_url|apibase|adresse|endpunkt|point de terminaison|punto de conexion|ponto de extremidade|エンドポイント|终结点|端点|端點|엔드포인트|주소',
  network:
    'network|vnet|firewall|netzwerk|reseau|pare-feu|red virtual|cortafuego|rede |rete |netwerk|ネットワーク|ファイアウォール|网络|網路|防火墙|防火牆|네트워크|방화벽',
  private:
    'public access|private endpoint|public network|selected network|offentlich|privater endpunkt|acces public|point de terminaison prive|acceso publico|punto de conexion privado|acesso publico|ponto de extremidade privado|accesso pubblico|endpoint privato|パブリック|プライベート|公用|公共|公网|公開|专用|私有|공용|공개 액세스|프라이빗',
  'own address':
    'ip |ips |ip address|ip-adresse|allowed ip|adresse ip|direccion ip|endereco ip|indirizzo ip|ip アドレス|ip 地址|ip地址|아이피',
  proxy: 'proxy|vpn|zscaler|プロキシ|代理|프록시',
  certificate: 'certificat|certificado|zertifikat|ssl|tls|証明書|证书|憑證|인증서',
  name: 'dns|nslookup|resolv|nxdomain|enotfound|getaddrinfo|host name|hostname|名前解決|解析|이름 풀이',
  'time out':
    'timeout|timed out|times out|time out|etimedout|zeituberschreit|delai|expiration du delai|tiempo de espera|tempo limite|tempo esgotado|タイムアウト|超时|逾時|타임아웃|시간 초과|시간이 초과',
  tenant:
    'tenant|mandant|directory|verzeichnis|inquilino|locataire|annuaire|directorio|diretorio|テナント|ディレクトリ|租户|租戶|테넌트|디렉터리',
  subdomain:
    'custom domain|custom subdomain|subdomain|subdomane|sous-domaine|subdominio|sottodominio|subdomein|サブドメイン|子域|自定义域|하위 도메인|서브도메인',
  quota:
    'quota|tpm |ptu|capacity|kontingent|kapazitat|quote |cuota|cota |capacidad|capacite|クォータ|配额|配額|容量|할당량|쿼터',
  'too many':
    'rate limit|rate-limit|too many|throttl|zu viele|trop de|demasiad|muitas |troppe|te veel|レート制限|多すぎ|限流|请求过多|频率|너무 많|속도 제한',
  filter:
    'filter|content_filter|content polic|content management|jailbreak|responsible ai|inhalts|filtre|filtra|filtro|moderat|フィルター|フィルタ|过滤|筛选|審查|필터',
  version: 'api-version|api version|version|versao|versione|versie|バージョン|版本|버전',
  identity:
    'managed identit|identit|identidad|identidade|verwaltete ident|identite|マネージド|托管标识|托管身份|託管|관리 id|관리되는',
  metadata: 'imds|169.254|msi |msi_|metadata endpoint|metadatenendpunkt',
  principal:
    'principal|service account|dienstprinzipal|entidad de servicio|entidade de servico|プリンシパル|服务主体|서비스 주체|サービス アカウント',
  'sign in':
    'sign in|signed in|sign-in|signin|login|log in|logged in|logs in|az login|anmeld|einlogg|eingeloggt|connexion|connecte|iniciar sesion|inicio de sesion|iniciei sessao|fazer login|accesso effettuato|inlogg|サインイン|ログイン|登录|登入|로그인',
  credential:
    "credential|defaultazure|anmeldeinformation|informations d'identification|credencial|credenzial|資格情報|凭据|凭证|자격 증명",
  secret: 'secret|client secret|geheim|secreto|segredo|segreto|シークレット|机密|客户端密码|비밀',
  consent: 'consent|zustimm|zugestimmt|conditional access|bedingter zugriff|mfa |同意|条件付き|条件访问|동의|조건부',
  'local auth':
    'local auth|disablelocalauth|key based|key-based|keyless|lokale auth|schlusselbasiert|autenticacion local|autenticacao local|autenticazione locale|authentification locale|ローカル認証|本地身份验证|本地认证|로컬 인증',
  assign: 'assign|zuweis|zugewiesen|attribu|asign|atribu|assegna|toewijz|toegewezen|przypis|割り当て|分配|指派|할당',
  'data action':
    'data action|dataaction|datenaktion|action de donnees|accion de datos|acao de dados|azione dati|azioni dati|データ アクション|データアクション|数据操作|데이터 작업',
  audience: 'audience|scope |zielgruppe|issuer|audiencia|スコープ|受众|作用域|대상 그룹|범위',
  region: 'region|region |regiao|regione|リージョン|区域|地域|지역|리전',
  parameter:
    'temperature|max_tokens|max_completion|parameter|parametr|parametre|top_p|response_format|パラメータ|参数|參數|매개 변수|매개변수|파라미터',
  library:
    'import |package|upgrad|updat|sdk |pip |npm |nuget|maven|bibliothek|paket |biblioteca|libreria|librairie|ライブラリ|パッケージ|升级|라이브러리|패키지|업그레이드|업데이트',
  'openai.com': 'api.openai.com|platform.openai|openai.com',
  environment: 'environment var|env |.env|umgebungsvariable|variable d|variavel|variabile|環境変数|环境变量|환경 변수',
  agent: 'agent|assistant|thread|エージェント|智能体|代理程序|에이전트',
  refused:
    'denied|deny|denies|refus|reject|forbid|verweiger|abgelehnt|abgewiesen|lehnt|verboten|rechaz|denegad|negad|negat|recus|rifiut|geweiger|odmow|отказ|запрещ|拒否|弾か|はじか|拒绝|拒絕|被拒|거부|거절',
  blocked: 'block|gesperrt|blockier|bloque|bloquead|bloccat|geblok|ブロック|阻止|屏蔽|封锁|차단',
  'not there':
    "does not exist|doesn t exist|doesn't exist|not exist|not found|no such|cannot find|can't find|unknown|existiert nicht|nicht gefunden|gibt es nicht|unbekannt|n'existe pas|introuvable|inconnu|no existe|no encontr|desconocid|nao existe|nao encontr|desconhecid|non esiste|non trov|sconosciut|bestaat niet|niet gevonden|nie istnieje|nie znalez|не существует|не найден|存在しない|存在しません|見つから|ないと言|不存在|找不到|未找到|未知|존재하지|찾을 수 없|없는 ",
  'switched off':
    'disabl|switched off|turned off|deaktiv|abgeschaltet|ausgeschaltet|desactiv|desativ|desabilit|deshabilit|disabilit|disattiv|uitgeschakeld|wylaczon|отключ|無効に|無効化|オフ|禁用|关闭|停用|关掉|비활성|꺼져|꺼졌',
  expired:
    'expir|abgelaufen|lauft ab|caduc|vencid|scadut|verlopen|wygas|истек|просроч|期限切れ|切れ|过期|過期|失效|만료',
  invalid:
    "invalid|wrong|incorrect|not valid|isn't valid|falsch|ungultig|fehlerhaft|invalide|errone|mauvais|no valid|no es valid|equivocad|incorret|errad|errat|sbagliat|non valid|ongeldig|verkeerd|nieprawidlow|неверн|недейств|無効な|無効です|正しくな|不正|間違|无效|不正确|不对|错误的|잘못|유효하지|틀렸|틀리",
  missing:
    'missing|lacks|lack |without|not set|not provided|fehlt|fehlen|fehlend|ohne |manqu|absent|sin |falta|faltan|sem |manca|mancant|ontbreek|brakuje|нет |отсутств|足りな|不足|未設定|缺少|缺失|没有|없다|없음|없습니다|없어|누락|부족',
  unsupported:
    "not support|unsupported|doesn't support|no longer support|does not work with|nicht unterstutz|unterstutzt kein|pris en charge|no admite|no compatible|no soporta|nao suporta|nao e compativel|nao compativel|non support|niet ondersteun|nieobslug|не поддерж|サポートされ|サポートしな|対応して|使えない|不支持|지원하지|지원되지|지원 안",
  mismatch:
    "does not match|doesn't match|mismatch|stimmt nicht|stimmen nicht|ne correspond|no coincid|nao correspond|nao bate|non corrispond|komt niet overeen|一致しな|一致しません|違うと|不一致|不匹配|일치하지|맞지 않|다르다",
  unreachable:
    "connection error|can't connect|cannot connect|can't reach|cannot reach|unreachable|connection refused|connection reset|econn|not reachable|nicht erreich|verbindung|connexion impossible|injoignable|no se puede conectar|sin conexion|nao conecta|non raggiung|irraggiung|onbereikbaar|brak polacz|соедин|繋が|つながら|接続でき|接続エラー|连不上|连接失败|无法连接|連線|연결되지|연결이|연결할 수|접속",
  'server fault':
    'internal server|server error|server_error|something went wrong|had an error|bad gateway|service unavailable|serverfehler|interner fehler|erreur interne|erreur serveur|error interno|erro interno|errore interno|interne fout|サーバー エラー|サーバーエラー|内部エラー|服务器错误|内部错误|服务不可用|서버 오류|내부 오류',
  unauthorised:
    'unauthori|not authori|nicht autoris|unautoris|non autoris|no autoriz|nao autoriz|non autorizz|niet geautoris|неавториз|認証エラー|認証に|認可|未授权|未经授权|無權|无权|鉴权|身份验证|권한 없|인증 오류|인증 실패|인증되지|승인되지',
  exceeded:
    'exceed|over quota|uberschrit|depass|superad|supera |exced|ultrapass|superat|overschr|przekrocz|превыш|超え|超過|超出|超过|超過|초과',
  greyed: 'grey|gray|ausgegraut|grise|deshabilitad|inativ|グレー|灰色|회색',
  renewed:
    'regenerat|rotat|new key|neu erzeugt|neuen schlussel|regener|rigenerat|再生成|作り直|重新生成|重置|재발급|새로 발급|재생성',
  works:
    'works|worked|working|funktioniert|klappt|lauft |marche|fonctionne|funciona|funziona|va bene|werkt|dziala|работает|動き|動く|動いて|使える|通る|正常|能用|可以|没事|작동|잘 됩|잘 되|됩니다',
  holder:
    'owner|contributor|reader |foundry user|ai user|openai user|besitzer|mitwirkend|proprietair|contribut|propietari|colaborador|proprietari|所有者|共同作成者|参与者|소유자|기여자|참가자',
  guest: 'guest|gast |gastkonto|invite |invitado|convidado|ospite|ゲスト|来宾|訪客|게스트',
  meeting:
    'meeting|room |agenda|workshop|besprechung|termin |raum |reunion|salle |sala |riunione|reuniao|vergadering|spotkanie|会議|会议|研讨|勉強会|회의',
  price:
    'cost |costs |price|pricing|budget|invoice|kosten|preis|rechnung|cout|prix|facture|coste|precio|custo |custa|preco|prezzo|costo|koszt|料金|費用|价格|费用|多少钱|비용|가격|요금',
};

/** Looked at in a long text: what is longer is output, whose own words say more. */
const MOST = 1_500;
const SPACE = 32;

/** Letters with an accent, as the letter alone; what is no letter separates words. */
const PLAIN = Uint16Array.from({ length: 0x180 }, (_, code) => {
  const plain = String.fromCharCode(code).toLowerCase().normalize('NFD');
  return plain.charCodeAt(0);
});
const LETTER = Uint8Array.from({ length: 0x180 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Chinese, Japanese and Korean letters: words need not begin where a word begins. */
const isAnywhere = (code: number): boolean => code >= 0x3040 && code <= 0xd7af;
const isLetter = (code: number): boolean => (code < 0x180 ? LETTER[code] === 1 : code < 0x2000 || isAnywhere(code));

/** Cyrillic capitals begin here, and small letters so much further. */
const [CAPITALS, LAST_CAPITAL, SMALL] = [0x410, 0x42f, 32];
const [CURLY, APOSTROPHE] = [0x2019, 39];
const plainAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 0x180) return PLAIN[code] ?? SPACE;
  if (code === CURLY) return APOSTROPHE;
  return code >= CAPITALS && code <= LAST_CAPITAL ? code + SMALL : code;
};

const NAMES = Object.keys(WORDS);
const UNIT = 0x10000;
/** All words as one tree: from a node and a letter to the next node; node 0 is where each word begins. */
const NEXT = new Map<number, number>();
/** For each node the concept, counted from 1, whose word ends there. */
const ENDS: number[] = [0];
/** Where a word may begin, by its first two letters: most places are none, and need no look at the tree. */
const BEGINS = new Uint8Array(UNIT);
const beginning = (first: number, second: number): number => (first * 31 + second) % UNIT;

for (const [index, name] of NAMES.entries())
  for (const word of (WORDS[name] ?? '').split('|')) {
    BEGINS[beginning(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const edge = node * UNIT + word.charCodeAt(i);
      node = NEXT.get(edge) ?? ENDS.push(0) - 1;
      NEXT.set(edge, node);
    }
    ENDS[node] = index + 1;
  }

/** What a text speaks of, in the order of the list. */
export function conceptsIn(text: string): readonly string[] {
  const said = new Uint8Array(NAMES.length + 1);
  const end = Math.min(text.length, MOST);
  let isWithin = false;
  let first = plainAt(text, 0);
  for (let start = 0; start < end; start += 1) {
    const second = start + 1 < text.length ? plainAt(text, start + 1) : SPACE;
    if ((!isWithin || isAnywhere(first)) && BEGINS[beginning(first, second)] === 1) markFrom(text, start, said);
    isWithin = isLetter(first);
    first = second;
  }
  return NAMES.filter((_, index) => said[index + 1] === 1);
}

/** Marks what the words say that begin at a place. */
function markFrom(text: string, start: number, said: Uint8Array): void {
  let node = 0;
  for (let at = start; ; at += 1) {
    const code = at < text.length ? plainAt(text, at) : SPACE;
    const next = NEXT.get(node * UNIT + code) ?? (isLetter(code) ? undefined : NEXT.get(node * UNIT + SPACE));
    if (next === undefined) return;
    node = next;
    said[ENDS[node] ?? 0] = 1;
  }
}
