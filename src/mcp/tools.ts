import {
  answerDiagnosis,
  answerTopic,
  answerVerdict,
  plainAnswer,
  reportOf,
  type Answer,
  type PlainAnswer,
} from '../answer';
import { maskedParts } from '../cards';
import { diagnose, judge, questionIn, type Diagnosed } from '../respond';
import { NOT_SIGNED_IN, questionOf, type TypedQuestion, type FactsFor } from '../terminal';
import { CannotDo } from '../usage';
import { withMarkedData } from './marked';

const inWords = (answer: Answer): PlainAnswer => plainAnswer(withMarkedData(answer));

function answerTo(diagnosed: Diagnosed, now: number): Answer {
  const asked = questionIn(diagnosed);
  if (asked) return answerTopic(asked, 'terminal');
  return answerDiagnosis({ ...diagnosed, setting: 'terminal', check: 'none', now });
}

/** The diagnosis of a text. */
export function explainError(text: string, now: number): Record<string, unknown> {
  const diagnosed = diagnose({ text });
  const { outcome, scenario, family, alternatives, evidence, redactions } = reportOf(diagnosed);
  const answer = inWords(answerTo(diagnosed, now));
  return maskedParts({ outcome, scenario, family, alternatives, evidence, redactions, answer });
}

/** The answer to a question in somebody's own words. */
export function ask(question: string, now: number): Record<string, unknown> {
  const diagnosed = diagnose({ text: question });
  const outcome = questionIn(diagnosed) ? 'answered' : 'unknown';
  return maskedParts({ outcome, answer: inWords(answerTo(diagnosed, now)) });
}

/** A check with the rights of whoever is signed in. Rejects with a `BadInput` in one sentence. */
export async function checkAccess(
  asked: TypedQuestion,
  facts: FactsFor,
  now: number,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const { question } = await questionOf(asked, facts);
  const verdict = await judge(question, facts.sourceFor(question.principal), signal);
  if (verdict.gaps.some(({ why }) => why === 'sign-in-needed')) throw new CannotDo(NOT_SIGNED_IN);
  const { kind, name } = question.wanted;
  return maskedParts({
    verdict: verdict.verdict,
    principal: question.principal,
    wanted: { kind, name },
    resource: verdict.resource ?? null,
    gaps: verdict.gaps.map(({ what, why }) => ({ what, why })),
    answer: inWords(answerVerdict(verdict, { now, setting: 'terminal' })),
  });
}
