import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { CLOUDS, type CloudId } from '../azure-names';
import { boundedClient } from '../network';

/** Where Azure is: which Resource Manager to ask, and which authority gives the tokens. */
export interface AzureSettings {
  /** Resource Manager, without a trailing slash. */
  readonly endpoint: string;
  readonly authorityHost: string;
  /** False for an authority that Microsoft does not know (a private cloud, a test): it cannot be looked up. */
  readonly authorityIsKnown: boolean;
}

const isCloud = (name: string): name is CloudId => Object.hasOwn(CLOUDS, name);

const bare = (url: string): string => url.trim().replace(/\/{1,9}$/, '');

const httpsUrl = (name: string, value: string): string => {
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:')
    throw new RangeError(`${name} must be an https address.`);
  return bare(value);
};

/**
 * Reads `AZURE_CLOUD`, `AZURE_RESOURCE_MANAGER_ENDPOINT` and `AZURE_AUTHORITY_HOST` (as `@azure/identity` names it).
 * Throws a RangeError with a sentence for the reader where one of them is wrong.
 */
export function readAzureSettings(environment: Readonly<Record<string, string | undefined>>): AzureSettings {
  const id = environment['AZURE_CLOUD']?.trim() || 'public';
  if (!isCloud(id)) throw new RangeError('AZURE_CLOUD must be public, usgov or china.');
  const cloud = CLOUDS[id];
  const authority = environment['AZURE_AUTHORITY_HOST'] ?? '';
  const authorityHost = authority === '' ? cloud.authority : httpsUrl('AZURE_AUTHORITY_HOST', authority);
  const endpoint = environment['AZURE_RESOURCE_MANAGER_ENDPOINT'] ?? '';
  return {
    endpoint: endpoint === '' ? cloud.resourceManager : httpsUrl('AZURE_RESOURCE_MANAGER_ENDPOINT', endpoint),
    authorityHost,
    authorityIsKnown: Object.values(CLOUDS).some(({ authority: known }) => known === authorityHost),
  };
}

/** Whoever is signed in on this machine: what `DefaultAzureCredential` finds. */
export const developerCredential = ({ authorityHost, authorityIsKnown }: AzureSettings): TokenCredential =>
  new DefaultAzureCredential({
    authorityHost,
    disableInstanceDiscovery: !authorityIsKnown,
    httpClient: boundedClient(),
  });
