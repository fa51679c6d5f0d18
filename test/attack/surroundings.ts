import { setTimeout as pause } from 'node:timers/promises';

import { loopbackCertificate } from '../../src/sandbox/certificate';
import { startAny, type AnyServer } from '../azure/server';
import { MISSING_ACTION } from '../teams/pastes';
import type { Sender } from '../teams/production';
import type { Context } from './attack';
import { FILE_NAME, fileAt, fileCertificate } from './file-host';
import { startNeighbour, type Neighbour } from './neighbour';
import type { Target, TargetOptions } from './target';

/** Whom the bot asks, and cannot choose. */
export const NEIGHBOURS = ['Resource Manager', 'the token service', 'the channel', 'the file host'] as const;
export type NeighbourName = (typeof NEIGHBOURS)[number];

/** The bot, with a server of the attack in front of each of its neighbours. */
export interface Surroundings {
  readonly target: Target;
  readonly neighbours: Readonly<Record<NeighbourName, Neighbour>>;
  /** Where nobody is meant to go. It has the certificate that the bot trusts for Resource Manager. */
  readonly elsewhere: AnyServer;
  /** One turn that needs this neighbour: its status, 0 where none came in time, and whether the person got an answer. */
  readonly turn: (
    neighbour: NeighbourName,
    asked?: { readonly from?: Sender; readonly more?: object },
  ) => Promise<{ readonly status: number; readonly answered: boolean }>;
  readonly close: () => Promise<void>;
}

/** Short enough for an attack with many that hang; the real ones are as good. */
const LIMITS = { cardWaitMs: 1_500, clickWaitMs: 1_500, checkBudgetMs: 2_500, tokenWaitMs: 1_000, requestMs: 2_000 };

/** Somebody else each time: what is remembered of one person spares no request for the next. */
export const someone = ({ random }: Context): Sender => {
  const id = random.guid();
  return { id: `29:${id}`, aadObjectId: id, name: 'Some One' };
};

/** No turn takes longer; Teams has given up long before. */
const PATIENCE_MS = 12_000;

/** What stands for an answer that does not come. */
const NO_ANSWER = { status: 0 };

export async function surround(context: Context, options: TargetOptions = {}): Promise<Surroundings> {
  const [files, loopback] = await Promise.all([fileCertificate(), loopbackCertificate()]);
  const neighbours = {
    'Resource Manager': await startNeighbour(loopback),
    'the token service': await startNeighbour(),
    'the channel': await startNeighbour(),
    'the file host': await startNeighbour(files),
  };
  const elsewhere = await startAny((_request, response) => response.end('{}'));
  const arm = neighbours['Resource Manager'];
  const target = await context.start({
    ...options,
    limits: { ...LIMITS, ...options.limits },
    resourceManager: { endpoint: arm.url, ca: `${arm.ca}\n${elsewhere.ca}` },
    addresses: { OAuthUrl: neighbours['the token service'].url },
    fileHost: { port: neighbours['the file host'].port, caFile: files.file },
    trusted: [...Object.values(neighbours).map(({ url }) => url), `https://${FILE_NAME}`],
  });
  const serviceUrl = neighbours['the channel'].url;
  arm.before(target.tenant.endpoint);
  neighbours['the token service'].before(target.framework.addresses.OAuthUrl ?? '');
  neighbours['the channel'].before(target.channel.serviceUrl);
  const authorization = (): string => target.bearer({ claims: { serviceurl: serviceUrl } });
  return {
    ...{ target, neighbours, elsewhere },
    turn: async (neighbour, { from = someone(context), more = {} } = {}) => {
      target.framework.tokens.held.set(from.id, await target.tokenOf(from));
      const before = target.channel.messages().length;
      const words =
        neighbour === 'the file host'
          ? { text: '', ...fileAt(`https://${FILE_NAME}/error.txt`) }
          : { text: MISSING_ACTION };
      const activity = target.activity('message', { serviceUrl, from, id: context.random.guid(), ...words, ...more });
      const post = target.post(activity, { authorization: authorization() }).catch(() => NO_ANSWER);
      const { status } = await Promise.race([post, pause(PATIENCE_MS, NO_ANSWER, { ref: false })]);
      return { status, answered: target.channel.messages().length > before };
    },
    close: async () => {
      await Promise.all([elsewhere.close(), ...Object.values(neighbours).map((neighbour) => neighbour.close())]);
      files.remove();
    },
  };
}
