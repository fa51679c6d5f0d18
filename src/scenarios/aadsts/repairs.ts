import type { AadstsRepair } from '../../azure-names';
import type { Step, StepAction } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Slot, type Snippet } from '../../prose';
import { azLogin, signIn } from '../shared/sign-in';

const appSlot = (evidence: Evidence): Slot => slot('client id', evidence.appId?.value);

/** The tenant in the text is the one that failed, so it stays a blank. */
const RIGHT_TENANT = slot('tenant id', undefined);

/** The issuer in this message is the tenant that the account comes from, not the one to sign in to. */
export const namesHomeTenant = ({ aadsts, resourceTenant }: Evidence): boolean =>
  aadsts?.value === '50020' && resourceTenant === undefined;

const SIGN_IN_LOGS = {
  text: 'Sign-in logs in the Microsoft Entra admin center',
  href: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last24hours',
} as const;

const GITHUB = 'https://token.actions.githubusercontent.com';

/** A pod signs in as a user-assigned identity, a pipeline mostly as an app; each has its own list of credentials. */
function federatedCredential(evidence: Evidence): Snippet {
  const told = evidence.assertionSubject?.value;
  const subject = slot('subject from the message', told);
  const issuer = evidence.assertionIssuer?.value ?? (told?.startsWith('repo:') === true ? GITHUB : undefined);
  if (told?.startsWith('system:serviceaccount:') === true) {
    const identity = snippet(
      'Bash',
    )`--identity-name "${slot('name of the identity', undefined)}" --resource-group "${slot('resource group', undefined)}"`;
    const cluster = snippet(
      'Bash',
    )`$(az aks show --name "${slot('cluster', undefined)}" --resource-group "${slot('resource group', undefined)}" --query oidcIssuerProfile.issuerUrl --output tsv)`;
    return snippet(
      'Bash',
    )`az identity federated-credential list ${identity} --query "[].{name:name, issuer:issuer, subject:subject}"
az identity federated-credential create ${identity} --name "${slot('name', undefined)}" --issuer "${cluster}" --subject "${subject}" --audiences api://AzureADTokenExchange`;
  }
  return snippet(
    'Bash',
  )`az ad app federated-credential list --id "${appSlot(evidence)}" --query "[].{name:name, issuer:issuer, subject:subject, audiences:audiences}"
az ad app federated-credential create --id "${appSlot(evidence)}" --parameters '{"name":"${slot('name', undefined)}","issuer":"${slot('issuer from the message', issuer)}","subject":"${subject}","audiences":["api://AzureADTokenExchange"]}'`;
}

const commands = {
  'sign-in': (evidence) => signIn(evidence),
  'account-or-tenant': (evidence) => azLogin(evidence, namesHomeTenant(evidence) ? RIGHT_TENANT : undefined),
  'tenant-value': () =>
    snippet('Bash')`az account list --all --query "[].{tenant:tenantId, subscription:name}" --output table
az login --tenant "${RIGHT_TENANT}"`,
  assignment: (evidence) =>
    snippet(
      'Bash',
    )`az ad sp show --id "${appSlot(evidence)}" --query "{name:displayName, assignmentRequired:appRoleAssignmentRequired}"`,
  'find-app': (evidence) =>
    snippet(
      'Bash',
    )`az ad sp show --id "${appSlot(evidence)}" --query "{name:displayName, enabled:accountEnabled, ownerTenant:appOwnerOrganizationId}"`,
  'service-principal': (evidence) => snippet('Bash')`az ad sp create --id "${appSlot(evidence)}"`,
  consent: (evidence) => snippet('Bash')`az ad app permission list --id "${appSlot(evidence)}" --output table
az ad app permission admin-consent --id "${appSlot(evidence)}"`,
  'app-registration': (evidence) =>
    snippet(
      'Bash',
    )`az ad app show --id "${appSlot(evidence)}" --query "{audience:signInAudience, web:web.redirectUris, spa:spa.redirectUris, desktop:publicClient.redirectUris}"`,
  'new-secret': (evidence) =>
    snippet(
      'Bash',
    )`az ad app credential list --id "${appSlot(evidence)}" --query "[].{id:keyId, ends:endDateTime}" --output table
az ad app credential reset --id "${appSlot(evidence)}" --append --query password --output tsv`,
  certificate: (evidence) =>
    snippet(
      'Bash',
    )`az ad app credential list --id "${appSlot(evidence)}" --cert --query "[].{thumbprint:customKeyIdentifier, ends:endDateTime}" --output table`,
  'federated-credential': (evidence) => federatedCredential(evidence),
  request: () => snippet('Bash')`printenv AZURE_TENANT_ID AZURE_CLIENT_ID`,
  scope: () =>
    snippet('Bash')`az account get-access-token --scope "https://ai.azure.com/.default" --query expiresOn --output tsv`,
  cloud: () => snippet('Bash')`az cloud set --name "${slot('cloud name', undefined)}"
az login --tenant "${RIGHT_TENANT}"`,
} as const satisfies Partial<Record<AadstsRepair, (evidence: Evidence) => Snippet>>;

const hasCommand = (repair: AadstsRepair): repair is keyof typeof commands => repair in commands;

/** What an administrator needs to find this very sign-in. */
function forTheAdministrator(evidence: Evidence): Step {
  const correlation = evidence.correlationId?.value ?? evidence.traceId?.value;
  const at = evidence.timestamp?.value;
  const text =
    correlation === undefined
      ? words(
          'Ask an administrator of the tenant to find the sign-in in the log: there stands which policy refused it.',
        )
      : at === undefined
        ? prose`Give the administrator of the tenant the correlation id ${correlation}: with it they find the sign-in, and the policy that refused it.`
        : prose`Give the administrator of the tenant the correlation id ${correlation} and the time ${at}: with them they find the sign-in, and the policy that refused it.`;
  return { does: 'read', text, link: SIGN_IN_LOGS };
}

const AFTER = {
  'new-secret': {
    does: 'set-environment',
    text: words(
      'Put the new value where the program reads it (AZURE_CLIENT_SECRET) and restart it. A managed identity or a federated credential needs no secret at all.',
    ),
  },
  'federated-credential': {
    does: 'wait',
    text: words(
      'Wait a few minutes after the change, then run the job again: the token of a pipeline cannot be reused.',
    ),
  },
  'account-or-tenant': {
    does: 'identify',
    text: words('If there are several accounts on this machine, check which one was used: "az account show" names it.'),
  },
} as const satisfies Partial<Record<AadstsRepair, Step>>;

/** A pipeline reads the secret from its service connection. */
const inConnection = (repair: AadstsRepair, { claims }: Evidence): boolean =>
  repair === 'new-secret' && claims.runsOn.some(({ value }) => value === 'azure-pipelines');

const CONNECTION: Step = {
  does: 'set-environment',
  text: words(
    'Put the new value into the service connection (Project settings, Service connections, Edit), and verify it there. Better: convert it to workload identity federation, which needs no secret.',
  ),
};

const hasMore = (repair: AadstsRepair): repair is keyof typeof AFTER => repair in AFTER;

const DOES = {
  'sign-in': 'sign-in',
  'account-or-tenant': 'sign-in',
  'tenant-value': 'choose-tenant',
  policy: 'ask',
  'account-state': 'ask',
  assignment: 'ask',
  'find-app': 'identify',
  'service-principal': 'ask',
  consent: 'ask',
  'app-registration': 'change-template',
  'new-secret': 'set-environment',
  certificate: 'set-environment',
  'federated-credential': 'set-environment',
  assertion: 'get-token',
  request: 'change-call',
  program: 'change-call',
  support: 'ask',
  scope: 'get-token',
  cloud: 'sign-in',
  retry: 'retry',
} as const satisfies Record<AadstsRepair, StepAction>;

/** The steps that mend a code: what its row says, with the command for that kind of repair, and what follows. */
export function stepsFor(repair: AadstsRepair, fix: string, evidence: Evidence): readonly Step[] {
  const first: Step = {
    does: DOES[repair],
    text: words(fix),
    snippet: hasCommand(repair) ? commands[repair](evidence) : undefined,
  };
  const after: readonly Step[] = hasMore(repair) ? [inConnection(repair, evidence) ? CONNECTION : AFTER[repair]] : [];
  const administrator = repair === 'policy' || repair === 'account-state' ? [forTheAdministrator(evidence)] : [];
  return [first, ...after, ...administrator];
}

/** Steps where the table knows nothing about the code. */
export const stepsForUnknown = (evidence: Evidence): readonly Step[] => [
  {
    does: 'sign-in',
    text: words('Where the message asks for a sign-in, sign in again to the tenant of the resource.'),
    snippet: signIn(evidence),
  },
  forTheAdministrator(evidence),
];
