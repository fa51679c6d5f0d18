import { z } from 'zod';

/** Who is mentioned in a message, as far as the activity says. */
export interface Mention {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** The mark-up that stands in the text, for example `<at>Locksmith</at>`. */
  readonly text?: string | undefined;
}

const MentionEntity = z.object({
  type: z.string().regex(/^mention$/i),
  text: z.string().max(1000).optional().catch(undefined),
  mentioned: z
    .object({ id: z.string().optional().catch(undefined), name: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** The mentions among an activity's entities. Malformed entities are left out. */
export const readMentions = (entities: unknown): readonly Mention[] =>
  (Array.isArray(entities) ? entities.slice(0, 200) : []).flatMap((entity: unknown) => {
    const parsed = MentionEntity.safeParse(entity);
    if (!parsed.success) return [];
    return [{ id: parsed.data.mentioned?.id, name: parsed.data.mentioned?.name, text: parsed.data.text }];
  });

/** `<at …>…</at>`, or the span that Teams writes into HTML. No part can cross a `<`, so matching is linear. */
const MARKUP = /<(at|span)(\s[^<>]{0,300})?>([^<]{0,300})<\/\1>/gi;

const nameOf = (inner: string): string =>
  inner.replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ').trim().toLowerCase();

const innerOf = (markup: string | undefined): string | undefined =>
  markup === undefined ? undefined : ([...markup.matchAll(MARKUP)][0]?.[3] ?? markup);

/** How mention mark-up in one message is to be read. */
export interface MentionNames {
  readonly bot: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** Sorts the names of a message's mentions into the bot's own and everybody else's. */
export function namesOf(
  mentions: readonly Mention[],
  bot: { readonly id?: string | undefined; readonly name?: string | undefined },
): MentionNames {
  const isBot = (mention: Mention): boolean =>
    mention.id === undefined ? mention.name !== undefined && mention.name === bot.name : mention.id === bot.id;
  const names = (chosen: readonly Mention[]): Set<string> =>
    new Set(chosen.flatMap(({ name, text }) => [name, innerOf(text)].flatMap((word) => (word ? [nameOf(word)] : []))));
  const own = names(mentions.filter(isBot));
  if (bot.name) own.add(nameOf(bot.name));
  return { bot: own, others: names(mentions.filter((mention) => !isBot(mention))) };
}

/**
 * Takes every mention of the bot out of a text or its HTML twin, and leaves other people's names standing as text.
 * Mark-up that no mention of this message explains is part of what was pasted, and stays.
 */
export function withoutMentions(text: string, names: MentionNames): string {
  return text.replace(MARKUP, (whole: string, tag: string, attributes: string | undefined, inner: string) => {
    if (tag.toLowerCase() === 'span' && !attributes?.toLowerCase().includes('schema.skype.com/mention')) return whole;
    const name = nameOf(inner);
    if (names.bot.has(name)) return ' ';
    return names.others.has(name) ? inner : whole;
  });
}
