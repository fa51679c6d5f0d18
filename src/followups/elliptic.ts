import { conceptsWith } from '../questions';
import type { Meaning } from './meaning';
import { operationIn } from './operations';

/*
 * A message that names only what is different from what was asked before.
 */

const conceptsOf = conceptsWith({});

const ELLIPTIC =
  /^(?:(?:ok|so|and|but|or|what|how|also|same|und|et|y|e|mais|aber)[, ]+){0,2}(?:(?:about|for|on|at|in|with|to|für|bei|im|pour|para|con|com|em|en|au|à) )?(?:(?:the|a|an|my|our|it|this|die|der|das|ein|eine|le|la|un|une|el|una|o|uma) )?[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){0,3} ?[?？]?$/iu;
const MOST_WORDS = 6;
/** A verb or a question word makes a sentence of its own. */
const SENTENCE =
  /\b(?:is|are|was|were|do|does|did|can|could|should|will|would|how|why|who|when|where|which|need|needs|have|has|i|we|he|she|it['’]?s|still|now|no|not|thanks?|done|wie|warum|wer|wann|kann|muss|ist|comment|pourquoi|qui|cómo|quién|por)\b/iu;
const WITH_WHAT = /^(?:so |ok )?(?:what|how) about\b|^(?:so |ok )?(?:and|und|et|y|e) /iu;

/** A message that names only what is different: "and for a group?", "what about project?". */
export const isElliptic = (text: string): boolean => {
  const said = text.trim();
  return said.split(/\s+/).length <= MOST_WORDS && ELLIPTIC.test(said) && !SENTENCE.test(said.replace(WITH_WHAT, ''));
};

const TO_CALL = /\bto (?:call|use|invoke|query|run) (?:it|them|one|the models?|models?)\b/iu;

const AT_PROJECT = /\bprojects?\b|\bprojekt\b|\bprojet\b|\bproyecto\b|\bprojeto\b|プロジェクト|项目/iu;

/** What is different is an operation: "and to call it?". */
export function ofElliptic(said: string): Meaning | undefined {
  if (TO_CALL.test(said)) return 'operation';
  if (AT_PROJECT.test(said)) return 'scope';
  return operationIn(said) !== undefined && conceptsOf(said).length <= 2 && WITH_WHAT.test(said)
    ? 'operation'
    : undefined;
}
