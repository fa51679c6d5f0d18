import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { NO_ACCESS_PROBLEM } from '../shared/not-access';
import { examples } from './examples';

/** The filters as people call them. */
const NAMES: Readonly<Record<string, string>> = {
  self_harm: 'self-harm',
  jailbreak: 'jailbreaks (prompt shield)',
  indirect_attack: 'indirect attacks (prompt shield)',
  protected_material_text: 'protected text',
  protected_material_code: 'protected code',
  custom_blocklists: 'a blocklist of yours',
};

export default defineScenario({
  id: 'content-filtered',
  family: 'content-filtered',
  title: 'The content filter stopped the prompt or the answer',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'triggering Azure OpenAI’s content management policy',
        'ResponsibleAIPolicyViolation',
        'The response was filtered',
        'not provided the response due to a content filter',
        'Could not parse response content as the request was rejected by the content filter',
      ],
    },
  ],
  explain: ({ filters }) => ({
    headline:
      filters.length === 0
        ? words('The content filter stopped the prompt or the answer; access is fine.')
        : prose`The filter for ${filters.map(({ value }) => NAMES[value.toLowerCase()] ?? value).join(' and ')} stopped this; access is fine.`,
    cause: prose`The call was served, and a filter for hate, violence, sexual content, self-harm or attempts to break its rules ("jailbreak") fired; it can be wrong. ${NO_ACCESS_PROBLEM}`,
    steps: [
      {
        does: 'read',
        text: words(
          'Look into "content_filter_result" of the answer: it names the filter that fired and its severity. Reword the prompt there, also the parts that your program adds (a system message can look like a jailbreak).',
        ),
      },
      {
        does: 'change-account',
        text: words(
          'If lawful texts are hit often: an owner of the resource can give the deployment a filter of its own with higher thresholds (Foundry portal: Guardrails + controls).',
        ),
        link: {
          text: 'Microsoft: guardrails and content filters',
          href: 'https://learn.microsoft.com/azure/foundry/guardrails/guardrails-overview',
        },
      },
    ],
  }),
  sources: [SOURCES.foundryErrors],
  examples,
});
