import type { ModelDeployment } from '../../access';
import { prose, words, type Prose } from '../../prose';
import type { Block } from '../types';

/** No deployment name is longer; two longer ones are not worth comparing. */
const LONGEST = 64;

/** Edit distance (Levenshtein) of two short texts. */
export function distance(one: string, other: string): number {
  const [a, b] = [Array.from(one).slice(0, LONGEST), Array.from(other).slice(0, LONGEST)];
  const first = Array.from({ length: b.length + 1 }, (_, i) => i);
  const last = a.reduce<readonly number[]>(
    (above, letter, i) =>
      b.reduce<readonly number[]>(
        (row, otherLetter, j) => [
          ...row,
          Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (letter === otherLetter ? 0 : 1)),
        ],
        [i + 1],
      ),
    first,
  );
  return last.at(-1) ?? 0;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The name most like the one that was asked for; undefined where none is much alike. */
export function nearestName(asked: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, far: name === asked ? -1 : distance(bare(asked), bare(name)) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  const close = Math.max(2, Math.floor(bare(asked).length / 2));
  return best !== undefined && best.far <= close ? best.name : undefined;
}

const line = ({ name, model, provisioningState }: ModelDeployment): Prose => {
  const unready = provisioningState !== undefined && provisioningState.toLowerCase() !== 'succeeded';
  return prose`${name} (model ${model}${unready ? prose`, ${provisioningState}` : words('')})`;
};

/** The deployment that was meant: of that name, of that model, or of a name much like it. */
export function likelyDeployment(
  asked: string | undefined,
  deployments: readonly ModelDeployment[],
): string | undefined {
  if (asked === undefined) return undefined;
  const names = deployments.map(({ name }) => name);
  if (names.includes(asked)) return asked;
  const byModel = deployments.find(({ model }) => model.toLowerCase() === asked.toLowerCase())?.name;
  return byModel ?? nearestName(asked, names);
}

function suggestion(asked: string | undefined, account: string, deployments: readonly ModelDeployment[]): Prose {
  if (deployments.length === 0) return prose`${account} has no deployment at all: make one first.`;
  if (asked === undefined) return prose`Use the name of a deployment of ${account}, exactly as it stands here.`;
  const exact = deployments.some(({ name }) => name === asked);
  if (exact)
    return prose`${account} does have a deployment ${asked}. Check that the endpoint in your code is that account's.`;
  const near = likelyDeployment(asked, deployments);
  return near === undefined
    ? prose`${account} has no deployment ${asked}.`
    : prose`${account} has no deployment ${asked}. Did you mean ${near}? Names count to the letter, case included.`;
}

/** The deployments that there are, with the name that was most likely meant. */
export const deploymentBlocks = (
  asked: string | undefined,
  account: string,
  deployments: readonly ModelDeployment[],
): readonly Block[] => [
  { kind: 'notice', tone: 'good', text: suggestion(asked, account, deployments) },
  ...(deployments.length === 0
    ? []
    : [{ kind: 'heading', text: 'Its deployments' } as const, { kind: 'list', items: deployments.map(line) } as const]),
];
