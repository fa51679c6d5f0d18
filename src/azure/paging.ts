import { z } from 'zod';
import { TooLarge } from '../network';
import type { Budget } from './budget';
import type { Clients } from './clients';
import { failureOf, Unreadable, type Failure } from './failure';

/** What was read of a list. With a `failure` it is not complete; the pages before it are kept. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly failure?: Failure | undefined;
}

/** More pages than any list of one person's access has; a list that never ends stops here. */
const MOST_PAGES = 100;

/** What each request of an SDK list is given. */
export interface ListOptions {
  readonly abortSignal: AbortSignal;
  readonly onResponse: (response: {
    readonly parsedBody?: unknown;
    readonly bodyAsText?: string | null;
    readonly request: { readonly url: string };
  }) => void;
}

interface Pages<T> {
  byPage(): AsyncIterableIterator<T[]>;
}

const listBody = z.object({
  // Its rows are read one by one later: to go through thousands here as well only costs time.
  value: z.custom<readonly unknown[]>((value) => Array.isArray(value)),
  nextLink: z.string().nullish(),
  /** Microsoft Graph's name for it. */
  '@odata.nextLink': z.string().nullish(),
});

/** What the SDK does not show of a page: its address and length, whether it is one at all, and the next one's address. */
class PageWatch {
  private readonly seen = new Set<string>();
  private last: { readonly readable: boolean; readonly nextLink?: string | null | undefined } = { readable: true };
  private characters = 0;

  readonly onResponse: ListOptions['onResponse'] = ({ parsedBody, bodyAsText, request }) => {
    const body = listBody.safeParse(parsedBody);
    this.seen.add(request.url);
    this.characters = bodyAsText?.length ?? 0;
    this.last = { readable: body.success, nextLink: body.data?.nextLink };
  };

  /** The SDK takes a page without `value` (an HTML page with status 200, for example) for an empty one. */
  check(budget: Budget): void {
    budget.count(this.characters);
    const { readable, nextLink } = this.last;
    if (!readable || this.seen.has(nextLink ?? '')) throw new Unreadable();
  }
}

/** Collects the pages of an SDK list, and stops where a page links to one that was read already. */
export async function collect<T>(
  budget: Budget,
  open: (options: ListOptions) => Pages<T>,
  mostPages = MOST_PAGES,
): Promise<Listed<T>> {
  const items: T[] = [];
  const watch = new PageWatch();
  try {
    const pages = open({ abortSignal: budget.signal, onResponse: watch.onResponse }).byPage();
    for (let count = 0; count < mostPages; count += 1) {
      const page = await budget.race(pages.next());
      if (page.done === true) return { items };
      // Not `push(...)`: a long page would be too many arguments.
      for (const item of page.value) items.push(item);
      watch.check(budget);
    }
    throw new TooLarge();
  } catch (error) {
    return { items, failure: failureOf(error) };
  }
}

/** The same for a list that the SDK cannot ask for. `path` carries its api version. */
export async function collectRaw(budget: Budget, clients: Clients, path: string): Promise<Listed<unknown>> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  try {
    for (let url: string | undefined = path; url !== undefined;) {
      if (seen.has(url)) throw new Unreadable();
      if (seen.size >= MOST_PAGES) throw new TooLarge();
      seen.add(url);
      const body = listBody.safeParse(await clients.get(url, budget));
      if (!body.success) throw new Unreadable();
      for (const item of body.data.value) items.push(item);
      url = body.data.nextLink ?? body.data['@odata.nextLink'] ?? undefined;
    }
    return { items };
  } catch (error) {
    return { items, failure: failureOf(error) };
  }
}
