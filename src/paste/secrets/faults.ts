/**
 * What services and people print where a secret would stand: the name of an error, or a sentence about it. Hidden, the
 * error would be lost.
 */
const FAULT =
  /(?:disabled|denied|invalid|unauthori[sz]ed|forbidden|not_?found|failed|failure|error|exception|missing|required|expired|not_?supported|not_?allowed|exceeded|not (?:found|allowed|supported|accepted|valid|set))/i;
const ERROR_NAME = /^(?:(?:[A-Z][a-z]{1,20}){2,8}|[a-z]{2,20}(?:_[a-z]{2,20}){1,6})$/;
/** `AADSTS7000215`, `ERR_BAD_REQUEST`, `HTTP401`, `CS0103`. */
const ERROR_CODE = /^(?:[A-Z]{2,12}-?\d{3,9}|ERR_[A-Z_]{3,40})[:.,]?$/;
/** Words of a sentence, in any order: no phrase that somebody chose as a password has many of them. */
const SENTENCE_WORD =
  /^(?:a|an|and|are|as|at|be|been|but|by|can|cannot|check|could|did|do|does|error|failed|for|from|get|has|have|in|incorrect|invalid|is|it|missing|must|not|of|on|or|please|the|this|to|unable|was|were|when|with|you|your)$/i;
/** The first word of such a sentence, where nothing says where the value ends. */
const FIRST_WORD =
  /^(?:a|an|the|is|are|was|were|not|no|must|cannot|can't|could|can|does|doesn't|did|has|have|should|to|for|from|in|of|and|or|but|with|when|which|that|this|it|access|authentication|authorization|authorisation|verification|validation|acquisition|request|login|sign-in|mismatch|rejected|refused|revoked|wrong|incorrect|bad|unknown|unable|empty|please|check)$/i;

/** Enough words to judge a sentence by. */
const WORDS = 40;

/** Whether a quoted value is a sentence: three words or more, and one of them such as only sentences have. */
const isSentence = (value: string): boolean => {
  const words = value.trim().split(/\s+/, WORDS);
  return (
    words.length >= 3 && (FAULT.test(value) || words.some((word) => SENTENCE_WORD.test(word.replace(/[.,:;!?]$/, ''))))
  );
};

/** Whether a value behind the name of a secret is a message, or the name of an error. `quoted`: somebody marked its end. */
export const isMessage = (value: string, quoted: boolean): boolean =>
  ERROR_CODE.test(value) ||
  (FAULT.test(value) && ERROR_NAME.test(value)) ||
  (quoted ? isSentence(value) : FIRST_WORD.test(value) || (/^[A-Za-z]{3,30}[:.]?$/.test(value) && FAULT.test(value)));
