import type { Activity } from 'botbuilder';
import { z } from 'zod';

import { hasWords, type IncomingFile, type IncomingMessage } from '../conversation';
import { botOf, settingOf } from './envelope';
import { namesOf, readMentions, withoutMentions } from './mentions';

const Attachment = z.object({
  contentType: z.string().max(200),
  name: z.string().max(1000).optional().catch(undefined),
  content: z.unknown(),
});

const FileContent = z.object({
  downloadUrl: z.string().url().max(8000),
  fileType: z.string().max(50).catch(''),
});

const QuotedReply = z.object({
  type: z.literal('quotedReply'),
  quotedReply: z.object({
    preview: z.string().optional().catch(undefined),
    text: z.string().optional().catch(undefined),
  }),
});

const list = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

const attachmentsOf = (activity: Activity): readonly z.infer<typeof Attachment>[] =>
  list(activity.attachments, 100).flatMap((attachment) => {
    const parsed = Attachment.safeParse(attachment);
    return parsed.success ? [parsed.data] : [];
  });

const QUOTED_TAG = /<quoted(\s[^<>]{0,300})?\/?>(<\/quoted>)?/gi;

/** The quotes of the newer reply form: an entity each, and a tag in the text that stands for it. */
const quotesOf = (entities: unknown): readonly string[] =>
  list(entities, 200).flatMap((entity) => {
    const parsed = QuotedReply.safeParse(entity);
    const quote = parsed.success ? (parsed.data.quotedReply.text ?? parsed.data.quotedReply.preview) : undefined;
    return quote ? [quote] : [];
  });

/** Puts each quote where its tag stands; quotes without a tag go first, as Teams shows them. */
function withQuotes(text: string, quotes: readonly string[]): string {
  const left = [...quotes];
  const placed = text.replace(QUOTED_TAG, () => {
    const quote = left.shift();
    return quote === undefined ? ' ' : `${quote}\n`;
  });
  return [...left, placed].join('\n');
}

/** The HTML twin does not hold the newer quotes, so they are put before it. */
const withHtmlQuotes = (html: string, quotes: readonly string[]): string =>
  [...quotes.map((quote) => `<blockquote>${escapeHtml(quote)}</blockquote>`), html].join('');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const IMAGE_TAG = /<img(\s[^<>]{0,4000})?>/gi;

/** Pictures in the HTML twin that are no emoji. */
export const inlineImages = (html: string): number =>
  [...html.matchAll(IMAGE_TAG)].filter(([tag]) => !/emoji|emoticon/i.test(tag)).length;

const fileOf = ({ contentType, name, content }: z.infer<typeof Attachment>): readonly IncomingFile[] => {
  if (contentType !== 'application/vnd.microsoft.teams.file.download.info') return [];
  const parsed = FileContent.safeParse(content);
  if (!parsed.success) return [];
  return [{ name: name ?? '', type: parsed.data.fileType.toLowerCase(), url: parsed.data.downloadUrl }];
};

/** Reads a message (or message update) activity. Tolerant: what is malformed is left out, never an error. */
export function readMessage(activity: Activity): IncomingMessage {
  const names = namesOf(readMentions(activity.entities), botOf(activity));
  const attachments = attachmentsOf(activity);
  const htmls = attachments.flatMap(({ contentType, content }) =>
    contentType === 'text/html' && typeof content === 'string' ? [content] : [],
  );
  const given: unknown = activity.text;
  const raw = typeof given === 'string' ? given : '';
  const quotes = quotesOf(activity.entities);
  const html = htmls.length === 0 ? undefined : withHtmlQuotes(withoutMentions(htmls.join('\n'), names), quotes);
  const text = withoutMentions(withQuotes(raw, quotes), names).trim();
  const setting = settingOf(activity);
  const images = attachments.filter(({ contentType }) => contentType.startsWith('image/')).length;
  const files = attachments.flatMap(fileOf);
  const pictures = images + inlineImages(html ?? '');
  const silent = text === '' && !hasWords(html ?? '') && pictures === 0 && files.length === 0;
  const mentionOnly = silent && (setting === 'shared' || raw.trim() !== '');
  return { text, ...(html === undefined ? {} : { html }), setting, images: pictures, files, mentionOnly };
}
