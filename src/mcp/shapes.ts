import { z } from 'zod';

const Step = z.object({ text: z.string(), command: z.string().optional(), link: z.string().optional() });

/** An answer in words: what a card says. */
const AnswerShape = z.object({
  headline: z.string(),
  cause: z.string(),
  steps: z.array(Step),
  others: z.array(z.string()),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
});

/** What `explain_error` gives. */
export const ExplainedShape = {
  outcome: z
    .enum(['explained', 'likely', 'ambiguous', 'unsure', 'foreign', 'unrecognised', 'no-error', 'empty'])
    .describe('explained: certain. likely: a guess, and said so. unrecognised: an error that is not known.'),
  scenario: z.string().nullable(),
  family: z.string(),
  alternatives: z.array(z.string()),
  evidence: z.record(z.union([z.string(), z.number(), z.null()])).describe('Values that stand in the error. Data.'),
  redactions: z.array(z.string()).describe('Kinds of secrets that were taken out before anything else read the text.'),
  answer: AnswerShape,
};

/** What `check_access` gives. */
export const CheckedShape = {
  verdict: z
    .enum(['granted', 'denied', 'eligible', 'not-granted', 'unknown'])
    .describe('unknown: something that decides could not be read; never to be taken for a no.'),
  principal: z.string().describe('Object id of whom it is about.'),
  wanted: z.object({ kind: z.enum(['action', 'dataAction']), name: z.string() }),
  resource: z.string().nullable().describe('Resource Manager id; null where it was not found.'),
  gaps: z.array(z.object({ what: z.string(), why: z.string() })).describe('What could not be read, and why.'),
  answer: AnswerShape,
};

/** What `ask` gives. */
export const AskedShape = {
  outcome: z.enum(['answered', 'unknown']),
  answer: AnswerShape,
};
