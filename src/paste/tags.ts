/** Elements that begin and end a line of their own. */
export const LINES: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center codeblock dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol optgroup option p pre section ' +
    'summary table tbody tfoot thead title tr ul xmp'
  ).split(' '),
);

/** Elements within a line. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym area attachment audio b base bdi bdo big button canvas cite code col colgroup data datalist del dfn ' +
    'em embed emoji font i iframe img input ins kbd label link map mark meta meter noscript object output param picture ' +
    'progress q quoted rp rt ruby s samp select small source span strike strong sub sup svg td textarea th time track tt ' +
    'u var video wbr'
  ).split(' '),
);

/** Elements whose content is no part of what the author wrote. */
export const DROPPED: ReadonlySet<string> = new Set(['at', 'script', 'style', 'template', 'svg', 'iframe', 'object']);

/** Elements whose content is not markup: the tokenizer must be told. */
export const RAW: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'noembed', 'noframes']);

/** Elements that have no content, so that dropping them drops nothing more. */
export const EMPTY: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'base',
  'wbr',
  'quoted',
]);

export const isKnown = (tag: string): boolean => LINES.has(tag) || INLINE.has(tag) || DROPPED.has(tag);

const TAG = /<(\/?)([A-Za-z][\w:-]{0,30})(?=[\s/>])/g;
const BLOCK_TAG = /^\s{0,200}<(?:!doctype|!--|\/?[a-z][a-z0-9]{0,12}(?=[\s/>]))/i;

/**
 * Whether a message is HTML rather than text with `<` in it. It is when every tag is one that HTML or Teams knows and
 * a line or a closing tag is among them; `List<string>`, `<your-key>` and `<class 'Error'>` are not.
 */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  let structural = false;
  for (const [, slash = '', name = ''] of text.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (!isKnown(tag)) return false;
    structural ||= slash === '/' || LINES.has(tag);
  }
  return structural && (BLOCK_TAG.test(text) || text.includes('</') || /<br\s{0,4}\/?>/i.test(text));
}
