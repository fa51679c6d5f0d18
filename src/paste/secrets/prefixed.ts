import type { SecretKind } from '../types';

/** Keys whose makers gave them a beginning that nothing else has. Found wherever that beginning starts a word. */
export interface Prefixed {
  readonly kind: SecretKind;
  /** Letters that must be there. */
  readonly cue: string;
  /** The two signs that the beginning starts with, each way; none where it may start with any. */
  readonly starts: readonly string[];
  readonly pattern: RegExp;
}

const prefixed = (
  kind: SecretKind,
  cue: string,
  source: string,
  starts: readonly string[] = [source.slice(0, 2)],
): Prefixed => ({
  kind,
  cue,
  starts,
  pattern: new RegExp(String.raw`(?<![A-Za-z0-9])${source}`, 'g'),
});
const key = (cue: string, source: string, starts?: readonly string[]): Prefixed =>
  prefixed('api-key', cue, source, starts);

const PREFIXED: readonly Prefixed[] = [
  // Other makers took the beginning of OpenAI's keys; theirs come first.
  key('sk-ant-', String.raw`sk-ant-[\w-]{16,240}`),
  key('sk-or-', String.raw`sk-or-[\w-]{16,240}`),
  key('sk-lf-', String.raw`sk-lf-[\w-]{16,240}`),
  prefixed('openai-key', 'sk-', String.raw`sk-(?=[A-Za-z_-]{0,100}\d)[\w-]{16,240}`),
  prefixed('openai-key', 'sess-', 'sess-[A-Za-z0-9]{40}'),
  prefixed('github-token', 'gh', 'gh[pousr]_[0-9A-Za-z]{20,255}'),
  prefixed('github-token', 'github_pat_', String.raw`github_pat_\w{20,255}`),
  prefixed('slack-token', 'xox', String.raw`xox[abceoprs]-[\w-]{10,200}`),
  prefixed('slack-token', 'xapp-', String.raw`xapp-[\w-]{10,200}`),
  prefixed('authorization-header', '.A', String.raw`[01]\.A[\w-]{40,1500}(?:\.[\w-]{1,3000}){0,4}`, ['0.', '1.']),
  prefixed('authorization-header', 'CfDJ8', String.raw`CfDJ8[\w-]{40,4000}`),
  key('AIza', String.raw`AIza[\w-]{35}`),
  key('ya29.', String.raw`ya29\.[\w-]{20,400}`),
  key('GOCSPX-', String.raw`GOCSPX-[\w-]{20,60}`),
  key('hf_', 'hf_[0-9A-Za-z]{30,40}'),
  key('gl', String.raw`gl(?:pat|dt|rt|cbt|ptt|soat|ft|imt|oas)-[\w-]{20,64}`),
  key('npm_', 'npm_[0-9A-Za-z]{36}'),
  key('pypi-', String.raw`pypi-[\w-]{40,255}`),
  key('oy2', 'oy2[a-z0-9]{43}'),
  key('dapi', 'dapi[0-9a-f]{32}'),
  key('k_', String.raw`[sr]k_(?:live|test)_[0-9A-Za-z]{10,240}`, ['sk', 'rk']),
  key('whsec_', 'whsec_[0-9A-Za-z+/]{20,120}'),
  key('SG.', String.raw`SG\.[\w-]{16,32}\.[\w-]{16,64}`),
  key('AKIA', 'AKIA[0-9A-Z]{16}(?![0-9A-Za-z])'),
  key('ASIA', 'ASIA[0-9A-Z]{16}(?![0-9A-Za-z])'),
  key('r8_', 'r8_[0-9A-Za-z]{30,60}'),
  key('gsk_', 'gsk_[0-9A-Za-z]{30,80}'),
  key('pplx-', 'pplx-[0-9A-Za-z]{30,80}'),
  key('xai-', 'xai-[0-9A-Za-z]{40,120}'),
  key('nvapi-', String.raw`nvapi-[\w-]{40,100}`),
  key('pcsk_', String.raw`pcsk_\w{40,120}`),
  key('lsv2_', 'lsv2_(?:pt|sk)_[0-9a-f]{20,40}(?:_[0-9a-f]{6,20})?'),
  key('tvly-', String.raw`tvly-[\w-]{20,80}`),
  key('jina_', String.raw`jina_[\w-]{30,80}`),
  key('fw_', 'fw_[0-9A-Za-z]{20,40}'),
  key('pa-', String.raw`pa-[0-9A-Za-z][\w-]{40,60}`),
  key('dckr_', String.raw`dckr_(?:pat|oat)_[\w-]{20,60}`),
  key('.atlasv1.', String.raw`[0-9A-Za-z]{14}\.atlasv1\.[\w-]{50,90}`, []),
  key('hv', String.raw`hv[sbr]\.[\w-]{20,300}`),
  key('v1_', 'do[opr]_v1_[0-9a-f]{64}'),
  key('key-', 'key-[0-9a-f]{32}(?![0-9A-Za-z])'),
  key('shp', 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}'),
  key('sntry', String.raw`sntry[su]_[\w+/-]{30,240}`),
  key('NRAK-', 'NRAK-[0-9A-Z]{27}'),
  key('glsa_', 'glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}'),
  key('glc_', 'glc_[0-9A-Za-z+/]{32,240}'),
  key('figd_', String.raw`figd_[\w-]{40,60}`),
  key('ntn_', 'ntn_[0-9A-Za-z]{40,60}'),
  key('secret_', 'secret_[0-9A-Za-z]{40,60}'),
  key('lin_api_', 'lin_api_[0-9A-Za-z]{30,60}'),
  key('PMAK-', 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'),
  key('ATATT3', String.raw`ATATT3[\w-]{60,240}`),
  key('AGE-SECRET-KEY-', 'AGE-SECRET-KEY-1[0-9A-Z]{58}'),
  key('tskey-', String.raw`tskey-[a-z]{3,12}-[\w-]{20,80}`),
];

const WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));
const pairOf = (text: string, at: number): number => text.charCodeAt(at) * 128 + text.charCodeAt(at + 1);

const ANYWHERE = PREFIXED.filter(({ starts }) => starts.length === 0);
const BY_START = new Map<number, readonly Prefixed[]>();
for (const one of PREFIXED)
  for (const start of one.starts) BY_START.set(pairOf(start, 0), [...(BY_START.get(pairOf(start, 0)) ?? []), one]);

/** Those of them that a value may hold. A beginning that comes again is not looked into again: that would take quadratic time. */
export function prefixedIn(value: string): readonly Prefixed[] {
  const found = ANYWHERE.filter(({ cue }) => value.includes(cue));
  let tried: Set<number> | undefined;
  let inWord = false;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const isWord = code < 128 && WORD[code] === 1;
    const pair = isWord && !inWord ? pairOf(value, at) : 0;
    const starting = pair === 0 ? undefined : BY_START.get(pair);
    if (starting !== undefined && tried?.has(pair) !== true) {
      (tried ??= new Set()).add(pair);
      for (const one of starting) if (value.includes(one.cue) && !found.includes(one)) found.push(one);
    }
    inWord = isWord;
  }
  return found.length < 2 ? found : PREFIXED.filter((one) => found.includes(one));
}
