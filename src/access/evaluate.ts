import { judgeDeny } from './denies';
import { freshnessOf } from './freshness';
import { gapsOf } from './gaps';
import { judgeAssignment, judgeEligibility } from './holdings';
import { mergeReasons } from './alternatives';
import { nearMissesOf } from './nearMisses';
import { judgeOwnPermissions } from './permissions';
import { listOf, valueOf } from './reads';
import type { Product } from './product';
import { remedyFor } from './remedy';
import type { Grantee } from './role-writer';
import { RoleBook, type SingleAction } from './roles';
import { scopeOfRoute } from './routes';
import { scopeLevel } from './scopes';
import { knownGroups, type JudgementInput } from './setting';
import { inOrder } from './ranking';
import { measureRoles, type RoleSizes } from './size';
import type { AccessFacts, AccessQuestion, AccessVerdict, ArmId, Reason, Remedy, VerdictKind } from './types';
import { both, decide } from './verdict';

const resourceOf = ({ resource: named }: AccessQuestion, { resource }: AccessFacts): ArmId | undefined =>
  valueOf(resource) ?? (named.kind === 'id' ? named.id : undefined);

interface Judged {
  readonly verdict: VerdictKind;
  /** One for each fact, in the order of the facts. */
  readonly reasons: readonly Reason[];
  readonly setting: JudgementInput;
}

/** Looks at every deny assignment, assignment and eligibility, even after the answer is clear: the reasons are the product. */
function judge(setting: JudgementInput): Judged {
  const { facts } = setting;
  const denies = listOf(facts.denyAssignments).map((deny) => judgeDeny(deny, setting));
  const assignments = listOf(facts.assignments).map((assignment) => judgeAssignment(assignment, setting));
  const eligibilities = listOf(facts.eligibilities).map((item) => judgeEligibility(item, setting));
  const own = judgeOwnPermissions(
    setting,
    assignments.some(({ effect }) => effect === 'grants'),
  );
  const reasons = [...denies, ...assignments, ...eligibilities, ...own];
  return { verdict: decide(reasons, facts, setting.resource !== undefined), reasons, setting };
}

/** What is judged, and by whose rules. */
interface Asked {
  readonly question: AccessQuestion;
  readonly facts: AccessFacts;
  readonly product: Product;
  readonly sizes: RoleSizes;
}

/** Both actions of a question that has an alternative, judged apart and put together. */
function judgeBoth(asked: Asked, resource: ArmId | undefined): Judged {
  const { question, facts } = asked;
  const shared = { ...asked, resource, roles: new RoleBook(facts), groups: knownGroups(facts) };
  const judgeOne = (wanted: SingleAction): Judged => judge({ ...shared, wanted });
  const { kind, name, alternative } = question.wanted;
  const first = judgeOne({ kind, name });
  if (alternative === undefined) return first;
  const second = judgeOne({ kind, name: alternative });
  const verdict = both(first.verdict, second.verdict);
  return { ...first, verdict, reasons: mergeReasons(first.reasons, second.reasons, question.wanted, verdict) };
}

/** No role mends what is denied, or what is held already and open for another reason. */
const lacksRole = (verdict: VerdictKind, reasons: readonly Reason[]): boolean =>
  verdict !== 'granted' && verdict !== 'denied' && !reasons.some(({ effect }) => effect === 'grants');

type OtherRoute = Pick<AccessVerdict, 'askInstead' | 'insteadVerdict'> & { readonly isMissing: boolean };

/** The question that belongs to the action's own route, with the answer that the same facts give to it. */
function otherRoute(asked: Asked, resource: ArmId | undefined): OtherRoute {
  const { question, facts } = asked;
  const scope = resource && scopeOfRoute(question.wanted, resource, asked.product);
  if (scope === undefined || scope.toLowerCase() === resource?.toLowerCase()) return { isMissing: false };
  const askInstead: AccessQuestion = { ...question, resource: { kind: 'id', id: scope } };
  // The person's own permissions were read for the resource that was asked about.
  const permissions = { kind: 'gap', gap: { what: 'permissions', why: 'not-asked' } } as const;
  const { verdict, reasons } = judgeBoth({ ...asked, question: askInstead, facts: { ...facts, permissions } }, scope);
  return { askInstead, insteadVerdict: verdict, isMissing: lacksRole(verdict, reasons) };
}

function aboutTheQuestion(askInstead: AccessQuestion | undefined): readonly Reason[] {
  if (askInstead?.resource.kind !== 'id') return [];
  const { id: scope } = askInstead.resource;
  const why = { code: 'route-of-other-scope', scope } as const;
  return [{ about: 'question', effect: 'none', why, scope, level: scopeLevel(scope) }];
}

/**
 * What would give this action to somebody, whether or not the principal of the question has it: for whoever may give it.
 * The facts are those of the principal, who reads them.
 */
export function remedyOf(
  question: AccessQuestion,
  facts: AccessFacts,
  product: Product,
  grantee: Grantee,
  sizes = measureRoles(facts.catalogue),
): Remedy | undefined {
  const { setting } = judgeBoth({ question, facts, product, sizes }, resourceOf(question, facts));
  return remedyFor(setting, grantee);
}

/** To whom a role is given for a question: a person, or the application that made the call. */
export const granteeOf = (
  { principal }: Pick<AccessQuestion, 'principal'>,
  caller: AccessFacts['caller'],
): Grantee => ({ id: principal, type: caller?.kind === 'application' ? 'ServicePrincipal' : 'User' });

/** The same question about the application that made the call, where the facts are of one. */
const aboutCaller = (question: AccessQuestion, { caller }: AccessFacts): AccessQuestion =>
  caller?.kind === 'application' ? { ...question, principal: caller.application.objectId } : question;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * May this principal do this here? Azure's own rules (rbac.md §1) over facts that somebody else read: no clock, no
 * network, nothing remembered. What could not be read leads to `unknown` or, where it cannot change the answer, to a
 * gap beside it. The state of the account is handed on and never changes the verdict. `sizes` is the measure for the
 * choice of a role; whoever judges often keeps one.
 */
export function evaluate(
  question: AccessQuestion,
  facts: AccessFacts,
  product: Product,
  sizes = measureRoles(facts.catalogue),
): AccessVerdict {
  const asked: Asked = { question: aboutCaller(question, facts), facts, product, sizes };
  const resource = resourceOf(question, facts);
  const { verdict, reasons: judged, setting } = judgeBoth(asked, resource);
  const { isMissing, ...instead } = otherRoute(asked, resource);
  const all = [...judged, ...aboutTheQuestion(instead.askInstead)];
  const isSettled = verdict === 'granted' || verdict === 'denied';
  const nearMisses = isSettled ? [] : nearMissesOf(all, setting);
  const reasons = inOrder(all, nearMisses);
  const remedy = once(() =>
    !isMissing && !lacksRole(verdict, judged)
      ? undefined
      : facts.asker === undefined
        ? remedyFor(setting)
        : remedyOf(question, facts.asker, product, granteeOf(asked.question, facts.caller), sizes),
  );
  return {
    verdict,
    question: asked.question,
    ...(facts.caller && { caller: facts.caller }),
    asOf: facts.asOf,
    ...(facts.byDeputy && { byDeputy: true }),
    resource,
    account: valueOf(facts.account),
    deployments: valueOf(facts.deployments),
    reasons,
    gaps: gapsOf(facts, reasons),
    nearMisses,
    // To choose among all roles costs more than the rest: it is done for who reads it.
    get remedy() {
      return remedy();
    },
    freshness: verdict === 'granted' ? freshnessOf(reasons, setting) : undefined,
    ...instead,
  };
}
