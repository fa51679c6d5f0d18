import { captures, findingAt, toFinding, unbroken, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** `Microsoft.Provider/type/…/verb`, in the form that every operation of Azure has. */
const OPERATION = /^[a-z]{2,40}(?:\.[a-z]{2,40}){1,3}(?:\/[a-z*]{1,60}){1,10}$/i;
const VERB = /\/(?:action|read|write|delete|\*)$/i;

/** Words before an operation, quoted (it may be broken in two lines) or bare. */
const after = (words: string, rest = ''): readonly RegExp[] => [
  new RegExp(String.raw`${words}\s{0,24}["'${'`'}](?<v>[A-Za-z][A-Za-z./*\s]{6,240})["'${'`'}]${rest}`, 'gi'),
  new RegExp(String.raw`${words}\s{0,24}(?<v>[A-Za-z][A-Za-z./*]{6,240})${rest}`, 'gi'),
];

/** What Resource Manager itself does for an account; everything else of these providers is done by the service. */
const CONTROL_PLANE =
  /^(?:Microsoft\.(?!CognitiveServices|MachineLearningServices|Search)|Microsoft\.CognitiveServices\/(?:accounts\/)?(?:read|write|delete|register|listKeys|regenerateKey|deployments|projects|privateEndpoint|raiPolicies|connections|capabilityHosts)(?:\/|$))/i;

/** Said of the data plane: a role lacks it. */
const DATA = [
  ...after(String.raw`\bdata\s{1,24}actions?\b:?`),
  ...after(String.raw`\bdoes\s{1,24}not\s{1,24}have\s{1,24}permissions?\s{1,24}(?:for|to)\b`),
  ...after(String.raw`\bhas\b`, String.raw`\s{1,24}actions?\s{1,24}on\b`),
  ...after(String.raw`\bdataActions?["']?\s{0,3}[:=]\s{0,3}\[?`),
  ...after(String.raw`\blacks\b[a-z\s]{0,60}`),
];
/** Said by Resource Manager. */
const CONTROL = [
  ...after(String.raw`\b(?:not|n't)\s{1,24}have\b[a-z\s]{0,60}\bperform\s{1,24}(?:the\s{1,24})?actions?(?:\(s\))?`),
  ...after(String.raw`(?:\bnot|n't)\s{1,24}have\b(?:\s{1,24}the)?`),
];
const CONTROL_LOOSELY = [
  ...after(String.raw`\bperform\s{1,24}(?:the\s{1,24})?actions?(?:\(s\))?`),
  ...after(String.raw`\bperform\b`),
  ...after(String.raw`\b(?:requires?|required|missing|needs?)\b[a-z\s]{0,30}:?`),
  ...after(String.raw`\bactions?\b["']?\s{0,3}[:=]?\s{0,3}\[?`),
];

const firstOf = (text: string, patterns: readonly RegExp[], fits: (value: string) => boolean): Capture | undefined =>
  patterns
    .map((pattern) => {
      for (const capture of captures(text, pattern)) {
        const whole = unbroken(capture);
        if (fits(whole.text)) return whole;
      }
      return undefined;
    })
    .filter((capture) => capture !== undefined)
    .sort((a, b) => a.start - b.start)[0];

const isOperation = (value: string): boolean => OPERATION.test(value) && VERB.test(value);

const ROUTE = /\bto\s{1,8}perform\s{1,8}["'`]{0,3}(?<v>(?:GET|POST|PUT|PATCH|DELETE)\s{1,8}[^\s"'`]{1,300})/gi;
const REQUEST_LINE =
  /\b(?<v>(?:GET|POST|PUT|PATCH|DELETE)\s{1,3}\/(?:openai|api\/projects|models|anthropic|contentunderstanding)[^\s"'`)]{0,300})/g;

/** The data action, the control plane action, and the route that a message names. */
export function extractActions(reading: Reading): Pick<Evidence, 'dataAction' | 'action' | 'route'> {
  const text = reading.clean;
  const named = /\/(?:action|read|write|delete|\*)/i.test(text.replace(/\s/g, ''));
  const data = named ? firstOf(text, DATA, (value) => isOperation(value) && !CONTROL_PLANE.test(value)) : undefined;
  const control = named
    ? (firstOf(text, CONTROL, isOperation) ?? firstOf(text, CONTROL_LOOSELY, isOperation))
    : undefined;
  const route = firstOf(text, [ROUTE], () => true) ?? firstOf(text, [REQUEST_LINE], () => true);
  const words = route && text.slice(route.start, route.end).replace(/\s+/g, ' ');
  return {
    dataAction: data && toFinding(reading, data),
    action: control && control.start !== data?.start ? toFinding(reading, control) : undefined,
    route: route && words !== undefined ? findingAt(reading, route.start, route.end, words) : undefined,
  };
}
