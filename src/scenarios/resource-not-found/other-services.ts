import { proves, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { clientOf, serviceById, type ServiceId } from '../../services';
import { findAccount } from '../shared/account';
import { accountName } from '../shared/naming';
import { accountEndpoint } from '../shared/questions';
import { serviceOf, WITHOUT_MODELS } from '../shared/service';
import { keylessClient } from '../shared/snippets';
import { codeLanguage } from '../shared/target';

/** A client of such a service that was given the host for models: the URL speaks of OpenAI, the class does not. */
const atOpenAiHost = (evidence: Evidence): ServiceId | undefined => {
  const endpoint = accountEndpoint(evidence);
  if (endpoint?.shape !== 'openai-host' || endpoint.path.length > 1) return undefined;
  return evidence.services.find(({ value: { id, by } }) => by === 'mark' && WITHOUT_MODELS.has(id))?.value.id;
};

const serviceIn = (evidence: Evidence): ServiceId | undefined => {
  const service = serviceOf(evidence);
  return service !== undefined && WITHOUT_MODELS.has(service) ? service : atOpenAiHost(evidence);
};

export const hasRoutesOfItsOwn = (evidence: Evidence): boolean => serviceIn(evidence) !== undefined;

const named = ({ evidence }: Situation): Prose => {
  const service = serviceIn(evidence);
  return words(service === undefined ? 'this service' : serviceById(service).title);
};

/** What stands after the host in the endpoint that a client library was given. */
const pathGiven = (evidence: Evidence): string | undefined => {
  const path = accountEndpoint(evidence)?.path.replace(/\/$/, '');
  return path === undefined || path === '' ? undefined : path;
};

/** `/documentintelligence` alone is no call: it was given to a client as its endpoint. */
const isLibrary = (evidence: Evidence): boolean =>
  codeLanguage(evidence) !== 'rest' &&
  (evidence.sdk !== undefined || /^\/[a-z]{4,30}\/?$/i.test(accountEndpoint(evidence)?.path ?? ''));

const otherHost = ({ evidence }: Situation): Step => ({
  does: 'change-call',
  text: words('Change the endpoint of the client to this host; the key stays the same:'),
  snippet: snippet('PlainText')`https://${slot('resource', accountName(evidence))}.cognitiveservices.azure.com/`,
});

const compareCall = (situation: Situation): Step => ({
  does: 'change-call',
  text:
    isLibrary(situation.evidence) && pathGiven(situation.evidence) !== undefined
      ? words('Give the client the host alone, and keep key or credential as they are. Without a key it is:')
      : prose`Compare path and api-version with this call, which ${named(situation)} has today:`,
  snippet: keylessClient(situation.evidence, isLibrary(situation.evidence) ? undefined : 'rest'),
});

/** A client library adds path and version itself: an endpoint with a path leads nowhere. */
export const serviceRoute: Cause = {
  id: 'path-of-the-service',
  title: words('Path or version is none that this service has.'),
  usual: 'often',
  against: (situation) => [
    !hasRoutesOfItsOwn(situation.evidence) && proves(words('no other service than those of models is spoken of')),
  ],
  headline: (situation) =>
    atOpenAiHost(situation.evidence) !== undefined
      ? prose`404: the host openai.azure.com serves models, and not ${named(situation)}.`
      : isLibrary(situation.evidence) && pathGiven(situation.evidence) !== undefined
        ? words('404: the endpoint that the client was given has a path, and must have none.')
        : prose`404: ${named(situation)} has no such path in the version that was called.`,
  why: ({ evidence }) =>
    atOpenAiHost(evidence) !== undefined
      ? words(
          'One account has several hosts. Its other services answer at cognitiveservices.azure.com, if the account is of a kind that has them. Key and role are not the matter.',
        )
      : isLibrary(evidence) && pathGiven(evidence) !== undefined
        ? prose`The client adds path and api-version by itself. With ${pathGiven(evidence) ?? ''} in the endpoint they stand there twice. Key and role are not the matter.`
        : words(
            'The resource was reached, so neither key nor role is the matter. Each version of a service has paths of its own, and a resource answers only for the services of its kind (one of kind OpenAI serves models alone).',
          ),
  steps: (situation) => [
    atOpenAiHost(situation.evidence) === undefined ? compareCall(situation) : otherHost(situation),
    {
      does: 'find-account',
      text: words('Is it a resource of the right kind? "AIServices" serves all of them, the others one service each:'),
      snippet: snippet(
        'Bash',
      )`az cognitiveservices account list --query "[?name=='${slot('account name', accountName(situation.evidence))}' || properties.customSubDomainName=='${slot('account name', accountName(situation.evidence))}'].{name:name, kind:kind, endpoint:properties.endpoint}" --output table`,
    },
  ],
};

const speaksToProjects = ({ evidence }: Situation): boolean => clientOf(evidence.sdk?.value)?.speaks === 'projects';

const atProject = ({ evidence }: Situation): boolean => accountEndpoint(evidence)?.shape === 'foundry-project';

/** The client of a project, given the endpoint of the account. */
export const projectEndpoint: Cause = {
  id: 'endpoint-of-the-project',
  title: words('The client of a project was given the endpoint of the account.'),
  usual: 'seldom',
  for: (situation) => [speaksToProjects(situation) && proves(words('this client speaks to a project'))],
  against: (situation) => [
    !speaksToProjects(situation) && proves(words('no client of a project is spoken of')),
    (atProject(situation) || accountEndpoint(situation.evidence) === undefined) &&
      proves(words('the endpoint is one of a project')),
  ],
  headline: () => words('AIProjectClient wants the endpoint of the project, not that of the account.'),
  why: () =>
    words(
      'Agents, connections and files live in a project. Its endpoint is https://<resource>.services.ai.azure.com/api/projects/<project>; the host openai.azure.com serves models alone.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'build-client',
      text: words('Give the client the endpoint of the project (in the Foundry portal: Overview of the project):'),
      snippet: snippet(
        'PlainText',
      )`https://${slot('resource', accountName(evidence))}.services.ai.azure.com/api/projects/${slot('project', evidence.project?.value)}`,
    },
    {
      does: 'find-account',
      text: words('The host of the account, where its name is another one:'),
      snippet: findAccount(evidence),
    },
  ],
};
