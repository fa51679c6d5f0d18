import {
  askOf,
  callerAfter,
  callersIn,
  isCalledApp,
  meantOfOther,
  type Meaning,
  meantInstead,
  meantOf,
  reportIn,
  type CallerSpokenOf,
  type LookedUp,
} from '../../src/followups';

test.each<readonly [text: string, report: LookedUp | undefined]>([
  ['my curl returns 200', { kind: 'call-works', then: 'works' }],
  ['da kommt 200 zurück', { kind: 'call-works', then: 'works' }],
  ['first 200, ten minutes later 401', { kind: 'call-works', then: 'fails' }],
  ['it answers with 200 tokens at most', undefined],
  ['why do I get 200 there?', undefined],
  ['nc to port 443 gives no answer', { kind: 'port', isOpen: false }],
  ['TcpTestSucceeded : True', { kind: 'port', isOpen: true }],
  ['telnet on 443 works', { kind: 'port', isOpen: true }],
  ['our resolver is 192.168.7.1', { kind: 'dns-server', value: '192.168.7.1' }],
  ['dns: 168.63.129.16', { kind: 'dns-server', value: '168.63.129.16' }],
  ['I am connected to the VPN', { kind: 'vpn', state: 'on' }],
  ['the vpn is off', { kind: 'vpn', state: 'off' }],
  ['la VPN está activa', { kind: 'vpn', state: 'on' }],
  ['do I need the VPN?', undefined],
  ['I approved the MFA prompt an hour ago', { kind: 'second-factor' }],
  ['多要素認証は済みです', { kind: 'second-factor' }],
  ['is MFA needed for that?', undefined],
])('what was tried: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

test.each<readonly [text: string, isOpen: boolean | undefined]>([
  ['port 443 is not blocked', true],
  ["443 isn't closed here", true],
  ['telnet connects fine but the call fails', true],
  ['the call fails, but nc says open', true],
  ['it fails even though 443 is reachable', true],
  ['Test-NetConnection fails? no, TcpTestSucceeded: True', true],
  ['PingSucceeded : False, TcpTestSucceeded : True', true],
  ['tcptestsucceeded is false', false],
  ['443 was blocked, now it is open', true],
  ['nc: connect to 10.4.5.6 port 443 (tcp) timed out', false],
  ['nc: connect to 10.4.5.6 port 443 (tcp) failed: Connection refused', false],
  ['telnet: Unable to connect to remote host: Connection timed out', false],
  ['port 443 is not open', false],
  ["I can't connect to port 443", false],
  ['telnet never answers', false],
  ['I tried telnet, it hangs', false],
  ['port 443 ist nicht offen', false],
  ['telnet est bloqué', false],
  ['443 でつながりません', false],
  ['443 fails with the port open', undefined],
  ['telnet to 443, then the call fails', undefined],
  ['maybe 443 is blocked', undefined],
])('whether a port is open: %s', (text, isOpen) => {
  expect(reportIn(text)).toEqual(isOpen === undefined ? undefined : { kind: 'port', isOpen });
});

test.each<readonly [text: string, state: 'on' | 'off' | undefined]>([
  ["I'm on the VPN and it does not work", 'on'],
  ['it does not work, I am on the vpn', 'on'],
  ['connected to the vpn, no change', 'on'],
  ['the VPN was off, now it is on', 'on'],
  ['the vpn was on, then I turned it off', 'off'],
  ["I'm on the vpn, access denied", 'on'],
  ['the VPN is down', 'off'],
  ['the VPN is not connected', 'off'],
  ["I'm not on the VPN", 'off'],
  ["we aren't on the company VPN", 'off'],
  ['ich bin nicht im VPN', 'off'],
  ['le VPN est connecté', 'on'],
  ['it works when I am on the VPN', undefined],
  ['does not work with VPN enabled', undefined],
  ['we have a VPN', undefined],
])('whether a VPN is on: %s', (text, state) => {
  expect(reportIn(text)).toEqual(state && { kind: 'vpn', state });
});

test.each<readonly [text: string, report: LookedUp | undefined]>([
  ['the dns server answers 10.1.2.3', { kind: 'address', value: '10.1.2.3', of: 'name', isPrivate: true }],
  ['our DNS server returns 20.1.2.3', { kind: 'address', value: '20.1.2.3', of: 'name', isPrivate: false }],
  ['DNSサーバーは10.1.2.3を返します', { kind: 'address', value: '10.1.2.3', of: 'name', isPrivate: true }],
  ['the dns server is 10.1.2.3', { kind: 'dns-server', value: '10.1.2.3' }],
  ['the dns server 10.0.0.4 answers 10.1.2.3', { kind: 'dns-server', value: '10.0.0.4' }],
])('the server of names, and what it answers: %s', (text, report) => {
  expect(reportIn(text)).toEqual(report);
});

test.each<readonly [text: string, then: 'works' | 'fails' | undefined]>([
  ['200', 'works'],
  ['now 200!', 'works'],
  ['with your curl I got 200 OK', 'works'],
  ['I ran it again and the status is 200', 'works'],
  ['we are 200 employees', undefined],
  ['the limit is 200', undefined],
  ['limit: 200', undefined],
  ['there are about 200 of us', undefined],
  ['the list returns 200 deployments', undefined],
  ["I don't get a 200", undefined],
  ['it gives 403 instead of 200', undefined],
  ['I got 200 once, now 403 again', 'fails'],
])('whether a call works: %s', (text, then) => {
  expect(reportIn(text)).toEqual(then && { kind: 'call-works', then });
});

test.each<readonly [text: string, isGiven: boolean]>([
  ['I did MFA, no change', true],
  ['MFA? done', true],
  ['no, I confirmed the second factor', true],
  ['I have not done MFA yet', false],
  ['I never set up an authenticator', false],
  ['I did not get an MFA prompt', false],
  ['MFA habe ich nicht gemacht', false],
  ["je n'ai pas fait la double authentification", false],
  ['MFA 还没做过', false],
  ['MFA should be done first', false],
])('whether a second factor was given: %s', (text, isGiven) => {
  expect(reportIn(text)).toEqual(isGiven ? { kind: 'second-factor' } : undefined);
});

test.each<readonly [text: string, parts: readonly string[] | undefined]>([
  ['AZURE_TENANT_ID and AZURE_CLIENT_ID are set', ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID']],
  ['AZURE_CLIENT_ID is there, the secret too', ['AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET']],
  ['CLIENT_SECRET also', ['AZURE_CLIENT_SECRET']],
  ['the client has a secret', undefined],
])('which parts of a service principal are there: %s', (text, parts) => {
  const report = reportIn(text);
  expect(report?.kind === 'variable' ? report.parts : undefined).toEqual(parts);
});

test.each<readonly [text: string, kept: string | undefined]>([
  ['I mean listing files, not uploading them', 'I mean listing files'],
  ['speech, not chat', 'speech'],
  ['not the portal but the API', 'the API'],
  ['ich meine Embeddings, nicht Chat', 'ich meine Embeddings'],
  ['チャットではなく埋め込みです', '埋め込みです'],
  ['the roles for embeddings, not for agents', 'the roles for embeddings'],
  ['the command for the function app, not for me', 'the command for the function app'],
  ['it does not work', undefined],
  ['why not Contributor?', undefined],
  ['the chat works, no errors', undefined],
  ['I want the chat role, no keys', 'I want the chat role'],
  ['the embeddings role, not today', undefined],
  ['the chat model, no change', undefined],
  ['the embeddings work, not the chat', undefined],
])('what is meant of two: %s', (text, kept) => {
  expect(meantInstead(text)).toBe(kept);
});

const APP: CallerSpokenOf = { kind: 'app', name: 'func-claims' };

test.each<readonly [meaning: Parameters<typeof callerAfter>[0], text: string, caller: CallerSpokenOf | undefined]>([
  ['form', 'and the command?', APP],
  ['form', 'give me the command', APP],
  ['role', 'what do we assign to it', APP],
  ['role', 'and which role do I need myself?', undefined],
  ['time', 'how long does it take', APP],
  ['elsewhere', 'and in test?', undefined],
  ['again', 'and me?', undefined],
  ['fix', 'and I?', undefined],
  ['fix', 'what can I do?', undefined],
  ['self', 'can I give it the role?', APP],
  ['form', 'can I do it in the portal?', APP],
])('of whom a talk goes on: %s %s', (meaning, text, caller) => {
  expect(callerAfter(meaning, text, { before: APP, spoken: undefined })).toEqual(caller);
});

test('another app takes the place of the one before, and an unnamed one is still that one', () => {
  const spoken: CallerSpokenOf = { kind: 'app', name: 'id-reports' };
  expect(callerAfter('app', 'and id-reports?', { before: APP, spoken })).toEqual(spoken);
  expect(callerAfter('app', 'its id?', { before: APP, spoken: { kind: 'app' } })).toEqual(APP);
  expect(callerAfter('other-person', 'and a group?', { before: APP, spoken: { kind: 'team' } })).toEqual({
    kind: 'team',
  });
});

test.each<readonly [text: string, name: string | undefined]>([
  ['which role does it need?', 'func-claims'],
  ['and for that app?', 'func-claims'],
  ['the object id?', 'func-claims'],
  ['and for our pipeline?', undefined],
  ['and for another function app?', undefined],
  ['what about a service principal', undefined],
  ['und für unsere Pipeline?', undefined],
])('%s is about %s', (text, name) => {
  expect(callerAfter('app', text, { before: APP, spoken: { kind: 'app' } })?.name).toBe(name);
});

test.each<readonly [text: string, names: readonly string[], isCalled: boolean]>([
  ['our function app func-claims needs it', ['func-claims'], true],
  ['func-claims, our pipeline', ['func-claims'], true],
  ['the pipeline is called rel-42', ['rel-42'], true],
  ['and for func-claims?', ['func-claims'], false],
  ['the app has the password hunter-2', [], false],
  ['my pw is: summer2026', [], false],
  ['the token of it is abc-123', ['abc-123'], false],
  ['secret = app-7x', [], false],
])('names of apps in "%s"', (text, names, isCalled) => {
  expect(callersIn(text)).toEqual(names);
  expect(names.some((name) => isCalledApp(text, name))).toBe(isCalled);
});

test.each<readonly [text: string, meaning: Meaning | undefined]>([
  ['and for func-claims?', 'app'],
  ['und für func-claims?', 'app'],
  ['and for our service principal?', 'app'],
  ['and for the group Model Users?', 'other-person'],
  ['and for the resource group?', undefined],
  ['and for rg-contoso?', undefined],
  ['and for contoso-ai?', undefined],
  ['and for Priya?', undefined],
  ['and for embeddings?', undefined],
])('of whom "%s" is', (text, meaning) => {
  expect(meantOfOther(text, (name) => name === 'contoso-ai')).toBe(meaning);
});

test.each([
  ['role', 'app', 'app'],
  ['form', 'app', 'form'],
  ['fix', 'team', 'other-person'],
  ['role', 'team', 'role'],
] as const)('%s, asked of an %s, asks %s', (meaning, kind, meant) => {
  expect(meantOf({ kind }, meaning)).toBe(meant);
  expect(meantOf(undefined, meaning)).toBe(meaning);
});

test.each([
  ['whose guid is that?', { isNamed: true }, 'whose'],
  ['whose guid is that?', {}, undefined],
  ['can I have it for good?', { isEligible: true }, 'permanent'],
  ['can I have it for good?', {}, undefined],
  ['a nightly job does that', { needsPerson: true }, 'unattended'],
  ['a nightly job does that', {}, undefined],
  ['our server runs it as a batch', { needsPerson: true }, 'unattended'],
  ['how does a script sign in?', { needsPerson: true }, 'unattended'],
  ['from a pipeline', { needsPerson: true }, 'unattended'],
  ['our service has no user', { needsPerson: true }, 'unattended'],
  ['das macht ein Skript bei uns im Haus', { needsPerson: true }, 'unattended'],
  ['the server is in Azure', { needsPerson: true }, undefined],
  ['can our service turn off MFA?', { needsPerson: true }, undefined],
  ['the bot told me so', { needsPerson: true }, undefined],
  ['I read the script in the repository yesterday', { needsPerson: true }, undefined],
  ['how do I keep the role permanently?', { isEligible: true }, 'permanent'],
  ['do I really have to activate all the time', { isEligible: true }, 'permanent'],
  ['and permanently?', { isEligible: true }, 'permanent'],
  ['kann ich das dauerhaft haben?', { isEligible: true }, 'permanent'],
  ['ロールを恒久にできますか', { isEligible: true }, 'permanent'],
  ['is it slow all the time?', { isEligible: true }, undefined],
  ['permanent error', { isEligible: true }, undefined],
  ['does the role fail all the time', { isEligible: true }, undefined],
  ['we work there all the time', { isEligible: true }, undefined],
] as const)('%s, after %j: %s', (text, about, ask) => {
  expect(askOf(text, about)).toBe(ask);
});
