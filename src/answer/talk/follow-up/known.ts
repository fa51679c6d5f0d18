import { subscriptionOf, type ArmId } from '../../../access';
import type { Blank } from '../../../prose';
import { accountName, resourceGroupName, subdomainOfUrl } from '../../names';
import { subdomainOf } from '../../verdict/settling-call';
import { likelyDeployment } from '../../paste/deployment-suggestion';
import type { FollowUpInput } from './input';

/** Values for the blanks of code, as far as a case knows them. */
export type KnownValues = Readonly<Partial<Record<Blank, string | undefined>>>;

const idOf = ({ question, verdict }: FollowUpInput): ArmId | undefined =>
  verdict?.resource ?? (question?.resource?.kind === 'id' ? question.resource.id : undefined);

/** The first label of the account's hosts, where a host was seen: a name alone does not tell it. */
function subdomainIn({ error, question, verdict }: FollowUpInput): string | undefined {
  const asked = question?.resource?.kind === 'endpoint' ? subdomainOfUrl(question.resource.url) : undefined;
  return error?.evidence.endpoint?.value.subdomain ?? asked ?? (verdict && subdomainOf(verdict));
}

/** The name by which somebody called the account. The label of a host is none: it may be another than the name. */
function nameIn({ error, question }: FollowUpInput): string | undefined {
  const told = error?.evidence.resource?.value;
  const label = error?.evidence.endpoint?.value.subdomain;
  if (told !== undefined && told.toLowerCase() !== label?.toLowerCase()) return told;
  return question?.resource?.kind === 'name' ? question.resource.name : undefined;
}

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
  const id = idOf(input);
  return {
    'account name': id === undefined ? nameIn(input) : accountName(id),
    // The blank of hosts: https://<resource>.openai.azure.com.
    resource: subdomainIn(input),
    'resource group': id && resourceGroupName(id),
    'resource id': id,
    scope: id,
    'subscription id': id && subscriptionOf(id)?.split('/').at(-1),
    region: input.verdict?.account?.location,
    ...(input.error === undefined ? {} : ofError(input.error.evidence)),
  };
}

/** What an error says, with the name that the resource really has in the place of one that is misspelt. */
export function evidenceOf(
  { verdict }: FollowUpInput,
  { evidence }: NonNullable<FollowUpInput['error']>,
): NonNullable<FollowUpInput['error']>['evidence'] {
  const { deployment } = evidence;
  const name = verdict?.deployments && likelyDeployment(deployment?.value, verdict.deployments);
  return deployment === undefined || name === undefined
    ? evidence
    : { ...evidence, deployment: { ...deployment, value: name } };
}
