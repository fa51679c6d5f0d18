import { subscriptionOf, type ArmId } from '../../../access';
import type { Blank } from '../../../prose';
import { accountName, resourceGroupName } from '../../names';
import type { FollowUpInput } from './input';

/** Values for the blanks of code, as far as a case knows them. */
export type KnownValues = Readonly<Partial<Record<Blank, string | undefined>>>;

const idOf = ({ question, verdict }: FollowUpInput): ArmId | undefined =>
  verdict?.resource ?? (question?.resource?.kind === 'id' ? question.resource.id : undefined);

/** As the paste or the question calls it. */
const nameIn = ({ error, question }: FollowUpInput): string | undefined =>
  error?.evidence.resource?.value ?? (question?.resource?.kind === 'name' ? question.resource.name : undefined);

const ofError = ({
  endpoint,
  project,
  appId,
  resourceTenant,
}: NonNullable<FollowUpInput['error']>['evidence']): KnownValues => ({
  host: endpoint?.value.host,
  project: project?.value,
  'client id': appId?.value,
  'tenant id of the resource': resourceTenant?.value,
});

/** What is known of the resource that is talked about, by the blanks that it fills. */
export function knownIn(input: FollowUpInput): KnownValues {
  const [id, name] = [idOf(input), nameIn(input)];
  const account = id && accountName(id);
  return {
    'account name': id === undefined ? name : account,
    // Hosts are made of the name as it was pasted.
    resource: name ?? account,
    'resource group': id && resourceGroupName(id),
    'resource id': id,
    scope: id,
    'subscription id': id && subscriptionOf(id)?.split('/').at(-1),
    ...(input.error === undefined ? {} : ofError(input.error.evidence)),
  };
}
