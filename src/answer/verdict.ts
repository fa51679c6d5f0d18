import type { AccessQuestion, AccessVerdict, OpenQuestion } from '../access';
import type { Step } from '../diagnosis';
import { accessControlLink, DOCS, SOURCES, type Source } from '../knowledge';
import { prose, words, type Prose } from '../prose';
import { stateNotes } from './account-state';
import { sayGap, telling } from './gaps';
import { grantStep, otherWays, type Grantee } from './grant';
import { byHand } from './by-hand';
import { cloudOf, resourceName } from './places';
import { settlingCall } from './probe';
import { countsOf, sentence, type View } from './reasons';
import { scopeRows } from './scopes';
import type { Answer, Block, Button } from './types';
import { knownSoFar, settlingSteps } from './unknown';
import { TONES, verdictHeadline, verdictLead } from './verdict-words';

export interface Options {
  readonly now: number;
  readonly setting: 'personal' | 'shared';
  /** The deployment that the paste names, for a call that fits it. */
  readonly deployment?: string | undefined;
}

const MOST_REASONS = 4;

const viewOf = ({ resource, question }: AccessVerdict, now: number): View => ({
  resource,
  now,
  kind: question.wanted.kind,
});

/** Whom the remedy is for: the one who asks. Only people ask in a chat. */
const granteeOf = ({ principal }: AccessQuestion): Grantee => ({ id: principal, type: 'User' });

const reopened = ({ wanted, resource }: AccessQuestion): OpenQuestion => ({ wanted, resource });

const notices = (verdict: AccessVerdict): readonly Block[] => [
  ...stateNotes(verdict.account).map((text): Block => ({ kind: 'notice', tone: 'warning', text })),
  ...(verdict.verdict === 'granted' && telling(verdict.gaps).some(({ what }) => what === 'denyAssignments')
    ? [
        {
          kind: 'notice',
          tone: 'neutral',
          text: words(
            'You hold the right role. A deny assignment could not be ruled out; for calls to a model they are rare.',
          ),
        } as const,
      ]
    : []),
];

/** All that was looked at, one a line; what counts most stands first, and the rest is folded. */
function reasonBlocks(verdict: AccessVerdict, now: number): readonly Block[] {
  const view = viewOf(verdict, now);
  const all = verdict.reasons.map((reason) => ({ counts: countsOf(reason), text: sentence(reason, view) }));
  const rows = scopeRows(verdict, view);
  const scopes: readonly Block[] =
    rows.length === 0 ? [] : [{ kind: 'scopes', title: 'From the top to the resource', rows }];
  if (all.length === 0) return scopes;
  const title = 'What was looked at';
  if (all.length <= MOST_REASONS) return [{ kind: 'reasons', title, reasons: all }, ...scopes];
  const rest = all.slice(MOST_REASONS);
  return [
    { kind: 'reasons', title, reasons: all.slice(0, MOST_REASONS) },
    {
      kind: 'more',
      label: `${rest.length} more`,
      blocks: [{ kind: 'reasons', title: 'Also looked at', reasons: rest }],
    },
    ...scopes,
  ];
}

const wait: Step = {
  text: words('Wait 5 to 10 minutes. Then get a new token: sign in again, or restart the program.'),
};

const activate: Step = {
  text: words('Activate the role in Privileged Identity Management, under My roles. Then get a new token.'),
  link: { text: 'How to activate a role', href: DOCS.pim },
};

/** What to do about a verdict. Empty where there is nothing to do. */
export function verdictSteps(verdict: AccessVerdict, { deployment }: Pick<Options, 'deployment'>): readonly Step[] {
  const cloud = cloudOf(verdict.account?.endpoints[0]);
  const grant = verdict.remedy && grantStep(verdict.remedy, granteeOf(verdict.question), cloud);
  switch (verdict.verdict) {
    case 'granted':
    case 'denied':
      return [];
    case 'eligible':
      return [activate];
    case 'not-granted':
      return grant === undefined ? [] : [grant, wait];
    case 'unknown':
      return settlingSteps(verdict, deployment);
  }
}

const list = (title: string, items: readonly Prose[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ];

function instead({ askInstead }: AccessVerdict): readonly Block[] {
  if (askInstead?.resource.kind !== 'id') return [];
  return [
    {
      kind: 'notice',
      tone: 'warning',
      text: prose`This action belongs to a route of ${resourceName(askInstead.resource.id)}, so a role is looked for there. Ask about that one.`,
    },
  ];
}

/** What is said about a verdict, from the reasons to the gaps; the headline and the steps are the caller's. */
export const verdictDetails = (verdict: AccessVerdict, now: number): readonly Block[] => [
  ...instead(verdict),
  ...notices(verdict),
  ...(verdict.verdict === 'unknown' ? list('What is known', knownSoFar(verdict)) : []),
  ...reasonBlocks(verdict, now),
  ...list('What could not be read', telling(verdict.gaps).map(sayGap)),
];

/** What stands folded at the end: the remedy as code, and the check by hand. */
export const verdictExtras = (verdict: AccessVerdict): readonly Block[] => {
  const grantee = granteeOf(verdict.question);
  const ways = verdict.verdict === 'not-granted' && verdict.remedy ? otherWays(verdict.remedy, grantee) : [];
  return [
    ...(ways.length === 0 ? [] : [{ kind: 'more', label: 'As code, and other roles', blocks: ways } as const]),
    { kind: 'more', label: 'Check it by hand', blocks: [byHand(verdict)] },
  ];
};

export function verdictButtons(verdict: AccessVerdict): readonly Button[] {
  const { askInstead, resource, account } = verdict;
  const cloud = cloudOf(account?.endpoints[0]);
  return [
    { kind: 'check', label: 'Check again', question: reopened(verdict.question) },
    ...(askInstead === undefined
      ? []
      : [{ kind: 'check', label: 'Check the account instead', question: reopened(askInstead) } as const]),
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
    tone: TONES[verdict.verdict],
    headline: verdictHeadline(verdict),
    blocks: [
      { kind: 'text', text: verdictLead(verdict) },
      ...(steps.length === 0 ? [] : [{ kind: 'steps', title: 'What to do', steps } as const]),
      ...verdictDetails(verdict, options.now),
      ...verdictExtras(verdict),
      { kind: 'sources', sources: sourcesOf(verdict) },
    ],
    buttons: verdictButtons(verdict),
  };
}
