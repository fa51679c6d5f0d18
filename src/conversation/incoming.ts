import type { ChatKind } from './chat';

/** A file that was sent in personal chat. `url` is pre-authorised: whoever has it may read the file. */
export interface IncomingFile {
  readonly name: string;
  readonly type: string;
  readonly url: string;
}

/** One message in our own words: mentions of the bot are gone, mark-up that belongs to the chat is resolved. */
export interface IncomingMessage {
  readonly text: string;
  /** The HTML twin of `text`, or the only content where `text` is empty. */
  readonly html?: string | undefined;
  readonly setting: ChatKind;
  readonly images: number;
  readonly files: readonly IncomingFile[];
  /** The bot was called and nothing else was said. */
  readonly mentionOnly: boolean;
}

/** What became of a file: its text, or why it could not be read. */
export type FileRead =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: FileProblem };

export type FileProblem = 'not-text' | 'too-large' | 'not-reachable';

/** Reads a file that somebody sent. Never rejects. */
export type ReadFile = (file: IncomingFile) => Promise<FileRead>;

/** Whether an HTML fragment shows any text. */
export const hasWords = (html: string): boolean =>
  html
    .replace(/<[^<>]{0,4000}>/g, '')
    .replace(/&(nbsp|#160|#xa0|zwnj|#8203);/gi, '')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim() !== '';
