import { operationOf, usualOf, type ServiceId } from '../services';
import { namesIn } from './slots';
import { conceptsOf } from './spoken';

/** What somebody wants to do, as a permission. */
export interface AskedOperation {
  readonly kind: 'action' | 'dataAction';
  readonly name: string;
  readonly alternative?: string | undefined;
}

const byPath = (path: string, method = 'POST'): AskedOperation | undefined => {
  const { dataAction, alternative } = operationOf({ path: `${method} ${path}` }) ?? {};
  return dataAction === undefined ? undefined : { kind: 'dataAction', name: dataAction, alternative };
};

const byService = (id: ServiceId): AskedOperation => {
  const { dataAction, alternative } = usualOf(id);
  return { kind: 'dataAction', name: dataAction, alternative };
};

const action = (name: string): AskedOperation => ({
  kind: 'action',
  name: `Microsoft.CognitiveServices/accounts/${name}`,
});

/** What each concept of a question asks for; the first that a text speaks of is meant. */
const OPERATIONS: readonly (readonly [concept: string, wanted: () => AskedOperation | undefined])[] = [
  ['embedding', () => byPath('/openai/v1/embeddings')],
  ['image', () => byPath('/openai/v1/images/generations')],
  ['realtime', () => byPath('/openai/v1/realtime')],
  ['fine tune', () => byPath('/openai/v1/fine_tuning/jobs')],
  ['batch', () => byPath('/openai/v1/batches')],
  ['audio', () => byPath('/openai/v1/audio/transcriptions')],
  ['speech', () => byService('speech')],
  ['translator', () => byService('translator')],
  ['language service', () => byService('language')],
  ['document intelligence', () => byService('document-intelligence')],
  ['content safety', () => byService('content-safety')],
  ['content understanding', () => byService('content-understanding')],
  ['vision', () => byService('vision')],
  ['claude', () => byService('anthropic')],
  ['agent', () => byService('foundry')],
  ['file', () => byPath('/openai/v1/files')],
  ['key', () => action('listKeys/action')],
  ['deployment', () => action('deployments/write')],
  ['chat', () => byService('openai')],
  ['model', () => byService('openai')],
];

/** What is a setting of a resource, so that whoever may change the resource changes it. */
const SETTINGS = ['disable', 'enable', 'network', 'private endpoint', 'public access', 'subdomain'] as const;

/** A resource may be called after what it is for: "northwind-models" asks for no model. */
const withoutNames = (text: string): string =>
  namesIn(text).reduce((rest, name) => rest.replaceAll(name, ' '), text.slice(0, 400));

const roleAssignments = (name: string): AskedOperation => ({
  kind: 'action',
  name: `Microsoft.Authorization/roleAssignments/${name}`,
});

/** The resource itself is what is deleted: by its name, or as that which is talked of. */
const THE_RESOURCE =
  /(?<!\p{L})(?:delet|remov|destroy|drop|get rid of|lösch|entfern|supprim|efface|elimin|borr|apag|exclu)\p{L}{0,4} (?:it(?!\p{L})|(?:this|that|le|la|lo)(?!\p{L}| \p{L})|(?:the |this |that |my |our |die |das |la |le |el |a |o )?(?:azure (?:ai |openai )?)?(?:resource|account|ressource|konto|compte|recurso|cuenta|conta)(?!\p{L}| group))|(?<!\p{L})(?:es|das|die ressource|das konto) (?:löschen|entfernen)/iu;

/** What is deleted: what lies in the resource where that is named, else the resource itself; undefined for all else. */
function deletedIn(text: string, concepts: readonly string[]): AskedOperation | undefined {
  if (concepts.includes('role')) return roleAssignments('delete');
  if (concepts.includes('deployment')) return action('deployments/delete');
  if (concepts.includes('project')) return action('projects/delete');
  if (concepts.includes('key')) return action('regenerateKey/action');
  if (concepts.includes('file')) return byPath('/openai/v1/files/{file_id}', 'DELETE');
  if (SETTINGS.some((concept) => concepts.includes(concept))) return action('write');
  const isNamed = namesIn(text).length === 1 && operationIn(text) === undefined;
  return isNamed || THE_RESOURCE.test(text.slice(0, 400)) ? action('delete') : undefined;
}

/** A key is not deleted: another takes its place. */
const RENEWS = /\b(?:rotat|regenerat|renew|erneuer|régénér|regenerar|renovar)\w{0,4}/iu;

/** What is done to the resource and to what lies in it, as opposed to calling it. */
function managedIn(text: string, concepts: readonly string[]): AskedOperation | undefined {
  if (concepts.includes('key') && RENEWS.test(text.slice(0, 400))) return action('regenerateKey/action');
  if (concepts.includes('assigning')) return roleAssignments('write');
  return concepts.includes('project') && concepts.includes('making') ? action('projects/write') : undefined;
}

/** A model that was spoken of before. */
const CALLS_IT = /\b(?:to|i|also|then|still) (?:call|invoke|query) (?:it|them|one)\b/iu;

/** What a text says that somebody wants to do; undefined where it names nothing that is known. */
export function operationIn(text: string): AskedOperation | undefined {
  const concepts = conceptsOf(withoutNames(text));
  for (const [concept, wanted] of OPERATIONS) if (concepts.includes(concept)) return wanted();
  return CALLS_IT.test(text.slice(0, 400)) ? byService('openai') : undefined;
}
/** "And to remove one?": of what was spoken of before. */
export const deletesOne = (text: string): boolean =>
  conceptsOf(text.slice(0, 400)).includes('deleting') &&
  /(?<!\p{L})(?:one|them|eins|eines|uno|una|un)(?!\p{L})/iu.test(text);

/** What a text asks whether somebody may do it: to delete or manage something, or to call it. */
export function deedIn(text: string): AskedOperation | undefined {
  const concepts = conceptsOf(withoutNames(text));
  return concepts.includes('deleting') ? deletedIn(text, concepts) : (managedIn(text, concepts) ?? operationIn(text));
}

/** What somebody has to be allowed who does what a text asks of a resource: to change it, or an operation on it. */
export function workIn(text: string): AskedOperation | undefined {
  const concepts = conceptsOf(text.slice(0, 400));
  return SETTINGS.some((concept) => concepts.includes(concept)) ? action('write') : operationIn(text);
}
