import type { AccessVerdict } from '../../access';
import type { StepAction } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { headlineOf } from '../fit';
import type { Block, Step } from '../types';
import { ofApplication } from '../verdict/application';
import { rulingOf, undecided } from '../verdict/ruling';
import { targetName } from '../verdict/words';
import { againstClaim } from './against-claim';
import { saysRoleMissing } from './access-section';
import { closedForHolder, noKeys, privateOnly } from './account-rulings';
import { expectOf, ownWords, without, type Case, type PasteRuling } from './case';
import { excerptOf } from './excerpt';
import { deploymentRuling } from './deployment-suggestion';
import { whichIdentity, whoRan } from './identity';

/** An application made the call: who it is, what it lacks, and how it gets that. */
function byApplication(of: Case): PasteRuling | undefined {
  const { input, match, verdict, steps } = of;
  if (verdict === undefined || ofApplication(verdict) === undefined) return undefined;
  const { now, grants, paste, evidence } = input;
  // An error that is only remembered has no text any more.
  const errorText = excerptOf(paste, evidence, [match]) || undefined;
  const ruled = rulingOf(verdict, { now, grants, errorText });
  return { ...ruled, others: without(steps, ...ROLE_STEPS, 'identify'), closed: ROLE_STEPS, more: ownMore(of) };
}

/** Who made the call, as far as a look at that brought something. */
function lookedAt({ verdict, input: { evidence } }: Case): { readonly name?: string; readonly who: Prose } {
  const caller = verdict?.caller;
  if (caller?.kind === 'person')
    return {
      ...(caller.name !== undefined && { name: caller.name }),
      who: words('It is a person: whoever is signed in where the program runs.'),
    };
  const unseen =
    caller?.kind === 'unseen'
      ? words(
          `With your rights I cannot see who it is: no resource that you may read has this identity${verdict?.resource === undefined ? '' : ', and it holds no role that you may read in the subscription of the Azure AI resource'}. `,
        )
      : [];
  return { who: prose`${unseen}${whoRan(evidence)}` };
}

/** App registrations and agent identities have no resource in Azure (granting.md §6). */
const SEEN_ELSEWHERE = words(
  'An app registration or an agent identity has no resource in Azure. Whoever may read Microsoft Entra ID finds it by this id under Enterprise applications, All applications.',
);

/** Another identity than the asker made the call, and lacked the role. */
function anotherIdentity(of: Case): PasteRuling | undefined {
  const { input, identity, match, steps } = of;
  if (identity !== 'other' || !saysRoleMissing(match.scenario.family)) return undefined;
  const own = ownWords(of);
  const named = input.evidence.principal?.value;
  const { name = named?.kind === 'upn' ? named.name : undefined, who } = lookedAt(of);
  const todo = steps.find(({ does }) => does === 'grant') ?? own.todo;
  return {
    ...own,
    headline: headlineOf(
      name !== undefined
        ? prose`Not you: ${name} made this call, and has no role`
        : words('Not you: another identity made this call, and has no role'),
      words('Not you: another identity made this call, and has no role'),
    ),
    why: who,
    todo,
    expect: expectOf(todo),
    buttons: [{ kind: 'show', label: 'Which identity was it?', blocks: whichIdentity(input.evidence) }],
    next: without(steps, 'identify').filter((step) => step !== todo),
    more: [
      ...(of.verdict?.caller?.kind === 'unseen' ? [{ kind: 'text', text: SEEN_ELSEWHERE } as const] : []),
      { kind: 'text', text: own.why },
      ...own.more,
    ],
  };
}

/** The program runs under an identity of its own, which nobody has named: the roles of the one who asks decide nothing. */
function byHost(of: Case): PasteRuling | undefined {
  const { identity, match, verdict } = of;
  if (identity !== 'host' || verdict === undefined || !saysRoleMissing(match.scenario.family)) return undefined;
  const own = ownWords(of);
  const text = words('Your own roles do not count here: the program signs in with an identity of its own.');
  return { ...own, more: [{ kind: 'text', text }, ...own.more] };
}

/** What the verdict's own remedy takes the place of. */
const ROLE_STEPS: readonly StepAction[] = ['grant', 'wait', 'activate'];

const SIGN_IN_AGAIN: Step = {
  does: 'sign-in',
  text: words('Call again. If it still fails: sign in again, and make sure that the code runs as you.'),
};

/** The error says that a role was missing, and the check has looked: the verdict is the answer. */
function roleVerdict(of: Case): PasteRuling | undefined {
  const { input, identity, match, steps, verdict } = of;
  if (verdict === undefined || !saysRoleMissing(match.scenario.family)) return undefined;
  const kind = verdict.askInstead === undefined ? verdict.verdict : 'elsewhere';
  if (kind === 'unknown') return unseen(of, verdict);
  const { now, grants } = input;
  const ruled = rulingOf(verdict, { now, grants, deployment: input.evidence.deployment?.value });
  const open = without(steps, ...ROLE_STEPS);
  const others = identity === 'asker' ? without(open, 'identify') : open;
  if (kind !== 'granted' || verdict.freshness !== undefined)
    // What the scenario says of a missing role holds for a role that is missing, and for no other verdict.
    return {
      ...ruled,
      ...againstClaim(input.evidence.claims, verdict, ruled),
      others,
      closed: ROLE_STEPS,
      more: kind === 'not-granted' ? ownMore(of) : [],
    };
  return {
    ...ruled,
    tone: 'warning',
    headline: words(
      identity === 'asker'
        ? 'You have the role now: repeat the call'
        : 'You have the role now. It is new, or another identity made this call',
    ),
    todo: SIGN_IN_AGAIN,
    expect: undefined,
    buttons: [{ kind: 'show', label: 'Which identity was it?', blocks: whichIdentity(input.evidence) }],
    others: without(others, 'sign-in'),
    closed: ROLE_STEPS,
    more: [],
  };
}

const ownMore = ({ said }: Case): readonly Block[] => [{ kind: 'text', text: said.cause }];

/** The roles of the person cannot be seen; the error itself is the proof that one was missing. */
function unseen(of: Case, verdict: AccessVerdict): PasteRuling {
  const own = ownWords(of);
  const open = undecided(verdict);
  if (open !== undefined) {
    const { headline, why, ifRefused } = open;
    return {
      ...{ tone: 'warning', headline, why, todo: ifRefused, expect: undefined, buttons: [] },
      others: without(of.steps, ...ROLE_STEPS),
      closed: ROLE_STEPS,
      more: [],
    };
  }
  const text = prose`I cannot see your roles on ${targetName(verdict)}. The error proves that a role was missing when it came.`;
  return { ...own, why: text, more: [{ kind: 'text', text: own.why }, ...own.more] };
}

function missingDeployment(of: Case): PasteRuling | undefined {
  const { input, match, verdict, steps } = of;
  const found = deploymentRuling(input, match.scenario.family, verdict);
  if (found === undefined) return undefined;
  return { ...ownWords(of), ...found, next: [], others: without(steps, 'list-deployments', 'build-client') };
}

/** From the most special to the general: the first that knows more than the scenario says rules the card. */
const RULES: readonly ((of: Case) => PasteRuling | undefined)[] = [
  byApplication,
  anotherIdentity,
  byHost,
  closedForHolder,
  roleVerdict,
  noKeys,
  privateOnly,
  missingDeployment,
];

export const pasteRuling = (of: Case): PasteRuling => {
  for (const rule of RULES) {
    const ruled = rule(of);
    if (ruled !== undefined) return ruled;
  }
  return ownWords(of);
};
