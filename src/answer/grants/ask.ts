import type { Granter, RoleChoice } from '../../access';
import { data, joined, prose, words, type Prose } from '../../prose';
import { applicationName, applicationTitle } from '../applications';
import { headlineOf } from '../fit';
import { fold } from '../folds';
import { humane } from '../humane';
import type { Answer, Block, CalledPerson, Field, Setting } from '../types';
import { grantCommandOf } from '../verdict/grant';
import { granterWords, whoIs } from '../verdict/role-request';
import { checkButton, withdrawButton } from './buttons';
import { roleAndPlace, roleOf, type RoleOffer } from './offer';
import type { RequestFacts } from './steps';

/** The longest reason that is posted. */
export const LONGEST_REASON = 200;

/** Somebody who may give the role, and whether they are in this chat. */
export interface Approver {
  readonly granter: Granter;
  readonly here?: CalledPerson | undefined;
}

/** The first of them, by name where the chat or Azure gives one. */
const namesOf = (approvers: readonly Approver[]): Prose =>
  granterWords(
    approvers
      .slice(0, 2)
      .map(({ granter, here }) => (here === undefined ? granter : { ...granter, name: here.name, isHere: true })),
  );

export const reasonField = (label: string, example: string): Field => ({
  kind: 'text',
  id: 'reason',
  label,
  placeholder: `For example: ${example}`,
  longest: LONGEST_REASON,
});

/** The first that does not lead for another reason than its size. */
const smallestOf = (choices: readonly RoleChoice[]): RoleChoice | undefined =>
  choices.find(({ smaller }) => smaller === undefined);

const roleField = (choices: readonly RoleChoice[]): readonly Field[] =>
  choices.length < 2
    ? []
    : [
        {
          kind: 'choice',
          id: 'role',
          label: 'Role',
          choices: choices.map(({ role }) => ({
            title: `${role.name} (${role.id === smallestOf(choices)?.role.id ? 'smallest' : 'wider'})`,
            value: role.id,
          })),
        },
      ];

/** People of this chat; where there is none of them in it, those who are known by name. */
const whomField = (approvers: readonly Approver[]): readonly Field[] => {
  const isHere = approvers.some(({ here }) => here !== undefined);
  const choices = approvers.flatMap(({ granter, here }) => {
    const name = isHere ? here?.name : granter.type === 'User' ? granter.name : undefined;
    return name === undefined ? [] : [{ title: `${name} (${granter.role.name})`, value: granter.id }];
  });
  return choices.length < 2 ? [] : [{ kind: 'choice', id: 'whom', label: 'Whom to ask', choices }];
};

export type AskProblem =
  | 'no-reason'
  | 'secret'
  | 'too-many'
  | 'no-storage'
  | 'declined'
  /** It is open already: in this chat, in another one, with one who decides, or wherever. */
  | 'asked-here'
  | 'asked-elsewhere'
  | 'asked-alone'
  | 'asked';

const PROBLEMS: Readonly<Record<AskProblem, string>> = {
  'no-reason': 'Say in a few words what you need it for: whoever decides reads that.',
  secret: 'That looks like a key, so I dropped it. Say what you need the role for.',
  'too-many': 'You have asked for five roles today. Wait until some of them are decided.',
  'no-storage': 'I cannot keep track of a request right now. Try again in a minute, or send the command.',
  declined: 'This was declined within the last day. Talk to who declined it.',
  'asked-here': 'You have asked for this already: the request is open, further up in this chat.',
  'asked-elsewhere': 'You have asked for this already: the request is open, in another chat.',
  'asked-alone': 'You have asked for this already: one who decides has it, in their own chat with me.',
  asked: 'You have asked for this already, and it is open.',
};

/** Who will see a request: `nobody-here`: the chat has other people in it, and none who may give the role. */
export type Readers = 'shared' | 'nobody-here' | 'personal';

const READERS: Readonly<Record<Readers, string>> = {
  shared: 'Everybody in this chat will see the request. Rather not? Ask in your own chat with me.',
  'nobody-here':
    'Nobody here may give it, as far as I see: one who may reads it in their own chat with me. Where they do not have me, I post it here, or you get it to copy.',
  personal:
    'One who may give it reads it in their own chat with me; where they do not have me, you get a message to copy.',
};

const receiver = ({ application }: RoleOffer): Prose =>
  application === undefined ? words('me') : applicationTitle(application);

const commandFold = (offer: RoleOffer): readonly Block[] => [
  {
    kind: 'text',
    text: prose`Please give ${receiver(offer)} the role ${roleAndPlace(offer)}. This command does it:`,
  },
  { kind: 'snippet', snippet: grantCommandOf(offer.remedy, offer.choice, offer.grantee) },
];

/** What is asked for, and what for: to the asker alone. */
export function answerAskForm(
  offer: RoleOffer,
  choices: readonly RoleChoice[],
  approvers: readonly Approver[],
  {
    readers,
    problem,
    link,
  }: {
    readonly readers: Readers;
    readonly problem?: AskProblem | undefined;
    /** Where the request is that is open already. */
    readonly link?: string | undefined;
  },
): Answer {
  const { topic } = offer;
  return humane({
    tone: 'neutral',
    headline:
      offer.application === undefined
        ? headlineOf(prose`Ask for ${roleAndPlace(offer)}`, words('Ask for a role'))
        : headlineOf(
            prose`Ask for ${roleOf(offer)} for ${applicationName(offer.application)}`,
            words('Ask for a role for the app'),
          ),
    why:
      approvers.length === 0 ? words('I cannot see who may give it here.') : prose`${namesOf(approvers)} may give it.`,
    expect: words(READERS[readers]),
    blocks: [
      ...(problem === undefined ? [] : [{ kind: 'notice', tone: 'warning', text: words(PROBLEMS[problem]) } as const]),
      {
        kind: 'form',
        fields: [...roleField(choices), reasonField('What for', 'load test for release 4'), ...whomField(approvers)],
      },
    ],
    folds: fold('Other ways', commandFold(offer)),
    buttons: [
      ...(link === undefined ? [] : [{ kind: 'open', label: 'Open the request', href: link } as const]),
      { kind: 'grants', label: 'Post the request', step: { kind: 'post', topic }, fields: true },
      checkButton(topic, 'Back'),
    ],
  });
}

/** Nobody reads a request where it was asked, or the bot may not write there: the request as a message to send on. */
export function answerCannotPost(
  offer: RoleOffer,
  reason: string,
  approvers: readonly Approver[],
  setting: Exclude<Setting, 'terminal'>,
): Answer {
  const whom = approvers.length === 0 ? words('whoever may give roles there') : namesOf(approvers);
  const isAlone = setting === 'personal';
  return humane({
    tone: 'warning',
    headline: words(isAlone ? 'I reach nobody who decides: send it yourself' : 'I cannot post here: send it yourself'),
    why: prose`${words(isAlone ? 'I can write only to people who have me.' : 'I am not in this chat.')} Copy this message for ${whom}, or ask in a channel or group chat that I am in.`,
    blocks: [...commandFold(offer), { kind: 'quotes', quotes: [{ label: 'What for', text: `“${reason}”` }] }],
    buttons: [checkButton(offer.topic, 'Back')],
  });
}

/** Where who asks is told what came of it. */
export type ToldWhere = 'own-chat' | 'here' | 'nowhere';

const TOLD_WHERE: Readonly<Record<ToldWhere, string>> = {
  'own-chat': 'I tell you in yours when it is decided.',
  here: 'I tell you here when it is decided.',
  nowhere: 'I cannot write to you: add me, or ask there.',
};

/** To the asker alone, where one who decides has the request. */
export function answerAskedAlone(offer: RoleOffer, facts: RequestFacts, approver: Approver, told: ToldWhere): Answer {
  const who = approver.granter.name;
  return humane({
    tone: 'good',
    headline: headlineOf(
      who === undefined ? words('Your request is sent') : prose`${who} has your request`,
      words('Your request is sent'),
    ),
    why: prose`${who === undefined ? whoIs(approver.granter) : data(who)} reads it in their own chat with me, and nobody else. ${words(TOLD_WHERE[told])}`,
    blocks: [],
    folds: fold('Other ways', commandFold(offer)),
    buttons: [withdrawButton(facts), checkButton(offer.topic)],
  });
}

/** To the asker alone. */
export const answerPosted = (offer: RoleOffer, facts: RequestFacts, asked: readonly string[]): Answer =>
  humane({
    tone: 'good',
    headline: words('Your request is posted'),
    why:
      asked.length === 0
        ? words('Nobody was mentioned: point whoever decides to it.')
        : prose`I have asked ${joined(
            asked.map((name) => [data(name)]),
            'and',
          )}. I tell you here when it is decided.`,
    blocks: [],
    folds: fold('Other ways', commandFold(offer)),
    buttons: [withdrawButton(facts), checkButton(offer.topic)],
  });
