import { z } from 'zod';

import type { Ledger } from './ledger';

/** For how long somebody may go on talking about what they asked. Milliseconds. */
const KEEP_MS = 60 * 60_000;

const name = z.string().max(2_100);

/** A name that is longer names no app. */
const LONGEST_CALLER = 80;

const Question = z.object({
  /** How it was explained: an outcome of a diagnosis and ids of scenarios, the likest first. None for a check alone. */
  outcome: z.string().max(20).optional(),
  scenarios: z.array(z.string().max(80)).max(6),
  /** What the paste states and claims: names, ids and codes. */
  evidence: z.unknown(),
  /** The id of the question that was answered without any case. */
  topic: z.string().max(120).optional(),
  wanted: z.object({ kind: z.enum(['action', 'dataAction']), name, alternative: name.optional() }).optional(),
  /** Endpoint, id or name. */
  resource: name.optional(),
  /** What was asked of it last, and how often it was said to fail still. */
  asked: z.string().max(20).optional(),
  fails: z.number().int().min(0).max(20).optional(),
  /** Another caller than the person, of whom was spoken last. */
  caller: z
    .object({
      kind: z.enum(['app', 'team']),
      name: z.string().max(LONGEST_CALLER).optional(),
      isPrincipal: z.boolean().optional(),
      isAnother: z.boolean().optional(),
    })
    .optional()
    // What is not read here is no reason to forget the question.
    .catch(undefined),
  /** The verdict that was shown last, and since when it is that one. */
  shown: z.object({ verdict: z.string().max(80), since: z.number() }).optional(),
});

/**
 * The last question of one person in one conversation, as instances tell it each other. No text of a paste; of what was
 * said after it, the name of the app or group that was spoken of.
 */
export type KeptQuestion = Readonly<z.infer<typeof Question>>;

/** Whose question, and where it was asked. */
export interface Talk {
  readonly channel: string;
  readonly conversation: string;
  readonly person: string;
}

/** Without a name that would not be read again. */
function bounded(about: KeptQuestion): KeptQuestion {
  const { caller } = about;
  if (caller?.name === undefined || caller.name.length <= LONGEST_CALLER) return about;
  return { ...about, caller: { ...caller, name: undefined } };
}

const subjectOf = ({ channel, conversation, person }: Talk) =>
  ({ kind: 'question', ids: [channel, conversation, person] }) as const;

/** The last question of each person in each conversation, for an hour. Where it got lost, somebody asks once more. */
export class LastQuestions {
  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => number,
  ) {}

  async of(talk: Talk): Promise<KeptQuestion | undefined> {
    const entry = await this.ledger.read(subjectOf(talk));
    if (entry?.state !== 'done' || entry.until < this.now()) return undefined;
    const read = Question.safeParse(entry.about);
    return read.success ? read.data : undefined;
  }

  async keep(talk: Talk, by: string, about: KeptQuestion): Promise<void> {
    await this.ledger.note(subjectOf(talk), { state: 'done', by, about: bounded(about), until: this.now() + KEEP_MS });
  }

  async forget(talk: Talk, by: string): Promise<void> {
    await this.ledger.note(subjectOf(talk), { state: 'done', by });
  }
}
