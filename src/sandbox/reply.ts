/** What a route answers. A `list` is cut into pages by the server; only the entries of a page are written out. */
export type HttpReply =
  | { readonly kind: 'object'; readonly body: unknown; readonly status?: number | undefined }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'list'; readonly size: number; readonly slice: (start: number, end: number) => readonly unknown[] }
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly message: string };

export const object = (body: unknown, status?: number): HttpReply => ({ kind: 'object', body, status });
export const list = <T>(items: readonly T[], write: (item: T) => unknown = (item) => item): HttpReply => ({
  kind: 'list',
  size: items.length,
  slice: (start, end) => items.slice(start, end).map(write),
});
export const error = (status: number, code: string, message: string): HttpReply => ({
  kind: 'error',
  status,
  code,
  message,
});

/** Resource Manager's own words; note that it does not say whether the scope exists. */
export const forbidden = (caller: string, action: string, scope: string): HttpReply =>
  error(
    403,
    'AuthorizationFailed',
    `The client '${caller}' with object id '${caller}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );

export const badToken = (): HttpReply => error(401, 'InvalidAuthenticationToken', 'The access token is invalid.');

export const noToken = (): HttpReply =>
  error(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");

export const noResource = (type: string, name: string, resourceGroup: string): HttpReply =>
  error(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

export const noSubscription = (id: string): HttpReply =>
  error(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);

export const noRoute = (path: string): HttpReply =>
  error(404, 'InvalidResourceType', `No resource type of the sandbox answers at '${path}'.`);

export const badRequest = (message: string): HttpReply => error(400, 'BadRequest', message);
