/** Ends of the URLs of single operations. */
const OPERATION = /^\/(?:chat\/completions|completions|embeddings|responses|images\/generations|audio\/\w{1,20})\b/;

/** `/deployments//chat`: the variable that holds the name was empty. */
export const lacksName = (path: string): boolean => /\/deployments\/(?:\/|$)/i.test(path);

/**
 * What is odd about the path of a URL of Azure AI, as a clause, or nothing where the path may be right. The routes are
 * those of rbac.md §6.
 */
export function oddPath({ path, host }: { readonly path: string; readonly host: string }): string | undefined {
  const lower = path.toLowerCase();
  const count = (part: string): number => lower.split(part).length - 1;
  if (/\/openai\/(?:v1\/)?openai(?:\/|$)/.test(lower))
    return '"/openai" stands in it twice: the base URL already had it';
  if (count('/deployments/') > 1 || count('/chat/completions') > 1 || count('/embeddings') > 1)
    return 'the whole URL of the call was given as base URL, and the client added its own path again';
  if (/^\/v1(?:\/|$)/.test(lower)) return '"/openai" is missing before "/v1"';
  if (/^\/openai\/v1\/(?:.{1,100}\/)?deployments\//.test(lower)) return 'the v1 route has no deployments in its path';
  if (lower.startsWith('/deployments/')) return '"/openai" is missing before "/deployments"';
  if (lacksName(lower)) return 'the name of the deployment is missing in it: a variable is empty';
  if (OPERATION.test(lower)) return '"/openai/v1" is missing before it';
  if (lower.startsWith('/openai') && OPERATION.test(lower.slice('/openai'.length)))
    return '"/v1" is missing after "/openai" (or, on the classic route, "/deployments/" and the name of the deployment)';
  if (lower.includes('/models/models')) return '"/models" stands in it twice: the base URL already had it';
  if (/^\/model(?:\/|$)/.test(lower)) return 'the route is called "/models"';
  if (count('/messages') > 1) return '"/v1/messages" stands in it twice: the client of Claude adds it';
  if (lower.startsWith('/models') && !host.includes('services.ai.'))
    return '"/models" is served by the host services.ai.azure.com only';
  const inProject = /^\/api\/projects\/[^/]{1,100}(\/.*)$/.exec(lower)?.[1];
  if (inProject !== undefined && OPERATION.test(inProject)) return 'a project serves models under "/openai/v1/" only';
  return undefined;
}
