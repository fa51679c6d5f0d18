import { subscriptionOf } from '../../../access';
import type { Blank } from '../../../prose';
import { accountName, resourceGroupName } from '../../names';
import type { FollowUpInput } from './input';

/** Values for the blanks of code, as far as a case knows them. */
export type KnownValues = Readonly<Partial<Record<Blank, string | undefined>>>;

/** What is known of the resource that is talked about, by the blanks that it fills. */
export function knownIn({ error, question, verdict }: FollowUpInput): KnownValues {
  const asked = question?.resource;
  const id = verdict?.resource ?? (asked?.kind === 'id' ? asked.id : undefined);
  const told = error?.evidence;
  const name = told?.resource?.value ?? (asked?.kind === 'name' ? asked.name : undefined);
  const account = (id && accountName(id)) ?? name;
  return {
    'account name': account,
    resource: name ?? account,
    'resource group': id && resourceGroupName(id),
    'resource id': id,
    scope: id,
    'subscription id': id && subscriptionOf(id)?.split('/').at(-1),
    host: told?.endpoint?.value.host,
    project: told?.project?.value,
    'client id': told?.appId?.value,
    'tenant id of the resource': told?.resourceTenant?.value,
  };
}
