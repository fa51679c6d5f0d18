import { z } from 'zod';
import type { AccountState, AccountSummary, ModelDeployment } from '../access';
import { armIdShape, textShape } from './shapes';

const penalty = z.object({ action: textShape }).nullish();

const properties = z
  .object({
    endpoint: textShape,
    endpoints: z.record(z.unknown()).nullish(),
    customSubDomainName: textShape,
    disableLocalAuth: z.boolean().nullish(),
    publicNetworkAccess: textShape,
    networkAcls: z.object({ defaultAction: textShape }).nullish(),
    abusePenalty: penalty,
    provisioningState: textShape,
  })
  .nullish()
  .transform((value) => value ?? undefined);

type Properties = z.output<typeof properties>;

function publicAccess(value: Properties): AccountState['publicAccess'] {
  if (value?.publicNetworkAccess?.toLowerCase() === 'disabled') return 'disabled';
  return value?.networkAcls?.defaultAction?.toLowerCase() === 'deny' ? 'selected-networks' : 'enabled';
}

const penaltyOf = (value: z.output<typeof penalty>): string | undefined =>
  value?.action === undefined || value.action.toLowerCase() === 'none' ? undefined : value.action;

const endpointsOf = (value: Properties): readonly string[] => {
  const all = [value?.endpoint, ...Object.values(value?.endpoints ?? {})];
  return [...new Set(all.filter((each): each is string => typeof each === 'string' && each !== ''))];
};

/** An account, from the SDK, from JSON or from a row of Resource Graph: all three have one shape. */
export const accountShape = z
  .object({ id: armIdShape, name: z.string(), kind: textShape, location: textShape, properties })
  .transform((row): AccountState => ({
    id: row.id,
    name: row.name,
    kind: row.kind ?? 'unknown',
    location: row.location ?? 'unknown',
    customSubDomain: row.properties?.customSubDomainName,
    endpoints: endpointsOf(row.properties),
    keysDisabled: row.properties?.disableLocalAuth ?? false,
    publicAccess: publicAccess(row.properties),
    abusePenalty: penaltyOf(row.properties?.abusePenalty),
    provisioningState: row.properties?.provisioningState,
  }));

export const deploymentShape = z
  .object({
    name: z.string(),
    properties: z.object({ model: z.object({ name: textShape }).nullish(), provisioningState: textShape }).nullish(),
  })
  .transform((row): ModelDeployment => ({
    name: row.name,
    model: row.properties?.model?.name ?? 'unknown',
    provisioningState: row.properties?.provisioningState,
  }));

export const summaryOf = ({ id, name, kind }: AccountState): AccountSummary => ({
  id,
  name,
  kind,
  resourceGroup: id.split('/')[4] ?? '',
});
