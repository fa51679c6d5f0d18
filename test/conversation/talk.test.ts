import { plain } from '../../src/prose';
import { samplePeople, type SandboxTenant } from '../../src/sandbox';
import { Ledger, MemoryItems } from '../../src/instances';
import { ledgerAt, PretendChat, startTenant } from './pretend-chat';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const idOf = (person: string): string => samplePeople().find(({ name }) => name === person)?.objectId ?? '';

const missingAction = (
  person: string,
): string => `openai.PermissionDeniedError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${idOf(person)}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}}
client = AzureOpenAI(azure_endpoint="https://contoso-ai.openai.azure.com/")`;

const FIREWALL =
  "openai.PermissionDeniedError: Error code: 403 - {'error': {'code': '403', 'message': 'Access denied due to Virtual Network/Firewall rules.'}} https://contoso-ai.openai.azure.com/";

const NO_DEPLOYMENT =
  "openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}} model='gpt4o' https://contoso-ai.openai.azure.com/";

/** What was said, and what the card in answer says. */
type Line = readonly [said: string, answer: RegExp];

const AS_OWNER: readonly Line[] = [
  ['it still does not work', /^Still no: nothing has changed on contoso-ai/],
  ['I ran the comand', /^Still no: nothing has changed/],
  ['check again', /^Still no/],
  ['immer noch derselbe Fehler', /^Still no/],
  ['which role?', /^Cognitive Services OpenAI User, on contoso-ai/],
  ['welche Rolle fehlt mir?', /^Cognitive Services OpenAI User/],
  ['どのロールが必要ですか', /^Cognitive Services OpenAI User/],
  ['how do I do that in terrafrom?', /azurerm_role_assignment/],
  ['and in bicep', /Microsoft\.Authorization\/roleAssignments@/],
  ['with the cli please', /az role assignment create/],
  ['where do I click in the portal', /Add role assignment/],
  ['el código en python', /from openai import|get_bearer_token_provider/],
  ['how does it look in C#?', /DefaultAzureCredential\(\)/],
  ['I am Owner though', /^Owner manages contoso-ai, and calls no model/],
  ['I already have Foundry User', /^Azure shows no role Foundry User of yours/],
  ['but I am Contributor', /^Azure shows no role Contributor of yours[\s\S]*would not be enough either/],
  ['who can grant me that?', /^You can: you may give roles there/],
  ['why?', /data action/],
  ['explique plus simplement', /data action/],
  ['how long does it take?', /^5 to 10 minutes/],
  ['多久生效', /^5 to 10 minutes/],
  ['what about for my colleague Ada?', /own sign-in[\s\S]*check contoso-ai/],
  ['it runs as a managed identity', /^An app needs a role of its own/],
  ['and for embeddings?', /contoso-ai/],
  ['with powershell', /New-AzRoleAssignment -ObjectId/],
  ['i dont have az installed', /Add role assignment/],
  ['my function app needs it', /az functionapp identity show[\s\S]*--assignee-principal-type "ServicePrincipal"/],
  ['func-claims gets the same error', /^func-claims has no role for this on contoso-ai/],
  ['Imani has the same problem', /^I can look only with Imani’s own sign-in/],
  ['Omar has the same problem', /^You can: you may give roles there/],
  [`who is ${idOf('Imani Cruz')}?`, /^That is Imani Cruz/],
  [`what is ${idOf('Omar Weiss')}`, /^That is you/],
  ['can we use a group for the team', /^Give the role to a group[\s\S]*"Group"/],
  ['can I just use a key meanwhile', /^No: keys are switched off on contoso-ai/],
  ['what does this role allow', /uses models, and changes nothing[\s\S]*may not read the keys/],
  ['custom role instead?', /"DataActions": \["Microsoft.CognitiveServices\/accounts\/OpenAI/],
  ['can I scope it to one deployment', /^Not per deployment/],
  ['how do I undo it', /az role assignment delete --assignee/],
  ['docs?', /^What Microsoft writes/],
  ['who sees this', /^Only you see this chat/],
  ['could it be the firewall', /^It does not look like the network/],
  ['is azure down?', /^It does not look like an outage/],
  ['and in prod?', /^On which resource/],
  ['tldr', /^Owner is not enough on contoso-ai/],
  ['auf Deutsch bitte', /^I write English only/],
  ['flibber flobber', /^About your access to contoso-ai.* I can do this/],
  ['great, it works now, thanks a lot!', /^Good\. I have closed this/],
  ['it still does not work', /^Which error do you mean\?/],
];

test('Owner without a role for calls: each follow-up is answered in the light of the error', async () => {
  const chat = new PretendChat(tenant, { person: 'Omar Weiss' });
  await chat.say(missingAction('Omar Weiss'));
  for (const [said, answer] of AS_OWNER) {
    const { text } = await chat.say(said);
    expect({ said, text }).toEqual({ said, text: expect.stringMatching(answer) });
  }
  const open = chat.cards.flatMap(({ answer: { headline, why = [], todo, expect: next = [], note = [] } }) =>
    [headline, why, todo?.text ?? [], next, note].map(plain),
  );
  expect(open.filter((text) => /\b[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text))).toEqual([]);
}, 60_000);

test('a look that shows the same says since when', async () => {
  let now = Date.UTC(2026, 10, 28, 12);
  const chat = new PretendChat(tenant, { person: 'Omar Weiss', now: () => now });
  await chat.say(missingAction('Omar Weiss'));
  now += 7 * 60_000;
  expect((await chat.say('still no luck')).answer.checked).toEqual({ at: now, since: now - 7 * 60_000 });
});

test.each<readonly [name: string, person: string, first: string, lines: readonly Line[]]>([
  [
    'somebody who may not give roles is told whom to ask',
    'Imani Cruz',
    missingAction('Imani Cruz'),
    [
      ['can someone approve it?', /^Omar Weiss can grant it/],
      ['can i do it myself', /^Not by yourself[\s\S]*Omar Weiss/],
      ['what do i send to my admin', /^Message for Omar Weiss[\s\S]*Please give me the role/],
      ['what about Omar?', /Omar Weiss .* can give you the role/],
      ['could Bea give it to me?', /^Yes, Bea Stone can grant it/],
      ['can Elena grant it?', /^Azure shows no such right of Elena/],
      ['Omar is on leave, who else?', /^(?!Omar)[\s\S]*can grant it/],
      ['why not Contributor?', /^Contributor would not be enough[\s\S]*does not let anybody/],
      ['is Foundry User enough?', /^Foundry User would do as well/],
      ['my teammate runs the same code, no problem', /the other one holds the role/],
      ['I already have that role', /^Azure shows no role Cognitive Services OpenAI User of yours/],
      ["I'm admin here", /^You hold Reader on contoso-ai: it only looks/],
      ['request access', /Please give me the role/],
      ['in terraform', /azurerm_role_assignment/],
    ],
  ],
  [
    'a deny assignment: no role is offered',
    'Dmitri Sokol',
    missingAction('Dmitri Sokol'),
    [
      ['who can give me the role?', /deny assignment/i],
      ['still not working', /^Still no/],
    ],
  ],
  [
    'whoever has the role hears that',
    'Ada Brook',
    'check contoso-ai',
    [
      ['which role?', /^You have it[\s\S]*through the group Engineering/],
      ['and in terraform?', /^You have it/],
    ],
  ],
  [
    'a name that was not found',
    'Omar Weiss',
    NO_DEPLOYMENT,
    [
      ['which deployments are there', /--deployment-name "gpt4o" [^\n]*--model-name "gpt-4o"/],
      ['which deployments exist', /^The deployments of contoso-ai[\s\S]*gpt-4o-mini/],
      ['what about gpt-4o-mini', /^Yes: write gpt-4o-mini as the model/],
      ['and gpt-5?', /^No: contoso-ai has no deployment gpt-5/],
      ['how do I create one', /az cognitiveservices account deployment create/],
      ['ok changed it, works', /^Good\. I have closed this/],
    ],
  ],
  [
    'a resource that is named is the name of no deployment',
    'Omar Weiss',
    NO_DEPLOYMENT,
    [
      ['we have it on fabrikam-ai', /--name "fabrikam-ai"[^\n]*--deployment-name "gpt4o" [^\n]*--model-name "gpt-4o"/],
      ["it's called chat4-prod", /--deployment-name "chat4-prod" [^\n]*--model-name "<model>"/],
    ],
  ],
  [
    'another resource is named',
    'Omar Weiss',
    missingAction('Omar Weiss'),
    [['fabrikam-ai has the same problem', /^Owner is not enough on fabrikam-ai/]],
  ],
  [
    'a setting of the resource: another one is compared',
    'Omar Weiss',
    FIREWALL,
    [
      ['would Contributor help?', /^No role mends this 403/],
      ['do I need another role?', /^No role mends this 403[\s\S]*You lack Cognitive Services OpenAI User as well/],
      ['same on fabrikam-ai?', /^The same there: fabrikam-ai is closed from outside/],
      ['can I open it myself?', /^Yes, you can: you may change the account on contoso-ai/],
    ],
  ],
  [
    'a limit',
    'Imani Cruz',
    `Error code: 429 - Requests to the ChatCompletions_Create Operation under Azure OpenAI API have exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after 12 seconds. https://contoso-ai.openai.azure.com/`,
    [
      ['can I raise it myself?', /^Not by yourself: you may not create deployments[\s\S]*Omar Weiss/],
      ['is that limit per user?', /^The limit is the deployment’s/],
      ['waited, still the same', /^Then go on with the next step[\s\S]*tokens per minute/],
    ],
  ],
  [
    'a role that waits to be activated',
    'Elena Fischer',
    missingAction('Elena Fischer'),
    [
      ['how?', /^Activate Foundry User/],
      ['how long does it stay active?', /^It counts some minutes after you activate it[\s\S]*8 hours/],
      ['do I need an approval for it?', /^Yes, by yourself/],
      ['why not permanent?', /^Your role is there, but not active/],
    ],
  ],
  [
    'an error that no role mends',
    'Ada Brook',
    FIREWALL,
    [
      ['which role do I need', /^No role mends this/],
      ['it still fails', /^I looked at contoso-ai again: it is open to all networks[\s\S]*networkAcls/],
      ['now I get 404', /^A 404 is another error than your 403/],
      ['can I add my ip myself?', /^Not by yourself: you may not change the account/],
      ['who then', /Omar Weiss/],
      ['why?', /network|firewall|address/i],
      ['gibberish', /^About your 403 on contoso-ai I can do this/],
    ],
  ],
  [
    'a resource is asked for in words, by name, by address, and by half of its name',
    'Omar Weiss',
    'hello',
    [
      ["I can't access gpt-4o in contoso-ai, it says I'm not authorized", /^Owner is not enough on contoso-ai/],
      ['contoso-ai', /^Owner is not enough on contoso-ai/],
      ['https://contoso-ai.openai.azure.com/', /^Owner is not enough on contoso-ai/],
      ['check contoso-ai for embeddings', /^Owner is not enough on contoso-ai/],
      ['check contoso', /Did you mean contoso-ai\?/],
      ['contso-ai', /Did you mean contoso-ai\?/],
    ],
  ],
  [
    'a new paste always wins, also a short one',
    'Ada Brook',
    missingAction('Ada Brook'),
    [
      ['DeploymentNotFound', /deployment/i],
      ['429 too many requests', /too many/i],
      [FIREWALL, /network|firewall|address/i],
      ['why?', /network|firewall|address/i],
    ],
  ],
  [
    'a resource and an app that are named later are what the card is about',
    'Imani Cruz',
    'error 404 DeploymentNotFound from node',
    [
      ['account: contoso-ai', /contoso-ai has no deployment of the name in your code[\s\S]*gpt-4o/],
      ["it's called chat-prod", /^No: contoso-ai has no deployment chat-prod/],
      ["it's called gpt-4o", /^(?:Use|Yes: write) gpt-4o as the model/],
    ],
  ],
  [
    'another identity was refused: role, granter and commands are for it, and never for the one who asks',
    'Omar Weiss',
    missingAction('Imani Cruz').replace(idOf('Imani Cruz'), '1f0d9a3e-5c51-4e21-9d1f-6f6a1f0b7a10'),
    [
      ['who is that?', /^The role goes to the identity that made the call[\s\S]*1f0d9a3e-5c51-4e21-9d1f-6f6a1f0b7a10/],
      ['which role?', /^The role goes to the identity[\s\S]*Give it Cognitive Services OpenAI User/],
      ['who can grant it?', /^The role goes to the identity[\s\S]*You may run it/],
      ['I am Owner though', /^Owner is not enough for this call/],
      ['is Contributor not enough?', /^Contributor is not enough for this call/],
      ['in bicep please', /principalId: '1f0d9a3e-5c51-4e21-9d1f-6f6a1f0b7a10'/],
    ],
  ],
  [
    'a program that signs in as itself: its role is asked for, and not that of the one who asks',
    'Omar Weiss',
    "[Function summarize] DefaultAzureCredential acquired a token from ManagedIdentityCredential\nopenai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}\nhttps://contoso-ai.openai.azure.com/openai/v1/chat/completions",
    [
      ['which role?', /^An app needs a role of its own[\s\S]*"ServicePrincipal"/],
      ['who can grant it?', /^An app needs a role of its own[\s\S]*You may run it/],
      ['with the cli please', /--assignee-object-id "<object id>" --assignee-principal-type "ServicePrincipal"/],
      ['and in terraform', /principal_id {7}= "<object id>"/],
    ],
  ],
  [
    'what worked before is no end of the case',
    'Omar Weiss',
    NO_DEPLOYMENT,
    [
      ['it worked last month!', /^contoso-ai has no deployment gpt4o/],
      ['it worked yesterday', /^(?!Good)/],
      ['it works again', /^Good\. I have closed this/],
    ],
  ],
  [
    'the name of an app that is told later stands in the command',
    'Imani Cruz',
    'ManagedIdentityCredential authentication failed: Unable to load the proper Managed Identity. Status code: 400 in our container app',
    [['the app is called orders-api', /az containerapp identity show --name "orders-api"/]],
  ],
  [
    'an error that comes next and names no resource is of the same one',
    'Omar Weiss',
    missingAction('Omar Weiss'),
    [
      ['did that, now I get DeploymentNotFound', /contoso-ai has no deployment of the name in your code[\s\S]*gpt-4o/],
      ['which deployments are there?', /gpt-4o/],
      ['ok. next: 429 rate limit exceeded, please retry after 27 seconds', /27 seconds/],
      ['now: 404 Resource not found for https://fabrikam-ai.openai.azure.com/openai/', /^(?![\s\S]*contoso-ai)/],
    ],
  ],
  [
    'without any error before',
    'Ada Brook',
    'hi there',
    [
      ['it still does not work', /^Which error do you mean\?/],
      ['who can grant that', /^Who can assign the role/],
      ['show me the people', /What I can do/],
      ['stop', /^All right/],
      ['what can you do?', /^What I can do/],
      ['muchas gracias', /^Glad to help/],
      ['a pizza, please', /^I see no error in this/],
      ['who waters the plants here?', /^I have no answer to this question/],
    ],
  ],
])(
  '%s',
  async (_name, person, first, lines) => {
    const chat = new PretendChat(tenant, { person });
    await chat.say(first);
    for (const [said, answer] of lines) {
      const { text } = await chat.say(said);
      expect({ said, text }).toEqual({ said, text: expect.stringMatching(answer) });
    }
  },
  60_000,
);

test('where others read along, a follow-up tells nothing of anybody’s access', async () => {
  const chat = new PretendChat(tenant, { person: 'Omar Weiss', setting: 'shared' });
  await chat.say(missingAction('Omar Weiss'));
  for (const said of [
    'it still does not work',
    'which role?',
    'who can grant it?',
    'I am Owner though',
    'in terraform',
  ]) {
    const { text, answer } = await chat.say(said);
    expect(text).not.toMatch(/Still no|Omar|You have|You do hold|may give roles/);
    expect(answer.buttons.map(({ kind }) => kind)).toContain('check');
  }
});

test('what was asked is remembered for an hour, for the one who asked, by every instance', async () => {
  let now = Date.UTC(2026, 10, 28, 12);
  const shared = new MemoryItems({ now: () => now, keepMs: 24 * 60 * 60_000 });
  const ledger = (): Ledger =>
    new Ledger({
      local: new MemoryItems({ now: () => now, keepMs: 24 * 60 * 60_000 }),
      shared,
      now: () => now,
      waitMs: 1_000,
      onTrouble: () => undefined,
    });
  const one = new PretendChat(tenant, { person: 'Omar Weiss', now: () => now, ledger: ledger() });
  const other = new PretendChat(tenant, { person: 'Omar Weiss', now: () => now, ledger: ledger() });
  const stranger = new PretendChat(tenant, { person: 'Ada Brook', now: () => now, ledger: ledger() });
  await one.say(missingAction('Omar Weiss'));
  now += 59 * 60_000;
  expect((await other.say('which role?')).text).toMatch(/^Cognitive Services OpenAI User/);
  expect((await stranger.say('it still does not work')).text).toMatch(/^Which error do you mean/);
  now += 61 * 60_000;
  expect((await other.say('it still does not work')).text).toMatch(/^Which error do you mean/);
});

test('no word of a paste is kept, and no secret', async () => {
  const now = (): number => Date.UTC(2026, 10, 28, 12);
  const kept: unknown[] = [];
  const ledger = ledgerAt(now);
  const note = ledger.note.bind(ledger);
  ledger.note = (subject, entry) => {
    kept.push(entry);
    return note(subject, entry);
  };
  const chat = new PretendChat(tenant, { person: 'Omar Weiss', ledger });
  await chat.say(`please help, my boss Zacharias is angry\n${missingAction('Omar Weiss')}`);
  const text = JSON.stringify(kept);
  expect(text).toContain('missing-data-action');
  expect(text).not.toMatch(/Zacharias|angry|boss|principal`|to perform/);
});

test.each([
  [
    'what Azure shows of a role is sure, however the error was read',
    'getting PermissionDenied from my function app func-claims calling https://contoso-ai.openai.azure.com with its managed identity',
    /^Not you: func-claims made this call, and has no role/,
  ],
  [
    'what is only likely says so',
    'our speech websocket fails to upgrade with 401 somehow, region westeurope',
    /^Most likely/,
  ],
])('%s', async (_name, said, card) => {
  const { text } = await new PretendChat(tenant, { person: 'Omar Weiss' }).say(said);
  expect(text).toMatch(card);
});

test.each([
  [
    'a role that is said to be given, and is not there',
    'Imani Cruz',
    'Omar gave me the role 5 minutes ago, still 401 PermissionDenied on contoso-ai',
    /^Azure shows no such role of yours on contoso-ai[\s\S]*which role, on which resource, and to whom/,
  ],
  [
    'a role that is said to be active, and is not',
    'Elena Fischer',
    'I activated Foundry User 3 minutes ago, still 401 PermissionDenied on contoso-ai',
    /^Azure shows your Foundry User as not active on contoso-ai[\s\S]*may wait for an approval/,
  ],
])('what is said of a role is held against what Azure shows: %s', async (_name, person, said, card) => {
  const { text } = await new PretendChat(tenant, { person }).say(said);
  expect(text).toMatch(card);
});
