/** How a question ends, in the languages that are read. */
const ENDS = /(?:[?？]|か|吗)[\s。.!]{0,4}$/u;
/** How one begins, also where nobody types the mark at its end. */
const BEGINS =
  /^(?:(?:hi|hello|hey|so|and|but|ok|please|quick question)[,:!.]? )?(?:how|why|what|whats|hows|wheres|whos|which|who|whose|when|where|can|could|do|does|did|is|are|was|were|should|must|may|will|would|has|have|wie|warum|wieso|was|welche[rsnm]?|wer|wo|wann|kann|muss|darf|brauch\w{0,4}|reicht|gibt es|c[oó]mo|qu[eé]|cu[aá]l(?:es)?|por qu[eéê]|puedo|necesito|d[oó]nde|comment|pourquoi|quel(?:le)?s?|puis-je|est-ce|faut-il|combien|como|qual|quais|posso|preciso|onde|quanto)\b|^(?:如何|怎么|怎样|为什么|哪个|哪些|什么|是否|可以|どう|なぜ|どの|何|どれ|いつ)/iu;

/** Whether something is needed, wherever it stands: "the role is active, do I have to log out". */
const NEEDED =
  /\b(?:do (?:i|we|they) (?:still |really |even |now )?(?:have to|need)|is there (?:a|any) way|muss (?:ich|man|er|sie) |tengo que |dois-je |preciso )/iu;

/** What asks in the midst of a line, after a topic was named: "Translator without a key, which role is needed". */
const IN_THE_MIDST =
  /(?:[,:;.!–—-]|\bor|\band|\bto know|\bme) (?:how|why|what|whats|what's|which|who|whose|when|where|can|is (?:it|there|that)|are (?:there|they)|do (?:i|we)|does it|any way|wie|warum|wer|wo|wann|welche[rsnm]?|c[oó]mo|qu[eé]|cu[aá]l|qui[eé]n|comment|quel(?:le)?s?|pourquoi|qual|quem)\b/iu;
/** What asks without a question word, as people type into a chat. */
const WISHED =
  /^(?:(?:hi|hello|hey|so|ok|please)[,:!.]? )?(?:i|we|my \w+|our \w+)? ?(?:want|need|would like|look(?:ing)? for|wish|m[oö]chte|brauche|suche|necesito|quiero|preciso de|je voudrais|il me faut)\w{0,2}\b|\b(?:steps|example|sample|explain\w*|what exactly|how come|any (?:way|chance|idea)|any\w* know|difference|how|why)\b[^.]{0,24}$/iu;

/** Whether a text has the form of a question, in the languages that are read. */
export const isAsked = (text: string): boolean => {
  const said = text.trim();
  return ENDS.test(said) || BEGINS.test(said) || IN_THE_MIDST.test(said) || NEEDED.test(said) || WISHED.test(said);
};
