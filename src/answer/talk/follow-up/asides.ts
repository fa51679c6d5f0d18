import { datesInWords, DOCS, SOURCES, type Source } from '../../../azure-names';
import type { Family } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer, Button } from '../../types';
import { isOfOther } from './apps';
import { caseOf, check, cardOf, isAboutRoles, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';

const sourcesOf = (input: FollowUpInput): readonly Source[] =>
  matchOf(input)?.scenario.sources ?? [SOURCES.foundryRbac, SOURCES.rbacOverview];

/** The pages that the answer rests on. */
export function docs(input: FollowUpInput): Answer {
  const sources = sourcesOf(input);
  const [first, second] = sources;
  const pages: readonly Button[] = [first, second].flatMap((source, i): readonly Button[] =>
    source === undefined
      ? []
      : [{ kind: 'open', label: i === 0 ? 'Read the documentation' : 'The next page', href: source.url }],
  );
  return open(
    {
      tone: 'neutral',
      headline: headlineOf(
        prose`What Microsoft writes about ${caseOf(input)}`,
        words('What Microsoft writes about it'),
      ),
      why:
        first === undefined
          ? words('How roles are given:')
          : prose`${words(first.title)}, ${words(datesInWords(first))}.`,
      blocks: [{ kind: 'sources', sources }],
      buttons: [
        ...pages,
        ...(isAboutRoles(input)
          ? [{ kind: 'open', label: 'How roles are given', href: DOCS.assignRole } as const]
          : []),
      ],
    },
    input,
  );
}

/** Who reads along, and what is kept. */
export function privacy({ setting }: Pick<FollowUpInput, 'setting'>): Answer {
  const here: Prose =
    setting === 'personal'
      ? words('Only you see this chat')
      : words('All in this chat see my cards, but not your access');
  return {
    tone: 'neutral',
    headline: here,
    why: words(
      'I tell nobody that you asked. I keep no message and drop keys; for an hour I remember which error it was, not its text.',
    ),
    expect: words(
      'With your own sign-in I read the account, its roles and its deny assignments. No language model is called.',
    ),
    blocks: [],
    folds: fold('What I read', [
      {
        kind: 'list',
        items: [
          words('What you send me: the text of your message, and no other message of the chat.'),
          words(
            'Of the resource: its settings, its deployments, and who has which role there, as far as you may see it.',
          ),
          words('Of you: your roles, those you could activate, your groups, and what denies you something.'),
          words('Never: prompts, answers of models, files, or keys.'),
        ],
      },
    ]),
    buttons: [
      ...(setting === 'personal' ? [{ kind: 'say', label: 'Sign out', message: 'sign out' } as const] : []),
      { kind: 'say', label: 'What can you do?', message: 'help' },
    ],
  };
}

/** On whose side each family of errors is mended. */
const SIDES: Readonly<Partial<Record<Family, string>>> = {
  'network-blocked': 'Between the two: the resource refuses the way you come in',
  connectivity: 'On your side: the call never reached Azure AI',
  'credential-unavailable': 'On your side: the program has no sign-in',
  'managed-identity': 'On your side: where the program runs, no identity gives a token',
  aadsts: 'In Entra ID: the sign-in is refused, before any call',
  'tenant-mismatch': 'On your side: the sign-in is for another tenant',
  'token-rejected': 'On your side: the program sends a token that is not taken',
  'key-invalid': 'On your side: the key or the endpoint in the program',
  'key-auth-disabled': 'Between the two: the resource takes no keys, and the program sends one',
  'deployment-not-found': 'Between the two: the name in the code, and those in the resource',
  'model-not-found': 'Between the two: the name in the code, and those in the resource',
  'resource-not-found': 'On your side: the address that the program calls',
  'api-version-unsupported': 'On your side: the version that the program sends',
  'sdk-outdated': 'On your side: the version of the client',
  'rate-limited': 'On the side of Azure: the limit of the deployment is used up',
  'content-filtered': 'Neither: the filter stopped this text',
  'service-error': 'On the side of Azure: the service has trouble',
};

function sideOf(input: FollowUpInput, roles: boolean): string {
  const family = matchOf(input)?.scenario.family;
  const side = family && SIDES[family];
  if (side !== undefined) return side;
  return roles ? sideOfRoles(input) : 'No harm done: one thing has to change';
}

/** A role is missing, or may be: as far as the verdict is of whoever made the call, it says where that is mended. */
function sideOfRoles(input: FollowUpInput): string {
  const { verdict } = input;
  const isOfApp = verdict?.caller?.kind === 'application';
  if (isOfOther(input)) return 'In Azure: your roles do not count, another identity made the call';
  switch (verdict?.verdict) {
    case 'not-granted':
      return isOfApp
        ? 'In Azure: the app that made the call has no role for it'
        : 'In Azure: nobody has given you the role yet, and your machine is fine';
    case 'denied':
      return 'In Azure: a deny assignment blocks it, and no role helps';
    case 'eligible':
      return 'On your side: the role is yours, and waits to be activated';
    default:
      return matchOf(input) === undefined
        ? 'I cannot tell yet: I have not seen your roles'
        : 'In Azure: the caller may not do this, as the error says';
  }
}

/** "Is it my fault?", "is it my laptop or Azure?" */
export function blame(input: FollowUpInput): Answer {
  const card = cardOf(input);
  const roles = isAboutRoles(input) && (isOfOther(input) || input.verdict?.verdict !== 'granted');
  return open(
    {
      tone: 'neutral',
      headline: words(sideOf(input, roles)),
      why: card?.why,
      todo: card?.todo,
      expect: card?.expect,
      blocks: [],
      folds: card?.folds,
      buttons: [...(card?.buttons.slice(0, 1) ?? []), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );
}

/** What it costs: the role nothing, calls their tokens. */
export const cost = (input: FollowUpInput): Answer =>
  open(
    {
      tone: 'neutral',
      headline: words('The role costs nothing. Calls to a model do'),
      why: words('Roles are part of Azure. Each call is paid by its tokens, on the subscription of the resource.'),
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacOverview] }]),
      buttons: [...check(input), ...say(input, 'Who can grant it?')],
    },
    input,
  );

/** The headline, and the one thing to do. */
export function short(input: FollowUpInput): Answer | undefined {
  const card = cardOf(input);
  if (card === undefined) return undefined;
  const { tone, headline, todo, expect, buttons } = card;
  return open(
    {
      tone,
      headline,
      todo,
      expect,
      blocks: [],
      buttons: [...buttons.slice(0, 1), ...say(input, 'Why?'), ...check(input)],
    },
    input,
  );
}

/** Another language is asked for. */
export const language = (input: FollowUpInput | undefined): Answer => ({
  tone: 'neutral',
  headline: words('I write English only, and read seven languages'),
  why: words('Write to me in yours. Commands, and the names of roles, are the same in all of them.'),
  blocks: [],
  buttons: [
    ...(input === undefined ? [] : [...check(input), ...say(input, 'Short version'), ...say(input, 'Why?')]),
    ...(input === undefined ? [{ kind: 'say', label: 'What can you do?', message: 'help' } as const] : []),
  ],
});
