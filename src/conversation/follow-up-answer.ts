import { answerChat, answerHelp, followUp, type Answer, type FollowUpInput, type GrantForm } from '../answer';
import { formIn, keylessClient, type Diagnosed, type Form, type Meaning } from '../respond';
import type { Services } from './services';

const GRANTS: readonly GrantForm[] = ['terraform', 'bicep', 'cli', 'portal'];
const isGrant = (form: Form | undefined): form is GrantForm => GRANTS.some((grant) => grant === form);

const LANGUAGES = {
  python: ['python', 'in Python'],
  javascript: ['javascript', 'in JavaScript'],
  csharp: ['csharp', 'in C#'],
  java: ['java', 'in Java'],
  go: ['go', 'in Go'],
  curl: ['rest', 'with curl'],
} as const;

/** What is said by itself, without any case. */
export function answerAlone(meaning: Meaning, { sandbox }: Services): Answer | undefined {
  switch (meaning) {
    case 'help':
      return answerHelp(sandbox);
    case 'people':
      return sandbox && answerHelp(sandbox);
    case 'thanks':
    case 'greeting':
    case 'stop':
      return answerChat(meaning);
    default:
      return undefined;
  }
}

/** What the card says in another form: as code, as a command, or in the portal. */
function formed(text: string, input: FollowUpInput): Answer {
  const form = formIn(text);
  if (form !== undefined && !isGrant(form)) {
    const [language, title] = LANGUAGES[form];
    if (input.error) return followUp.asCode(input, title, keylessClient(input.error.evidence, language));
  }
  return followUp.inForm(input, isGrant(form) ? form : undefined);
}

const heldRole = ({ evidence }: Diagnosed): string | undefined => evidence.claims.holds[0]?.value.role;

/** What the card of an application says by itself: which role, who gives it, what it has now. */
const ON_CARD: ReadonlySet<Meaning> = new Set(['again', 'role', 'holds', 'who', 'app', 'time', 'fix']);

/** The answer to what was meant, for a case that is known. */
export function answerTo(meaning: Meaning, said: Diagnosed, input: FollowUpInput): Answer {
  if (ON_CARD.has(meaning) && input.verdict?.caller?.kind === 'application') return followUp.asItIs(input);
  switch (meaning) {
    case 'again':
      return followUp.again(input);
    case 'role':
      return followUp.role(input);
    case 'form':
      return formed(said.paste.text, input);
    case 'holds':
      return followUp.holds(input, heldRole(said));
    case 'who':
      return followUp.who(input);
    case 'why':
      return followUp.why(input);
    case 'time':
      return followUp.time(input);
    case 'other-person':
      return followUp.otherPerson(input);
    case 'app':
      return followUp.app(input);
    case 'operation':
      return followUp.operation(input);
    case 'fix':
      return followUp.steps(input);
    case 'fact':
      return followUp.told(input);
    default:
      return followUp.about(input);
  }
}

/** What needs a look at somebody's access first. */
export const LOOKS: ReadonlySet<Meaning> = new Set([
  'other-person',
  'again',
  'role',
  'form',
  'holds',
  'who',
  'time',
  'app',
  'why',
  'operation',
  'fact',
  'fix',
]);
