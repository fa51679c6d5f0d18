import { spoken } from './everyday';

/**
 * The words of concepts in Italian, Dutch, Polish, Russian, Turkish and Korean. Beginnings of words, and phrases with an
 * underscore in place of a blank. Topics have phrasings in other languages; these meet them by what they speak of.
 */
const WORDS: Readonly<Record<string, string>> = {
  role: 'ruolo ruoli rollen rola roli rolę ról роль роли ролей рол rolü rolünü roller 역할 권한 permess autorizzazion uprawnie разрешени права yetki toestemming machtiging',
  assign: 'assegna toewijz toegewezen przypis przydziel назнач выда atama atay 할당 부여 предостав verlenen dare',
  difference: 'differenz verschil różnic отлича отличие разниц fark farkı 차이 다른가',
  need: 'servono necessari bisogno nodig vereist potrzeb wymaga нужн требу необходим gerek lazım gerekir 필요 occorre',
  enough: 'voldoende genoeg wystarcz достаточно yeterli 충분',
  time: 'hoelang duurt ждать długo долго времени sürer 걸리 시간 hoe_lang quanto_tempo jak_długo',
  agent: 'agenti agentów agenta агент агента 에이전트 ajan ajanı',
  project: 'progett projekcie проект 프로젝트 proje',
  resource: 'risors zasób zasob ресурс kaynak kaynağı 리소스',
  scope: 'ambito zakres область_действ 범위 kapsam bereik',
  token: 'токен 토큰 belirteç',
  key: 'chiave chiavi sleutel sleutels klucz klucze klucza kluczy kluczem ключ anahtar anahtarı 키를 키가 키로 키는 api_키',
  keyless:
    'senza_chiave senza_chiavi senza_api_key zonder_sleutel zonder_sleutels zonder_api bez_klucza bez_kluczy без_ключа без_ключей anahtarsız 키_없이',
  disable:
    'disabilit disattiv uitschakel uitgeschakeld uitzetten wyłącz отключ выключ запрет devre_dışı kapat 비활성 차단 금지',
  enable: 'attivare inschakel włącz включить etkinleştir 활성화',
  rotate: 'ruotare roteren rotacj вращ ротац обновить_ключ döndür 교체 회전 rigenera',
  see: 'vedere vedo elenc bekijk zien zobacz widzieć посмотреть видеть увидеть görmek göster 확인 보나 볼_수',
  'managed identity':
    'identità_gestit identità_gestita identità_gestite beheerde_identiteit beheerde_identiteiten tożsamość_zarządzana tożsamości_zarządzanej zarządzana_tożsamość управляем yönetilen_kimlik yönetilen_kimliği 관리_id 관리형 관리되는_id',
  'service principal':
    'entità_servizio service-principal jednostk 서비스_주체 субъект_служб hizmet_sorumlusu servis_sorumlusu servis_sorumlusuna hizmet_sorumlusuna',
  guest: 'ospite ospiti gastgebruiker gościa gość гост misafir konuk 게스트',
  tenant: 'tenantu тенант арендатор kiracı 테넌트',
  group: 'gruppo gruppi groep groepen grupa grupy групп grubu 그룹',
  'virtual machine':
    'macchina_virtuale virtuele_machine maszyny_wirtualnej maszyna_wirtualna виртуальн sanal_makine sanal_makineden 가상_머신',
  'container apps': '컨테이너_앱',
  container: 'kontener контейнер konteyner 컨테이너',
  function: 'funzione_azure azure-functie 함수_앱 azure_functie',
  local: 'localmente lokaal lokalnie локальн yerel bilgisayar 로컬 내_컴퓨터 노트북',
  endpoint: 'конечн_точк конечную_точк конечная_точк uç_nokta 엔드포인트 punkt_końcowy',
  deployment:
    'distribuzion implementatie wdroż wdrażać deployować развертыван развёртыван развернуть деплой dağıtım 배포',
  model: 'modello modelli modele modelu modeli модел modeli modele 모델',
  embedding: '임베딩 эмбеддинг',
  'fine tune': '미세_조정 파인튜닝 дообуч ince_ayar',
  speech: '음성 речь речи konuşma spraak mowy',
  translator: 'traduttore tłumacz vertaal переводчик перевод çeviri 번역',
  network: 'rete retes netwerk sieci sieć сеть сети 네트워크 방화벽',
  'private endpoint': 'endpoint_privato privé-eindpunt prywatny_punkt частн özel_uç 프라이빗_엔드포인트',
  'public access': 'accesso_pubblico openbare_toegang publiczny публичн genel_erişim 퍼블릭_액세스 공용_액세스',
  least: 'minimo minima minimale najmniejsz минимальн наименьш asgari en_az 최소',
  'custom role': 'ruolo_personalizzato aangepaste_rol rola_niestandardowa пользовательск özel_rol 사용자_지정_역할',
  quota: 'limiet квот kota 할당량 쿼터',
  audit: 'logboek dziennik журнал günlük 로그 감사',
  storage: 'archiviazione opslag magazyn хранилищ depolama 스토리지 저장소',
  policy: 'beleid zasad политик ilke 정책',
  pim: '활성화_가능',
  expire: 'scade scadenza verloopt geldig wygasa ważny истека действителен geçerli 만료 유효',
  remove: 'rimuov revoc verwijder intrekken usuń odebrać удалить отозвать забрать kaldır 제거 회수 삭제',
  subscription:
    'sottoscrizion subskrypc подписк abonelik 구독 리소스_그룹 gruppo_di_risorse grupy_zasobów группы_ресурсов',
  access: 'accesso accedere toegang dostęp dostępu доступ erişim erişmek erişebilir 액세스 접근 접속',
  call: 'chiama chiamare aanroep aan_te_roepen wywoł вызвать вызов вызыва çağır 호출',
  app: 'applicazion applicatie toepassing aplikacj приложени uygulama 앱에서 앱이 앱을',
  person: 'utente utenti gebruiker użytkownik пользовател kullanıcı 사용자 개발자',
  who: 'chi_ha chi_può wie_heeft wie_kan kto кто kim kimin kimler 누가',
  check: 'verifica controllar controleer sprawdzi провери kontrol 검사',
  migrate: 'spost verplaats przenieś перенести перемест taşı 이동',
  price: 'costi costo koszt стоимость maliyet 비용',
  region: 'regione regio regionu регион bölge 지역 리전',
  'sign in': 'accedo inloggen aanmelden zalogować logowani войти вход oturum 로그인',
  'local auth': 'autenticazione_locale lokale_authenticatie локальн_аутентификац 로컬_인증',
  publish: 'pubblica publiceren publikow опублик yayınla 게시',
  tool: 'strumento strumenti hulpmiddel narzędzi инструмент araç 도구',
  connection: 'connessione verbinding połączeni подключени bağlantı 연결',
  restrict: 'limitare beperk ogranicz огранич sınırla 제한',
};

/** By concept, as concepts are told. */
export const OTHER_LANGUAGES = spoken(WORDS);

/** Words that tell no question apart. */
export const SMALL_ELSEWHERE =
  'il lo gli della delle dello dei degli nel nella alla dal dalla che chi come cosa devo posso puo mia mio mie miei per senza sono ho hai abbiamo faccio quale quali una uno del di su nostro nostra suo sua anche uso usare serve ' +
  'het van voor naar aan met hoe welke ik mijn onze kan moet heeft niet zonder maar zijn worden wordt voordat werkt wij er bij uit om dit deze ' +
  'jak do z na czy jest bez dla przez mam mamy moge mozna trzeba zeby aby sie po od jaka jakie jaki ktora ktore moj moja musi ' +
  'icin bir ve ile mi mu nasil hangi ne kadar bu vermeliyim yapabilirim olarak var midir';
