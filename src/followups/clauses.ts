/** A sentence's end; in a line of its own; and before a question that is tied on with "and". */
const END =
  /(?<=[.!?…;]) {1,4}|(?<=[。！？；，])|[\r\n]{1,4}|(?:,? (?:and|but|und|aber|et|mais|y|pero|e|mas)|,) (?=(?:who|which|how|where|when|what|why|can|could|is there|wer|welche\w?|wie|wo|wann|was|warum|kann|qui|quel(?:le)?|comment|où|quand|pourquoi|quién|quien|cuál|cual|cómo|dónde|cuándo|quem|qual|onde|quando)\b)/iu;

/** What a short message says one after the other: "Thanks! And which role?" says two things. */
export const clausesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(END)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));

/** Where one thing that is told ends, also within a sentence. */
const NEXT =
  /(?<=\?)|[,;、，；。\r\n]|[.!…](?=\s|$)|\b(?:but|and|though|although|while|yet|aber|und|obwohl|mais|et|pero|y|aunque|mas|e)\b(?=\s)|但是?|不过/iu;

/** The parts of what is told: "Telnet connects, but the call fails" tells two things. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(NEXT)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
