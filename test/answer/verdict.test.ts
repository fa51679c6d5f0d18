import type { FactName, Gap, Permission } from '../../src/access';
import { answerVerdict } from '../../src/answer';
import { toCard } from '../../src/cards';
import { plain } from '../../src/prose';
import {
  account,
  ACCOUNT,
  ALEX,
  assigned,
  CHAT,
  gap,
  id,
  NOW,
  oid,
  PROJECT,
  read,
  SUBSCRIPTION,
  verdictOf,
  VERDICTS,
} from './tenant';
import { snippetsOf, wordsOf } from './text';

const answer = (name: keyof typeof VERDICTS) => answerVerdict(VERDICTS[name](), { now: NOW, setting: 'personal' });
const said = (name: keyof typeof VERDICTS): string => wordsOf(answer(name));

describe('the headline says the verdict', () => {
  test.each([
    ['granted', 'good', 'You may use chat completions on contoso-ai'],
    ['granted-by-group-under-deny-gap', 'good', 'You may use chat completions on contoso-ai'],
    ['granted-fresh', 'warning', 'Your role is 2 minutes old. Try again at 12:08 UTC'],
    ['owner-only', 'problem', 'Owner is not enough on contoso-ai: you need one more role'],
    ['project-only', 'problem', 'Your role is on a project, not on contoso-ai itself'],
    ['nothing', 'problem', 'You have no role that may use chat completions on contoso-ai'],
    ['eligible', 'warning', 'Activate Foundry User, then this works'],
    ['denied', 'problem', 'A deny assignment blocks you on contoso-ai. No role helps'],
    ['cannot-read', 'neutral', 'I cannot see your roles on contoso-ai. One call tells'],
    ['no-such-resource', 'neutral', 'I cannot find contoso-ai.openai.azure.com'],
    ['asked-of-a-project', 'problem', 'You may not use chat completions on contoso-ai'],
    ['many-roles', 'good', 'You may use chat completions on contoso-ai'],
  ] as const)('%s', (name, tone, headline) => {
    expect(answer(name).tone).toBe(tone);
    expect(plain(answer(name).headline)).toBe(headline);
  });
});

describe('what the card says besides', () => {
  test.each([
    ['owner-only', 'Owner: control plane only, holds no data actions'],
    ['owner-only', 'Account contoso-ai breaks-here'],
    ['owner-only', 'Give yourself Cognitive Services OpenAI User:'],
    ['project-only', 'one level too low: this call is decided on contoso-ai'],
    ['project-only', 'Cognitive Services OpenAI User, on fabrikam-ai: would do, but is held on another resource'],
    ['project-only', 'Ask an Owner or a User Access Administrator for it.'],
    ['project-only', 'Foundry User (formerly Azure AI User)'],
    ['granted', 'Account contoso-ai comes-from-here'],
    ['granted-by-group-under-deny-gap', 'through the group AI team'],
    ['granted-by-group-under-deny-gap', 'A deny assignment could not be ruled out'],
    ['granted-fresh', 'Azure AI may not know it yet: a new role takes 5 to 10 minutes.'],
    ['eligible', 'Activate it in Privileged Identity Management'],
    ['denied', 'Stack of the platform team'],
    ['cannot-read', 'That says nothing about your access.'],
    [
      'cannot-read',
      'Cognitive Services User, the role that Microsoft recommends for inference, cannot read role assignments',
    ],
    ['cannot-read', 'An administrator can give you Reader on contoso-ai'],
    ['no-such-resource', 'Either there is no resource called contoso-ai.openai.azure.com, or you may not see it.'],
    ['asked-of-a-project', 'You asked about project p1 of contoso-ai, but this call is decided on contoso-ai'],
    ['many-roles', 'Public network access to contoso-ai is disabled'],
  ] as const)('%s: %s', (name, words) => {
    expect(said(name)).toContain(words);
  });

  test.each(['cannot-read', 'no-such-resource'] as const)('%s never reads as a no', (name) => {
    expect(said(name)).not.toMatch(/You have no role|you need one more role|breaks-here/);
  });

  test.each(['granted', 'denied'] as const)('%s tells nobody to assign a role', (name) => {
    expect(snippetsOf(answer(name)).join('\n')).not.toContain('role assignment');
  });

  test('a card that only its reader sees says so', () => {
    const shared = answerVerdict(VERDICTS.granted(), { now: NOW, setting: 'shared' });
    expect(wordsOf(shared)).toContain('Only you see this card.');
    expect(said('granted')).not.toContain('Only you');
  });

  test('the waiting time of a role at a management group is in hours', () => {
    const verdict = {
      ...VERDICTS['granted-fresh'](),
      freshness: { changedAt: NOW - 60_000, waitMinutes: { from: 10, to: 360 } },
    };
    expect(wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' }))).toContain(
      'a new role takes 10 minutes to 6 hours',
    );
  });
});

describe('the remedy', () => {
  test('is one command, by the ids of role, person and resource', () => {
    expect(snippetsOf(answer('owner-only'))[0]).toBe(
      `az role assignment create --assignee-object-id "${ALEX}" --assignee-principal-type "User" --role "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd" --scope "${ACCOUNT}" # Cognitive Services OpenAI User`,
    );
  });

  test('comes as Bicep and Terraform too', () => {
    const [, , bicep, terraform] = snippetsOf(answer('owner-only'));
    expect(bicep).toContain("name: 'contoso-ai'");
    expect(bicep).toContain("subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-");
    expect(terraform).toContain(`scope              = "${ACCOUNT}"`);
    expect(terraform).toContain(`"${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-`);
  });

  test('for a project is declared at the project', () => {
    const wanted = {
      kind: 'dataAction',
      name: 'Microsoft.CognitiveServices/accounts/AIServices/agents/write',
    } as const;
    const verdict = verdictOf({ resource: read(id(PROJECT)) }, { wanted, resource: { kind: 'id', id: id(PROJECT) } });
    const bicep = snippetsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' })).find((code) =>
      code.includes('@2025'),
    );
    expect(bicep).toContain("accounts/projects@2025-09-01' existing = {\n  parent: account\n  name: 'p1'");
    expect(bicep).toContain('scope: project');
  });

  test('names those who may grant it, where they could be read', () => {
    const dana = assigned('owner', SUBSCRIPTION, {
      principalId: oid('dddddddd-0000-4000-8000-000000000003'),
      principalName: 'Dana',
    });
    const verdict = verdictOf({ everybody: read([dana]) });
    expect(wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' }))).toContain(
      'Ask Dana (Owner of the subscription) for it.',
    );
  });
});

describe('what could not be read is not told as nothing', () => {
  const personal = { now: NOW, setting: 'personal' } as const;
  const allowing: Permission = {
    actions: [],
    notActions: [],
    dataActions: ['Microsoft.CognitiveServices/accounts/OpenAI/*'],
    notDataActions: [],
  };

  test('an empty level, where role assignments could not be read', () => {
    const verdict = verdictOf({ assignments: gap('assignments', 'forbidden'), permissions: read([allowing]) });
    const { folds = [] } = answerVerdict(verdict, personal);
    const rows = folds.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'scopes' ? block.rows : []));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ unread }) => unread)).toBe(true);
    expect(JSON.stringify(toCard(answerVerdict(verdict, personal)))).not.toContain('no role of yours');
  });

  test('a list of permissions is no role', () => {
    const verdict = verdictOf({ assignments: gap('assignments', 'forbidden'), permissions: read([allowing]) });
    const said = wordsOf(answerVerdict(verdict, personal));
    expect(said).toContain('Your permissions allow it. Which role they come from is hidden');
    expect(said).not.toContain('Your role is');
  });

  test('a condition is the reason, where everything was read', () => {
    const condition = "@Request[Microsoft.CognitiveServices/accounts:deployment] StringEquals 'small'";
    const verdict = verdictOf({ assignments: read([assigned('foundryUser', ACCOUNT, { condition })]) });
    const said = wordsOf(answerVerdict(verdict, personal));
    expect(said).toContain('A condition on your role decides call by call on contoso-ai');
    expect(said).not.toContain('did not let me see');
  });
});

describe('the call that settles it', () => {
  const call = (
    data: Parameters<typeof verdictOf>[0],
    asked: Parameters<typeof verdictOf>[1] = {},
    deployment?: string,
  ) => {
    const verdict = verdictOf({ assignments: gap('assignments', 'forbidden'), ...data }, asked);
    return snippetsOf(answerVerdict(verdict, { now: NOW, setting: 'personal', deployment }))[0];
  };
  const action = (tail: string) => ({
    wanted: { kind: 'dataAction', name: `Microsoft.CognitiveServices/accounts/${tail}` } as const,
  });

  test.each([
    ['chat', call({}), 'https://contoso-ai.openai.azure.com/openai/v1/chat/completions'],
    ['the deployment of the paste', call({}, {}, 'mine'), '"model": "mine"'],
    ['embeddings', call({}, action('OpenAI/deployments/embeddings/action')), '/openai/v1/embeddings'],
    [
      'responses',
      call({}, action('OpenAI/responses/write')),
      'https://contoso-ai.openai.azure.com/openai/v1/responses',
    ],
    [
      'responses, with the audience of v1',
      call({}, action('OpenAI/responses/write')),
      '--resource "https://ai.azure.com" ',
    ],
    [
      'other models',
      call({}, action('MaaS/chat/completions/action')),
      'https://contoso-ai.services.ai.azure.com/models/chat/completions',
    ],
    [
      'the audience of Speech',
      call({}, action('SpeechServices/speechrest/transcriptions/read')),
      '--resource "https://cognitiveservices.azure.com" ',
    ],
    [
      'a call of Content Safety',
      call({}, action('ContentSafety/text:analyze/action')),
      'contoso-ai.cognitiveservices.azure.com/contentsafety/text:analyze',
    ],
    ['the status at its end', call({}), "-w '\\n%{http_code}\\n'"],
    [
      'another cloud',
      call(
        { account: read({ ...account, endpoints: ['https://contoso-ai.openai.azure.us/'] }) },
        { resource: { kind: 'id', id: id(ACCOUNT) } },
      ),
      'https://contoso-ai.openai.azure.us/openai/v1/',
    ],
    [
      'nothing known: blanks',
      call(
        { account: gap('account', 'forbidden'), deployments: gap('deployments', 'forbidden') },
        { resource: { kind: 'id', id: id(ACCOUNT) } },
      ),
      'https://<resource>.openai.azure.com/openai/v1/',
    ],
  ])('%s', (_, snippet, expected) => {
    expect(snippet).toContain(expected);
  });

  test('an operation whose smallest call is not known gets words instead', () => {
    expect(call({}, action('OpenAI/deployments/realtime/action'))).not.toContain('curl');
  });

  test('a deployment with a quote in its name never reaches the command', () => {
    expect(call({}, {}, '"; rm -rf / #')).toContain('"model": "<deployment>"');
  });
});

describe('what could not be read', () => {
  const facts: readonly FactName[] = [
    'assignments',
    'definitions',
    'denyAssignments',
    'eligibilities',
    'permissions',
    'groups',
    'account',
    'deployments',
  ];
  const whys: readonly Gap['why'][] = [
    'forbidden',
    'sign-in-needed',
    'throttled',
    'timed-out',
    'unreachable',
    'unreadable',
    'not-found',
    'several-matches',
    'regional-endpoint',
  ];
  test.each(facts.flatMap((what) => whys.map((why) => [what, why] as const)))('%s %s is told', (what, why) => {
    const verdict = { ...VERDICTS['cannot-read'](), gaps: [{ what, why }] };
    expect(wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' }))).toContain('What could not be read');
  });

  test.each(['not-asked', 'still-reading'] as const)('%s is no news', (why) => {
    const verdict = { ...VERDICTS['cannot-read'](), gaps: [{ what: 'groups', why } as const] };
    expect(wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' }))).not.toContain('What could not be read');
  });

  test('how long to wait is told', () => {
    const verdict = {
      ...VERDICTS['cannot-read'](),
      gaps: [{ what: 'assignments', why: 'throttled', retryAfterSeconds: 17 } as const],
    };
    expect(wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' }))).toContain(
      'Azure asked to slow down for 17 seconds.',
    );
  });
});

test('every button asks the same question again, and says nothing of who asks', () => {
  for (const make of Object.values(VERDICTS)) {
    const verdict = make();
    const { buttons } = answerVerdict(verdict, { now: NOW, setting: 'personal' });
    const again = buttons.find(({ kind }) => kind === 'check');
    expect(again).toMatchObject({ kind: 'check', question: { wanted: { name: CHAT } } });
    expect(JSON.stringify(buttons.filter(({ kind }) => kind === 'check'))).not.toContain(ALEX);
  }
});

test.each([
  ['FormRecognizer/info/read', "Microsoft's pages recommend Cognitive Services User, which allows more."],
  ['MaaS/chat/completions/action', 'It is the smallest built-in role that allows this.'],
  ['OpenAI/deployments/chat/completions/action', 'It is the smallest built-in role that allows this.'],
])('the role for %s stands beside the one that is documented', (action, expected) => {
  const wanted = { kind: 'dataAction', name: `Microsoft.CognitiveServices/accounts/${action}` } as const;
  const verdict = verdictOf({}, { wanted });
  expect(wordsOf(answerVerdict(verdict, { now: NOW, setting: 'personal' }))).toContain(expected);
});
