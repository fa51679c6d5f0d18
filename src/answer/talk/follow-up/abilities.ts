import type { BuiltInRole } from '../../../azure-names';
import { holds, manages, usualOf } from '../../../services';

/** Something that people ask whether a role allows it, as they call it. */
type Ability = readonly [name: string, action: string];

const OPENAI = 'Microsoft.CognitiveServices/accounts/OpenAI';

/** What uses a resource with its models. */
const CALLS: readonly Ability[] = [
  ['chat', `${OPENAI}/deployments/chat/completions/action`],
  ['embeddings', `${OPENAI}/deployments/embeddings/action`],
  ['images', `${OPENAI}/images/generations/action`],
  ['audio', `${OPENAI}/deployments/audio/action`],
  ['fine-tuning', `${OPENAI}/fine-tunes/write`],
];

/** The other services of a resource. */
const SERVICES: readonly Ability[] = [
  ['agents', usualOf('foundry').dataAction],
  ['Claude', usualOf('anthropic').dataAction],
  ['Speech', usualOf('speech').dataAction],
  ['Language', usualOf('language').dataAction],
  ['Vision', usualOf('vision').dataAction],
];

/** What manages a resource. */
const MANAGES: readonly Ability[] = [
  ['read the keys', 'Microsoft.CognitiveServices/accounts/listKeys/action'],
  ['make deployments', 'Microsoft.CognitiveServices/accounts/deployments/write'],
  ['change the resource', 'Microsoft.CognitiveServices/accounts/write'],
  ['delete the resource', 'Microsoft.CognitiveServices/accounts/delete'],
  ['give roles', 'Microsoft.Authorization/roleAssignments/write'],
];

/** What a role allows, as people call it. */
export interface Abilities {
  /** "chat", "embeddings" … */
  readonly uses: readonly string[];
  /** "agents", "Speech" … */
  readonly services: readonly string[];
  /** "read the keys" … */
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
}

export function abilitiesOf(role: BuiltInRole): Abilities {
  const used = (all: readonly Ability[]): readonly string[] =>
    all.flatMap(([name, action]) => (holds(role, action) ? [name] : []));
  const managed = (is: boolean): readonly string[] =>
    MANAGES.flatMap(([name, action]) => (manages(role, action) === is ? [name] : []));
  return { uses: used(CALLS), services: used(SERVICES), may: managed(true), mayNot: managed(false) };
}
