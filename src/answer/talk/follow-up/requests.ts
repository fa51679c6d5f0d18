import type { Family } from '../../../diagnosis';
import { listed, prose, words, type Prose } from '../../../prose';
import { allowsDeed, deedInWords, DEEDS } from '../../../services';
import type { Answer } from '../../types';
import type { BuiltInRole } from '../../../azure-names';
import { doing } from '../../verdict/operations';
import { aboutOf, cardOf, check, matchOf, say, sightOf, type FollowUpInput } from './input';
import { open, SOURCES_FOLD } from './parts';

/*
 * Messages for somebody else to read, who has not seen the error: what it is, and what is asked of them.
 */

/** What is asked of whoever manages the resource, by the error that their change mends. */
const ASKED: Readonly<Partial<Record<Family, string>>> = {
  'rate-limited':
    'The limit of tokens a minute of that deployment is used up. Could you raise it (Foundry portal: Deployments, Edit), if the region has quota left? Else I need a second deployment.',
  'network-blocked':
    'The network rules of the resource refuse my call. Could you let my address in, or tell me from which network or VPN I can reach its private endpoint?',
  connectivity:
    'My call gets no answer. Could you tell me from which network or VPN the resource can be reached, and whether its private DNS zone is linked there?',
  'key-auth-disabled':
    'Keys are switched off there. I do not need them back: I sign in with Microsoft Entra ID, and for that I need a role that may call models on the resource.',
  'key-invalid':
    'The key that I have is not taken. Could you send me a current one the safe way, or give me a role so that I can sign in instead?',
  'content-filtered':
    'The content filter stops texts that are harmless in our case. Could you look at the filter of that deployment (Foundry portal: Guardrails + controls)?',
  'deployment-not-found':
    'There is no deployment of the name in my code. Which one should I use, or could you make one?',
  'model-not-found': 'There is no such model on the resource. Which deployment should I use, or could you make one?',
  aadsts: 'Entra ID refuses the sign-in, before any call is made. Could you look at it with the code?',
};

/** The code by which an administrator of the directory finds the sign-in. */
function codeOf({ error }: FollowUpInput): Prose {
  const code = error?.evidence.aadsts?.value;
  return code === undefined ? [] : prose` The code is ${code}.`;
}

/** An error that no role mends: what it is, and what is asked, for whoever can change it. */
export function request(input: FollowUpInput, isShort: boolean): Answer {
  const card = cardOf(input);
  const family = matchOf(input)?.scenario.family;
  const asked = family && ASKED[family];
  const todo = asked === undefined ? card?.todo : undefined;
  const text =
    asked === undefined
      ? prose`I get ${sightOf(input)}: ${card?.headline ?? words('a call fails')}. ${todo?.text ?? words('Can you look at it?')}`
      : isShort
        ? prose`I get ${sightOf(input)}. ${words(firstQuestion(asked))}`
        : prose`I get ${sightOf(input)}.${codeOf(input)} ${words(asked)} Thank you!`;
  return open(
    {
      tone: 'neutral',
      headline: words('A message to copy'),
      blocks: [
        { kind: 'text', text },
        ...(todo?.snippet === undefined ? [] : [{ kind: 'snippet', snippet: todo.snippet } as const]),
      ],
      buttons: [...say(input, 'Who can do it?'), ...say(input, 'Make it shorter'), ...check(input)],
    },
    input,
  );
}

/** What is asked, without why. */
const firstQuestion = (text: string): string =>
  text.split(/(?<=[.?!]) /).find((sentence) => sentence.endsWith('?')) ?? text;

/** For whoever has to agree, and not to give it: what the role can do, where it counts, and what it cannot. */
export function justification(input: FollowUpInput, role: BuiltInRole, whom: Prose): Answer {
  const told = (kind: 'dataAction' | 'action', may: boolean): readonly string[] =>
    DEEDS.filter((deed) => deed.kind === kind && allowsDeed(role, deed) === may).map((deed) =>
      may ? deedInWords(role, deed) : deed.may,
    );
  const used = told('dataAction', true);
  const managed = told('action', true);
  const mayNot = told('action', false);
  const wanted = input.question?.wanted;
  return open(
    {
      tone: 'neutral',
      headline: words('A message to copy, for whoever has to agree'),
      blocks: [
        {
          kind: 'text',
          text: prose`I ask for the role ${role.name} for ${whom}, on ${aboutOf(input)} alone${wanted === undefined ? [] : prose`, to ${doing(wanted)}`}.${used.length === 0 ? [] : prose` It lets one ${listed(used, 'and')}.`}${managed.length === 0 ? [] : prose` It also lets one ${listed(managed, 'and')}.`}${mayNot.length === 0 ? [] : prose` It does not let one ${listed(mayNot, 'or')}.`} It counts on no other resource, needs no key or secret, and can be taken back at any time.`,
        },
      ],
      folds: SOURCES_FOLD,
      buttons: [
        ...say(input, 'Who can grant it?'),
        ...say(input, 'What do I write?', 'what do I write to them'),
        ...check(input),
      ],
    },
    input,
  );
}
