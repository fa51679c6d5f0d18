/**
 * What a question asks for, by its question words: a person, a time, a place, a reason. Tells topics apart that speak of
 * the same things ("who may assign the role", "how long does the role take").
 */
const FOCUS: readonly (readonly [focus: string, asked: RegExp])[] = [
  ['who', /\b(?:who|whose|whom|wer|wem|wen|quien(?:es)?|qui|quem)\b|誰|谁/u],
  [
    'time',
    /\b(?:how (?:long|soon|fast|quickly)|when (?:do|does|did|will|can|is|are)|until when|wie (?:lange|schnell)|ab wann|wann|cuando|cuanto (?:tiempo|tarda|dura)|combien de temps|quand|quanto tempo|quando)\b|いつ|どれくらい|多久|什么时候/u,
  ],
  ['which', /\b(?:which|what|welche\w?|cual(?:es)?|que|quel(?:le)?s?|qual|quais)\b|どの|どれ|何|什么|哪/u],
  [
    'role',
    /\b(?:which|what|welche\w?|cual(?:es)?|que|quel(?:le)?s?|qual|quais|minimum|least|smallest|right) (?:\w+ )?(?:roles?|permissions?|rights?|rolle|rechte|rol(?:es)?|permisos?|droits?|funca?o|funcoes|permissao)\b|\b(?:roles?|permissions?|rights) (?:to|for|needed|required|do|does|is|lets?)\b|ロール(?:は|が必要)|(?:需要|什么)(?:什么)?(?:角色|权限)|権限は/u,
  ],
  // What a word means, and not which one it is: "what is a tenant?", but "what is the tenant?".
  [
    'meaning',
    /\bwhat(?:'?s| is| are) an? |\bwhat (?:does|do) .{1,60} mean\b|^(?:and |so |but )?what(?:'?s| is| are) (?!the\b|my\b|our\b|your\b|this\b|that\b|it\b|there\b|wrong\b|next\b|missing\b|left\b|better\b|new\b|up\b)[\w-]+(?: [\w-]+){0,2}(?: here)?\s*\??$|\b(?:meaning|definition) of\b|\bexplain the (?:word|term)\b|\bwas (?:ist|sind) ein|\bwas (?:bedeutet|heisst)\b|\bque (?:es|son) un|\bque significa|qu'?est-ce (?:que c'?est|qu)|\bveut dire\b|\bo que (?:e|sao) um|\bo que significa|とは|という意味|什么是|是什么意思/u,
  ],
  ['where', /\b(?:where|wo|donde|ou|onde)\b|どこ|場所|哪里/u],
  ['why', /\b(?:why|how come|warum|wieso|por ?que|pourquoi)\b|なぜ|为什么/u],
  [
    'whether',
    /^(?:so |and |but )?(?:can|could|may|is|are|does|do|will|must|should|kann|darf|reicht|ist|muss|puedo|se puede|basta|posso|da pra|puis-je|peut-on|est-ce)\b|可以|能不能|是否|できますか|ですか$/u,
  ],
  ['how', /\b(?:how (?:do|can|to|does|would|is)|wie (?!lange)|como|comment)\b|方法|手順|怎么|如何/u],
];

/** The focuses of a question. `plain` is without accents and in lower case. */
export const focusesOf = (plain: string): readonly string[] =>
  FOCUS.filter(([, asked]) => asked.test(plain)).map(([focus]) => `?${focus}`);
