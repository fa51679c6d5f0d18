import { audienceKind } from '../../../azure-names';
import { listed, prose, slot, snippet, words } from '../../../prose';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { isOfRoles, type FollowUpInput } from './input';
import { answer, withStep } from './report';
import type { LookedUpOf } from '../../../followups';
import { wantedAudience, type WantedAudience } from './wanted-audience';

const bash = snippet('Bash');

/** The tenant of a sign-in, beside that of the resource. */
export function tenant(input: FollowUpInput, { id }: LookedUpOf<'tenant'>): Answer {
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

const withoutDefault = (scope: string): string => scope.replace(/\/\.default$/, '');

/** A token for something else than what the endpoint takes. */
function wrongAudience(
  input: FollowUpInput,
  { value, serves }: LookedUpOf<'audience'>,
  { scopes, isKnown }: WantedAudience,
): Answer {
  const [scope] = scopes;
  const taken = listed(scopes.map(withoutDefault), 'or');
  return answer(input, {
    headline:
      serves === 'managing'
        ? words('That token is for managing Azure, and calls no model')
        : isKnown
          ? headlineOf(prose`${value} is not what it takes`, words('That audience is not what it takes'))
          : headlineOf(prose`Ask for ${withoutDefault(scope)} instead`, words('Ask for another audience instead')),
    why: isKnown
      ? prose`What you call takes tokens for ${taken}. The scope in the code asks for it.`
      : words('That is what this kind of call asks for first. To be sure, paste the address that the program calls.'),
    todo: {
      does: 'build-client',
      text: prose`Ask for a token for ${scope}, and restart the program.`,
      snippet: input.client,
    },
  });
}

/** For what a token is. */
export function audience(input: FollowUpInput, report: LookedUpOf<'audience'>): Answer {
  const { value, serves } = report;
  const isTaken = isOfRoles(input) && serves === 'calls';
  if (isTaken)
    return withStep(
      input,
      words('The token is taken, so its audience is no cause'),
      words('The service looked at roles: it does that only with a token that it takes.'),
    );
  const wanted = wantedAudience(input);
  if (wanted === undefined)
    return withStep(
      input,
      words('Whether that audience is right, the endpoint decides'),
      words('Paste the address that the program calls, and I can tell.'),
    );
  if (!wanted.takes(value)) return wrongAudience(input, report, wanted);
  return answer(input, {
    headline: words('That audience is right: look at tenant and time next'),
    why: words('A token of another tenant, or one that has run out, is refused in the same words.'),
    todo: {
      does: 'get-token',
      text: words('See for which tenant, and until when, you get one:'),
      snippet: bash`az account get-access-token --scope "${slot('scope', sameScope(wanted, value))}" --query "{tenant:tenant, expires:expiresOn}" --output table`,
    },
  });
}

/** The scope that gives such a token. */
const sameScope = ({ scopes }: WantedAudience, value: string): string =>
  scopes.find((scope) => audienceKind(scope) === audienceKind(value)) ?? scopes[0];
