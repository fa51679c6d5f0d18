import { defineScenario, type Phrase } from '../../diagnosis';
import { STORES, TELEMETRY, TELEMETRY_SOURCES } from '../shared/telemetry';
import { examples } from './examples';

/** Whose traces they are: the store serves any program. */
const OF_FOUNDRY: readonly Phrase[] = [
  'Foundry portal',
  'Foundry project',
  'Foundry agent',
  'Microsoft Foundry',
  'AI Foundry',
  'agent traces',
  'Traces tab',
];

const REFUSALS: ReadonlySet<string> = new Set(['AuthorizationFailed', 'InsufficientAccessError', 'Forbidden']);

export default defineScenario({
  id: 'telemetry-role-missing',
  family: 'permission-denied',
  title: 'Traces of agents may not be read',
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed', 'forbidden-without-reason', 'foundry-portal-permission', 'permission-denied'],
  rules: STORES.flatMap((store) => [
    {
      strength: 'strong',
      says: [store],
      oneOf: OF_FOUNDRY,
      when: ({ statuses, errorCodes }) =>
        statuses.some(({ value }) => value === 401 || value === 403) ||
        errorCodes.some(({ value }) => REFUSALS.has(value)),
      whenInWords: 'a refusal (401, 403, AuthorizationFailed, InsufficientAccessError) stands in the text',
    },
  ]),
  explain: () => TELEMETRY,
  sources: TELEMETRY_SOURCES,
  examples,
});
