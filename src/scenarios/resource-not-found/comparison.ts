import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { oddPath, type Misfit } from '../../services';
import { accountEndpoint } from '../shared/questions';
import { fitOf } from '../shared/target';

const MISFITS: Readonly<Record<Misfit, Prose>> = {
  path: words('the path is none that this host serves'),
  client: words('the client speaks another language than this path'),
  audience: words('the token is asked for another audience'),
  'keys-only': words('this host takes keys only'),
  retired: words('the client is retired'),
};

/** Host, path and client of this paste, compared with what belongs together. */
export function comparison(evidence: Evidence): Prose {
  const endpoint = accountEndpoint(evidence);
  const known = fitOf(evidence);
  if (endpoint === undefined || known === undefined) {
    return words(' The text does not show the full URL; it is what decides here.');
  }
  const url = prose` The call went to ${endpoint.host}${endpoint.path} (${words(known.facts.title)})`;
  const odd = oddPath(endpoint);
  if (odd !== undefined) return [...url, ...words(`: ${odd}.`)];
  const wrong = known.misfits.flatMap((misfit, at): Prose => [
    ...words(at === 0 ? ': ' : ', and '),
    ...MISFITS[misfit],
  ]);
  return [...url, ...wrong, ...words('.')];
}
