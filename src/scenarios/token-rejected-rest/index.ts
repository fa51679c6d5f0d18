import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Snippet } from '../../prose';
import { clientOf } from '../../services';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { terminalCall } from '../shared/snippets';
import {
  audienceWords,
  fitWords,
  OLDER_AUDIENCE,
  rejected,
  routeWords,
  tenantOfToken,
  wantedScope,
} from '../shared/token';
import { examples } from './examples';

/** A call without a client library: curl, requests, an HTTP tool. */
const isRest = ({ language, sdk }: Evidence): boolean =>
  language?.value === 'rest' && clientOf(sdk?.value)?.speaks !== 'openai';

const inPowerShell = ({ language }: Evidence): boolean => language?.value === 'powershell';

/** By the change log of Az.Accounts 5.0. */
const SECURE_STRING = words(
  ' From version 5 of Az.Accounts on Get-AzAccessToken gives a SecureString: put into a header as it is, it is no token.',
);

const POWERSHELL = (evidence: Evidence): Snippet =>
  snippet(
    'PowerShell',
  )`$secure = (Get-AzAccessToken -ResourceUrl "${slot('audience', wantedScope(evidence).replace('/.default', ''))}" -AsSecureString).Token
$token = [System.Net.NetworkCredential]::new('', $secure).Password
$headers = @{ Authorization = "Bearer $token" }`;

export default defineScenario({
  id: 'token-rejected-rest',
  family: 'token-rejected',
  title: 'REST: the token is not accepted',
  stage: 'authenticate',
  needs: [],
  refines: ['token-rejected'],
  rules: [
    ...rejected({ when: isRest, whenInWords: 'the call was made without a client library' }),
    ...rejected({
      oneOf: [
        'Authorization: Bearer',
        'curl http',
        'Invoke-RestMethod',
        'Invoke-WebRequest',
        'requests.post',
        'requests.get',
      ],
    }),
  ],
  explain: (evidence) => ({
    headline: prose`${sentence(theResource(evidence))} did not accept the token of this REST call.`,
    cause: prose`Either the header Authorization: Bearer is missing, it holds an API key, the token has expired, or it was made for another audience.${audienceWords(evidence)}${fitWords(evidence)}`,
    steps: [
      {
        does: 'change-call',
        text: prose`Get a token for ${wantedScope(evidence)} and send it in the header Authorization. Keys go into the header api-key instead.${inPowerShell(evidence) ? SECURE_STRING : routeWords(evidence)}`,
        snippet: inPowerShell(evidence) ? POWERSHELL(evidence) : terminalCall(evidence),
      },
      tenantOfToken(evidence),
      {
        does: 'note',
        text: words(
          'If the call now answers PermissionDenied, the token is right and the role is missing: paste that answer.',
        ),
      },
    ],
    older: [...OLDER_AUDIENCE, ...words(' An older page calls the header Authentication; its name is Authorization.')],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryErrors],
  examples,
});
