import { prose, slot, snippet, words } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { app } from './apps';
import { isOfRoles, matchOf, type FollowUpInput } from './input';
import { answer, withStep } from './report';
import type { Of } from './report-kinds';

const bash = snippet('Bash');

/** The tenant of a sign-in, beside that of the resource. */
export function tenant(input: FollowUpInput, { id }: Of<'tenant'>): Answer {
  const { tenantId, resourceTenant } = input.error?.evidence ?? {};
  const wanted = resourceTenant?.value.toLowerCase();
  const isIt = wanted === id;
  const seen = wanted ?? tenantId?.value.toLowerCase();
  if (isIt)
    return withStep(
      input,
      words('That is the tenant of the resource: it is right'),
      words('Then look at who signs in, and whether the program uses that same sign-in.'),
    );
  return answer(input, {
    headline:
      wanted === undefined
        ? words('It has to be the tenant that owns the resource')
        : words('That is another tenant than the one of the resource'),
    why: words('A token counts only in its own tenant: roles in another one are not seen. Compare the two ids.'),
    todo: {
      does: 'choose-tenant',
      text: words(wanted === undefined ? 'See the tenant of each subscription:' : 'Sign in to that of the resource:'),
      snippet:
        wanted === undefined
          ? bash`az account list --all --query "[].{subscription:name, tenant:tenantId}" --output table`
          : bash`az login --tenant "${slot('tenant id', seen)}"`,
    },
    expect: words(
      wanted === undefined
        ? 'Not the same? Then sign in with az login --tenant and the right id, and restart the program.'
        : 'Then restart the program: it keeps its old token.',
    ),
  });
}

/** For what a token is. */
export function audience(input: FollowUpInput, { value, serves }: Of<'audience'>): Answer {
  if (serves !== 'calls')
    return withStep(
      input,
      serves === 'managing'
        ? words('That token is for managing Azure, and calls no model')
        : headlineOf(prose`${value} is not what the resource takes`, words('That audience is not what it takes')),
      words(
        'The resource takes tokens for https://ai.azure.com or https://cognitiveservices.azure.com. The scope in the code asks for it.',
      ),
    );
  if (isOfRoles(input))
    return withStep(
      input,
      words('That audience is right: the token is taken'),
      words('So it is the role that counts.'),
    );
  return answer(input, {
    headline: words('That audience is right: look at tenant and time next'),
    why: words('A token of another tenant, or one that has run out, is refused in the same words.'),
    todo: {
      does: 'get-token',
      text: words('See for which tenant, and until when, you get one:'),
      snippet: bash`az account get-access-token --scope "https://cognitiveservices.azure.com/.default" --query "{tenant:tenant, expires:expiresOn}" --output table`,
    },
  });
}

const CREDENTIAL = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'] as const;

/** A variable of the environment, there or not. */
export function variable(input: FollowUpInput, { name, isSet }: Of<'variable'>): Answer {
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

/** Which of the two kinds an identity is, and what a program has to know of it. */
export function identityKind(input: FollowUpInput, { value }: Of<'identity-kind'>): Answer {
  if (matchOf(input)?.scenario.family !== 'managed-identity') return app(input);
  const isUser = value === 'user-assigned';
  const place = input.error?.evidence.claims.runsOn[0]?.value;
  const group = slot('resource group of the app', undefined);
  const name = slot('app name', input.error?.evidence.claims.host?.value);
  const id = slot('client id of the managed identity', undefined);
  const command =
    place === 'container-apps'
      ? bash`az containerapp update --name "${name}" --resource-group "${group}" --set-env-vars AZURE_CLIENT_ID="${id}"`
      : place === 'function-app'
        ? bash`az functionapp config appsettings set --name "${name}" --resource-group "${group}" --settings AZURE_CLIENT_ID="${id}"`
        : bash`az webapp config appsettings set --name "${name}" --resource-group "${group}" --settings AZURE_CLIENT_ID="${id}"`;
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
          text: words('Its client id, not its object id, goes into the settings of the app:'),
          snippet: command,
        }
      : {
          does: 'enable-identity',
          text: words('On the page Identity of the app, set Status to On. Take AZURE_CLIENT_ID out of its settings.'),
        },
    expect: words('Restart the app. The role goes to the object id of that identity.'),
  });
}
