import type { ArmId } from '../../../access';
import { accessControlLink, DOCS, SOURCES, type BuiltInRole } from '../../../azure-names';
import { firstSentence, prose, slot, snippet, words } from '../../../prose';
import { fitted, headlineOf } from '../../fit';
import { fold } from '../../folds';
import { asTitle } from '../../humane';
import { cloudOf } from '../../names';
import type { Answer, Block } from '../../types';
import { grantCommand, grantCommandOf } from '../../verdict/grant';
import { rulingOf } from '../../verdict/ruling';
import { aboutOf, cardOf, caseOf, check, matchOf, say, type FollowUpInput } from './input';
import { finished, open, SOURCES_FOLD } from './parts';
import { neededRole, placeIn } from './unseen';

const bash = snippet('Bash');

/** Its object id is to be filled in. */
const AN_APP = { id: undefined, type: 'ServicePrincipal' } as const;

/** Why it is so, in full, and in words that need no knowledge of Azure. */
export function why(input: FollowUpInput): Answer {
  const match = matchOf(input);
  const { verdict, error, now } = input;
  const card = cardOf(input);
  if (match !== undefined && error !== undefined) {
    const said = match.scenario.explain(error.evidence, { verdict, caller: 'unsaid' });
    const [first, rest] = firstSentence(said.cause);
    return open(
      {
        tone: 'neutral',
        headline: headlineOf(asTitle(said.headline), words(match.scenario.title)),
        why: first,
        blocks: rest.length === 0 ? [] : [{ kind: 'text', text: rest }],
        folds: [
          ...(card?.folds ?? []).filter(({ label }) => label !== 'Why' && label !== 'Sources'),
          ...fold('Sources', [{ kind: 'sources', sources: match.scenario.sources }]),
        ],
        buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'It still does not work')],
      },
      input,
    );
  }
  const ruled = verdict && rulingOf(verdict, { now });
  return open(
    {
      tone: 'neutral',
      headline: words('Azure has two kinds of roles'),
      why: words(
        'Some manage a resource, like Owner. Others let you call its models. You need one of the second kind.',
      ),
      blocks: ruled === undefined ? [] : [{ kind: 'text', text: ruled.why }],
      folds: [...(card?.folds ?? []).filter(({ label }) => label === 'Your roles'), ...SOURCES_FOLD],
      buttons: [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}

/** The same role for somebody else: by their own object id, or once for a group that both are in. */
const givenTo = (same: Pick<BuiltInRole, 'id' | 'name'>, scope: ArmId | undefined): readonly Block[] => [
  {
    kind: 'text',
    text: prose`This gives ${same.name} to your colleague. For several people, give it once to a group, and add them:`,
  },
  { kind: 'snippet', snippet: grantCommand(same, scope, { id: undefined, type: undefined }) },
];

/** Somebody else's access: whose sign-in is needed, and what to send them. */
export function otherPerson(input: FollowUpInput): Answer {
  const { question, verdict } = input;
  const target = question?.resource === undefined ? undefined : aboutOf(input);
  const command = target === undefined ? prose`check` : prose`check ${target}`;
  const send: readonly Block[] = [
    {
      kind: 'text',
      text: prose`Please write “${command}” to Locksmith, or paste your error there. It then says what you are missing.`,
    },
  ];
  const resource = verdict?.resource;
  const choice = verdict?.remedy?.choices[0];
  const same = choice?.role ?? neededRole(input);
  return {
    tone: 'neutral',
    headline: words('I can look only with that person’s own sign-in'),
    why: [
      ...(same === undefined ? [] : prose`Whoever makes this call needs ${same.name}. `),
      ...words('Nobody sees somebody else’s roles through me. Send them this message:'),
    ],
    todo: { does: 'note', text: send.flatMap((block) => (block.kind === 'text' ? block.text : [])) },
    blocks: [],
    folds: fold('Other ways', [
      ...(same === undefined ? [] : givenTo(same, verdict?.remedy?.scope ?? placeIn(input).scope)),
      {
        kind: 'text',
        text: words(
          'In the portal, Access control (IAM) has Check access: it shows the roles of anybody, if you may read them.',
        ),
      },
    ]),
    buttons: [
      {
        kind: 'open',
        label: 'Check access in the portal',
        href:
          resource === undefined
            ? DOCS.checkAccess
            : accessControlLink(resource, cloudOf(verdict?.account?.endpoints[0])),
      },
      ...check(input),
    ],
  };
}

/** An app or a managed identity makes the call: whose roles count, how to look them up, and how to give one. */
export function app(input: FollowUpInput): Answer {
  const { verdict } = input;
  const scope = verdict?.resource;
  const choice = verdict?.remedy?.choices[0];
  const list = bash`az role assignment list --assignee "${slot('object id', undefined)}" --all --include-inherited --output table`;
  const grant: readonly Block[] =
    verdict?.remedy === undefined || choice === undefined
      ? []
      : [
          { kind: 'text', text: prose`This gives it ${choice.role.name}:` },
          {
            kind: 'snippet',
            snippet: grantCommandOf(verdict.remedy, choice, AN_APP),
          },
        ];
  return finished(
    {
      tone: 'neutral',
      headline: words('An app needs a role of its own'),
      why: words('Your roles do not count for it. The identity that runs the code is judged, by its object id.'),
      todo: { does: 'check-access', text: words('This lists its roles, with your sign-in:'), snippet: list },
      blocks: [],
      folds: [
        ...fold('Other ways', [
          ...grant,
          {
            kind: 'text',
            text: words(
              'The object id stands on the page Identity of the app or the virtual machine, in the Azure portal.',
            ),
          },
        ]),
        ...fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryEntra, SOURCES.rbacOverview] }]),
      ],
      buttons: [
        scope === undefined
          ? { kind: 'open', label: 'How to check access', href: DOCS.checkAccess }
          : {
              kind: 'open',
              label: 'Access control (IAM)',
              href: accessControlLink(scope, cloudOf(verdict?.account?.endpoints[0])),
            },
        ...say(input, 'Which role?'),
      ],
    },
    input,
  );
}

/** What was said is not clear: what there is to say about the case. */
export function about(input: FollowUpInput): Answer {
  const asks = input.question !== undefined;
  return fitted({
    tone: 'neutral',
    headline: headlineOf(prose`About ${caseOf(input)} I can do this`, words('About your error I can do this')),
    why: words('I did not get what you said. Press a button, or paste another error.'),
    blocks: [],
    buttons: asks
      ? [...check(input), ...say(input, 'Which role?'), ...say(input, 'Who can grant it?')]
      : [...say(input, 'Why?'), ...say(input, 'It still does not work'), ...say(input, 'What can you do?', 'help')],
  });
}

/** It works: nothing of the case is kept any longer. */
export const solved = (input: FollowUpInput | undefined): Answer => ({
  tone: 'good',
  headline: words(input === undefined ? 'Glad to hear it' : 'Good. I have closed this'),
  why:
    input === undefined
      ? words('If it comes back, paste the error.')
      : prose`I forget ${caseOf(input)} now. If it comes back, paste the error.`,
  blocks: [],
  buttons: [{ kind: 'say', label: 'Check another resource', message: 'check' }],
});

/** Nothing has been asked yet that this could be about. */
export const nothingYet = (): Answer => ({
  tone: 'neutral',
  headline: words('Which error do you mean?'),
  why: words('I remember the last one for an hour. Paste it, or say which resource you want to use.'),
  blocks: [],
  buttons: [
    { kind: 'say', label: 'Check my access', message: 'check' },
    { kind: 'say', label: 'What can you do?', message: 'help' },
  ],
});
