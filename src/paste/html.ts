import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import { DROPPED, EMPTY, isKnown, LINES, RAW } from './tags';

/** Longer HTML is no message of a person; the rest of it is not looked at. */
const HTML_LIMIT = 400_000;
const CHUNK = 2048;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Parts of a Teams quotation that say who wrote it and when. */
const BYLINE = new Set(['mri', 'time']);

const attribute = (token: Token.TagToken, name: string): string | undefined =>
  token.attrs.find((attr) => attr.name === name)?.value;

/**
 * Writes the text of a stream of tokens. There is no tree: nothing here depends on how deep elements are nested, so
 * hostile nesting costs nothing.
 */
class TextWriter implements TokenHandler {
  /** Tokens so far. Where it stands still for a whole chunk, the chunk lies inside one tag. */
  tokens = 0;
  private readonly parts: string[] = [];
  private atLineStart = true;
  /** The element that is being left out, and how many of its name are open. */
  private dropping = '';
  private dropDepth = 0;

  /** Called when the content that follows is not markup. */
  constructor(private readonly onRaw: () => void) {}

  get text(): string {
    return this.parts.join('');
  }

  onStartTag(token: Token.TagToken): void {
    this.tokens += 1;
    const { tagName } = token;
    if (RAW.has(tagName)) this.onRaw();
    if (this.dropping !== '') {
      if (tagName === this.dropping && !token.selfClosing) this.dropDepth += 1;
      return;
    }
    const itemProp = attribute(token, 'itemprop');
    if (DROPPED.has(tagName) || (itemProp !== undefined && BYLINE.has(itemProp))) {
      if (token.selfClosing || EMPTY.has(tagName)) return;
      this.dropping = tagName;
      this.dropDepth = 1;
    } else if (LINES.has(tagName)) this.line(tagName === 'br' || tagName === 'hr');
    else if (tagName === 'img' || tagName === 'emoji') this.write(attribute(token, 'alt') ?? '');
    else if (tagName === 'td' || tagName === 'th') this.write(this.atLineStart ? '' : '\t');
    // `<your-key>` that nobody escaped: words of the author, not markup.
    else if (!isKnown(tagName)) this.write(`<${tagName}>`);
  }

  onEndTag(token: Token.TagToken): void {
    this.tokens += 1;
    const { tagName } = token;
    if (this.dropping !== '') {
      if (tagName === this.dropping) this.dropDepth -= 1;
      if (this.dropDepth === 0) this.dropping = '';
    } else if (LINES.has(tagName)) this.line(false);
    else if (!isKnown(tagName)) this.write(`</${tagName}>`);
  }

  onCharacter(token: Token.CharacterToken): void {
    this.tokens += 1;
    if (this.dropping === '') this.write(token.chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {
    this.tokens += 1;
  }

  onComment(): void {
    this.tokens += 1;
  }

  onDoctype(): void {
    this.tokens += 1;
  }

  onEof(): void {
    this.tokens += 1;
  }

  private write(words: string): void {
    if (words === '') return;
    this.parts.push(words.replaceAll('\u00a0', ' '));
    this.atLineStart = words.endsWith('\n');
  }

  /** `always`: a line break of its own; otherwise only the end of a line that has begun. */
  private line(always: boolean): void {
    if (always || !this.atLineStart) this.write('\n');
  }
}

/** Comments hold no text, and word processors paste long ones. */
const withoutComments = (html: string): string => {
  const parts: string[] = [];
  let done = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', done)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) break;
    parts.push(html.slice(done, start));
    done = end + 3;
  }
  return parts.join('') + html.slice(done);
};

/**
 * The text of an HTML message: paragraphs and line breaks become lines, entities are decoded once, scripts, mentions
 * and the byline of a quotation are left out. `undefined` when it is not worth reading as HTML: a single tag goes on
 * for thousands of characters (each attribute is compared with all before it). Malformed Unicode is read as U+FFFD.
 */
export function htmlToText(source: string): string | undefined {
  // The tokenizer reads half of a surrogate pair as a code point that does not exist, and throws.
  const html = withoutComments(source.slice(0, HTML_LIMIT).replace(LONE_SURROGATE, '\ufffd'));
  const writer = new TextWriter(() => {
    tokenizer.state = TokenizerMode.RAWTEXT;
  });
  const tokenizer = new Tokenizer({}, writer);
  for (let at = 0; at < html.length; at += CHUNK) {
    const before = writer.tokens;
    tokenizer.write(html.slice(at, at + CHUNK), at + CHUNK >= html.length);
    const inText = tokenizer.state === TokenizerMode.DATA || tokenizer.state === TokenizerMode.RAWTEXT;
    if (writer.tokens === before && !inText) return undefined;
  }
  return writer.text.replace(/\n{3,}/g, '\n\n').trim();
}
