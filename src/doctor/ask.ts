import { z } from 'zod';

/** What was read. `absent`: there is no such thing. */
export type Sight<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unread'; readonly because: string };

export type Api = 'resourceManager' | 'graph';

/** The operator's token, or why there is none. */
export type Token = { readonly token: string } | { readonly because: string };

export interface InquiryOptions {
  /** Without a slash at the end. */
  readonly places: Readonly<Record<Api, string>>;
  readonly tokenFor: (service: Api) => Promise<Token>;
  /** Where a host that deploys is; by its own name, where a test says nothing else. */
  readonly deploymentAt?: (host: string) => string;
}

/** A plain answer of the bot itself. */
export interface ProbeAnswer {
  readonly status: number;
  /** Its clock, in milliseconds since 1970. */
  readonly date?: number | undefined;
}

export const NAMES: Readonly<Record<Api, string>> = { resourceManager: 'Azure', graph: 'Microsoft Graph' };
const LIMIT_MS = 15_000;
const MOST_BYTES = 4_000_000;
const MOST_PAGES = 20;

const Failure = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,80}$/) }) });
/** Resource Manager and Microsoft Graph call the next page differently. */
const Page = z.object({
  value: z.array(z.unknown()),
  nextLink: z.string().optional(),
  '@odata.nextLink': z.string().optional(),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text;
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MOST_BYTES) throw new RangeError('too long');
  }
}

/** A schema that takes anything, as answers from outside are. */
type Form<Value> = z.ZodType<Value, z.ZodTypeDef, unknown>;

/** Reads as the operator. Changes nothing: what it posts are the two lists that Azure gives to a POST alone. */
export class Inquiry {
  readonly #options: InquiryOptions;
  readonly #known = new Map<string, Promise<Sight<unknown>>>();

  constructor(options: InquiryOptions) {
    this.#options = options;
  }

  /** Where something is, for a command that somebody runs. */
  urlOf(service: Api, path: string): string {
    return this.#options.places[service] + path;
  }

  /** Asked once: several examinations look at the same thing. */
  async read<Value>(
    service: Api,
    path: string,
    schema: Form<Value>,
    method: 'GET' | 'POST' = 'GET',
  ): Promise<Sight<Value>> {
    const url = this.#options.places[service] + path;
    const key = `${method} ${url}`;
    const asked = this.#known.get(key) ?? this.#ask(service, url, method);
    this.#known.set(key, asked);
    const answer = await asked;
    if (answer.kind !== 'read') return answer;
    const value = schema.safeParse(answer.value);
    if (!value.success) return { kind: 'unread', because: `${NAMES[service]} answered in a form that is not known` };
    return { kind: 'read', value: value.data };
  }

  /** All pages of a list. */
  async list<Value>(service: Api, path: string, schema: Form<Value>): Promise<Sight<readonly Value[]>> {
    const place = this.#options.places[service];
    const items: Value[] = [];
    let next: string | undefined = path;
    for (let page = 0; next !== undefined; page += 1) {
      if (page === MOST_PAGES) return { kind: 'unread', because: 'the list is longer than the doctor reads' };
      const answer: Sight<z.output<typeof Page>> = await this.read(service, next, Page);
      if (answer.kind !== 'read') return answer;
      const rows = z.array(schema).safeParse(answer.value.value);
      if (!rows.success) return { kind: 'unread', because: `${NAMES[service]} answered in a form that is not known` };
      items.push(...rows.data);
      const link: string | undefined = answer.value.nextLink ?? answer.value['@odata.nextLink'];
      // The token goes nowhere else.
      next = link?.startsWith(`${place}/`) === true ? link.slice(place.length) : undefined;
    }
    return { kind: 'read', value: items };
  }

  /** What a host says that deploys to an App Service: it takes the token of Resource Manager (as the toolkit's deployment does). */
  async deployed<Value>(host: string, path: string, schema: Form<Value>): Promise<Sight<Value>> {
    const place = this.#options.deploymentAt?.(host) ?? `https://${host}`;
    const answer = await this.#ask('resourceManager', place + path, 'GET', 'the App Service');
    if (answer.kind !== 'read') return answer;
    const value = schema.safeParse(answer.value);
    return value.success
      ? { kind: 'read', value: value.data }
      : { kind: 'unread', because: 'the App Service answered in a form that is not known' };
  }

  /** Asks the bot, without a token. Undefined where nobody answers. */
  async reply(url: string, method: 'GET' | 'POST' = 'GET'): Promise<ProbeAnswer | undefined> {
    try {
      const headers = method === 'POST' ? { 'content-type': 'application/json' } : {};
      const response = await fetch(url, {
        ...{ method, headers, redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) },
        ...(method === 'POST' && { body: '{}' }),
      });
      await response.body?.cancel();
      const date = Date.parse(response.headers.get('date') ?? '');
      return { status: response.status, date: Number.isNaN(date) ? undefined : date };
    } catch {
      return undefined;
    }
  }

  async #ask(service: Api, url: string, method: string, name = NAMES[service]): Promise<Sight<unknown>> {
    const given = await this.#options.tokenFor(service);
    if ('because' in given) return { kind: 'unread', because: given.because };
    try {
      const response = await fetch(url, {
        ...{ method, headers: { authorization: `Bearer ${given.token}` }, redirect: 'error' },
        signal: AbortSignal.timeout(LIMIT_MS),
      });
      const body = parsed(await textOf(response));
      if (response.ok) return { kind: 'read', value: body };
      if (response.status === 404) return { kind: 'absent' };
      const code = Failure.safeParse(body).data?.error.code ?? `status ${response.status}`;
      const because = response.status === 401 ? `${name} did not take the sign-in (${code}): az login` : undefined;
      return { kind: 'unread', because: because ?? `your account may not read it (${name} says ${code})` };
    } catch {
      return { kind: 'unread', because: `${name} did not answer` };
    }
  }
}
