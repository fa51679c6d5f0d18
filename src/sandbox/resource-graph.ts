import { z } from 'zod';
import { accountBody } from './accounts';
import { badRequest, object, type HttpReply } from './reply';
import { may, readableAccounts } from './rights';
import type { Account, Tenant } from './tenant';

const request = z.object({
  query: z.string(),
  options: z.object({ $top: z.number().optional(), $skipToken: z.string().optional() }).passthrough().optional(),
});

type Stage = (accounts: readonly Account[]) => readonly Account[];
const all: Stage = (accounts) => accounts;

const LABEL = "'([a-z0-9._-]+)'";
/** The stages of the Kusto language that this stand-in knows: those of the bot's own queries. */
const STAGES: readonly { readonly pattern: RegExp; readonly stage: (value: string) => Stage }[] = [
  { pattern: /^resources$/, stage: () => all },
  { pattern: /^where type =~ 'microsoft\.cognitiveservices\/accounts'$/, stage: () => all },
  {
    pattern: new RegExp(`^where tolower\\(properties\\.customSubDomainName\\) == ${LABEL}$`),
    stage: (label) => (accounts) => accounts.filter(({ subdomain }) => subdomain.toLowerCase() === label),
  },
  {
    pattern: new RegExp(
      `^where tolower\\(name\\) == ${LABEL} or tolower\\(properties\\.customSubDomainName\\) == '\\1'$`,
    ),
    stage: (label) => (accounts) =>
      accounts.filter(({ subdomain, name }) => subdomain.toLowerCase() === label || name.toLowerCase() === label),
  },
  { pattern: /^project id, name, kind, location, properties$/, stage: () => all },
  { pattern: /^order by id asc$/, stage: () => (accounts) => accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
];

function stageOf(text: string): Stage | undefined {
  for (const { pattern, stage } of STAGES) {
    const match = pattern.exec(text);
    if (match !== null) return stage(match[1] ?? '');
  }
  return undefined;
}

const GUID = "'([0-9a-f-]{36})'";

/** The bot's query for the application behind an id, and the id in it. */
const APPLICATION = new RegExp(
  `^resources \\| where tostring\\(identity\\.principalId\\) =~ ${GUID} or \\(type =~ 'microsoft\\.managedidentity/userassignedidentities' and \\(tostring\\(properties\\.principalId\\) =~ '\\1' or tostring\\(properties\\.clientId\\) =~ '\\1'\\)\\) \\| project id, name, type, kind, own = tostring\\(identity\\.principalId\\), principal = tostring\\(properties\\.principalId\\), client = tostring\\(properties\\.clientId\\) \\| order by id asc$`,
);

/** Identities of applications by an id, as far as the caller may read the resource that each belongs to. */
const applicationRows = (tenant: Tenant, caller: string, id: string): readonly object[] =>
  tenant.applications
    .filter(({ resource }) => resource !== undefined && may(tenant, caller, `${typeOf(resource)}/read`, resource))
    .flatMap(({ name, resource = '', kind, objectId, appId }) => {
      const type = typeOf(resource).toLowerCase();
      const standsAlone = type === 'microsoft.managedidentity/userassignedidentities';
      const row = { id: resource, name, type, kind: kind ?? '' };
      if (standsAlone)
        return objectId === id || appId === id ? [{ ...row, own: '', principal: objectId, client: appId }] : [];
      return objectId === id ? [{ ...row, own: objectId, principal: '', client: '' }] : [];
    });

/** The bot's query for the identity of a resource by its name, and the name in it. */
const NAMED =
  /^resources \| where name =~ '([\w-]{1,80})' and isnotnull\(identity\) \| project id, name, type, kind, own = tostring\(identity\.principalId\), assigned = identity\.userAssignedIdentities \| order by id asc$/;

/** Resources of a name that have an identity of their own, as far as the caller may read them. */
const namedRows = (tenant: Tenant, caller: string, name: string): readonly object[] =>
  tenant.applications
    .filter(({ resource }) => resource !== undefined && may(tenant, caller, `${typeOf(resource)}/read`, resource))
    .flatMap(({ name: called, resource = '', kind = '', objectId }) => {
      const type = typeOf(resource).toLowerCase();
      const isIt =
        called.toLowerCase() === name.toLowerCase() && type !== 'microsoft.managedidentity/userassignedidentities';
      return isIt ? [{ id: resource, name: called, type, kind, own: objectId, assigned: null }] : [];
    });

/** "Microsoft.Web/sites", of the last resource in an id. */
function typeOf(resource: string): string {
  const [provider = '', ...rest] =
    resource
      .split(/\/providers\//i)
      .at(-1)
      ?.split('/') ?? [];
  return [provider, ...rest.filter((_, i) => i % 2 === 0)].join('/');
}

/** `POST /providers/Microsoft.ResourceGraph/resources`: rows of what the caller may read. */
export function resourceGraph(tenant: Tenant, caller: string, body: unknown, pageSize: number): HttpReply {
  const parsed = request.safeParse(body);
  if (!parsed.success)
    return badRequest('Please provide below info when asking for support: the request has no query.');
  const application = APPLICATION.exec(parsed.data.query)?.[1];
  if (application !== undefined) return rowsReply(applicationRows(tenant, caller, application), parsed.data, pageSize);
  const named = NAMED.exec(parsed.data.query)?.[1];
  if (named !== undefined) return rowsReply(namedRows(tenant, caller, named), parsed.data, pageSize);
  const stages = parsed.data.query.split('|').map((stage) => stageOf(stage.trim()));
  const known = stages.filter((stage) => stage !== undefined);
  if (known.length < stages.length) return badRequest('Query is invalid. Please refer to the documentation.');
  const rows = known.reduce((accounts, stage) => stage(accounts), readableAccounts(tenant, caller)).map(accountBody);
  return rowsReply(rows, parsed.data, pageSize);
}

function rowsReply(rows: readonly unknown[], { options }: z.infer<typeof request>, pageSize: number): HttpReply {
  const start = Number(options?.$skipToken ?? 0);
  const page = rows.slice(start, start + pageSize);
  const end = start + page.length;
  return object({
    totalRecords: rows.length,
    count: page.length,
    data: page,
    facets: [],
    resultTruncated: 'false',
    ...(end < rows.length && { $skipToken: String(end) }),
  });
}
