import {
  answerBecame,
  answerCardProblem,
  answerChat,
  answerCheckInvite,
  answerChooseResource,
  answerDiagnosis,
  answerEmpty,
  answerFailure,
  answerHelp,
  answerScreenshot,
  answerSharedPasteHint,
  answerSignedOut,
  answerStillChecking,
  answerUnknownPerson,
  answerVerdict,
  answerWelcome,
  type Answer,
} from '../../src/answer';
import { readPaste } from '../../src/paste';
import {
  evidenceOf,
  explainedBy,
  inputOf,
  matchOf,
  NO_DEPLOYMENT,
  OLD_CLIENT,
  ROLE_MISSING,
  SAID,
  sample,
} from '../answer/samples';
import { ACCOUNT, ALEX, CHAT, gap, id, NOW, oid, OTHER, read, VERDICTS } from '../answer/tenant';

const { paste, evidence } = sample();
const question = { wanted: { kind: 'dataAction', name: CHAT } } as const;
const named = { ...question, resource: { kind: 'name', name: 'contoso-ai' } } as const;
const olivia = {
  name: 'Olivia',
  case: 'Owner of the subscription, and nothing else.',
  question: { ...question, resource: { kind: 'id', id: id(ACCOUNT) } },
} as const;
const sandbox = {
  people: [olivia, { name: 'Nina', case: 'Her role comes through nested groups.', question }],
  stories: [
    { title: 'Owner, and still locked out', message: 'become Olivia\nError code: 401' },
    { title: 'A role that is not activated', message: 'become Nina\nError code: 401' },
    { title: 'A deployment misspelt', message: 'become Olivia\nError code: 404' },
  ],
};
const asker = { objectId: oid('cccccccc-0000-4000-8000-00000000dddd') };
const accounts = read([
  { id: id(ACCOUNT), name: 'contoso-ai', resourceGroup: 'rg-ai', kind: 'AIServices' },
  { id: id(OTHER), name: 'fabrikam-ai', resourceGroup: 'rg-lab', kind: 'OpenAI' },
]);
const token = [
  { alg: 'none', typ: 'JWT' },
  { aud: 'https://management.azure.com', exp: NOW / 1000 - 7200, idtyp: 'app' },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('c2lnbmF0dXJl'.repeat(8))
  .join('.');
const withToken = sample(`${paste.text}\nAuthorization: Bearer ${token}`);
const nothing = readPaste({ text: 'What a day.' });

const diagnoses: Readonly<Record<string, () => Answer>> = {
  'explained-shared': () => answerDiagnosis(inputOf({ setting: 'shared' })),
  'explained-not-granted': () => answerDiagnosis(inputOf({ check: 'done', asker, verdict: VERDICTS['owner-only']() })),
  'explained-cannot-tell': () => answerDiagnosis(inputOf({ check: 'done', asker, verdict: VERDICTS['cannot-read']() })),
  'explained-granted': () => answerDiagnosis(inputOf({ check: 'done', asker, verdict: VERDICTS.granted() })),
  'explained-other-identity': () =>
    answerDiagnosis(inputOf({ check: 'done', asker: { objectId: ALEX }, verdict: VERDICTS.granted() })),
  'explained-pending': () => answerDiagnosis(inputOf({ check: 'pending', asker })),
  'explained-token': () =>
    answerDiagnosis(
      inputOf({ ...withToken, diagnosis: explainedBy(ROLE_MISSING, withToken.paste, SAID, { near: true }), asker }),
    ),
  'explained-deployment': () =>
    answerDiagnosis(
      inputOf({
        diagnosis: explainedBy(NO_DEPLOYMENT, paste, 'gpt4o'),
        check: 'done',
        asker,
        verdict: VERDICTS.granted(),
      }),
    ),
  ambiguous: () =>
    answerDiagnosis(
      inputOf({
        diagnosis: {
          outcome: 'ambiguous',
          matches: [matchOf(ROLE_MISSING, paste, SAID), matchOf(OLD_CLIENT, paste, 'main.py')],
          alsoSeen: [],
        },
      }),
    ),
  unrecognised: () => answerDiagnosis(inputOf({ evidence, diagnosis: { outcome: 'unrecognised' } })),
  likely: () =>
    answerDiagnosis(
      inputOf({
        diagnosis: {
          outcome: 'likely',
          match: { ...matchOf(ROLE_MISSING, paste, SAID), strength: 'likely' },
          others: [OLD_CLIENT],
        },
      }),
    ),
  unsure: () => answerDiagnosis(inputOf({ diagnosis: { outcome: 'unsure', among: [ROLE_MISSING, OLD_CLIENT] } })),
  foreign: () => answerDiagnosis(inputOf({ diagnosis: { outcome: 'foreign', owner: 'GitHub' } })),
  'no-error': () =>
    answerDiagnosis(
      inputOf({
        paste: nothing,
        evidence: evidenceOf(nothing),
        diagnosis: { outcome: 'no-error' },
      }),
    ),
};

const verdicts: Readonly<Record<string, () => Answer>> = Object.fromEntries(
  Object.entries(VERDICTS).map(([name, verdict]) => [
    `verdict-${name}`,
    () => answerVerdict(verdict(), { now: NOW, setting: 'personal' }),
  ]),
);

const talk: Readonly<Record<string, () => Answer>> = {
  'still-checking': () =>
    answerStillChecking(named, { ...VERDICTS['owner-only'](), gaps: [{ what: 'groups', why: 'still-reading' }] }, NOW),
  'choose-resource': () => answerChooseResource(question, accounts),
  'choose-resource-unseen': () =>
    answerChooseResource(question, gap('account', 'forbidden'), 'not-a-resource', 'the one in Sweden'),
  'check-invite': () => answerCheckInvite(named),
  help: () => answerHelp(),
  'welcome-sandbox': () => answerWelcome('personal', sandbox),
  'welcome-shared': () => answerWelcome('shared'),
  became: () => answerBecame(olivia),
  'unknown-person': () => answerUnknownPerson('Zed', sandbox),
  greeting: () => answerChat('greeting'),
  thanks: () => answerChat('thanks'),
  stop: () => answerChat('stop'),
  screenshot: () => answerScreenshot(),
  empty: () => answerEmpty(),
  'signed-out': () => answerSignedOut(),
  failure: () => answerFailure('7f3a-19'),
  'card-older': () => answerCardProblem('older'),
  'card-invalid': () => answerCardProblem('invalid'),
  'card-unknown-verb': () => answerCardProblem('unknown-verb'),
  'shared-paste-hint': () => answerSharedPasteHint(),
};

/** One answer of every sort, by the name of its golden pair. */
export const ANSWERS: Readonly<Record<string, () => Answer>> = { ...diagnoses, ...verdicts, ...talk };
