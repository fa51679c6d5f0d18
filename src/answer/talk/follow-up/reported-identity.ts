import type { RunsOn } from '../../../evidence';
import { prose, slot, snippet, words, type Slot, type Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { app } from './apps';
import { matchOf, type FollowUpInput } from './input';
import { answer, withStep } from './report';
import type { LookedUpOf } from '../../../followups';

const bash = snippet('Bash');

const CREDENTIAL = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'] as const;

interface App {
  readonly show: (app: Slot) => Snippet;
  /** Names a user-assigned identity in the settings; absent where there are none. */
  readonly tell?: (app: Slot) => Snippet;
}

const GROUP = slot('resource group of the app', undefined);
const CLIENT_ID = slot('client id of the managed identity', undefined);

const show =
  (kind: Snippet) =>
  (app: Slot): Snippet =>
    bash`az ${kind} identity show --name "${app}" --resource-group "${GROUP}"`;

const onAppService = (kind: Snippet): App => ({
  show: show(kind),
  tell: (app) =>
    bash`az ${kind} config appsettings set --name "${app}" --resource-group "${GROUP}" --settings AZURE_CLIENT_ID="${CLIENT_ID}"`,
});

/** Where Azure gives a program its identity, and Azure CLI handles it. */
const APPS: Readonly<Partial<Record<RunsOn, App>>> = {
  'app-service': onAppService(bash`webapp`),
  'function-app': onAppService(bash`functionapp`),
  'container-apps': {
    show: show(bash`containerapp`),
    tell: (app) =>
      bash`az containerapp update --name "${app}" --resource-group "${GROUP}" --set-env-vars AZURE_CLIENT_ID="${CLIENT_ID}"`,
  },
  vm: { show: show(bash`vm`) },
};

const placesOf = ({ error }: FollowUpInput): readonly RunsOn[] =>
  error?.evidence.claims.runsOn.map(({ value }) => value) ?? [];

const appIn = (input: FollowUpInput): App | undefined => placesOf(input).flatMap((place) => APPS[place] ?? [])[0];

const nameOf = ({ error }: FollowUpInput): Slot => slot('app name', error?.evidence.claims.host?.value);

/** Whether the program signs in with an identity that Azure gives it, and not by the parts of a service principal. */
function isManaged(input: FollowUpInput): boolean {
  const scenario = matchOf(input)?.scenario;
  return (
    scenario?.family === 'managed-identity' || (appIn(input) !== undefined && scenario?.id !== 'environment-credential')
  );
}

/** What the parts of a service principal do where a managed identity is meant. */
function variableOfManaged(input: FollowUpInput, { name, isSet }: LookedUpOf<'variable'>): Answer {
  if (name === 'AZURE_CLIENT_ID')
    return answer(input, {
      headline: isSet
        ? words('Good: restart the program, then call again')
        : words('Then the system-assigned identity is asked for'),
      why: isSet
        ? words('It names the user-assigned identity by its client id, and is read when the program starts.')
        : words(
            'That one has to be on. A user-assigned one has to be named by its client id, in code or as AZURE_CLIENT_ID.',
          ),
      todo: {
        does: 'identify',
        text: words(
          isSet
            ? 'If it still fails: is the identity with that client id assigned to what the program runs on?'
            : 'See which identities there are, on the page Identity of what the program runs on.',
        ),
        snippet: appIn(input)?.show(nameOf(input)),
      },
    });
  if (name === 'AZURE_CLIENT_SECRET' && isSet)
    return answer(input, {
      headline: words('With that secret a service principal signs in'),
      why: words(
        'DefaultAzureCredential looks there first: with AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret it uses that app, and no managed identity.',
      ),
      todo: {
        does: 'set-environment',
        text: words('Take the secret away to use the managed identity. Else that app needs the role.'),
      },
      expect: words('Restart the program after a change.'),
    });
  return withStep(
    input,
    headlineOf(prose`A managed identity does not need ${name}`, words('A managed identity does not need it')),
    words('It needs no tenant and no secret: only a user-assigned one is named, by AZURE_CLIENT_ID.'),
  );
}

/** Several parts of a service principal are there: which one is missing, or that the program may not see them. */
function severalSet(input: FollowUpInput, { parts }: LookedUpOf<'variable'>): Answer {
  const missing = CREDENTIAL.filter((each) => !parts.includes(each));
  const [first] = missing;
  return answer(input, {
    headline:
      first === undefined
        ? words('All three are there: does the program see them?')
        : headlineOf(prose`${first} is still missing`, words('One of the three is still missing')),
    why:
      first === undefined
        ? words('A shell that was open before, a container, a service or an IDE has an environment of its own.')
        : prose`A service principal needs all three: ${CREDENTIAL.join(', ')}. With two of them the credential gives up.`,
    todo: {
      does: 'set-environment',
      text: words('Run this in the same shell, container or job as the program:'),
      snippet: bash`env | grep -o '^AZURE_[A-Z_]*'`,
    },
    expect: words('The program has to be restarted after a change.'),
  });
}

/** A variable of the environment, there or not. */
export function variable(input: FollowUpInput, report: LookedUpOf<'variable'>): Answer {
  const { name, isSet } = report;
  const isKey = /_API_KEY$/.test(name);
  if (isKey)
    return withStep(
      input,
      isSet
        ? words('Then the client sends that key, if the code names none')
        : words('Then the program takes a key from nowhere'),
      isSet
        ? prose`${name} is taken where the code gives neither a key nor a token. Take it away to call with a sign-in.`
        : words('It has to sign in, or to be given a key in the code.'),
    );
  const isPart = CREDENTIAL.some((each) => each === name);
  if (!isPart)
    return withStep(
      input,
      isSet ? prose`${name} is set: good` : prose`${name} is not set there`,
      words(isSet ? 'Then look at the next thing:' : 'If the code reads it, that is what is missing.'),
    );
  if (isManaged(input)) return variableOfManaged(input, report);
  if (isSet && report.parts.length > 1) return severalSet(input, report);
  return answer(input, {
    headline: isSet
      ? headlineOf(prose`With ${name} alone nobody signs in`, words('One of them alone signs nobody in'))
      : headlineOf(
          prose`Without ${name} the environment signs nobody in`,
          words('Then the environment signs nobody in'),
        ),
    why: prose`A service principal needs all three: ${CREDENTIAL.join(', ')}. With a managed identity only AZURE_CLIENT_ID is set, and on a laptop none.`,
    todo: {
      does: 'set-environment',
      text: words('See which of them the program really has:'),
      snippet: bash`env | grep -o '^AZURE_[A-Z_]*'`,
    },
    expect: words('The program has to be restarted after a change.'),
  });
}

/** Where the client id goes. */
function tellClientId(input: FollowUpInput, command: Snippet | undefined): string {
  if (command !== undefined) return 'Its client id, not its object id, goes into the settings of the app:';
  return placesOf(input).includes('kubernetes')
    ? 'With workload identity its client id goes into the annotation azure.workload.identity/client-id of the service account.'
    : 'Tell the program its client id, not its object id: in code, or as AZURE_CLIENT_ID in its environment.';
}

/** Which of the two kinds an identity is, and what a program has to know of it. */
export function identityKind(input: FollowUpInput, { value }: LookedUpOf<'identity-kind'>): Answer {
  if (matchOf(input)?.scenario.family !== 'managed-identity') return app(input);
  const isUser = value === 'user-assigned';
  const command = appIn(input)?.tell?.(nameOf(input));
  return answer(input, {
    headline: isUser
      ? words('Then the program has to say which: by its client id')
      : words('Then it has to be on, and no client id may be given'),
    why: isUser
      ? words('Without a client id the system-assigned identity is asked for. It also has to be assigned to this app.')
      : words('AZURE_CLIENT_ID in the settings asks for another identity, a user-assigned one.'),
    todo: isUser
      ? {
          does: 'choose-identity',
          text: words(tellClientId(input, command)),
          snippet: command,
        }
      : {
          does: 'enable-identity',
          text: words('On the page Identity of the app, set Status to On. Take AZURE_CLIENT_ID out of its settings.'),
        },
    expect: words('Restart the program. The role goes to the object id of that identity.'),
  });
}
