import { prose, words } from '../../../prose';
import { ENDPOINTS } from '../../../services';
import { traitsOf, type Family } from '../../../diagnosis';
import type { Contrast, Endpoint } from '../../../evidence';
import type { Snippet } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { ofApplication } from '../../verdict/application';
import { cardOf, check, isOfRoles, matchOf, say, type FollowUpInput } from './input';
import { app, isHosted } from './apps';
import { deployments } from './deployments';
import { again, asItIs } from './again';
import { about } from './others';
import { open, stepsOf } from './parts';
import { isSeen } from './unseen';

/** The same error, answered anew with what was told. */
export function told(input: FollowUpInput): Answer {
  const { told: what } = input;
  if (what === undefined) return again(input);
  const match = matchOf(input);
  if (what.endpoint !== undefined) return atEndpoint(input, what.endpoint, what.client);
  if (what.name !== undefined && match !== undefined && traitsOf(match.scenario.family).namesDeployment)
    return isThere(input, what.name)
      ? withName(input, what.name, what.client)
      : deployments({ ...input, speaksOf: { ...input.speaksOf, model: what.name } });
  const card = cardOf(input);
  if ((!what.more && what.resource === undefined) || card === undefined) return again(input);
  return ofRoles(input, card) ?? ofFamily(input, card) ?? otherCaller(input, card) ?? card;
}

/** Where the account shows its deployments, a name that it does not have is none to use. */
const isThere = ({ verdict }: FollowUpInput, name: string): boolean =>
  verdict?.deployments?.some((each) => each.name.toLowerCase() === name.toLowerCase()) ?? true;

const THEIRS = 'So theirs differs in something: compare endpoint, deployment name, version and who is signed in.';

/** Somebody else's call works: theirs differs in something that can be compared. */
function otherCaller({ error }: FollowUpInput, card: Answer): Answer | undefined {
  const works = error?.evidence.claims.works.some(({ value }) => value === 'another-person');
  if (works !== true) return undefined;
  return {
    ...card,
    why: words(THEIRS),
  };
}

/** What it tells where something else works, and a role is what is missing. */
const CONTRASTS: Readonly<Partial<Record<Contrast, string>>> = {
  earlier:
    'So something was taken away since: a role that ended, a group, an activation, or the resource is another one.',
  'another-person': 'So the other one holds the role, and you do not: roles are given to each person or group.',
  'with-a-key': 'A key goes past all roles. Your sign-in needs one.',
  'in-the-portal': 'The portal can use a key that you may read. Your code signs in, and needs the role.',
  'another-operation': 'Each operation is a right of its own: a role can hold the one and not the other.',
  'another-client': 'Then the other client signs in as somebody else, or with a key.',
  'another-network': 'A role counts from everywhere: compare who is signed in there.',
};

/** The same where the network stops the call: something gets past it. */
const PASSES: Readonly<Partial<Record<Contrast, string>>> = {
  'in-the-portal':
    'Most pages of the portal manage the resource, and do not pass its firewall. A playground calls from your browser: then the program calls from another address.',
  'another-person':
    'So their call comes from an address that is let in, or from inside the network. Compare the two addresses.',
  'another-network': 'So that network is let in, and the one of the program is not.',
  'another-place': 'So that machine comes from an address that is let in. Compare the two addresses.',
  'another-client': 'Then that client takes another way: a proxy, a VPN, or another machine.',
  earlier: 'So a rule changed since, or your own address did: at home and on a VPN it changes by itself.',
};
/** The same where no sign-in came about, or its token is not taken. */
const SIGNS_IN_THERE: Readonly<Partial<Record<Contrast, string>>> = {
  'in-the-portal':
    'In the portal you are signed in with the browser. The program signs in by itself, and that is what fails.',
  'another-person': 'So it is not the resource: their sign-in, tenant or settings differ from yours. Compare them.',
  'another-place': 'So it is the place: there is a sign-in, or an identity, that is missing here.',
  'another-client': 'Then the other client signs in as somebody else, or with a key.',
  'with-a-key': 'A key needs no sign-in. So the sign-in alone is what fails.',
  earlier: 'So something ended since: a sign-in, a secret, an identity, or a policy is new.',
};
/** The same where a name is not found. */
const WAS_THERE = { earlier: 'So it was deleted or renamed since, or its model was retired.' } as const;

const OF_FAMILY: Readonly<Partial<Record<Family, Readonly<Partial<Record<Contrast, string>>>>>> = {
  'network-blocked': PASSES,
  connectivity: PASSES,
  'credential-unavailable': SIGNS_IN_THERE,
  'token-rejected': SIGNS_IN_THERE,
  'tenant-mismatch': SIGNS_IN_THERE,
  aadsts: SIGNS_IN_THERE,
  'managed-identity': SIGNS_IN_THERE,
  'key-auth-disabled': {
    earlier: 'So keys were switched off since, by somebody or by a policy. The key may be right: it is not looked at.',
  },
  'key-invalid': { earlier: 'So the key was made anew since, or the endpoint is another one.' },
  'deployment-not-found': WAS_THERE,
  'model-not-found': WAS_THERE,
  'resource-not-found': WAS_THERE,
};

/** No role is missing: what it tells that something else works. */
function ofFamily(input: FollowUpInput, card: Answer): Answer | undefined {
  const family = matchOf(input)?.scenario.family;
  const works = input.error?.evidence.claims.works.map(({ value }) => value) ?? [];
  if (isOfRoles(input) || family === undefined) return undefined;
  const [told] = works.flatMap((contrast) => OF_FAMILY[family]?.[contrast] ?? []);
  if (told === undefined) return undefined;
  // The card that names the deployments says more in its headline.
  return { ...card, ...(traitsOf(family).namesDeployment ? {} : { headline: words(WORKED) }), why: words(told) };
}
const WORKED = 'That tells where the difference is';

/** A role is missing: what was told names another identity, or explains why it is missing. */
function ofRoles(input: FollowUpInput, card: Answer): Answer | undefined {
  const { verdict, error } = input;
  if (!isOfRoles(input) || verdict?.verdict !== 'not-granted' || ofApplication(verdict)) return undefined;
  const { claims } = error?.evidence ?? {};
  const works = claims?.works.map(({ value }) => value) ?? [];
  const hosted = claims?.runsOn.some(({ value }) => isHosted(value)) === true;
  if (hosted || works.includes('another-place')) return app(input);
  const [told] = works.flatMap((contrast) => CONTRASTS[contrast] ?? []);
  return told === undefined ? undefined : { ...card, why: words(told) };
}

const WORKS_ELSEWHERE = 'That it works there narrows it down';

/** "Does gpt-4o-mini work?", where a role is what is missing: another name of the same resource. */
export function otherName(input: FollowUpInput): Answer | undefined {
  const { verdict, speaksOf } = input;
  if (verdict === undefined || speaksOf?.model === undefined || verdict.question.wanted.kind === 'action')
    return undefined;
  const isConditional = verdict.reasons.some(({ why }) => why.code === 'condition-unclear');
  if (!isOfRoles(input) || verdict.verdict === 'granted' || (verdict.verdict === 'unknown' && !isConditional))
    return undefined;
  const card = asItIs(input);
  return isConditional
    ? {
        ...card,
        headline: words('Perhaps: the condition on your role decides it for each call'),
        why: words('Call it once: 200 means that the condition lets it through.'),
      }
    : {
        ...card,
        headline: words('No: a role counts for all deployments there, and none is yours'),
        why: prose`${card.headline}.`,
      };
}

/** "It works with one model, and not with the other": what makes a difference between two names. */
function otherModel(input: FollowUpInput, card: Answer): Answer {
  const { verdict, question, error } = input;
  const family = matchOf(input)?.scenario.family;
  if (family !== undefined && traitsOf(family).namesDeployment) return deployments(input);
  if (family === 'rate-limited')
    return { ...card, headline: words('That fits: each deployment has a limit of its own') };
  if (!isOfRoles(input) || error === undefined) return card;
  if (verdict?.reasons.some(({ why }) => why.code === 'condition-unclear') === true)
    return {
      ...card,
      headline: words('That fits: the condition lets one deployment through, not the other'),
      why: words('Ask whoever gave you the role to take in the other deployment, or to leave the condition out.'),
    };
  if (question?.wanted.name.toLowerCase().includes('/maas/') === true)
    return {
      ...card,
      headline: words('That fits: models that are not of OpenAI are another right'),
      why: prose`${card.headline}.`,
    };
  return {
    ...card,
    headline: words('A role tells no deployments apart, so something else differs'),
    why: words(
      'Compare the resource in the address, the route, and who is signed in. Only a condition could tell them apart.',
    ),
  };
}

/** "It works in the playground": what that tells of the error. */
export function contrast(input: FollowUpInput, works: Contrast | 'another-model'): Answer {
  const card = cardOf(input);
  if (works === 'another-model') return card === undefined ? again(input) : otherModel(input, card);
  const family = matchOf(input)?.scenario.family;
  const told = isOfRoles(input) ? CONTRASTS[works] : family && OF_FAMILY[family]?.[works];
  if (card === undefined) return again(input);
  const why = told ?? (works === 'another-person' ? THEIRS : undefined);
  return why === undefined
    ? card
    : { ...card, ...(isOfRoles(input) ? {} : { headline: words(WORKS_ELSEWHERE) }), why: words(why) };
}

const sources = (input: FollowUpInput): NonNullable<Answer['folds']> =>
  fold('Sources', [{ kind: 'sources', sources: matchOf(input)?.scenario.sources ?? [] }]);

const withName = (input: FollowUpInput, name: string, client: Snippet | undefined): Answer =>
  open(
    {
      tone: 'neutral',
      headline: headlineOf(prose`Use ${name} as the model`, words('Use that name as the model')),
      why: words('The name of the deployment goes where the code says model, letter by letter.'),
      todo: client && { does: 'build-client', text: words('The line with model changes:'), snippet: client },
      blocks: [],
      folds: sources(input),
      buttons: [...say(input, 'It still does not work'), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );

/** Whether calls can go to an address, by its form: whether the resource exists is for a check to say. */
function atEndpoint(input: FollowUpInput, { host, shape }: Endpoint, client: Snippet | undefined): Answer {
  const { owner, title, status, accepts } = ENDPOINTS[shape];
  const isOfAccount = owner === 'account';
  const takesTokens = !accepts.includes('none');
  return open(
    {
      tone: isOfAccount ? 'neutral' : 'warning',
      headline: isOfAccount
        ? headlineOf(prose`The endpoint ${host} has the right form`, words('This endpoint has the right form'))
        : headlineOf(prose`${host} is not the endpoint of a resource`, words('This is not the endpoint of a resource')),
      why: isOfAccount
        ? prose`It is the ${title}${status === 'legacy' ? ', which is the older way' : ''}. A key of another resource, or a role on another one, does not count there.`
        : takesTokens
          ? prose`It is the ${title}. Take the endpoint from the page of your resource.`
          : prose`It is the ${title}: it takes no sign-in. Take the endpoint from the page of your resource.`,
      todo:
        isOfAccount && client !== undefined
          ? { does: 'build-client', text: words('Build the client like this:'), snippet: client }
          : undefined,
      blocks: [],
      folds: sources(input),
      buttons: [
        ...say(input, 'Check this endpoint', `check https://${host}/`),
        ...say(input, 'It still does not work'),
      ],
    },
    input,
  );
}

/** "What do I change": the steps of the card, all of them. */
export function steps(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const match = matchOf(input);
  if (card === undefined || match === undefined || input.error === undefined) return again(input);
  // What a look has shown is one thing to do, and not all that there could be.
  if (isOfRoles(input) && isSeen(input)) return asItIs(input);
  const [first, ...others] = stepsOf(input);
  if (first === undefined) return about(input);
  return open(
    {
      tone: 'neutral',
      headline: words('What to do, step by step'),
      expect: card.expect,
      // All in one list: what stands in a block comes before the thing to do.
      blocks: [{ kind: 'steps', title: 'In this order', steps: [first, ...others] }],
      folds: sources(input),
      buttons: [...say(input, 'It still does not work'), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );
}
