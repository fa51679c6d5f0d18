import type { Match } from '../diagnosis';
import type { Evidence, NamedPrincipal } from '../evidence';
import type { Paste, Span } from '../paste';
import type { Block } from './types';

const MOST_LINES = 6;
const LONGEST = 220;
const CONTEXT = 60;

interface Quote {
  readonly label: string;
  readonly text: string;
}

/** The line that a place stands in, or as much of a long one as surrounds it. */
function excerpt({ text }: Paste, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - CONTEXT);
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, Math.max(end, start) + CONTEXT, from + LONGEST);
  const cut = text.slice(from, to).trim();
  return `${from > 0 && text[from - 1] !== '\n' ? '…' : ''}${cut}${to < text.length && text[to] !== '\n' ? '…' : ''}`;
}

const principalText = (principal: NamedPrincipal): string | undefined => {
  switch (principal.kind) {
    case 'object-id':
      return principal.id;
    case 'upn':
      return principal.name;
    case 'hidden':
      return undefined;
  }
};

/** The leading clues, each with the name that people give it. */
function clues(evidence: Evidence): readonly Quote[] {
  const code = [evidence.status?.value, evidence.errorCode?.value].filter((part) => part !== undefined).join(' ');
  const found: readonly (readonly [string, string | undefined])[] = [
    ['Status', code === '' ? undefined : code],
    ['Endpoint', evidence.endpoint?.value.url],
    ['Deployment', evidence.deployment?.value],
    ['Identity', evidence.principal && principalText(evidence.principal.value)],
    ['Data action', evidence.dataAction?.value],
    ['Action', evidence.action?.value],
    ['Audience', evidence.audience?.value],
    ['Sign-in code', evidence.aadsts && `AADSTS${evidence.aadsts.value}`],
    ['Client', [evidence.sdk?.value, evidence.sdkVersion?.value].filter((part) => part !== undefined).join(' ')],
  ];
  return found.flatMap(([label, text]) =>
    text === undefined || text === '' ? [] : [{ label, text: text.slice(0, LONGEST) }],
  );
}

const distinct = (lines: readonly string[]): readonly string[] =>
  lines.filter(
    (line, i) => line !== '' && !lines.some((other, j) => j !== i && other.includes(line) && (other !== line || j < i)),
  );

/** What the diagnosis rests on: the decisive places as they stand in the paste, then the clues that they do not show. */
export function quotesOf(paste: Paste, evidence: Evidence, matches: readonly Match[]): readonly Block[] {
  const grounds = distinct(matches.flatMap((match) => match.grounds.slice(0, 2)).map((span) => excerpt(paste, span)));
  const shown = grounds.slice(0, 3).map((text): Quote => ({ label: '', text }));
  const seen = shown.map(({ text }) => text).join('\n');
  const rest = clues(evidence).filter(({ text }) => !seen.includes(text));
  const quotes = [...shown, ...rest].slice(0, MOST_LINES);
  return quotes.length === 0
    ? []
    : [
        { kind: 'heading', text: 'From your paste' },
        { kind: 'quotes', quotes },
      ];
}
