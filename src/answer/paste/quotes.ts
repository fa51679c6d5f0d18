import type { Match } from '../../diagnosis';
import type { Evidence, NamedPrincipal } from '../../evidence';
import type { Paste, Span } from '../../paste';
import type { DiagnosisInput } from './input';
import type { Block } from '../types';

const MOST_LINES = 6;
const LONGEST = 220;
const CONTEXT = 60;

interface Quote {
  readonly label: string;
  readonly text: string;
}

/** The line that a place stands in, or as much of a long one as surrounds it. */
function surroundings({ text }: Paste, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - CONTEXT);
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, Math.max(end, start) + CONTEXT, from + LONGEST);
  return { start: from, end: Math.max(from, to) };
}

/** Places in the order of the text; those that overlap become one, as long as a quote may be. */
const merged = (spans: readonly Span[]): readonly Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start)
    .reduce<readonly Span[]>((done, span) => {
      const last = done.at(-1);
      if (last === undefined || span.start > last.end) return [...done, span];
      const end = Math.min(Math.max(last.end, span.end), last.start + LONGEST);
      return [...done.slice(0, -1), { start: last.start, end }];
    }, []);

function excerpt({ text }: Paste, { start, end }: Span): string {
  const opens = start > 0 && text[start - 1] !== '\n' ? '…' : '';
  const closes = end < text.length && text[end] !== '\n' ? '…' : '';
  return opens + text.slice(start, end).trim() + closes;
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

/**
 * Status and code, said together only where they are of one error. Where they are of two, each is said by itself, the code
 * with its own status.
 */
function errorsOf({ status, errorCode, errors }: Evidence): readonly (string | undefined)[] {
  if (errorCode === undefined) return [status && `${status.value}`];
  const holds = (found: { readonly at: Span } | undefined): boolean => found?.at.start === errorCode.at.start;
  const own = errors.find(({ code, innerCode }) => holds(code) || holds(innerCode));
  const ownStatus = own === undefined || errors.length < 2 ? status : own.status;
  // Many services repeat the status as their code.
  const joined = [...new Set([...(ownStatus === undefined ? [] : [`${ownStatus.value}`]), errorCode.value])].join(' ');
  return status === undefined || ownStatus?.value === status.value ? [joined] : [`${status.value}`, joined];
}

/** The leading clues, each with the name that people give it. */
function clues(evidence: Evidence): readonly Quote[] {
  const [first, other] = errorsOf(evidence);
  const found: readonly (readonly [string, string | undefined])[] = [
    ['Status', first],
    ['Another error', other],
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

/** What the diagnosis rests on: the decisive places as they stand in the paste, then the clues that they do not show. */
export function quotesOf(
  { paste, evidence, picked }: Pick<DiagnosisInput, 'paste' | 'evidence' | 'picked'>,
  matches: readonly Match[],
): readonly Block[] {
  const grounds = merged(
    matches.flatMap((match) => match.grounds.slice(0, 2)).map((span) => surroundings(paste, span)),
  );
  const lines = [...new Set(grounds.map((span) => excerpt(paste, span)))];
  const shown = lines.slice(0, 3).map((text): Quote => ({ label: '', text }));
  const seen = shown.map(({ text }) => text).join('\n');
  const rest = clues(evidence).filter(({ text }) => !seen.includes(text));
  const quotes = [...shown, ...rest].slice(0, MOST_LINES);
  return quotes.length === 0
    ? []
    : [
        { kind: 'heading', text: picked ? 'From the message' : 'From your paste' },
        { kind: 'quotes', quotes },
      ];
}
