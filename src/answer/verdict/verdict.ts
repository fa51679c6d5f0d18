import type { AccessVerdict } from '../../access';
import { accessControlLink, SOURCES, type Source } from '../../azure-names';
import { words } from '../../prose';
import { fitted } from '../fit';
import { fold, folded, titled } from '../folds';
import { humane } from '../humane';
import { cloudOf } from '../names';
import type { Answer, Block, Button, Carried, Fold, Setting, VerdictMark } from '../types';
import type { GrantsMode } from '../grants/steps';
import { ofApplication } from './application';
import { stateNotes } from './account-state';
import { byHand } from './by-hand';
import { sayGaps, telling } from './gaps';
import { whoseOf } from './whose';
import { granteeIn, otherWays } from './grant';
import { rulingOf } from './ruling';
import { scopeTable } from './scope-table';
import { settlingCall } from './settling-call';
import { knownSoFar, readerStep } from './unknown';

export interface Options {
  readonly now: number;
  readonly setting: Setting;
  /** The deployment that the paste names, for a call that fits it. */
  readonly deployment?: string | undefined;
  /** What the card showed before, where this answer takes its place. */
  readonly shown?: Carried['shown'];
  /** Whether roles may be given through the bot, and how; nothing where not. */
  readonly grants?: GrantsMode | undefined;
  /** The error that names the application that the verdict is of. */
  readonly errorText?: string | undefined;
}

const DENY_UNSEEN =
  'You hold the right role. A deny assignment could not be ruled out; for calls to a model they are rare.';

const BY_DEPUTY =
  'You may not read role assignments here. Your own, and nothing else, were read with the Reader role of this bot, as your administrator allows.';

const note = (text: string): Block => ({ kind: 'notice', tone: 'neutral', text: words(text) });

const ONLY_YOU = note('Only you see this card.');

/** Where others read along, the one who pressed is told that the answer is theirs alone. */
export const onlyForYou = (answer: Answer): Answer => ({ ...answer, blocks: [ONLY_YOU, ...answer.blocks] });

/** What no role mends, and what a granted verdict could not rule out. */
const verdictNotices = (verdict: AccessVerdict): readonly Block[] => [
  ...stateNotes(verdict.account).map((text): Block => ({ kind: 'notice', tone: 'warning', text })),
  ...(verdict.verdict === 'granted' && telling(verdict.gaps).some(({ what }) => what === 'denyAssignments')
    ? [note(DENY_UNSEEN)]
    : []),
];

/** All that was looked at, from what is known to what could not be read; and whose eyes were used. */
export const rolesFold = (verdict: AccessVerdict, now: number): readonly Fold[] => {
  const blocks: readonly Block[] = [
    ...(verdict.verdict === 'unknown' ? titled('What is known', knownSoFar(verdict)) : []),
    ...scopeTable(verdict, now),
    ...titled('What could not be read', sayGaps(telling(verdict.gaps), whoseOf(verdict))),
    ...(verdict.byDeputy ? [note(BY_DEPUTY)] : []),
  ];
  return fold(ofApplication(verdict) ? 'Its roles' : 'Your roles', blocks);
};

const STILL_FAILS: Block = {
  kind: 'list',
  items: [
    words('Sign in again, or restart the program: a token knows only the groups of the time when it was made.'),
    words('Make sure that the code runs as you: DefaultAzureCredential takes the first identity that works.'),
    words('Make sure that the code calls this very resource: compare the endpoint.'),
  ],
};

/** The remedy, where a verdict shows one: it is worked out when it is asked for. */
const remedyOf = (verdict: AccessVerdict): AccessVerdict['remedy'] =>
  verdict.verdict === 'not-granted' || verdict.verdict === 'unknown' ? verdict.remedy : undefined;

/** The remedy as code and in the portal, and what to try where the first way does not help. */
export const waysFolds = (verdict: AccessVerdict): readonly Fold[] => {
  const remedy = remedyOf(verdict);
  const roles = remedy ? otherWays(remedy, granteeIn(verdict)) : [];
  const works = verdict.verdict === 'granted' && verdict.askInstead === undefined && !ofApplication(verdict);
  return [
    ...fold('If that is not it', works ? [STILL_FAILS] : []),
    ...fold('Other ways', [...readerStep(verdict), ...roles, byHand(verdict)]),
  ];
};

/** What two checks are compared by: what the verdict is, and which of the person's roles it rests on. */
const markOf = ({ verdict, reasons, gaps }: AccessVerdict): VerdictMark => {
  const counting = reasons.filter(({ effect }) => effect !== 'none').map(({ id, why }) => `${id ?? ''}${why.code}`);
  const open = gaps.map(({ what, why }) => `${what}${why}`);
  return `${verdict}.${checksum([...counting, ...open].sort().join(' '))}`;
};

/** A short checksum (FNV-1a, 32 bits): two verdicts that differ nearly never have the same. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}

/** When the access was looked up, and since when it has been the same. */
export function checkedOf(verdict: AccessVerdict, { now, shown }: Pick<Options, 'now' | 'shown'>): Answer['checked'] {
  return shown !== undefined && shown.verdict === markOf(verdict) ? { at: now, since: shown.since } : { at: now };
}

export const shownOf = (verdict: AccessVerdict, options: Pick<Options, 'now' | 'shown'>): Carried['shown'] => {
  const checked = checkedOf(verdict, options);
  return { verdict: markOf(verdict), since: checked?.since ?? options.now };
};

/** "Check again", and the page of the portal where roles are given. */
export function verdictButtons(
  { question: { wanted, resource: asked }, resource, account }: AccessVerdict,
  carried: Carried,
): readonly Button[] {
  const cloud = cloudOf(account?.endpoints[0]);
  return [
    { kind: 'check', label: 'Check again', question: { wanted, resource: asked }, carried },
    ...(resource === undefined
      ? []
      : [{ kind: 'open', label: 'Access control (IAM)', href: accessControlLink(resource, cloud) } as const]),
  ];
}

const sourcesOf = (verdict: AccessVerdict): readonly Source[] => {
  const call = verdict.verdict === 'unknown' ? settlingCall(verdict) : undefined;
  return [SOURCES.foundryRbac, SOURCES.rbacOverview, ...(call === undefined ? [] : [call.source])];
};

/** Who the people of a verdict are, as far as Azure told their names. */
export const namesOf = (verdict: AccessVerdict): ReadonlyMap<string, string> =>
  new Map(
    [
      ...(verdict.caller?.kind === 'application'
        ? [[verdict.caller.application.objectId, verdict.caller.application.name] as const]
        : []),
      ...(remedyOf(verdict)?.whoMayAssign ?? []).map(({ id, name }) => [id, name] as const),
      ...verdict.reasons.map(({ via }) => [via?.id ?? '', via?.name] as const),
    ].flatMap(([id, name]) => (name === undefined || id === '' ? [] : [[id.toLowerCase(), name] as const])),
  );

/** The card of one person's access: the verdict, why, and what to do. It is for that person alone. */
export function answerVerdict(verdict: AccessVerdict, options: Options): Answer {
  const { buttons, ...ruling } = rulingOf(verdict, options);
  const carried: Carried = { paste: options.errorText, shown: shownOf(verdict, options) };
  const own: readonly Block[] = options.setting === 'shared' ? [ONLY_YOU] : [];
  const [first, ...others] = verdictNotices(verdict);
  const answer: Answer = {
    ...ruling,
    blocks: [...own, ...(first === undefined ? [] : [first])],
    folds: [
      ...rolesFold(verdict, options.now),
      ...waysFolds(verdict),
      ...fold('Sources', [{ kind: 'sources', sources: sourcesOf(verdict) }]),
    ],
    checked: checkedOf(verdict, options),
    buttons: [...buttons, ...verdictButtons(verdict, carried)],
  };
  return humane(
    fitted(folded(answer, ofApplication(verdict) ? 'Its roles' : 'Your roles', others), options.setting),
    namesOf(verdict),
  );
}
