import type { OpenQuestion } from '../../access';
import { data, prose, strong, words, type Prose } from '../../prose';
import type { Answer, Block, Button, Fold } from '../types';

/** Somebody whom the sandbox knows. */
export interface SandboxPerson {
  readonly name: string;
  /** A sentence: how this person's access differs. */
  readonly case: string;
  /** What their case is about. */
  readonly question: OpenQuestion;
  /** What they meet besides. */
  readonly story?: SandboxStory | undefined;
}

/** What a button of the sandbox plays: the message is sent as if the reader had typed it. */
export interface SandboxStory {
  readonly title: string;
  readonly message: string;
}

export interface SandboxWorld {
  readonly people: readonly SandboxPerson[];
  readonly stories: readonly SandboxStory[];
}

const person = ({ name, case: what }: SandboxPerson): Prose => prose`${name} – ${what}`;

const everybody = (people: readonly SandboxPerson[]): Fold => ({
  label: 'People',
  blocks: [
    { kind: 'text', text: prose`Write ${strong('become NAME')} to be one of them. A part of the name will do.` },
    { kind: 'list', items: people.map(person) },
  ],
});

const storyButtons = (stories: readonly SandboxStory[]): readonly Button[] =>
  stories.map(({ title, message }) => ({ kind: 'say', label: title, message }));

const ABOUT: Block = {
  kind: 'text',
  text: words('This is the sandbox: its people and resources are made up. A button plays a story.'),
};

/** The same answer in the sandbox: with stories to play and people to be. */
export const inSandbox = (answer: Answer, { people, stories }: SandboxWorld): Answer => ({
  ...answer,
  blocks: [...answer.blocks, ABOUT],
  // Three at most: what they say elsewhere, the stories show.
  buttons: [...storyButtons(stories), ...answer.buttons].slice(0, 3),
  folds: [...(answer.folds ?? []), everybody(people)],
});

/** The resource as people call it: the last part of its id. */
const nameOf = ({ resource }: OpenQuestion): string | undefined =>
  resource?.kind === 'id' ? resource.id.split('/').at(-1) : undefined;

export function answerBecame({ name, case: what, question, story }: SandboxPerson): Answer {
  const on = nameOf(question);
  return {
    tone: 'neutral',
    headline: prose`You are now ${name}`,
    why: [data(what)],
    blocks: [],
    buttons: [
      { kind: 'check', label: on === undefined ? 'Check my access' : `Check my access to ${on}`, question },
      ...storyButtons(story === undefined ? [] : [story]),
    ],
  };
}

/** How many names with the same beginning are offered as buttons. */
const MOST_OFFERED = 3;

const startsAlike = (asked: string, { name }: SandboxPerson): boolean =>
  asked !== '' && name.toLowerCase().startsWith(asked.slice(0, 1).toLowerCase());

export function answerUnknownPerson(asked: string, { people }: SandboxWorld): Answer {
  const alike = people.filter((one) => startsAlike(asked, one)).slice(0, MOST_OFFERED);
  const offered = alike.length > 0 ? alike : people.slice(0, MOST_OFFERED);
  return {
    tone: 'warning',
    headline: words('Nobody here is called that'),
    why:
      asked === '' ? words('Say whom: become, and a name.') : prose`The sandbox does not know ${asked.slice(0, 100)}.`,
    blocks: [],
    folds: [everybody(people)],
    buttons: offered.map(({ name }) => ({ kind: 'say', label: `Become ${name}`, message: `become ${name}` })),
  };
}
