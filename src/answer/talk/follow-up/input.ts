import type { AccessVerdict, OpenQuestion, WantedAction } from '../../../access';
import { leadingMatch, mayLackRole, type Family, type Match } from '../../../diagnosis';
import type { Endpoint, RunsOn } from '../../../evidence';
import { prose, withArticle, words, type Prose, type Snippet } from '../../../prose';
import { referenceName } from '../../names';
import type { GrantsMode } from '../../grants/steps';
import { answerDiagnosis } from '../../paste/diagnosis';
import type { DiagnosisInput } from '../../paste/input';
import type { Answer, Button, Carried } from '../../types';
import { answerVerdict } from '../../verdict/verdict';
import { targetName } from '../../verdict/words';
import type { LookedUp } from '../../../followups';

/** What somebody adds to the error, beside claims, which the evidence holds already. */
interface Told {
  /** The name of the account, where none was known. */
  readonly resource?: string | undefined;
  readonly endpoint?: Endpoint | undefined;
  /** The name of a deployment. */
  readonly name?: string | undefined;
  /** Whether something of the surroundings was said that was not known before. */
  readonly more: boolean;
  /** The client with what was told in it. */
  readonly client?: Snippet | undefined;
}

/** Of whom or what somebody speaks, beside themselves. */
export interface SpokenOf {
  /** As they call somebody: "Priya". */
  readonly person?: string | undefined;
  /** The same, where the sandbox knows who that is. */
  readonly sandboxPerson?: { readonly name: string; readonly case: string } | undefined;
  readonly isTeam?: boolean | undefined;
  /** Of somebody besides the one who is named. */
  readonly isElse?: boolean | undefined;
  /** The name of an application. */
  readonly app?: string | undefined;
  /** The name of a model, or of a deployment that is called like one. */
  readonly model?: string | undefined;
  /** Where that one runs. */
  readonly runsOn?: RunsOn | undefined;
  readonly isPrincipal?: boolean | undefined;
  /** Of an identity that a program has. */
  readonly isIdentity?: boolean | undefined;
  /** The talk goes on of another caller than the sender: an app, or a group. */
  readonly caller?: 'app' | 'team' | undefined;
  /** That is another one than an error names. */
  readonly isAnother?: boolean | undefined;
  /** It is asked whether somebody else may do something. */
  readonly mayThey?: boolean | undefined;
  /** The verdict is that of the application that was spoken of. */
  readonly isSeen?: boolean | undefined;
}

/** What somebody goes on talking about, and what is known of it now. */
export interface FollowUpInput {
  /** The error that was explained; absent where access alone was asked for. */
  readonly error?: Pick<DiagnosisInput, 'paste' | 'evidence' | 'diagnosis'> | undefined;
  readonly question?: OpenQuestion | undefined;
  /**
   * The question is another one for this answer alone: whether somebody may mend an error that no role of the caller
   * mends, or how another resource is set up.
   */
  readonly aside?: 'mending' | 'there' | undefined;
  /** It is asked who mends it, and not whether the reader may. */
  readonly asksWho?: boolean | undefined;
  /** What was asked for before, where somebody goes on to another operation. */
  readonly before?: WantedAction | undefined;
  readonly told?: Told | undefined;
  readonly speaksOf?: SpokenOf | undefined;
  /** Looked up just now, for the one who asks; absent where others read along, and where it could not be. */
  readonly verdict?: AccessVerdict | undefined;
  /** What they looked up, and what came out. */
  readonly report?: LookedUp | undefined;
  /** What was said before was a message to send. */
  readonly afterMessage?: boolean | undefined;
  /** The call without a key, as the error tells the client. */
  readonly client?: Snippet | undefined;
  /** How often they said that it fails still, this time counted. */
  readonly fails?: number | undefined;
  /** The verdict that was shown before. */
  readonly shown?: Carried['shown'];
  readonly asker?: (NonNullable<DiagnosisInput['asker']> & { readonly name?: string | undefined }) | undefined;
  readonly setting: 'personal' | 'shared';
  readonly grants?: GrantsMode | undefined;
  readonly now: number;
}

/** The cause that the error has, as far as one was named. */
export const matchOf = ({ error }: FollowUpInput): Match | undefined => error && leadingMatch(error.diagnosis);

/** The card that is talked about, as it is now. */
export function cardOf(input: FollowUpInput): Answer | undefined {
  const { error, verdict, shown, asker, setting, grants, now } = input;
  if (error !== undefined)
    return answerDiagnosis({ ...error, asker, setting, grants, now, verdict, shown, check: verdict ? 'done' : 'none' });
  return verdict && answerVerdict(verdict, { now, setting, shown, grants });
}

/** What it is about: "contoso-ai". */
export const aboutOf = ({ verdict, question }: FollowUpInput): Prose =>
  verdict === undefined ? referenceName(question?.resource) : targetName(verdict);

/** "401 on contoso-ai", as far as an error says it. */
function shortOf({ evidence }: NonNullable<FollowUpInput['error']>): Prose {
  const what = evidence.status?.value ?? evidence.errorCode?.value;
  const name = evidence.resource?.value;
  return prose`${what ?? 'error'}${name === undefined ? [] : prose` on ${name}`}`;
}

/** "your 401 on contoso-ai", as far as that is known. */
export function caseOf(input: FollowUpInput): Prose {
  if (input.error !== undefined) return prose`your ${shortOf(input.error)}`;
  return input.question?.resource === undefined ? words('your question') : prose`your access to ${aboutOf(input)}`;
}

/** The same for somebody else to read: "a 401 on contoso-ai". */
export function sightOf({ error }: FollowUpInput): Prose {
  if (error === undefined) return words('an error');
  return withArticle(shortOf(error));
}

/** A press that says something for the reader; where others read along, nothing can be said to the bot like this. */
export const say = ({ setting }: FollowUpInput, label: string, message: string = label): readonly Button[] =>
  setting === 'personal' ? [{ kind: 'say', label, message }] : [];

/** A button's words stand in one row. */
const LONGEST_LABEL = 40;

/** An answer with a second question of the same message on a button. */
export const withQuestion = (answer: Answer, also: string | undefined): Answer =>
  also === undefined || also.length > LONGEST_LABEL
    ? answer
    : { ...answer, buttons: [...answer.buttons.slice(0, 2), { kind: 'say', label: also, message: also }] };

/** A press that looks up the presser's own access. */
export const check = ({ question, verdict, shown }: FollowUpInput): readonly Button[] =>
  question === undefined
    ? []
    : [{ kind: 'check', label: verdict ? 'Check again' : 'Check my access', question, carried: { shown } }];

/** Whether the error is one that a missing role makes, or none was pasted. */
export const isOfRoles = ({ error }: FollowUpInput): boolean => error === undefined || mayLackRole(error.diagnosis);

/** A sign-in that never came about: no role was looked at, and none is the next thing to do. */
export const isOfSignIn = (input: FollowUpInput): boolean => {
  const family = matchOf(input)?.scenario.family;
  return family === 'aadsts' || family === 'credential-unavailable';
};

/** The sign-in that mends these needs a role, as soon as it is taken. */
const ROLE_NEXT: ReadonlySet<Family> = new Set(['key-auth-disabled', 'token-rejected']);

/** A key was refused, and the resource takes none: not even the right one. */
export const refusesKey = (input: FollowUpInput): boolean =>
  input.verdict?.account?.keysDisabled === true && OF_KEYS.has(matchOf(input)?.scenario.family);
const OF_KEYS: ReadonlySet<Family | undefined> = new Set(['key-invalid', 'key-auth-disabled']);

export const needsRoleNext = (input: FollowUpInput): boolean => {
  const match = matchOf(input);
  if (match === undefined) return false;
  return ROLE_NEXT.has(match.scenario.family) || refusesKey(input);
};

/** Whether a role is what mends the error, now or as soon as the sign-in is taken. */
export const isMendedByRole = (input: FollowUpInput): boolean => isOfRoles(input) || needsRoleNext(input);

/** Whether a role is what is missing, or may be: another error may stop the call before any role is looked at. */
export function isAboutRoles(input: FollowUpInput): boolean {
  const kind = input.verdict?.verdict;
  return (
    input.question !== undefined &&
    (isMendedByRole(input) || (kind !== undefined && kind !== 'granted' && kind !== 'unknown'))
  );
}

/** Whether a name is that of somebody, or the first part of it. */
export const isCalled = (full: string, name: string): boolean => {
  const [one, other] = [full.toLowerCase(), name.toLowerCase()];
  return one === other || one.split(' ').includes(other);
};
