import { answerDiagnosis, answerTopic, plainAnswer } from '../../src/answer';
import { toCard, toSummary, toText } from '../../src/cards';
import type { RawMessage } from '../../src/paste';
import { diagnose, questionIn } from '../../src/respond';

/** Everything that is shown of one paste, wherever: card, terminal, `--json`, and the text that is taken for safe. */
export function shownOf(raw: RawMessage, now: number): readonly string[] {
  const diagnosed = diagnose(raw);
  const asked = questionIn(diagnosed);
  const answer = asked
    ? answerTopic(asked)
    : answerDiagnosis({ ...diagnosed, setting: 'personal', check: 'none', now });
  return [
    diagnosed.paste.text,
    JSON.stringify(toCard(answer)),
    toText(answer),
    toSummary(answer),
    JSON.stringify(plainAnswer(answer)),
  ];
}
