import { z } from 'zod';

import { CONTRASTS, FLAGS, NETWORK_CLAIMS, NO_CLAIMS, RUNS_ON, SIGNS_IN, type Claims, type Flag } from './claims';
import { withoutPlace, type Finding } from './found';

const name = z.string().max(300);

/** What may be kept of what a person says: names and choices, and none of their words. */
export const ClaimsKept = z.object({
  holds: z.array(
    z.object({
      role: name,
      by: z.enum(['person', 'identity']),
      at: z.literal('project').optional(),
      on: name.optional(),
    }),
  ),
  flags: z.array(z.enum(FLAGS)),
  tokenFrom: name.optional(),
  grantedFor: z.number().optional(),
  deployedFor: z.number().optional(),
  works: z.array(z.enum(CONTRASTS)),
  runsOn: z.array(z.enum(RUNS_ON)),
  identityKind: z.enum(['user-assigned', 'system-assigned']).optional(),
  host: name.optional(),
  network: z.array(z.enum(NETWORK_CLAIMS)),
  signsIn: z.array(z.enum(SIGNS_IN)),
  product: name.optional(),
});
type ClaimsKept = Readonly<z.infer<typeof ClaimsKept>>;

const MOST = 12;

const valuesOf = <T>(findings: readonly Finding<T>[]): T[] => findings.slice(0, MOST).map(({ value }) => value);

export const rememberClaims = (claims: Claims): ClaimsKept => ({
  holds: valuesOf(claims.holds).map((held) => ({ ...held })),
  flags: FLAGS.filter((flag) => claims[flag] !== undefined),
  tokenFrom: claims.tokenFrom?.value,
  grantedFor: claims.grantedFor?.value,
  deployedFor: claims.deployedFor?.value,
  works: valuesOf(claims.works),
  runsOn: valuesOf(claims.runsOn),
  identityKind: claims.identityKind?.value,
  host: claims.host?.value,
  network: valuesOf(claims.network),
  signsIn: valuesOf(claims.signsIn),
  product: claims.product?.value,
});

const maybe = <T>(value: T | undefined): Finding<T> | undefined =>
  value === undefined ? undefined : withoutPlace(value);

export function recallClaims({ flags, ...kept }: ClaimsKept): Claims {
  const flag = (which: Flag): Finding<string> | undefined => maybe(flags.includes(which) ? which : undefined);
  return {
    ...NO_CLAIMS,
    holds: kept.holds.map(withoutPlace),
    viaGroup: flag('viaGroup'),
    noDataActions: flag('noDataActions'),
    keysOff: flag('keysOff'),
    keyVaultReference: flag('keyVaultReference'),
    sas: flag('sas'),
    eligible: flag('eligible'),
    tokenFrom: maybe(kept.tokenFrom),
    grantedFor: maybe(kept.grantedFor),
    deployedFor: maybe(kept.deployedFor),
    works: kept.works.map(withoutPlace),
    runsOn: kept.runsOn.map(withoutPlace),
    identityKind: maybe(kept.identityKind),
    network: kept.network.map(withoutPlace),
    signsIn: kept.signsIn.map(withoutPlace),
    host: maybe(kept.host),
    product: maybe(kept.product),
  } satisfies { readonly [K in keyof Claims]-?: Claims[K] };
}
