import type { Answered } from '../../diagnosis';
import { words } from '../../prose';
import type { Answer } from '../types';

/** The answer to a question that came without an error. */
export const answerTopic = ({ topic }: Answered): Answer => ({
  tone: 'neutral',
  headline: words(topic.question),
  blocks: [
    { kind: 'text', text: topic.answer },
    { kind: 'sources', sources: topic.sources },
  ],
  buttons: [],
});
