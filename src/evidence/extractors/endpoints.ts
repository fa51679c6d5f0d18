import { AZURE_AI_HOSTS, hostOf, isAzureAi, projectIn, shapeAt } from '../../services';
import { allCaptures, captures, cue, cued, distinct, findingAt, hints, searchFor, type Capture } from '../finding';
import { wentWell } from '../contrast';
import type { Reading } from '../reading';
import type { Endpoint, Evidence, Finding } from '../types';
import { isBystander } from './hosts';

/** A URL, with placeholders (`<resource>`, `{resource}`, `${NAME}`) where somebody hid a name. */
const URL_PATTERN = searchFor(
  /\b(?:https?|wss?):\/\/(?:[^\s"'`<>|\\^()[\]{},;…\u2018-\u201f\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|<[\w .-]{1,40}>|\{[\w .-]{1,40}\}|\$\{[\w .-]{1,40}\}|\('[\w.-]{1,128}'\)){1,2000}/gi,
);
/** Ends of hosts that are known without a scheme before them. */
const BARE_HOST_END = searchFor(
  new RegExp(
    String.raw`\.(?:${[...AZURE_AI_HOSTS, 'azure-api.net'].join('|').replaceAll('.', String.raw`\.`)})(?![\w-])`,
    'gi',
  ),
);
const AZURE = ['.azure', '.microsoft.'].map(cue);
const HOST_CHARACTER = /[\w.-]/;
const LONGEST_HOST = 120;
/** A port alone says nothing about a call to Azure. */
const HOST_PATH = /(?:(?::\d{1,5})?\/[\w./:~%{}-]{0,400})?/y;
/** Where clients name the host that they could not reach. */
const UNREACHED = [
  ...cued('resolve host', /Could not resolve host: {0,2}(?<v>[\w.-]{3,200})/gi),
  // The scheme itself was taken for a host: a URL stood where a name alone belongs.
  ...cued('enotfound', /\bENOTFOUND {1,2}(?<v>https?)(?![\w.:/-])/g),
  ...cued('', /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET) {1,2}(?<v>[\w-]{1,80}\.[\w.-]{3,200})/g),
  ...cued('host=', /\bhost=["'](?<v>[\w-]{1,80}\.[\w.-]{1,200})["']/gi),
  ...cued('no such host is known', /No such host is known\.? {0,2}\((?<v>[\w.-]{3,200}):\d{1,5}\)/gi),
  ...cued(
    'name',
    /(?:Name or service not known|nodename nor servname provided, or not known|Temporary failure in name resolution) {0,2}\((?<v>[\w.-]{3,200}):\d{1,5}\)/gi,
  ),
  ...cued('lookup ', /\blookup (?<v>[\w-]{1,80}\.[\w.-]{3,200})(?= on |: )/gi),
  ...cued('failed to resolve', /Failed to resolve ["'](?<v>[\w.-]{3,200})["']/gi),
  ...cued('unknownhost', /UnknownHostException: {0,2}(?<v>[\w-]{1,80}\.[\w.-]{3,200})/gi),
  ...cued('connect to host', /Cannot connect to host (?<v>[\w-]{1,80}\.[\w.-]{3,200}):\d{1,5}/gi),
  ...cued('connect', /connect(?:ion)? to (?<v>[\w-]{1,80}\.[\w.-]{1,200})(?=,| port|:\d)/gi),
];

/** Hosts without a scheme, with the path behind them. */
function bareHosts(reading: Reading): Capture[] {
  const { clean } = reading;
  if (!AZURE.some((letters) => hints(reading, letters))) return [];
  const found: Capture[] = [];
  for (const { start: dot, end: hostEnd } of captures(reading, BARE_HOST_END)) {
    let first = dot;
    while (dot - first < LONGEST_HOST && HOST_CHARACTER.test(clean.charAt(first - 1))) first -= 1;
    const before = clean.slice(first, dot).replace(/^[.-]{1,120}/, '');
    // A private DNS zone has the name of a host, and is none.
    if (before === '' || before === 'privatelink') continue;
    HOST_PATH.lastIndex = hostEnd;
    HOST_PATH.test(clean);
    const [start, end] = [dot - before.length, HOST_PATH.lastIndex];
    found.push({ text: clean.slice(start, end), start, end, from: start, to: end });
  }
  return found;
}
const WITH_URL = /with url: (\/[^\s"'()]{1,600})/i;
const HOST_HEADER = /\bhost:? {0,2}$/i;
const REQUEST_LINE = /\b(?:GET|POST|PUT|PATCH|DELETE) (\/[^\s"'()]{1,600}) HTTP\/\d/;
const APART = 600;

const TRAILING = /[.,;:!?'"*_)\]>]{1,10}$/;

/** What an address is, read by itself. */
export const endpointOf = (url: string): Endpoint | undefined => {
  const [bare = ''] = url.split(/[?#]/, 1);
  const trimmed = bare.replace(TRAILING, '');
  const [, authority = '', path = ''] = /^(?:[a-z]{2,5}:\/\/)?([^/]{1,300})(\/.{0,2000})?$/is.exec(trimmed) ?? [];
  const host = authority
    .toLowerCase()
    .replace(/^[^@]{0,200}@/, '')
    .replace(/:\d{1,5}$/, '');
  // A URL whose host is its scheme shows that an address stands where a name belongs.
  if (host === '' || (isBystander(host) && !/^https?$/.test(host))) return undefined;
  const { kind, subdomain } = hostOf(host);
  const shape = shapeAt(kind, path);
  return {
    url: trimmed,
    host,
    path,
    shape,
    subdomain,
    project: shape === 'foundry-project' ? projectIn(path) : undefined,
  };
};

/** A gateway or proxy shows by the route that it forwards. */
const isGateway = ({ host, path }: Endpoint): boolean =>
  host.endsWith('.azure-api.net') ||
  /\/(?:openai|deployments|chat\/completions|v1\/(?:models|responses|embeddings))(?:\/|$)/.test(path);

interface Seen extends Finding<Endpoint> {
  readonly start: number;
  readonly unreached: boolean;
  readonly well: boolean;
}

const weight = (seen: Seen): number => weightOf(seen) - (seen.well ? 0.5 : 0);

const weightOf = ({ value, unreached }: Seen): number => {
  if (isAzureAi(value.shape) || value.shape === 'github-models') return 4;
  if (value.shape === 'other' && isGateway(value)) return 3;
  if (unreached) return 2;
  return value.shape === 'openai-com' ? 1 : 0;
};

/** The path of a call whose host stands apart: `host='…' … with url: /openai/…`, or a request line above `Host:`. */
const pathApart = (text: string, { start, end }: Capture): string => {
  const [, after] = WITH_URL.exec(text.slice(end, end + APART)) ?? [];
  if (after !== undefined) return after;
  const before = text.slice(Math.max(0, start - APART), start);
  return HOST_HEADER.test(before) ? (REQUEST_LINE.exec(before)?.[1] ?? '') : '';
};

/** The method of a call, right before its URL. */
const METHOD_BEFORE = /\b(GET|HEAD|POST|PUT|PATCH|DELETE):? {1,2}["'(]?$/;
const LONGEST_METHOD = 12;

const methodBefore = (text: string, { start }: Capture): string | undefined =>
  METHOD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_METHOD), start))?.[1];

/** The URL stays as it is printed; the path decides what kind of endpoint it is. */
const endpointAt = (text: string, capture: Capture): Endpoint | undefined => {
  const parsed = endpointOf(capture.text);
  const endpoint = parsed && { ...parsed, method: methodBefore(text, capture) };
  if (!endpoint || endpoint.path.length > 1) return endpoint;
  const whole = endpointOf(endpoint.url + pathApart(text, capture));
  return whole && { ...whole, url: endpoint.url };
};

const seenIn = (reading: Reading): Seen[] => {
  const text = reading.clean;
  const unreached = allCaptures(reading, UNREACHED);
  const places = new Set(unreached.map(({ start }) => start));
  const urls = text.includes('://') ? captures(reading, URL_PATTERN) : [];
  const found = [...unreached, ...urls, ...bareHosts(reading)].sort((a, b) => a.start - b.start || b.end - a.end);
  const seen: Seen[] = [];
  let done = 0;
  for (const capture of found) {
    if (capture.start < done) continue;
    const value = endpointAt(text, capture);
    if (!value) continue;
    done = capture.end;
    const { at } = findingAt(reading, capture.start, capture.start + value.url.length, value);
    const well = wentWell(reading.clean, capture.start, capture.start + value.url.length);
    seen.push({ value, at, start: capture.start, unreached: places.has(capture.start), well });
  }
  return seen;
};

/**
 * Hosts and URLs that calls went to. The leading one is the Azure AI endpoint, or the gateway before it, or else the
 * host that could not be reached; sign-in, Resource Manager and documentation never lead by themselves.
 */
export function extractEndpoints(reading: Reading): Pick<Evidence, 'endpoint' | 'endpoints'> {
  const seen = seenIn(reading);
  const best = seen.reduce<Seen | undefined>((a, b) => (weight(b) > (a ? weight(a) : 0) ? b : a), undefined);
  const plain = seen.map(({ value, at }): Finding<Endpoint> => ({ value, at }));
  return {
    endpoint: best && { value: best.value, at: best.at },
    endpoints: distinct(plain, ({ url }) => url),
  };
}
