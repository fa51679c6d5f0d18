/** How a question ends, in the languages that are read. */
const ENDS = /(?:[?？]|か|吗)[\s。.!]{0,4}$/u;
/** How one begins, also where nobody types the mark at its end. */
const BEGINS =
  /^(?:(?:hi|hello|hey|so|and|but|ok|please|quick question)[,:!.]? )?(?:how|why|what|which|who|whose|when|where|can|could|do|does|did|is|are|was|were|should|must|may|will|would|has|have|wie|warum|wieso|was|welche[rsnm]?|wer|wo|wann|kann|muss|darf|brauch\w{0,4}|reicht|gibt es|c[oó]mo|qu[eé]|cu[aá]l(?:es)?|por qu[eéê]|puedo|necesito|d[oó]nde|comment|pourquoi|quel(?:le)?s?|puis-je|est-ce|faut-il|combien|como|qual|quais|posso|preciso|onde|quanto)\b|^(?:如何|怎么|怎样|为什么|哪个|哪些|什么|是否|可以|どう|なぜ|どの|何|どれ|いつ)/iu;

/** Whether a text has the form of a question, in the languages that are read. */
export const isAsked = (text: string): boolean => ENDS.test(text.trim()) || BEGINS.test(text.trim());
