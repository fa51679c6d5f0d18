import type { Family, Match } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { fitted, headlineOf } from '../../fit';
import type { Answer, Button } from '../../types';
import { aboutOf, cardOf, caseOf, check, isOfRoles, matchOf, refusesKey, say, type FollowUpInput } from './input';
import { again, asItIs } from './again';
import { alsoMissing, open } from './parts';
import { mayBeTenant, tenantFirst } from './tenants';

/** What somebody suspects in place of what the error was taken for. */
export type Suspicion =
  | 'network'
  | 'endpoint'
  | 'tenant'
  | 'outage'
  | 'version'
  | 'key'
  | 'quota'
  | 'deployment'
  | 'token'
  | 'activation'
  | 'condition'
  | 'policy'
  | 'role';

interface Sign {
  readonly called: string;
  /** How an error looks that this is the cause of. */
  readonly looks: string;
  readonly families: readonly Family[];
  /** Codes of Microsoft Entra that have this cause, digits only, and how they come about. */
  readonly codes?: { readonly of: ReadonlySet<string>; readonly looks: string } | undefined;
}

/** The app, the account or the API is not in the tenant that was asked, or no tenant was (docs/facts/errors.md). */
const OF_TENANT: ReadonlySet<string> = new Set([
  ...['50020', '50034', '50059', '50128', '90002', '90072', '500011', '700016'],
]);

const SIGNS: Readonly<Record<Suspicion, Sign>> = {
  network: {
    called: 'the network',
    looks: 'A firewall answers 403 and names the network, or the call times out before any answer.',
    families: ['network-blocked', 'connectivity'],
  },
  endpoint: {
    called: 'the endpoint',
    looks: 'A wrong address answers 404, or 401 where the key is that of another resource.',
    families: ['resource-not-found', 'key-invalid'],
  },
  tenant: {
    called: 'the tenant',
    looks: 'A wrong tenant answers 400 or 401, and says that the tenant of the token does not match.',
    families: ['tenant-mismatch'],
    codes: {
      of: OF_TENANT,
      looks: 'This code comes where the app or the account is not in the tenant that the sign-in went to.',
    },
  },
  outage: {
    called: 'an outage',
    looks: 'In an outage calls answer 500 or 503, or nothing. A clear refusal means that the service is up.',
    families: ['service-error'],
  },
  version: {
    called: 'the version',
    looks: 'A wrong api-version or an old client answers 400 or 404, not a refusal.',
    families: ['api-version-unsupported'],
  },
  key: {
    called: 'the key',
    looks: 'A wrong key answers 401, and says that the subscription key is invalid.',
    families: ['key-invalid', 'key-auth-disabled'],
  },
  quota: { called: 'a limit', looks: 'A limit answers 429, and says when to try again.', families: ['rate-limited'] },
  deployment: {
    called: 'the name of the deployment',
    looks: 'A wrong name answers 404 DeploymentNotFound.',
    families: ['deployment-not-found', 'model-not-found'],
  },
  token: {
    called: 'the token',
    looks: 'An old token, or one for another audience, answers 401 and speaks of the token.',
    families: ['token-rejected'],
  },
  activation: {
    called: 'a role to activate',
    looks: 'A role that is eligible in PIM counts only while it is active. A look shows whether you have one.',
    families: [],
  },
  condition: {
    called: 'a condition on a role',
    looks: 'A condition lets a role count for some calls only. It stands beside the role assignment.',
    families: [],
  },
  policy: {
    called: 'a policy of your organisation',
    looks: 'Conditional Access stops the sign-in itself, with a code that begins with AADSTS.',
    families: ['aadsts', 'key-auth-disabled'],
  },
  role: {
    called: 'a missing role',
    looks: 'A missing role answers 401 or 403 with PermissionDenied, or says “lacks the required data action”.',
    families: [],
  },
};

const STATUS: Button = { kind: 'open', label: 'Azure status', href: 'https://azure.status.microsoft/status' };

const YES: Readonly<Partial<Record<Suspicion, (input: FollowUpInput) => boolean>>> = {
  network: ({ verdict }) => verdict?.account !== undefined && verdict.account.publicAccess !== 'enabled',
  activation: ({ verdict }) => verdict?.verdict === 'eligible',
  condition: ({ verdict }) => verdict?.reasons.some(({ why }) => why.code === 'condition-unclear') === true,
  role: ({ verdict }) => verdict?.verdict === 'not-granted',
  token: ({ verdict }) => verdict?.verdict === 'granted',
};

/** What a look at roles settles: the card says it. */
const SETTLES: ReadonlySet<Suspicion> = new Set(['token', 'activation', 'condition', 'role']);
/** What a look rules out as well: it shows another cause. */
const RULED_OUT: ReadonlySet<Suspicion> = new Set(['activation', 'condition']);

const YES_SO: Readonly<Partial<Record<Suspicion, string>>> = {
  activation: 'Yes: your role waits to be activated',
  condition: 'Yes: a condition on your role decides it',
};

/** What the look shows is the cause that somebody suspects: the card, with a yes. */
function yesSo(input: FollowUpInput, suspicion: Suspicion, card: Answer): Answer {
  const yes = YES_SO[suspicion];
  return yes === undefined ? asItIs(input) : fitted({ ...card, headline: words(yes), why: prose`${card.headline}.` });
}

/** The look shows another cause for certain. */
const isRuledOut = (input: FollowUpInput, suspicion: Suspicion): boolean =>
  RULED_OUT.has(suspicion) &&
  isOfRoles(input) &&
  (input.verdict?.verdict === 'denied' || input.verdict?.verdict === 'not-granted');

/** "Do I lack a role?", where the error is known: it says so itself, or it has another cause. */
function ofRole(input: FollowUpInput, match: Match): Answer {
  const card = cardOf(input);
  if (card === undefined || (isOfRoles(input) && input.verdict?.verdict === 'granted')) return asItIs(input);
  if (isOfRoles(input))
    return fitted({ ...card, headline: words('Yes: a role is missing'), why: prose`${card.headline}.` });
  const also = alsoMissing(input);
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`No: ${caseOf(input)} is not about a role`, words('No: it is not about a role')),
      why: prose`${words(SIGNS.role.looks)} Yours is: ${words(match.scenario.title)}.${also}`,
      todo: card.todo,
      expect: card.expect,
      blocks: [],
      folds: card.folds,
      buttons: [...check(input), ...say(input, 'Why?')],
    },
    input,
  );
}

const isOfFamily = (suspicion: Suspicion, match: Match | undefined): boolean =>
  match !== undefined && SIGNS[suspicion].families.includes(match.scenario.family);

/** How it looks: as a code of the sign-in says, else as it mostly does. */
function looksOf(
  suspicion: Suspicion,
  { error }: FollowUpInput,
): { readonly isOfCode: boolean; readonly looks: string } {
  const { looks, codes } = SIGNS[suspicion];
  const isOfCode = codes?.of.has(error?.evidence.aadsts?.value ?? '') === true;
  return { isOfCode, looks: isOfCode ? codes.looks : looks };
}

/** What the error or the look settles: yes or no, and what it is. */
function settled(input: FollowUpInput, suspicion: Suspicion, card: Answer): Answer | undefined {
  const { called } = SIGNS[suspicion];
  const { isOfCode, looks } = looksOf(suspicion, input);
  const match = matchOf(input);
  const isIt = isOfCode || isOfFamily(suspicion, match);
  if (isIt && !isOfRoles(input))
    return fitted({
      ...card,
      headline: headlineOf(prose`Yes, that fits: it is about ${words(called)}`, words('Yes, that fits')),
      why: prose`${words(looks)} ${card.headline}.`,
    });
  const too = YES[suspicion]?.(input) === true;
  if (isIt || (too && (match === undefined || (SETTLES.has(suspicion) && isOfRoles(input)))))
    return yesSo(input, suspicion, card);
  if (!isRuledOut(input, suspicion)) return undefined;
  return fitted({
    ...card,
    headline: headlineOf(prose`No: it is not ${words(called)}`, words('No, it is not that')),
    why: prose`${card.headline}.`,
  });
}

/** A key was refused where none is taken. */
const keysAreOff = (input: FollowUpInput): Answer =>
  fitted({
    ...asItIs(input),
    headline: headlineOf(prose`Yes: keys are switched off on ${aboutOf(input)}`, words('Yes: keys are switched off')),
  });

/** What is answered otherwise than by how it would look. */
function inItsWay(suspicion: Suspicion, input: FollowUpInput): Answer | undefined {
  const match = matchOf(input);
  if (suspicion === 'role' && match !== undefined) return ofRole(input, match);
  return suspicion === 'key' && refusesKey(input) ? keysAreOff(input) : undefined;
}

/** "Could it be the firewall?": how that would look, beside what the error says. */
export function doubt(input: FollowUpInput, suspicion: Suspicion | undefined): Answer {
  if (suspicion === undefined) return again(input);
  const { called } = SIGNS[suspicion];
  const { looks } = looksOf(suspicion, input);
  const match = matchOf(input);
  const own = inItsWay(suspicion, input);
  if (own !== undefined) return own;
  const too = YES[suspicion]?.(input) === true;
  const card = cardOf(input);
  const known = card && settled(input, suspicion, card);
  if (known !== undefined) return known;
  if (suspicion === 'tenant' && mayBeTenant(input)) return tenantFirst(input);
  const taken: Prose = match === undefined ? [] : prose` I read ${caseOf(input)} as: ${words(match.scenario.title)}.`;
  return open(
    {
      tone: 'neutral',
      headline: too
        ? headlineOf(prose`It may be ${words(called)} as well`, words('That may be so as well'))
        : headlineOf(prose`It does not look like ${words(called)}`, words('It does not look like that')),
      why: prose`${words(looks)}${taken}`,
      todo: card?.todo,
      expect: words('Another message now? Paste it.'),
      blocks: [],
      folds: card?.folds,
      buttons: [...(suspicion === 'outage' ? [STATUS] : []), ...check(input), ...say(input, 'Why?')],
    },
    input,
  );
}
