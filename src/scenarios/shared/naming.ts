import { cloudOfHost, type Cloud } from '../../azure-names';
import type { Evidence } from '../../evidence';
import { prose, slot, words, type Prose, type Slot } from '../../prose';
import { accountEndpoint, scopeOf } from './questions';

/** The account's name, or the first label of its host, as the text has it. */
export const accountName = (evidence: Evidence): string | undefined =>
  evidence.resource?.value ?? accountEndpoint(evidence)?.subdomain;

/** "the resource contoso-ai", or "the Azure AI resource". */
export function theResource(evidence: Evidence): Prose {
  const name = accountName(evidence);
  return name === undefined ? words('the Azure AI resource') : prose`the resource ${name}`;
}

/** "the identity 1b2c…" or "the identity that ran the call". */
export function thePrincipal(evidence: Evidence): Prose {
  const principal = evidence.principal?.value;
  if (principal?.kind === 'object-id')
    return principal.name === undefined ? prose`the identity ${principal.id}` : prose`the user ${principal.name}`;
  if (principal?.kind === 'upn') return prose`the identity ${principal.name}`;
  const id = evidence.objectId?.value;
  return id === undefined ? words('the identity that made the call') : prose`the identity ${id}`;
}

export const cloudIn = (evidence: Evidence): Cloud => cloudOfHost(accountEndpoint(evidence)?.host);

/** First letter large: for a part that begins a sentence. */
export function sentence(text: Prose): Prose {
  const [first, ...rest] = text;
  if (first?.kind !== 'text') return text;
  return [{ kind: 'text', text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

export const resourceIdSlot = (evidence: Evidence): Slot => slot('resource id', scopeOf(evidence));

export const objectIdSlot = (evidence: Evidence): Slot => {
  const principal = evidence.principal?.value;
  return slot('object id', principal?.kind === 'object-id' ? principal.id : evidence.objectId?.value);
};
