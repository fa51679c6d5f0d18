import { plainAnswer, reportOf, type Answer, type PlainAnswer } from '../answer';
import { maskedParts } from '../cards';
import { diagnose, judge, understand } from '../respond';
import { answerSignedIn, answerTo, questionOf, type FactsFor, type TypedQuestion } from '../terminal';
import { withMarkedData } from './marked';

const inWords = (answer: Answer): PlainAnswer => plainAnswer(withMarkedData(answer));

/** The diagnosis of a text. */
export function explainError(text: string, now: number): Record<string, unknown> {
  const said = understand(diagnose({ text }));
  const { outcome, scenario, family, alternatives, evidence, redactions } = reportOf(said);
  const answer = inWords(answerTo(said, now));
  return maskedParts({ outcome, scenario, family, alternatives, evidence, redactions, answer });
}

/** The answer to a question in somebody's own words. */
export function ask(question: string, now: number): Record<string, unknown> {
  const said = understand(diagnose({ text: question }));
  return maskedParts({ outcome: said.topic ? 'answered' : 'unknown', answer: inWords(answerTo(said, now)) });
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
  const answer = inWords(answerSignedIn(verdict, now));
  const { kind, name } = question.wanted;
  return maskedParts({
    verdict: verdict.verdict,
    principal: question.principal,
    wanted: { kind, name },
    resource: verdict.resource ?? null,
    gaps: verdict.gaps.map(({ what, why }) => ({ what, why })),
    answer,
  });
}
