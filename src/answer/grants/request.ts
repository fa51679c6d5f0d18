import type { Application, Refused, RoleNames } from '../../access';
import { activateLink } from '../../azure-names';
import { clock, data, joined, prose, words, type Prose } from '../../prose';
import { applicationName, applicationTitle } from '../applications';
import { fitted, headlineOf } from '../fit';
import { humane } from '../humane';
import type { Answer, CalledPerson } from '../types';
import { whoIs } from '../verdict/role-request';
import { reasonField, type Approver } from './ask';
import { iamButton, reviewButton, withdrawButton } from './buttons';
import { letsOf } from './lets';
import { byCommand, byHandFold, roleAndPlace, roleOf, whereOf, type RoleOffer } from './offer';
import { needsPortal, refusalWords } from './refused';
import type { RequestFacts } from './steps';

export const forWhom = ({ asker, askerName, grantee, granteeName }: RequestFacts): Prose =>
  grantee.id === asker ? [data(askerName)] : [data(granteeName)];

/** The request, for all who read along: what was asked for, and nothing else of anybody. */
export const answerRequest = (offer: RoleOffer, facts: RequestFacts, mentions: readonly CalledPerson[]): Answer => ({
  tone: 'neutral',
  headline: headlineOf(prose`${facts.askerName} asks for a role`, words('Somebody asks for a role')),
  mentions,
  why:
    facts.grantee.id === facts.asker
      ? prose`${roleAndPlace(offer)}. It has no end.`
      : prose`${roleAndPlace(offer)}, for ${facts.granteeName}. It has no end.`,
  expect: prose`Open for a day, until ${clock(facts.openUntil)} tomorrow.`,
  blocks: [{ kind: 'quotes', quotes: [{ label: '', text: `“${facts.reason}”` }] }],
  buttons: [reviewButton(facts), withdrawButton(facts)],
});

/** The same to one who decides, in their own chat: they are told why they are asked. */
export const answerRequestAlone = (offer: RoleOffer, facts: RequestFacts, approver: Approver): Answer => {
  const request = answerRequest(offer, facts, []);
  return {
    ...request,
    headline: headlineOf(prose`${facts.askerName} asks you for a role`, words('Somebody asks you for a role')),
    blocks: [
      ...request.blocks,
      {
        kind: 'text',
        text: prose`You are asked as ${whoIs({ ...approver.granter, name: undefined })}. Only you see this.`,
      },
    ],
    buttons: [reviewButton(facts)],
  };
};

/** To whoever pressed Review, read with their own rights. */
export function answerReview(
  offer: RoleOffer,
  facts: RequestFacts,
  seen: string,
  view: {
    /** What the one who gets it holds here today. */
    readonly holds: readonly string[];
    /** The application that gets it, where the reader may see it. */
    readonly application?: Application | undefined;
    readonly isGuest: boolean;
    readonly sure: boolean;
    readonly changed?: boolean;
    readonly noReason?: boolean;
  },
): Answer {
  const who = view.application === undefined ? forWhom(facts) : applicationName(view.application);
  const whole = view.application === undefined ? who : applicationTitle(view.application);
  const unseen = facts.grantee.type === 'ServicePrincipal' && view.application === undefined;
  const today = unseen
    ? prose`You may not see this app: its name is as ${facts.askerName} saw it.`
    : view.holds.length === 0
      ? prose`${whole} holds no role here that I can see.`
      : prose`${whole} holds here today: ${joined(
          view.holds.map((name) => [data(name)]),
          'and',
        )}.`;
  const notice = view.changed
    ? 'Something has changed since you looked. Look again.'
    : view.noReason
      ? 'Say why you decline: the asker reads that.'
      : undefined;
  return humane(
    fitted({
      tone: 'neutral',
      headline: headlineOf(prose`Give ${who} ${roleOf(offer)}?`, words('Give this role?')),
      why: letsOf(offer.choice.role, facts.wanted, who, whereOf(offer)),
      expect: words(
        `${view.sure ? '' : 'Whether you may give it, only Azure can tell. '}It has no end, and is recorded as made by you; the bot has no rights.`,
      ),
      blocks: [
        { kind: 'notice', tone: 'neutral', text: words('Only you see this card.') },
        ...(view.isGuest
          ? [{ kind: 'notice', tone: 'warning', text: prose`${who} is a guest, of another organisation.` } as const]
          : []),
        ...(notice === undefined ? [] : [{ kind: 'notice', tone: 'warning', text: words(notice) } as const]),
        {
          kind: 'text',
          text: prose`${today} ${facts.askerName} asks${words(facts.grantee.id === facts.asker ? ':' : ' for it:')}`,
        },
        // Apart from the bot's own words, and behind them: what somebody typed must not read like a fact.
        { kind: 'quotes', quotes: [{ label: '', text: `“${facts.reason}”` }] },
        { kind: 'form', fields: [reasonField('If you decline: why', 'use the test resource')] },
      ],
      folds: byHandFold(offer),
      buttons: [
        { kind: 'grants', label: 'Grant', step: { kind: 'grant', facts, seen } },
        { kind: 'grants', label: 'Decline', step: { kind: 'decline', facts }, fields: true },
      ],
    }),
  );
}

/** To somebody who may not give it; the request stays open. */
export const answerCannotGrant = (offer: RoleOffer, facts: RequestFacts): Answer =>
  humane({
    tone: 'neutral',
    headline: words('You cannot give this role here'),
    why: prose`Azure would not let you give ${roleAndPlace(offer)}. The request stays open for others.`,
    blocks: [],
    buttons: [reviewButton(facts), iamButton(offer.remedy.scope)],
  });

/** To somebody who may give it once a role of theirs is active, which is theirs to decide. */
export const answerActivateFirst = (offer: RoleOffer, facts: RequestFacts, role: RoleNames): Answer =>
  humane({
    tone: 'neutral',
    headline: headlineOf(prose`First activate ${role.name}`, words('First activate your role')),
    why: prose`You may give ${roleAndPlace(offer)} while your role ${role.name} is active. Activate it, then press Review again. The request stays open.`,
    blocks: [],
    buttons: [{ kind: 'open', label: 'Open PIM', href: activateLink() }, reviewButton(facts)],
  });

/** To the asker, who pressed Review. */
export const answerOwnRequest = (facts: RequestFacts): Answer => ({
  tone: 'neutral',
  headline: words('You asked for this yourself'),
  why: words('Somebody else has to decide on it.'),
  blocks: [],
  buttons: [withdrawButton(facts)],
});

/** What the bot does about a request that only the portal can grant: until when, at the latest, and for whom. */
export interface LookedFor {
  readonly until: number;
  /** Who asked can be written to. */
  readonly isTold: boolean;
}

const STAYS_OPEN = 'The request stays open.';

function expectation({ askerName }: RequestFacts, refused: Refused, looked: LookedFor | undefined): Prose {
  if (looked === undefined)
    return words(needsPortal(refused) ? `${STAYS_OPEN} When it is given there, press Review.` : STAYS_OPEN);
  const then = looked.isTold
    ? prose`tell ${askerName} when it works.`
    : prose`change its card. Tell ${askerName} yourself.`;
  return prose`${STAYS_OPEN} Until ${clock(looked.until)} at the latest I look there, and ${then} After that, press Review.`;
}

/** Azure refused at the press: told to the one who pressed alone, and the request stays open. */
export function answerGrantRefused(
  offer: RoleOffer,
  facts: RequestFacts,
  refused: Refused,
  looked: LookedFor | undefined,
): Answer {
  return humane(
    fitted({
      tone: 'problem',
      headline: needsPortal(refused)
        ? words('Azure wants more proof than Teams can give')
        : words('Azure did not give the role'),
      why: refusalWords(refused),
      todo: byCommand(offer, refused),
      expect: expectation(facts, refused, looked),
      blocks: [],
      buttons: [iamButton(offer.remedy.scope), reviewButton(facts)],
    }),
  );
}
