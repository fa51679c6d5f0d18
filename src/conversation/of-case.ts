import { followUp, type Answer, type FollowUpInput, type GrantForm } from '../answer';
import { formIn, isOfKeys, type Diagnosed, type Form, type Meaning } from '../respond';

const GRANTS: readonly GrantForm[] = ['terraform', 'bicep', 'cli', 'powershell', 'portal'];
export const isGrant = (form: Form | undefined): form is GrantForm => GRANTS.some((grant) => grant === form);

/** What a deny assignment leaves of each question about roles. */
const WHEN_DENIED: Readonly<Partial<Record<Meaning, followUp.AskedWhenDenied>>> = {
  undo: 'lift',
  who: 'lift',
  self: 'self',
  'do-it': 'self',
  ...{ form: 'role', role: 'role', scope: 'role', custom: 'role', time: 'role' },
};

/** After a sign-in that failed, an app is the one that could not sign in, and "which one" is no key. */
function ofSignIn(meaning: Meaning, { paste }: Diagnosed, input: FollowUpInput): Answer | undefined {
  if (!followUp.isOfSignIn(input)) return undefined;
  const isElse =
    (meaning === 'app' && input.speaksOf?.runsOn === undefined) || (meaning === 'key' && !isOfKeys(paste.text));
  return isElse ? followUp.steps(input) : undefined;
}

/** "What is its object id?" */
const ITS_ID =
  /\b(?:object|principal|app|client)[- ]?id\b|\boid\b|\b(?:see|find|show|which|what)\b.{0,20}\bidentity\b|\bobjekt-?id\b/iu;

/** What the case itself answers, whatever such a question means elsewhere. */
export function ofCase(meaning: Meaning, said: Diagnosed, input: FollowUpInput): Answer | undefined {
  const asked = WHEN_DENIED[meaning];
  const form = meaning === 'form' ? formIn(said.paste.text) : undefined;
  if (asked !== undefined && followUp.isDenied(input) && (form === undefined || isGrant(form)))
    return followUp.denied(input, asked);
  const ofItsId = ITS_ID.test(said.paste.text) && OF_ITS_ID.has(meaning);
  return (ofItsId ? followUp.applicationIdentity(input) : undefined) ?? ofSignIn(meaning, said, input);
}
/** With what such a question is easily mistaken. */
const OF_ITS_ID: ReadonlySet<Meaning> = new Set(['app', 'fact', 'again', 'role', 'why', 'fix', 'who', 'holds']);
