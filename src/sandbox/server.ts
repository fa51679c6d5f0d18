import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import { callerOf, SandboxCredential } from './credential';
import { faultPlan, type Fault, type Mishap } from './faults';
import { badRequest, badToken, error, noRoute, noToken, type HttpReply } from './reply';
import { routeOf, type RouteName } from './routes';
import { sampleTenant, type SamplePerson, type Tenant } from './tenant';

export interface SandboxOptions {
  /** The clock that "2 minutes ago" is relative to, in milliseconds since 1970. */
  readonly now: () => number;
  /** Default: any free port. */
  readonly port?: number;
  /** Entries in a page of a list. Small by default, so that paging happens. */
  readonly pageSize?: number;
  readonly faults?: readonly Fault[];
  /** Default: the tenant of `tenant.json`. */
  readonly tenant?: Tenant;
}

/** A request that was served, for counting. Times are milliseconds of a monotonic clock. */
export interface Served {
  readonly route: RouteName | 'unknown';
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
}

export interface SandboxTenant {
  /** `https://127.0.0.1:PORT`: what a Resource Manager client takes as its endpoint. */
  readonly endpoint: string;
  /** The certificate to trust, in PEM. */
  readonly ca: string;
  readonly people: readonly SamplePerson[];
  /** As it is now: requests change it. */
  readonly now: () => Tenant;
  /** Signs anybody in; an object id that the tenant does not know is somebody without any role. */
  readonly credentialFor: (objectId: string) => TokenCredential;
  readonly served: () => readonly Served[];
  readonly close: () => Promise<void>;
}

const BODY_LIMIT = 65_536;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  try {
    const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return parsed;
  } catch {
    return undefined;
  }
}

const pageOf = (url: URL, pageSize: number): number =>
  Math.floor(Number(url.searchParams.get('$skiptoken') ?? 0) / pageSize);

/** Cuts a list into pages; the link to the next one repeats the query, as Resource Manager's does. */
function paged(reply: Extract<HttpReply, { kind: 'list' }>, url: URL, pageSize: number, repeats: boolean): unknown {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(repeats ? start : start + pageSize));
  const more = repeats || start + pageSize < reply.size;
  return { value: reply.slice(start, start + pageSize), ...(more && { nextLink: next.href }) };
}

interface Written {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function write(reply: HttpReply, url: URL, pageSize: number, mishaps: readonly Mishap[]): Written {
  const repeats = mishaps.some(({ kind }) => kind === 'page-repeats');
  switch (reply.kind) {
    case 'empty':
      return { status: reply.status, headers: {}, body: '' };
    case 'object':
      return { status: reply.status ?? 200, headers: JSON_TYPE, body: JSON.stringify(reply.body) };
    case 'list':
      return { status: 200, headers: JSON_TYPE, body: JSON.stringify(paged(reply, url, pageSize, repeats)) };
    case 'error':
      return {
        status: reply.status,
        headers: {
          ...JSON_TYPE,
          'x-ms-failure-cause': 'gateway',
          ...(reply.status === 401 && { 'www-authenticate': 'Bearer error="invalid_token"' }),
        },
        body: JSON.stringify({ error: { code: reply.code, message: reply.message } }),
      };
  }
}

/** The answer that a mishap puts in the place of the real one. */
function spoilt(mishaps: readonly Mishap[]): Written | undefined {
  for (const mishap of mishaps) {
    if (mishap.kind === 'body')
      return { status: 200, headers: { 'content-type': mishap.contentType }, body: mishap.body };
    if (mishap.kind === 'status') {
      const words = mishap.message ?? 'This failure was asked for.';
      const reply = error(mishap.status, mishap.code ?? 'SandboxFault', words);
      const written = write(reply, new URL('https://localhost'), 1, []);
      return mishap.retryAfter === undefined
        ? written
        : { ...written, headers: { ...written.headers, 'retry-after': mishap.retryAfter } };
    }
  }
  return undefined;
}

class Tenancy {
  readonly served: Served[] = [];
  private readonly plan: ReturnType<typeof faultPlan>;
  tenant: Tenant;
  private readonly pageSize: number;

  constructor(private readonly options: SandboxOptions) {
    this.tenant = options.tenant ?? sampleTenant();
    this.pageSize = options.pageSize ?? 3;
    this.plan = faultPlan(options.faults ?? []);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const start = performance.now();
    // Not `new URL(path, base)`: a path that starts with two slashes would be taken for a host.
    const url = new URL(`https://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`);
    const route = routeOf(request.method ?? 'GET', decodeURIComponent(url.pathname));
    const record = (bytes: number): void => {
      const name = route?.name ?? 'unknown';
      const { method = 'GET' } = request;
      this.served.push({ route: name, method, url: url.pathname + url.search, start, end: performance.now(), bytes });
    };
    const mishaps =
      route === undefined ? [] : this.plan({ route: route.name, scope: route.scope, page: pageOf(url, this.pageSize) });
    for (const mishap of mishaps) {
      if (mishap.kind === 'delay') await pause(mishap.milliseconds);
      if (mishap.kind === 'hold') await mishap.until();
      if (mishap.kind !== 'hang' && mishap.kind !== 'drop') continue;
      if (mishap.kind === 'drop') request.socket.destroy();
      record(0);
      return;
    }
    const body = request.method === 'POST' || request.method === 'PUT' ? await bodyOf(request) : undefined;
    const written = spoilt(mishaps) ?? write(this.answer(request, url, route, body), url, this.pageSize, mishaps);
    record(written.body.length);
    // Two statements: restify patches `writeHead` for every server of the process, and then it returns nothing.
    response.writeHead(written.status, written.headers);
    response.end(written.body);
  }

  private answer(request: IncomingMessage, url: URL, route: ReturnType<typeof routeOf>, body: unknown): HttpReply {
    const { authorization } = request.headers;
    if (authorization === undefined) return noToken();
    const caller = callerOf(authorization, this.tenant.id);
    if (caller === undefined) return badToken();
    if (!url.searchParams.has('api-version') && route?.name !== 'groups')
      return error(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required.');
    if (url.pathname.includes('//')) return badRequest('The path holds an empty segment.');
    if (route === undefined) return noRoute(url.pathname);
    const filter = url.searchParams.get('$filter');
    const { tenant, pageSize } = this;
    const answered = route.answer({ tenant, caller, filter, body, now: this.options.now(), pageSize });
    if (!('reply' in answered)) return answered;
    this.tenant = answered.tenant ?? this.tenant;
    return answered.reply;
  }
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the sandbox has no port'));
      else resolve(address.port);
    });
  });

/**
 * Starts a pretend Azure tenant on loopback: the Resource Manager routes that the access check uses (rbac.md §2),
 * with the caller's rights computed from the tenant's own assignments. Rejects where the port is taken.
 */
export async function startSandboxTenant(options: SandboxOptions): Promise<SandboxTenant> {
  // Loaded here: whoever only wants to know the people needs none.
  const { loopbackCertificate } = await import('./certificate.js');
  const { key, cert } = await loopbackCertificate();
  const tenancy = new Tenancy(options);
  const server = createServer({ key, cert }, (request, response) => {
    tenancy.handle(request, response).catch(() => request.socket.destroy());
  });
  const port = await listening(server, options.port ?? 0);
  return {
    endpoint: `https://127.0.0.1:${port}`,
    ca: cert,
    people: tenancy.tenant.people,
    now: () => tenancy.tenant,
    credentialFor: (objectId) => {
      const { id, people } = tenancy.tenant;
      const guest = people.find((person) => person.objectId === objectId.toLowerCase())?.guest;
      return new SandboxCredential(objectId.toLowerCase(), id, guest);
    },
    served: () => tenancy.served,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
