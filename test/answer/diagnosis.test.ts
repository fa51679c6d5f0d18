import { readEvidence } from '../../src/evidence';
import { answerDiagnosis, type Block } from '../../src/answer';
import { readPaste } from '../../src/paste';
import { plain } from '../../src/prose';
import {
  evidenceOf,
  explainedBy,
  found,
  inputOf,
  matchOf,
  NO_DEPLOYMENT,
  OLD_CLIENT,
  ROLE_MISSING,
  SAID,
  sample,
} from './samples';
import { account, ALEX, NOW, oid, read, verdictOf, VERDICTS } from './tenant';
import { snippetsOf, wordsOf } from './text';

const NAMED = oid('cccccccc-0000-4000-8000-00000000dddd');
const words = (more: Parameters<typeof inputOf>[0]): string => wordsOf(answerDiagnosis(inputOf(more)));
/** All parts of an answer, those that fold included. */
const partsOf = ({ blocks, folds = [] }: ReturnType<typeof answerDiagnosis>): readonly Block[] => [
  ...blocks,
  ...folds.flatMap((each) => each.blocks),
];
const done = { check: 'done', asker: { objectId: NAMED } } as const;

describe('a paste whose cause is known', () => {
  test.each([
    ['the cause', 'The token was accepted; no role holds this action.'],
    ['the headline without its full stop', 'The identity lacks a data action on contoso-ai\n'],
    ['what to expect', 'It works 5 to 10 minutes later'],
    ['the line that it rests on', `The principal ${NAMED} lacks the required data action`],
    ['the status and the code', 'Status 401 PermissionDenied'],
    ['the endpoint', 'Endpoint https://contoso-ai.openai.azure.com/openai/deployments/gpt4o/chat/completions'],
    ['the older advice', 'What has changed: Older pages name Azure AI User'],
    ['the sources', 'A page from memory'],
    ['the button', 'Check my access'],
  ])('shows %s', (_, expected) => {
    expect(words({})).toContain(expected);
  });

  test('lists what else was seen', () => {
    const { paste } = sample();
    const diagnosis = { ...explainedBy(ROLE_MISSING, paste, SAID), alsoSeen: [matchOf(OLD_CLIENT, paste, 'main.py')] };
    expect(words({ diagnosis })).toMatch(/Also seen\nThe client is old/);
  });

  test('says that a match is near', () => {
    const { paste } = sample();
    expect(words({ diagnosis: explainedBy(ROLE_MISSING, paste, SAID, { near: true }) })).toContain(
      'cut off in your paste',
    );
  });

  test('says that a message was read in part', () => {
    const { paste } = sample();
    const long = { ...paste, extent: { total: 1_000_000, read: 200_000 } };
    expect(words({ paste: long })).toContain('I read 200,000 of its 1,000,000 characters');
  });

  test('quotes six lines at most, each clipped', () => {
    const text = `${'x'.repeat(5000)} ${SAID} ${'y'.repeat(5000)} contoso-ai`;
    const paste = readPaste({ text });
    const evidence = evidenceOf(paste, { resource: found(paste, 'contoso-ai') });
    const quotes = partsOf(
      answerDiagnosis(inputOf({ paste, evidence, diagnosis: explainedBy(ROLE_MISSING, paste, SAID) })),
    ).flatMap((block) => (block.kind === 'quotes' ? block.quotes : []));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.length).toBeLessThanOrEqual(6);
    expect(quotes[0]?.text).toContain(SAID);
    for (const { text: quoted } of quotes) expect(quoted.length).toBeLessThanOrEqual(230);
  });
});

describe('the quotes', () => {
  const quoted = (text: string, ...grounds: readonly string[]): readonly string[] => {
    const paste = readPaste({ text });
    const evidence = evidenceOf(paste, { resource: found(paste, 'contoso-ai') });
    const match = { ...matchOf(ROLE_MISSING, paste, SAID), grounds: grounds.map((ground) => found(paste, ground).at) };
    const diagnosis = { outcome: 'explained', match, alsoSeen: [] } as const;
    return partsOf(answerDiagnosis(inputOf({ paste, evidence, diagnosis }))).flatMap((block) =>
      block.kind === 'quotes' ? block.quotes.map(({ text: line }) => line) : [],
    );
  };

  test('show places that overlap once', () => {
    expect(quoted(`contoso-ai said: it ${SAID} for this call`, SAID, 'for this call')).toEqual([
      `contoso-ai said: it ${SAID} for this call`,
    ]);
  });

  test('show whole lines, and mark where one is cut', () => {
    expect(quoted(`one\ncontoso-ai ${SAID}\nthree`, SAID)).toEqual([`contoso-ai ${SAID}`]);
    expect(quoted(`contoso-ai ${'a '.repeat(200)}${SAID}${' b'.repeat(200)}`, SAID)[0]).toMatch(/^….*….?$/);
  });

  test('are in the order of the text', () => {
    const far = 'x '.repeat(100);
    expect(quoted(`contoso-ai first\n${far}\n${SAID}`, SAID, 'first')).toEqual(['contoso-ai first', SAID]);
  });
});

describe('another identity', () => {
  test('that ran the code is named, with the credential that it most likely was', () => {
    const said = words({ asker: { objectId: ALEX } });
    expect(said).toContain('Another identity ran this code, not you: cccccccc….');
    expect(said).toContain('Most likely it is a managed identity, or an application');
    expect(said).toContain(
      'DefaultAzureCredential takes the first that works: environment variables, workload identity',
    );
    expect(said).toContain(`az ad sp show --id "${NAMED}"`);
  });

  test('with a name is a person who is signed in', () => {
    const { paste, evidence } = sample(sample().paste.text.replace(NAMED, 'robin@contoso.com') + NAMED);
    const principal = found(paste, { kind: 'upn', name: 'robin@contoso.com' } as const, 'robin@contoso.com');
    const said = words({
      paste,
      evidence: { ...evidence, principal },
      diagnosis: explainedBy(ROLE_MISSING, paste, SAID),
      asker: { upn: 'Alex@contoso.com' },
    });
    expect(said).toContain('not you: robin@contoso.com');
    expect(said).toContain('A name like this is a person');
  });

  test.each([
    ['by id', { objectId: NAMED }],
    ['whatever the case', { objectId: NAMED, upn: undefined }],
  ])('is not mentioned where it is the one who asks, %s', (_, asker) => {
    expect(words({ asker })).not.toMatch(/another identity/i);
  });

  test.each([
    ['an asker without a name', { asker: { upn: 'alex@contoso.com' } }],
    ['nobody known', {}],
    ['a shared place', { setting: 'shared', asker: { objectId: ALEX } } as const],
    ['a shared place, even for the one who is named', { setting: 'shared', asker: { objectId: NAMED } } as const],
  ])('stays open with %s', (_, more) => {
    const said = words(more);
    expect(said).not.toMatch(/not you:/i);
    if (!('setting' in more)) expect(said).toContain('The call was made by cccccccc…. If that is not you');
  });

  test('rules the card: the role must go to it, whatever the asker holds', () => {
    const answer = answerDiagnosis(
      inputOf({ asker: { objectId: ALEX }, check: 'done', verdict: VERDICTS['owner-only']() }),
    );
    expect(snippetsOf(answer)).toContain('az role assignment create --role "<role id>" --scope "<scope>"');
    expect(plain(answer.headline)).toBe('Not you: another identity made this call, and has no role');
  });
});

describe('the verdict in a personal chat', () => {
  const answer = (name: keyof typeof VERDICTS) => answerDiagnosis(inputOf({ ...done, verdict: VERDICTS[name]() }));
  const commands = (name: keyof typeof VERDICTS): string => snippetsOf(answer(name)).join('\n');

  test('not granted: its own command takes the place of the general one', () => {
    expect(commands('owner-only')).toContain('--role "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd"');
    expect(commands('owner-only')).not.toContain('<role id>');
    expect(wordsOf(answer('owner-only'))).not.toMatch(/\bwait\b/i);
  });

  test('an error about something else keeps its own steps first, and is told apart from a missing role', () => {
    const { paste } = sample();
    const diagnosis = explainedBy(OLD_CLIENT, paste, SAID);
    const said = words({ ...done, diagnosis, verdict: VERDICTS['owner-only']() });
    expect(said).toContain(
      'Then you would be stopped again: you have no role that may use chat completions on contoso-ai.',
    );
    expect(said.indexOf('pip install')).toBeLessThan(said.indexOf('Give yourself'));
  });

  test.each(['granted', 'denied', 'eligible'] as const)('%s: nobody is told to assign a role', (name) => {
    expect(commands(name)).not.toContain('role assignment create');
  });

  test('granted: says what the error must come from then', () => {
    expect(plain(answer('granted').headline)).toBe('You have the role now: repeat the call');
  });

  test('cannot tell: keeps the general step, and says what the error proves', () => {
    expect(commands('cannot-read')).toContain('<role id>');
    expect(wordsOf(answer('cannot-read'))).toContain('The error proves that a role was missing when it came.');
  });

  test.each([
    ['pending', 'I am checking your access … Still reading: your role assignments.', 'Check again'],
    ['sign-in', 'Assign a role.', 'Check my access'],
  ] as const)('%s', (check, expected, button) => {
    const verdict = { ...VERDICTS['cannot-read'](), gaps: [{ what: 'assignments', why: 'still-reading' } as const] };
    const pending = answerDiagnosis(inputOf({ check, verdict }));
    expect(wordsOf(pending)).toContain(expected);
    expect(wordsOf(pending)).not.toContain('I cannot tell');
    expect(pending.buttons).toContainEqual(expect.objectContaining({ kind: 'check', label: button }));
  });
});

test('a shared answer is the same whatever the asker holds', () => {
  const bare = answerDiagnosis(inputOf({ setting: 'shared' }));
  for (const make of Object.values(VERDICTS)) {
    const answer = answerDiagnosis(
      inputOf({ ...done, setting: 'shared', verdict: make(), asker: { objectId: ALEX, upn: 'alex@contoso.com' } }),
    );
    expect(answer).toEqual(bare);
  }
  expect(bare.buttons).toEqual([
    expect.objectContaining({ kind: 'explain', label: 'How to fix' }),
    expect.objectContaining({ kind: 'check', label: 'What is mine?' }),
  ]);
  expect(bare.folds ?? []).toEqual([]);
  expect(bare.todo).toBeUndefined();
});

describe('a missing deployment', () => {
  const { paste, evidence } = sample();
  const diagnosis = explainedBy(NO_DEPLOYMENT, paste, 'gpt4o');
  const said = (verdict: ReturnType<typeof verdictOf>): string =>
    words({ ...done, paste, evidence, diagnosis, verdict });

  test('lists those that there are, with the nearest name', () => {
    expect(said(VERDICTS.granted())).toContain('contoso-ai has no deployment gpt4o. It is called gpt-4o');
    expect(said(VERDICTS.granted())).toContain('/openai/deployments/gpt-4o/');
    expect(said(VERDICTS.granted())).toMatch(/Its deployments\ngpt-4o \(model gpt-4o\)\ngpt-4o-mini/);
  });

  test('says so where there is none', () => {
    expect(said(verdictOf({ deployments: read([]) }))).toContain('contoso-ai has no deployment at all');
  });

  test('says so where the name is right after all', () => {
    expect(said(verdictOf({ deployments: read([{ name: 'gpt4o', model: 'gpt-4o' }]) }))).toContain(
      'contoso-ai has a deployment gpt4o: the call went elsewhere',
    );
  });

  test('knows the deployment of a model by the name of the model', () => {
    const verdict = verdictOf({ deployments: read([{ name: 'prod-chat', model: 'GPT4o' }]) });
    expect(said(verdict)).toContain('It is called prod-chat');
  });

  test('is not listed to others', () => {
    const shared = words({ ...done, setting: 'shared', paste, evidence, diagnosis, verdict: VERDICTS.granted() });
    expect(shared).not.toContain('gpt-4o-mini');
  });
});

describe('the state of the account', () => {
  const { paste, evidence } = sample();
  const state = (
    family: 'network-blocked' | 'key-auth-disabled' | 'subdomain-required' | 'permission-denied',
    more: Partial<typeof account>,
  ): string => {
    const diagnosis = explainedBy({ ...ROLE_MISSING, family }, paste, SAID);
    const { customSubDomain, ...rest } = { ...account, ...more };
    const changed = customSubDomain === undefined ? rest : { ...rest, customSubDomain };
    return words({ ...done, paste, evidence, diagnosis, verdict: verdictOf({ account: read(changed) }) });
  };

  test.each([
    ['network-blocked', { publicAccess: 'disabled' }, 'contoso-ai can be reached only through its private endpoint'],
    [
      'network-blocked',
      { publicAccess: 'selected-networks' },
      'Confirmed: contoso-ai accepts calls from selected networks only',
    ],
    ['key-auth-disabled', { keysDisabled: true }, 'contoso-ai takes no keys: they are switched off'],
    ['subdomain-required', { customSubDomain: undefined }, 'Confirmed: contoso-ai has no custom subdomain'],
    ['permission-denied', { abusePenalty: 'Block' }, 'Confirmed: Azure has blocked contoso-ai (Block)'],
    ['key-auth-disabled', { provisioningState: 'Deleting' }, 'contoso-ai is not ready: its state is Deleting'],
  ] as const)('%s %j', (family, more, expected) => {
    expect(state(family, more)).toContain(expected);
  });

  test('what does not matter is left out', () => {
    expect(state('permission-denied', { keysDisabled: true, publicAccess: 'selected-networks' })).not.toMatch(
      /switched off|selected networks/,
    );
  });
});

describe('secrets', () => {
  const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (claims: object): string =>
    [base64({ alg: 'RS256', typ: 'JWT' }), base64(claims), 'c2lnbmF0dXJl'.repeat(8)].join('.');
  const key = ['sk', 'proj', 'Zx8'.repeat(16)].join('-');
  const told = (text: string, more: Partial<ReturnType<typeof sample>['evidence']> = {}): string => {
    const { paste, evidence } = sample(`${sample().paste.text}\n${text}`);
    return words({ paste, evidence: { ...evidence, ...more }, diagnosis: explainedBy(ROLE_MISSING, paste, SAID) });
  };

  test('are named by kind, never repeated, and to be rotated', () => {
    const said = told(`api-key: ${key}`);
    expect(said).toMatch(/Your message held an? .*key\. I dropped it and kept no copy\. Rotate it/);
    expect(said).not.toContain(key);
  });

  test('two are counted and rotated both, a repeated one once', () => {
    const other = ['sk', 'proj', 'Ya9'.repeat(16)].join('-');
    expect(told(`api-key: ${key}\nOPENAI_API_KEY=${other}`)).toMatch(
      /held 2 API keys\. I dropped them and kept no copy\. Rotate both: make new ones/,
    );
    expect(told(`api-key: ${key}\nsent ${key}`)).toMatch(/held an (?:API|OpenAI) key\. I dropped it/);
    expect(told(`api-key: ${key}, and the token: ${token({ aud: 'https://ai.azure.com' })}`)).toMatch(
      /Rotate all but the tokens/,
    );
  });

  test('a token ends by itself', () => {
    expect(told(token({ aud: 'https://ai.azure.com' }))).toContain('It cannot be rotated and ends by itself');
  });

  const hours = (count: number): number => Math.floor(NOW / 1000) + count * 3600;
  test.each([
    ['expired', { exp: hours(-3) }, 'It expired 3 hours ago'],
    ['valid', { exp: hours(5) }, 'It is valid for another 5 hours'],
    [
      'for somebody else',
      { aud: 'https://management.azure.com' },
      'It was made for https://management.azure.com, but this endpoint wants https://cognitiveservices.azure.com/.default',
    ],
    ['for this endpoint', { aud: 'https://cognitiveservices.azure.com' }, 'which this endpoint takes'],
    [
      'of an application',
      { aud: 'https://ai.azure.com', idtyp: 'app' },
      'It belongs to an application or managed identity',
    ],
    ['of a person', { aud: 'https://ai.azure.com', idtyp: 'user' }, 'It belongs to a person'],
  ])('a token %s is judged', (_, claims, expected) => {
    expect(told(token(claims))).toContain(expected);
  });

  test('a token of another tenant is told', () => {
    const home = '11111111-2222-4333-8444-555555555555';
    const { paste } = sample();
    const said = told(token({ tid: home, aud: 'https://ai.azure.com' }), {
      resourceTenant: { ...found(paste, 'contoso-ai'), value: 'other' },
    });
    expect(said).toContain('It comes from the tenant 11111111…, but the resource is in other.');
  });
});

describe('where no single cause is known', () => {
  const { paste, evidence } = sample();

  test('ambiguous: the first to try, the others folded, and what would decide', () => {
    const matches = [matchOf(ROLE_MISSING, paste, SAID), matchOf(OLD_CLIENT, paste, 'main.py')] as const;
    const answer = answerDiagnosis(
      inputOf({ diagnosis: { outcome: 'ambiguous', matches: [...matches], alsoSeen: [] } }),
    );
    expect(plain(answer.headline)).toBe('Most likely: The identity lacks a data action on contoso-ai');
    expect(wordsOf(answer)).toMatch(
      /This error can mean two things[\s\S]+Assign a role\.[\s\S]+If that is not it\nThe client is old[\s\S]+What would decide/,
    );
    expect(wordsOf(answer)).toContain('Paste the client library and its version.');
    expect(answer.buttons[0]).toMatchObject({ kind: 'check' });
  });

  test('unrecognised: what was seen, what would help', () => {
    const answer = answerDiagnosis(inputOf({ diagnosis: { outcome: 'unrecognised' } }));
    expect(wordsOf(answer)).toMatch(/Paste more of it: the client library[\s\S]+Status 401 PermissionDenied/);
    expect(answer.buttons.length).toBeGreaterThan(0);
  });

  test('unrecognised with nothing in it asks for everything', () => {
    const bare = readPaste({ text: 'error error' });
    const said = words({
      paste: bare,
      evidence: evidenceOf(bare),
      diagnosis: { outcome: 'unrecognised' },
    });
    expect(said).toContain('nothing in it tells me the cause');
    expect(said).toContain('the HTTP status');
    expect(said).toContain('the endpoint that was called');
  });

  test.each([
    ['empty', 'There is no text in your message'],
    ['no-error', 'I see no error in this'],
  ] as const)('%s', (outcome, headline) => {
    expect(plain(answerDiagnosis(inputOf({ paste, evidence, diagnosis: { outcome } })).headline)).toBe(headline);
  });

  test('likely: the card of its scenario, which says how sure that is, by which words, and what else it could be', () => {
    const match = { ...matchOf(ROLE_MISSING, paste, SAID), strength: 'likely' } as const;
    const answer = answerDiagnosis(inputOf({ diagnosis: { outcome: 'likely', match, others: [OLD_CLIENT] } }));
    expect(plain(answer.headline)).toMatch(/^Most likely: /);
    expect(wordsOf(answer)).toContain(`These words point to it: “${SAID}”.`);
    expect(wordsOf(answer)).toMatch(/Assign a role\.[\s\S]+If that is not it\n[\s\S]*The client is old/);
  });

  test('unsure: two causes to choose from, and none is claimed', () => {
    const answer = answerDiagnosis(inputOf({ diagnosis: { outcome: 'unsure', among: [ROLE_MISSING, OLD_CLIENT] } }));
    expect(plain(answer.headline)).toBe('This can mean two things. Which fits?');
    expect(wordsOf(answer)).toMatch(/A role is missing[\s\S]+The client is old/);
    expect(answer.blocks.map(({ kind }) => kind)).toEqual(['more', 'more']);
  });

  test('foreign: whose error it is', () => {
    const answer = answerDiagnosis(inputOf({ diagnosis: { outcome: 'foreign', owner: 'GitHub' } }));
    expect(plain(answer.headline)).toBe('This is an error of GitHub, not of Azure AI');
  });

  test('facts of two errors are not joined', () => {
    const two = readPaste({
      text: 'Error code: 403 - Forbidden\nsome lines between the two of them, long enough\nError code: 404 - {"error": {"code": "DeploymentNotFound"}}',
    });
    const read = readEvidence(two);
    const evidence = { ...read, status: read.statuses[0] };
    const said = words({ paste: two, evidence, diagnosis: { outcome: 'unrecognised' } });
    expect(said).toContain('404 DeploymentNotFound');
    expect(said).not.toContain('403 DeploymentNotFound');
  });
});
