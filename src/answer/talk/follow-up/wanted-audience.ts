import { audienceKind, cloudOfHost, scopeFor, type AudienceKind, type Cloud } from '../../../azure-names';
import { plain } from '../../../prose';
import { ENDPOINTS } from '../../../services';
import { cloudOf } from '../../names';
import { cardOf, type FollowUpInput } from './input';

/** What a token has to be for, as far as the case tells. */
export interface WantedAudience {
  /** Scopes that the endpoint takes, the one to ask for first. */
  readonly scopes: readonly [string, ...string[]];
  /** The service named it, or the endpoint is known; else it is what the card asks for. */
  readonly isKnown: boolean;
  readonly takes: (value: string) => boolean;
}

const hostOf = (value: string): string => value.replace(/^[a-z]{2,8}:\/\//i, '').split('/', 1)[0] ?? '';

/** The scope that the card and its code ask for. */
function toldScope(input: FollowUpInput): string | undefined {
  const { todo } = cardOf(input) ?? {};
  const texts = [todo && plain(todo.text), todo?.snippet?.text, input.client?.text];
  return texts.flatMap((text) => /https:\/\/[\w.-]{4,60}\/\.default/.exec(text ?? '')?.[0] ?? [])[0];
}

function cloudIn({ error, verdict }: FollowUpInput): Cloud {
  const { endpoint, audience } = error?.evidence ?? {};
  if (endpoint !== undefined) return cloudOfHost(endpoint.value.host);
  return audience === undefined ? cloudOf(verdict?.account?.endpoints[0]) : cloudOfHost(hostOf(audience.value));
}

/** What the service named decides, then the endpoint. */
function kindsIn({ error }: FollowUpInput): readonly AudienceKind[] {
  const { endpoint, audience } = error?.evidence ?? {};
  const named = audienceKind(audience?.value);
  if (named !== undefined && named !== 'other') return [named];
  return endpoint === undefined ? [] : ENDPOINTS[endpoint.value.shape].accepts;
}

export function wantedAudience(input: FollowUpInput): WantedAudience | undefined {
  const cloud = cloudIn(input);
  const known = kindsIn(input).flatMap((kind) => scopeFor(kind, cloud) ?? []);
  const told = toldScope(input);
  const [first, ...more] = [...new Set([...(told === undefined ? [] : [told]), ...known])];
  if (first === undefined) return undefined;
  const kinds = new Set([first, ...more].map(audienceKind));
  return {
    scopes: [first, ...more],
    isKnown: known.length > 0,
    // An app id is the same in all clouds.
    takes: (value) => kinds.has(audienceKind(value)) && (!value.includes('.') || cloudOfHost(hostOf(value)) === cloud),
  };
}
