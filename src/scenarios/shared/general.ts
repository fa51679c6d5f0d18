import { audienceKind } from '../../azure-names';
import type { Rule } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { clientOf } from '../../services';
import { AZURE_AI_WORDS, namesAzureAiHost, OF_AZURE_AI, OF_ANOTHER_SERVICE } from './surroundings';

const PROVIDER = 'microsoft.cognitiveservices';

/** Something that was read from the text belongs to Azure AI: a host, a client, an action, an audience. */
function inAzureAi(evidence: Evidence): boolean {
  const speaks = clientOf(evidence.sdk?.value)?.speaks;
  const audience = audienceKind(
    evidence.audience?.value ?? evidence.token?.value.audience ?? evidence.tokenScope?.value,
  );
  const named = [evidence.dataAction, evidence.action, evidence.scope, evidence.resourceId];
  return (
    namesAzureAiHost(evidence) ||
    speaks === 'inference' ||
    speaks === 'projects' ||
    audience === 'cognitive' ||
    audience === 'foundry' ||
    named.some((finding) => finding?.value.toLowerCase().includes(PROVIDER) === true)
  );
}

/** Words of Azure AI, and of gateways that serve its routes under a host of their own. */
const WORDS = [...AZURE_AI_WORDS, 'azure-api.net/openai', '/openai/deployments/'];

/**
 * A rule whose words are general counts only in surroundings of Azure AI: something that was read belongs to it, or
 * its words are there. Never where another service is named. Rules given here must leave `oneOf` free.
 */
export function nearAzureAi(rule: Omit<Rule, 'oneOf'>): readonly Rule[] {
  const { when = () => true, whenInWords } = rule;
  const near = 'a host, client, action or audience of Azure AI is named';
  return [
    {
      ...rule,
      unlessShows: OF_ANOTHER_SERVICE,
      when: (evidence) => inAzureAi(evidence) && when(evidence),
      whenInWords: whenInWords === undefined ? near : `${near}, and ${whenInWords}`,
    },
    { ...rule, unlessShows: OF_ANOTHER_SERVICE, oneOf: WORDS, orShows: OF_AZURE_AI },
  ];
}

/** The client in the paste speaks this language. */
export const speaks =
  (...kinds: readonly string[]) =>
  (evidence: Evidence): boolean => {
    const kind = clientOf(evidence.sdk?.value)?.speaks;
    return kind !== undefined && kinds.includes(kind);
  };
