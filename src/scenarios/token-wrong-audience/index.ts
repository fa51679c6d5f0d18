import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { wantsAccount } from '../shared/frameworks';
import { giveAccount, gotProject, WHY_ACCOUNT } from '../shared/project-endpoint';
import { inferenceQuestion } from '../shared/questions';
import {
  distinct,
  askedAudience,
  misfitWords,
  movesRoute,
  OLDER_AUDIENCE,
  REFRESH,
  rejected,
  rightScope,
  tryInTerminal,
  wantedAudience,
  wantedScope,
} from '../shared/token';
import { fitOf } from '../shared/target';
import { examples } from './examples';

/** What was asked for is known, and it is not what the service, or else the endpoint, wants. */
function contradicts(evidence: Evidence): boolean {
  const asked = askedAudience(evidence);
  if (asked === undefined) return false;
  const wanted = wantedAudience(evidence);
  return wanted === undefined ? fitOf(evidence)?.misfits.includes('audience') === true : wanted !== asked;
}

const askedWords = (evidence: Evidence): Prose => {
  const asked = evidence.token?.value.audience ?? evidence.tokenScope?.value;
  return asked === undefined ? words('another audience') : prose`${asked}`;
};

/** API Management gets the token itself: its policy says for whom. */
const inGateway = ({ claims }: Evidence): boolean => claims.runsOn.some(({ value }) => value === 'api-management');

const policy = (evidence: Evidence): Step => ({
  does: 'change-call',
  text: words(
    'In the policy of API Management change the resource, which is the audience of the token (without /.default), and let a set-header send it; with authentication-managed-identity alone it does so by itself:',
  ),
  snippet: snippet(
    'PlainText',
  )`<authentication-managed-identity resource="${slot('audience', (evidence.audience?.value ?? wantedScope(evidence)).replace('/.default', ''))}" />`,
});

export default defineScenario({
  id: 'token-wrong-audience',
  family: 'token-rejected',
  title: 'The token is for another audience',
  stage: 'authenticate',
  needs: [],
  refines: ['token-rejected', 'token-rejected-azure-openai', 'token-rejected-rest'],
  rules: [
    ...rejected({
      when: contradicts,
      whenInWords: 'the scope or token in the paste is for another audience than the service wants',
    }),
  ],
  explain: (evidence) => ({
    headline: wantsAccount(evidence)
      ? gotProject(evidence)
      : prose`The token must be for ${(evidence.audience?.value ?? wantedScope(evidence)).replace('/.default', '')}, not ${askedWords(evidence)}.`,
    cause: prose`${wantsAccount(evidence) ? words(`${WHY_ACCOUNT} The account takes this token, a project another. `) : []}Each token names the service that it is for, and Azure AI has two such names. Projects, agents and Claude want the newer one; the /models route and services such as Speech or Vision the older one. Your sign-in works: ${words(movesRoute(evidence) ? 'scope, route and client in the code do not belong together.' : 'only the scope in the code is wrong.')}${misfitWords(evidence)}`,
    steps: inGateway(evidence)
      ? [policy(evidence)]
      : wantsAccount(evidence)
        ? distinct([giveAccount(evidence), REFRESH, tryInTerminal(evidence)])
        : distinct([rightScope(evidence), REFRESH, tryInTerminal(evidence)]),
    older: OLDER_AUDIENCE,
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryAuth, SOURCES.foundryEntra, SOURCES.foundryErrors],
  examples,
});
