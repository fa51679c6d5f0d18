/**
 * What a question asks for, by its question words: a person, a time, a place, a reason. Tells topics apart that speak of
 * the same things ("who may assign the role", "how long does the role take").
 */
const FOCUS: readonly (readonly [focus: string, asked: RegExp])[] = [
  [
    'count',
    /\bhow many\b|\bwie ?viele?\b|\bcuant[oa]s\b|\bcombien de (?!temps)|\bquant[aio]s?\b(?! tempo)|\bhoeveel\b|\bile\b|сколько(?! времени)|いくつ|何個|多少个|몇 개/u,
  ],
  ['who', /\b(?:who|whose|whom|wer|wem|wen|quien(?:es)?|qui|quem|kto|kim)\b|^chi\b|кто|誰|谁|누가/u],
  // What somebody did, and not what somebody may.
  [
    'did',
    /\bwho (?:has |have |had )?(?:[a-z]{2,14}ed|made|took|gave|read|sent|uses|used)\b|\bwer hat\b|\bquien ha\b|\bqui a\b|誰が.{1,20}た|谁.{1,20}了/u,
  ],
  [
    'time',
    /\b(?:how (?:long|soon|fast|quickly)|when (?:do|does|did|will|can|is|are)|until when|wie (?:lange|schnell)|ab wann|wann|cuando|cuanto (?:tiempo|tarda|dura)|combien de temps|quand|quanto tempo|quando|hoe ?lang|wanneer|jak dlugo|kiedy|ne zaman)\b|как долго|времени|когда|얼마나|언제|いつ|どれくらい|多久|什么时候/u,
  ],
  [
    'which',
    /\b(?:which|what|welche\w?|cual(?:es)?|que|quel(?:le)?s?|qual|quais|quale|quali|welke|jak(?:a|ie|i)|hangi)\b|как(?:ая|ую|ие|ои)|어떤|무슨|どの|どれ|何|什么|哪/u,
  ],
  [
    'role',
    /\b(?:which|what|welche\w?|cual(?:es)?|que|quel(?:le)?s?|qual|quais|minimum|least|smallest|right) (?:\w+ )?(?:roles?|permissions?|rights?|rolle|rechte|rol(?:es)?|permisos?|droits?|funca?o|funcoes|permissao|ruolo|ruoli|rola|role)\b|\b(?:quale|quali|che|welke|jak(?:a|ie)|hangi) (?:ruol|permess|rol|uprawni|yetki)\w{0,4}|как(?:ая|ую|ие) рол|(?:어떤|무슨) (?:역할|권한)|\b(?:roles?|permissions?|rights) (?:to|for|needed|required|do|does|is|lets?)\b|ロール(?:は|が必要)|(?:需要|什么)(?:什么)?(?:角色|权限)|権限は/u,
  ],
  // What a word means, and not which one it is: "what is a tenant?", but "what is the tenant?".
  [
    'meaning',
    /\bwhat(?:'?s| is| are) an? |\bwhat (?:does|do) .{1,60} mean\b|^(?:and |so |but )?what(?:'?s| is| are) (?!the\b|my\b|our\b|your\b|this\b|that\b|it\b|there\b|wrong\b|next\b|missing\b|left\b|better\b|new\b|up\b)[\w-]+(?: [\w-]+){0,2}(?: here)?\s*\??$|\b(?:meaning|definition) of\b|\bexplain the (?:word|term)\b|\bwas (?:ist|sind) ein|\bwas (?:bedeutet|heisst)\b|\bque (?:es|son) un|\bque significa|qu'?est-ce (?:que c'?est|qu)|\bveut dire\b|\bo que (?:e|sao) um|\bo que significa|とは|という意味|什么是|是什么意思/u,
  ],
  ['where', /\b(?:where|wo|donde|ou|onde|dove|waar|gdzie|nerede)\b|где|어디|どこ|場所|哪里/u],
  ['why', /\b(?:why|how come|warum|wieso|por ?que|pourquoi|perche|waarom|dlaczego|neden)\b|почему|왜|なぜ|为什么/u],
  [
    'whether',
    /^(?:so |and |but )?(?:can|could|may|is|are|does|do|will|must|should|kann|darf|reicht|ist|muss|puedo|se puede|basta|posso|da pra|puis-je|peut-on|est-ce|czy|kan ik|kunnen we|si puo)\b|можно ли|могу ли|있나요|되나요|可以|能不能|是否|できますか|ですか$/u,
  ],
  [
    'how',
    /\b(?:how (?:do|can|to|does|would|is)|wie (?!lange)|como|comment|hoe (?!lang)|jak (?!dlugo)|nasil)\b|^come\b|как (?!долго)|어떻게|方法|手順|怎么|如何/u,
  ],
];

/** The focuses of a question. `plain` is without accents and in lower case. */
export const focusesOf = (plain: string): readonly string[] =>
  FOCUS.filter(([, asked]) => asked.test(plain)).map(([focus]) => `?${focus}`);
