import type { AccessQuestion, AccessVerdict, OpenQuestion } from '../../access';
import { accessControlLink, DOCS, SOURCES, type Source } from '../../azure-names';
import type { Step } from '../../diagnosis';
import { plain, prose, words } from '../../prose';
import { stateNotes } from './account-state';
import { eyesNotice } from './eyes';
import { sayGaps, telling } from './gaps';
import { grantStep, otherWays, type Grantee } from './grant';
import { byHand } from './by-hand';
import { picture } from './scope-table';
import { cloudOf, referenceName } from '../names';
import { settlingCall } from './settling-call';
import { titled } from '../titled';
import type { Answer, Block, Button } from '../types';
import { knownSoFar, settlingSteps } from './unknown';
import { toneOf, verdictHeadline, verdictLead } from './words';

export interface Options {
  readonly now: number;
  readonly setting: 'personal' | 'shared';
  /** The deployment that the paste names, for a call that fits it. */
  readonly deployment?: string | undefined;
}

/** Whom the remedy is for: the one who asks. Only people ask in a chat. */
const granteeOf = ({ principal }: AccessQuestion): Grantee => ({ id: principal, type: 'User' });

const reopened = ({ wanted, resource }: AccessQuestion): OpenQuestion => ({ wanted, resource });

const DENY_UNSEEN =
  'You hold the right role. A deny assignment could not be ruled out; for calls to a model they are rare.';

const wait: Step = {
  does: 'wait',
  text: words('Wait 5 to 10 minutes. Then get a new token: sign in again, or restart the program.'),
};

const activate: Step = {
  does: 'activate',
  text: words('Activate the role in Privileged Identity Management, under My roles. Then get a new token.'),
  link: { text: 'How to activate a role', href: DOCS.pim },
};

const elsewhere = ({ resource }: AccessQuestion): Step => ({
  does: 'check-access',
  text: prose`Press Check ${referenceName(resource)} below. If a role is missing there, that card says which.`,
});

const toBeGranted = ({ remedy, question, account }: AccessVerdict): Step | undefined =>
  remedy && grantStep(remedy, granteeOf(question), cloudOf(account?.endpoints[0]));

/** What to do about a verdict. Empty where there is nothing to do. */
export function verdictSteps(verdict: AccessVerdict, { deployment }: Pick<Options, 'deployment'>): readonly Step[] {
  if (verdict.askInstead !== undefined) return [elsewhere(verdict.askInstead)];
  switch (verdict.verdict) {
    case 'granted':
    case 'denied':
      return [];
    case 'eligible':
      return [activate];
    case 'not-granted': {
      const grant = toBeGranted(verdict);
      return grant === undefined ? [] : [grant, wait];
    }
    case 'unknown':
      return settlingSteps(verdict, deployment);
  }
}

/** What no role mends, and what a granted verdict could not rule out. */
const verdictNotices = (verdict: AccessVerdict): readonly Block[] => [
  ...stateNotes(verdict.account).map((text): Block => ({ kind: 'notice', tone: 'warning', text })),
  ...(verdict.verdict === 'granted' && telling(verdict.gaps).some(({ what }) => what === 'denyAssignments')
    ? [{ kind: 'notice', tone: 'neutral', text: words(DENY_UNSEEN) } as const]
    : []),
  ...eyesNotice(verdict),
];

/** What is known so far of an open verdict, and the gaps of any. */
export const verdictFindings = (verdict: AccessVerdict): readonly Block[] => [
  ...(verdict.verdict === 'unknown' ? titled('What is known', knownSoFar(verdict)) : []),
  ...titled('What could not be read', sayGaps(telling(verdict.gaps))),
];

/** Assignment by assignment, folded: on a card about an error the verdict's two sentences stand above. */
export function verdictReasons(verdict: AccessVerdict, now: number): readonly Block[] {
  const blocks = picture(verdict, now);
  return blocks.length === 0 ? [] : [{ kind: 'more', label: 'Your roles, one by one', blocks }];
}

/** What is said about a verdict, from what is known to the gaps; the headline and the steps are the caller's. */
export const verdictDetails = (verdict: AccessVerdict, now: number): readonly Block[] => [
  ...(verdict.verdict === 'unknown' ? titled('What is known', knownSoFar(verdict)) : []),
  ...picture(verdict, now),
  ...titled('What could not be read', sayGaps(telling(verdict.gaps))),
];

const STILL_FAILS: Block = {
  kind: 'list',
  items: [
    words('Get a new token: sign in again, or restart the program. An old token does not know a new role.'),
    words('Make sure that the code runs as you: DefaultAzureCredential takes the first identity that works.'),
    words('Make sure that the code calls this very resource: compare the endpoint.'),
  ],
};

/** What stands folded at the end: the remedy as code, and the check by hand. */
export const verdictExtras = (verdict: AccessVerdict): readonly Block[] => {
  const remedy = verdict.verdict === 'not-granted' ? verdict.remedy : undefined;
  const ways = remedy ? otherWays(remedy, granteeOf(verdict.question)) : [];
  const later = verdict.verdict === 'unknown' ? toBeGranted(verdict) : undefined;
  return [
    ...(verdict.verdict === 'granted' && verdict.askInstead === undefined
      ? [{ kind: 'more', label: 'It still fails?', blocks: [STILL_FAILS] } as const]
      : []),
    ...(later === undefined
      ? []
      : [
          {
            kind: 'more',
            label: 'If a role is missing',
            blocks: [{ kind: 'steps', title: 'To get it', steps: [later] }],
          } as const,
        ]),
    ...(ways.length === 0 ? [] : [{ kind: 'more', label: 'As code, and other roles', blocks: ways } as const]),
    { kind: 'more', label: 'Check it by hand', blocks: [byHand(verdict)] },
  ];
};

export function verdictButtons(verdict: AccessVerdict): readonly Button[] {
  const { askInstead, resource, account } = verdict;
  const cloud = cloudOf(account?.endpoints[0]);
  const asked =
    askInstead === undefined
      ? { label: 'Check again', question: verdict.question }
      : { label: `Check ${plain(referenceName(askInstead.resource))}`, question: askInstead };
  return [
    { kind: 'check', label: asked.label, question: reopened(asked.question) },
    ...(resource === undefined
      ? []
      : [{ kind: 'open', label: 'Access control (IAM)', href: accessControlLink(resource, cloud) } as const]),
  ];
}

const sourcesOf = (verdict: AccessVerdict): readonly Source[] => {
  const call = verdict.verdict === 'unknown' ? settlingCall(verdict) : undefined;
  return [SOURCES.foundryRbac, SOURCES.rbacOverview, ...(call === undefined ? [] : [call.source])];
};

/** The card of one person's access: the verdict, why, and what to do. It is for that person alone. */
export function answerVerdict(verdict: AccessVerdict, options: Options): Answer {
  const steps = verdictSteps(verdict, options);
  return {
    tone: toneOf(verdict),
    headline: verdictHeadline(verdict),
    blocks: [
      { kind: 'text', text: verdictLead(verdict, options.now) },
      ...(options.setting === 'shared' ? [{ kind: 'text', text: words('Only you see this card.') } as const] : []),
      ...verdictNotices(verdict),
      ...(steps.length === 0 ? [] : [{ kind: 'steps', title: 'What to do', steps } as const]),
      ...verdictDetails(verdict, options.now),
      ...verdictExtras(verdict),
      { kind: 'sources', sources: sourcesOf(verdict) },
    ],
    buttons: verdictButtons(verdict),
  };
}
