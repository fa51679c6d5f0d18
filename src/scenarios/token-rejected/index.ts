import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import {
  distinct,
  audienceWords,
  fitWords,
  OLDER_AUDIENCE,
  REFRESH,
  rejected,
  rightScope,
  tenantOfToken,
  tryInTerminal,
} from '../shared/token';
import { examples } from './examples';

export default defineScenario({
  id: 'token-rejected',
  family: 'token-rejected',
  title: 'The token is not accepted',
  stage: 'authenticate',
  needs: [],
  refines: ['gateway-token-rejected', 'key-invalid-without-reason'],
  rules: [...rejected({}), { strength: 'strong', says: ['UserError) Invalid token'] }],
  explain: (evidence) => ({
    headline: prose`${sentence(theResource(evidence))} did not accept the token.`,
    cause: prose`One sentence covers four causes: no token arrived, an API key was sent in its place, it has expired, or it was made for another audience.${audienceWords(evidence)}${fitWords(evidence)} Roles are not looked at before the token is accepted.`,
    steps: distinct([rightScope(evidence), tenantOfToken(evidence), REFRESH, tryInTerminal(evidence)]),
    older: OLDER_AUDIENCE,
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
