import { sampleTenant } from './tenant';

/** What one of the sample people met, ready to be played in a chat. */
export interface SampleStory {
  readonly title: string;
  /** A name of `tenant.json`. */
  readonly person: string;
  readonly paste: string;
}

const CHAT_ACTION = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';
const CHAT_URL = 'https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions';

/** As Azure OpenAI says it, in the words of the Python client (docs/facts/errors.md, C1). */
function lacksDataAction(called: string): string {
  const { people, applications } = sampleTenant();
  const { objectId } = [...people, ...applications].find(({ name }) => name === called) ?? {};
  if (objectId === undefined) throw new Error(`Nobody in tenant.json is called ${called}.`);
  return [
    `openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${objectId}\` lacks the required data action \`${CHAT_ACTION}\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}}`,
    `  at ${CHAT_URL}`,
  ].join('\n');
}

const MISSPELT = `response = client.chat.completions.create(model="gpt4o", messages=messages)
openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}
  at https://contoso-ai.openai.azure.com/openai/deployments/gpt4o/chat/completions?api-version=2024-10-21`;

/** The first is the one that a newcomer is shown. */
export const sampleStories = (): readonly [SampleStory, ...SampleStory[]] => [
  { title: 'Owner, and still locked out', person: 'Omar Weiss', paste: lacksDataAction('Omar Weiss') },
  { title: 'A role that is not activated', person: 'Elena Fischer', paste: lacksDataAction('Elena Fischer') },
  { title: 'A deployment misspelt', person: 'Ada Brook', paste: MISSPELT },
];

/** What somebody meets in an application of theirs: offered on the card of that person. */
export const applicationStory = (): SampleStory => ({
  ...{ title: 'A Function app without a role', person: 'Imani Cruz' },
  paste: lacksDataAction('func-claims'),
});
