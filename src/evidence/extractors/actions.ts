import { clientCallIn } from './client-call';
import { captures, findingAt, toFinding, unbroken, searchFor, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** `Microsoft.Provider/type/…/verb`, in the form that every operation of Azure has. */
const OPERATION = /^[a-z]{2,40}(?:\.[a-z]{2,40}){1,3}(?:\/[\w*.:-]{1,60}){1,10}$/i;
const VERB = /\/(?:action|read|write|delete|\*)$/i;
/** What Resource Manager itself does for an account; everything else of these providers is done by the service. */
const CONTROL_PLANE =
  /^(?:Microsoft\.(?!CognitiveServices|MachineLearningServices|Search)|Microsoft\.CognitiveServices\/(?:accounts\/)?(?:read|write|delete|register|listKeys|regenerateKey|deployments|projects|privateEndpoint|raiPolicies|connections|capabilityHosts|locations|skus|usages|commitmentPlans|deletedAccounts|operations)(?:\/|$))/i;

/** An operation, quoted (it may be broken in two lines) or bare. */
const STATED = searchFor(/(?<=["'`])Microsoft\.[\w./*:\s-]{6,240}(?=["'`])|\bMicrosoft\.[\w./*:-]{6,240}/gi);
const QUOTE = /["'`]/;
const LOOK_BACK = 100;

/** What is said right before (and after) an operation. Said of the data plane: a role lacks it. */
const DATA_BEFORE =
  /(?:\bdata\s{1,24}actions?\b(?:\(s\))?:?|\bdoes\s{1,24}not\s{1,24}have\s{1,24}permissions?\s{1,24}(?:for|to)|\bdataActions?["']?\s{0,3}[:=]\s{0,3}\[?|\blacks\b[a-z\s]{0,60})\s{0,24}$/i;
const HAS_BEFORE = /\bhas\s{1,24}$/i;
const HAS_AFTER = /^["'`]?\s{1,24}actions?\s{1,24}on\b/i;
/** Said by Resource Manager, the surest first: what is refused, then what is performed or needed. */
const CONTROL_BEFORE: readonly RegExp[] = [
  /(?:\bnot|n't)\s{1,24}have\b[a-z\s]{0,60}\bperform\s{1,24}(?:the\s{1,24})?actions?(?:\(s\))?\s{0,24}$/i,
  /(?:\bnot|n't)\s{1,24}have\b(?:\s{1,24}the)?\s{0,24}$/i,
  /(?:\bperform(?:\s{1,24}the)?(?:\s{1,24}actions?(?:\(s\))?)?|\b(?:requires?|required|missing|needs?)\b[a-z\s]{0,30}:?|\bactions?\b["']?\s{0,3}[:=]?\s{0,3}\[?)\s{0,24}$/i,
];

interface Stated extends Capture {
  readonly before: string;
  readonly after: string;
}

const statedIn = (reading: Reading): Stated[] =>
  captures(reading, STATED)
    .map(({ text: words, start, to }): Stated => {
      const { clean } = reading;
      const isQuoted = QUOTE.test(clean.charAt(start - 1)) && QUOTE.test(clean.charAt(to));
      const text = words.replace(/[.:_-]{1,9}$/, '');
      const [from, end] = [isQuoted ? start - 1 : start, start + text.length];
      const whole = unbroken({ text, start, end, from, to: end });
      const before = clean.slice(Math.max(0, from - LOOK_BACK), from);
      return { ...whole, before, after: clean.slice(end, end + LOOK_BACK) };
    })
    .filter(({ text: name }) => OPERATION.test(name) && VERB.test(name));

const isData = ({ text, before, after }: Stated): boolean =>
  !CONTROL_PLANE.test(text) && (DATA_BEFORE.test(before) || (HAS_BEFORE.test(before) && HAS_AFTER.test(after)));

/** Whoever says that he has it does not miss it. */
const HELD_BEFORE =
  /\b(?:i|we|it|role|identity|user|which|that)(?: do| does| already)? (?:have|has|holds?|contains?|includes?|grants?|got)\s{1,4}$/i;

/** In prose and in other languages anything may stand before it: what the service itself does is told by its name. */
const isDone = ({ text, before }: Stated): boolean =>
  text.startsWith('Microsoft.CognitiveServices/') && !CONTROL_PLANE.test(text) && !HELD_BEFORE.test(before);

const controlIn = (stated: readonly Stated[]): Stated | undefined => {
  for (const pattern of CONTROL_BEFORE) {
    const found = stated.find(({ before }) => pattern.test(before));
    if (found) return found;
  }
  // In prose and in other languages anything may stand before it; no service of Azure AI does these.
  return stated.find(({ text, before }) => CONTROL_PLANE.test(text) && !HELD_BEFORE.test(before));
};

const ROUTE = searchFor(
  /(?<=\bto\s{1,8})perform\s{1,8}["'`]{0,3}(?<v>(?:GET|POST|PUT|PATCH|DELETE)\s{1,8}[^\s"'`]{1,300})/gi,
);
const REQUEST_LINE = searchFor(
  /\b(?<v>(?:GET|POST|PUT|PATCH|DELETE)\s{1,3}\/(?:openai|api\/projects|models|anthropic|contentunderstanding)[^\s"'`)]{0,300})/g,
);

const routeIn = (reading: Reading): Capture | undefined => {
  const [said] = captures(reading, ROUTE);
  return said ?? (reading.lower.includes(' /') ? captures(reading, REQUEST_LINE)[0] : undefined);
};

/** The data action, the control plane action, and the route that a message names. */
export function extractActions(reading: Reading): Pick<Evidence, 'dataAction' | 'action' | 'route' | 'clientCall'> {
  const stated = statedIn(reading);
  const data = stated.find(isData);
  const control = controlIn(stated.filter((one) => !isData(one)));
  const missed = data ?? (control === undefined ? stated.find(isDone) : undefined);
  const route = routeIn(reading);
  return {
    dataAction: missed && toFinding(reading, missed),
    action: control && toFinding(reading, control),
    route: route && findingAt(reading, route.start, route.end, route.text.replace(/\s+/g, ' ')),
    clientCall: clientCallIn(reading),
  };
}
