import { fits, FORMS, KINDS, piecesOf, PLACES } from '../paste/plant';
import { startReceiver } from '../telemetry/receiver';
import { sender } from '../teams/production';
import { startBlobService } from '../instances/shared/blob-service';
import type { Attack, Context, Outcome } from './attack';
import { inParallel } from './parallel';
import { shownOf } from './pipeline';
import { someone, surround } from './surroundings';

interface Planting {
  readonly name: string;
  readonly raw: { readonly text: string; readonly html?: string };
  /** Of none of these may anything get out. */
  readonly pieces: readonly string[];
}

/** Every kind in every form at every place, each with a secret that was made up for it. */
function* plantings(chance: () => number): Generator<Planting> {
  for (const [place, put] of PLACES)
    for (const kind of KINDS)
      for (const form of FORMS) {
        if (!fits(kind, form)) continue;
        const secret = kind.make(chance);
        const pieces = (form.pieces ?? piecesOf)(secret);
        yield { name: `${kind.name}, ${form.name}, ${place}`, raw: put(form.write(secret)), pieces };
      }
}

const SURFACES = ['the text taken for safe', 'the card', 'the terminal', 'the summary', 'the plain answer'] as const;

/** The shown texts of all of them, in this process: sockets would take an hour. */
function inProcess({ short, random, held }: Context): Outcome {
  const findings: string[] = [];
  const now = Date.now();
  let tries = 0;
  let at = 0;
  for (const { name, raw, pieces } of plantings(random.next)) {
    // The short form takes every 31st.
    if ((at += 1) % 31 !== 0 && short) continue;
    tries += 1;
    const { value: shown } = held.run(() => shownOf(raw, now));
    const where = SURFACES.filter((_, i) => pieces.some((piece) => shown[i]?.includes(piece)));
    if (where.length > 0) findings.push(`${name}: it is in ${where.join(', ')}`);
  }
  return { tries, findings };
}

/** Ways in which a secret comes to the bot by itself. */
const BY_HAND: readonly ((secret: string) => object)[] = [
  (secret) => ({ text: `check ${secret}` }),
  (secret) => ({ text: `check https://contoso-ai.openai.azure.com/${secret}` }),
  (secret) => ({ text: `check https://contoso-ai.openai.azure.com/?api-key=${secret}` }),
  (secret) => ({ text: 'x', entities: [{ type: 'quotedReply', quotedReply: { messageId: '1', preview: secret } }] }),
  (secret) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { verb: 'choose', data: { ...CHOOSE, typed: secret } } },
  }),
  (secret) => ({
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    value: { commandId: 'explainError', messagePayload: { body: { contentType: 'text', content: secret } } },
  }),
];

const CHOOSE = {
  v: 1,
  ask: 'resource',
  wanted: {
    kind: 'dataAction',
    name: 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action',
  },
};

/** The bundle, with everything that it writes to: channel, Azure, storage, telemetry and log. */
async function overHttp(context: Context): Promise<Outcome> {
  const [storage, telemetry] = await Promise.all([startBlobService(), startReceiver()]);
  const settings = {
    AZURE_STORAGE_CONNECTION_STRING: storage.connectionString,
    OTEL_EXPORTER_OTLP_ENDPOINT: telemetry.url,
  };
  const around = await surround(context, { settings, trusted: [telemetry.url] });
  const { target, neighbours } = around;
  const asked: string[] = [];
  neighbours['Resource Manager'].does((request, _response, pass) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    request.on('data', (chunk: Buffer) => asked.push(chunk.toString('utf8')));
    pass();
  });
  const imani = sender('Imani Cruz');
  const sent: Planting[] = [];
  const answers: string[] = [];
  const every = context.amount(19, 401);
  const all = [...plantings(context.random.next)].filter((_, i) => i % every === 0);
  const byHand = KINDS.filter(({ needs }) => needs === undefined).flatMap((kind) =>
    BY_HAND.map((write, way) => {
      const secret = kind.make(context.random.next);
      return {
        planting: { name: `${kind.name}, by hand (${way})`, raw: { text: '' }, pieces: piecesOf(secret) },
        more: write(secret),
      };
    }),
  );
  const pasted = all.map((planting) => ({ planting, more: messageOf(planting) }));
  await inParallel([...pasted, ...byHand], 8, async ({ planting, more }) => {
    const from = { ...someone(context), aadObjectId: imani.aadObjectId };
    target.framework.tokens.held.set(from.id, await target.tokenOf(imani));
    const activity = {
      ...target.activity('message', { from, id: context.random.guid(), replyToId: 'card-1' }),
      ...more,
    };
    answers.push((await target.post(activity)).text);
    sent.push(planting);
  });
  const places = {
    'what Azure was asked': asked.join('\n'),
    'what the channel got': JSON.stringify(target.channel.sent.map(({ activity }) => activity)),
    'an answer to a request': answers.join('\n'),
    'the storage': [...storage.blobs.values(), ...storage.requests.map(({ path, body }) => path + body)].join('\n'),
    telemetry: telemetry.received.map(({ text }) => text).join('\n'),
    'the log': target.said(),
  };
  const findings = Object.entries(places).flatMap(([place, text]) =>
    sent
      .filter(({ pieces }) => pieces.some((piece) => text.includes(piece)))
      .map(({ name }) => `${name}: it is in ${place}`),
  );
  await Promise.all([around.close(), storage.close(), telemetry.close()]);
  return { tries: sent.length, findings };
}

const messageOf = ({ raw }: Planting): object => ({
  text: raw.text,
  ...(raw.html === undefined ? {} : { attachments: [{ contentType: 'text/html', content: raw.html }] }),
});

async function run(context: Context): Promise<Outcome> {
  const shown = inProcess(context);
  const served = await overHttp(context);
  return { tries: shown.tries + served.tries, findings: [...served.findings, ...shown.findings] };
}

/** Made-up secrets of every kind in every form at every place; none may get out anywhere. */
export const planted: Attack = { name: 'plantings', run };
