import { CLOUDS, type CloudId } from '../../src/azure-names';
import type { Attack, Context } from './attack';
import { badProofs, issuerIn, type BadProof } from './token-kinds';
import type { Target } from './target';

/** What is wrong with how the bot took a request that proves nothing, if anything. */
async function tryOn(target: Target, { headers, activity = {} }: BadProof): Promise<string | undefined> {
  const { status, text } = await target.post(target.activity('message', { text: 'help', ...activity }), headers);
  if (![400, 401, 403].includes(status)) return `answered with ${status}`;
  if (target.channel.sent.length > 0) return 'answered in the channel';
  if (target.framework.tokens.calls.length > 0) return 'the token service was asked';
  const parts = Object.values(headers).flatMap((value) => value.split(/[ .=]/));
  return parts.some((part) => part.length > 12 && text.includes(part)) ? 'the refusal repeats the token' : undefined;
}

async function inCloud(cloud: CloudId, context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const issuer = issuerIn(cloud);
  const target = await context.start({
    settings: { AZURE_CLOUD: cloud },
    addresses: { ToBotFromChannelTokenIssuer: issuer },
  });
  const findings: string[] = [];
  const proofs = await badProofs(cloud, target);
  for (const proof of proofs) {
    const wrong = await tryOn(target, proof);
    if (wrong !== undefined) findings.push(`${cloud}, ${proof.name}: ${wrong}`);
    target.channel.clear();
    target.framework.tokens.reset();
  }
  // A bot that refuses everybody would hold out as well.
  const authorization = target.bearer({ claims: { iss: issuer } });
  const { status } = await target.post(target.activity('message', { text: 'help' }), { authorization });
  if (status !== 200 || target.channel.messages().length !== 1) findings.push(`${cloud}: the right token was refused`);
  if (/BEGIN (RSA )?PUBLIC KEY|eyJ/.test(target.said())) findings.push(`${cloud}: a key or a token was printed`);
  return { tries: proofs.length + 1, findings };
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const outcomes = [];
  for (const { id } of Object.values(CLOUDS)) outcomes.push(await inCloud(id, context));
  return {
    tries: outcomes.reduce((sum, { tries }) => sum + tries, 0),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

/** Requests whose token is forged, foreign, replayed or malformed, in each cloud. */
export const tokens: Attack = { name: 'tokens', run };
