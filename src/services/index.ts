import { builtInRoles, ROLE } from '../azure-names';
import { anthropic } from './anthropic';
import { contentSafety } from './content-safety';
import { contentUnderstanding } from './content-understanding';
import { documentIntelligence } from './document-intelligence';
import { foundry } from './foundry';
import { compileHosts } from './hosts';
import { inference } from './inference';
import { knownActions } from './known-actions';
import { language } from './language';
import { openai } from './openai';
import { responsesCode } from './openai/code';
import { ACCOUNTS_OF_AI, managingRoles } from './product';
import { compileRoutes, type Operation as AnyOperation } from './routes';
import { speech } from './speech';
import { translator } from './translator';
import type { Service } from './types';
import { vision } from './vision';

export * from './clients';
export { callFor, curl, literal, type CodeLanguage, type CodeTarget, type SettlingCall } from './code';
export * from './endpoints';
export * from './fit';
export * from './deeds';
export * from './grants';
export * from './sentences';
export type { AccountHost, HostFacts, HostKind } from './hosts';
export * from './models';
export { lacksName, oddPath } from './odd-paths';
export { responsesCode };
export { isInAccount } from './product';
export { formerRoleTitle, roleName, roleTitle } from './role-names';
export { retirementOf, RETIREMENTS, RETIREMENTS_SOURCE, type Retirement } from './retirements';
export type { Call } from './routes';

/** The Azure AI services that an account serves, one folder and one line each. */
export const SERVICES = [
  anthropic,
  contentSafety,
  contentUnderstanding,
  documentIntelligence,
  foundry,
  inference,
  language,
  openai,
  speech,
  translator,
  vision,
] as const;

export type ServiceId = (typeof SERVICES)[number]['id'];

export type Operation = AnyOperation<ServiceId>;

/** A service by its id. */
export function serviceById(id: ServiceId): Service<ServiceId> {
  const found = SERVICES.find((service) => service.id === id);
  if (found === undefined) throw new Error(`no service ${id}`);
  return found;
}

const hosts = compileHosts(SERVICES);

export const { hostOf } = hosts;

/** Ends of all hosts of Azure AI; what stands before them names the account, the region or the deployment. */
export const AZURE_AI_HOSTS = hosts.ends;

const routes = compileRoutes<ServiceId>(SERVICES);

export const { operationOf, operationOfAction, ownerOfPath, usualOf, serviceOfAction, recommendedRole } = routes;

/** Azure AI, as the evaluator of access judges it. */
export const AZURE_AI = {
  ...ACCOUNTS_OF_AI,
  recommendedFor: (action: string): readonly string[] =>
    [...routes.rolesFor(action), ...managingRoles(action)].map((known) => ROLE[known]),
};

/** Every operation whose data action is known, with the method POST where it takes any. */
export const operations = (): typeof routes.operations => routes.operations;

/** What is inside a project; a project itself is made at its account. */
const PART_OF_PROJECT = /^microsoft\.cognitiveservices\/accounts\/projects\/[^/]+\//i;

/** Whether an action is asked for at a project, so that a role given there serves it; all else is its account's. */
export function isOfProject(action: string): boolean {
  const id = routes.serviceOfAction(action);
  return PART_OF_PROJECT.test(action) || (id !== undefined && serviceById(id).level === 'project');
}

const known = knownActions(
  [usualOf('openai').dataAction, ...routes.operations.map(({ dataAction }) => dataAction)],
  builtInRoles().flatMap(({ permissions }) => permissions.flatMap(({ dataActions }) => dataActions)),
);

export const { isKnownDataAction, nearDataActions } = known;
