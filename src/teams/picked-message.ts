import { z } from 'zod';

import type { RawMessage } from '../paste';
import { hasWords } from '../conversation';
import { escapeHtml, inlineImages } from './incoming';

/** The message on which somebody used the message action: anybody's, of any conversation that they can see. */
export interface PickedMessage {
  /** Absent where the message holds no words. */
  readonly raw?: RawMessage | undefined;
  readonly images: number;
  /** Files, cards and whatever else hangs on the message: Teams does not hand over what is in them. */
  readonly attachments: number;
  /** Object id of its author as the client states it: good enough to guess whose error it is, and for nothing else. */
  readonly authorId?: string | undefined;
}

const maybe = <T extends z.ZodTypeAny>(schema: T) => schema.optional().catch(undefined);

const Payload = z.object({
  subject: maybe(z.string().max(10_000)),
  body: maybe(z.object({ contentType: maybe(z.string()), content: maybe(z.string()) })),
  from: maybe(z.object({ user: maybe(z.object({ id: maybe(z.string().max(200)) })) })),
  attachments: maybe(z.array(z.unknown())),
});

const Attachment = z.object({ contentType: z.string().max(200), content: z.unknown() });

/** A quoted message and a forwarded one travel as attachments whose content is JSON in a string. */
const Reference = z.object({ messagePreview: maybe(z.string()), originalMessageContent: maybe(z.string()) });

const MOST_ATTACHMENTS = 50;

function parsed(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

type Part = { readonly kind: 'html'; readonly html: string } | { readonly kind: 'unread' };

const quoted = (text: string): string => `<blockquote>${escapeHtml(text)}</blockquote>`;

/** What an attachment adds to the message: the words of a quoted or forwarded one. */
function partOf(attachment: unknown): Part {
  const read = Attachment.safeParse(attachment);
  if (!read.success || !/messageReference$/i.test(read.data.contentType)) return { kind: 'unread' };
  const reference = Reference.safeParse(parsed(read.data.content));
  if (!reference.success) return { kind: 'unread' };
  const { messagePreview, originalMessageContent: original } = reference.data;
  if (original !== undefined) return { kind: 'html', html: `<blockquote>${original}</blockquote>` };
  return messagePreview === undefined ? { kind: 'unread' } : { kind: 'html', html: quoted(messagePreview) };
}

/** Reads `value.messagePayload` of a `composeExtension/fetchTask`. Tolerant: what is malformed is left out. */
export function readPicked(payload: unknown): PickedMessage {
  const read = Payload.safeParse(payload);
  if (!read.success) return { images: 0, attachments: 0 };
  const { subject, body, from, attachments = [] } = read.data;
  const parts = attachments.slice(0, MOST_ATTACHMENTS).map(partOf);
  const quotes = parts.flatMap((part) => (part.kind === 'html' ? [part.html] : []));
  const title = subject === undefined || subject.trim() === '' ? [] : [subject];
  const content = body?.content ?? '';
  const isText = body?.contentType?.toLowerCase() === 'text';
  const written = isText ? escapeHtml(content) : content;
  const html = [...title.map((line) => `<p>${escapeHtml(line)}</p>`), ...quotes, written].join('\n');
  const plain = isText && quotes.length === 0;
  const raw: RawMessage = plain ? { text: [...title, content].join('\n') } : { text: '', html };
  return {
    raw: hasWords(html) ? raw : undefined,
    images: isText ? 0 : inlineImages(content),
    attachments: parts.length - quotes.length,
    authorId: from?.user?.id,
  };
}
