import { startFront, type Front } from '../instances/front';
import { startBlobService, type BlobService } from '../instances/shared/blob-service';
import { buttonOf, cardIn, cardInAnswer, type ReadCard } from '../teams/cards';
import { MISSING_ACTION } from '../teams/pastes';
import {
  sender,
  serveHere,
  startProduction,
  type Answered,
  type Production,
  type ProductionOptions,
  type Sender,
  type Served,
  type Start,
} from '../teams/production';
import { joined, WHOLE_LISTS } from './support';

export const imani = sender('Imani Cruz');
export const omar = sender('Omar Weiss');
export const yusuf = sender('Yusuf Demir');
export const bea = sender('Bea Stone');
export const elena = sender('Elena Fischer');

export const CHANNEL = {
  conversationType: 'channel',
  isGroup: true,
  id: '19:c@thread.tacv2;messageid=1',
  tenantId: 'aaaaaaaa-2222-4333-8444-555555555555',
};
/** A busy machine may take its time over a press. */
export const QUICK = { settleMs: 300, lookEveryMs: 100, leaseMs: 1_500, clickWaitMs: 60_000 };

/** The production bot in a channel, with people who press buttons of its cards. */
export interface Office {
  readonly bot: Production;
  readonly pressData: (from: Sender, verb: string, data: unknown, conversation?: object) => Promise<Answered>;
  readonly press: (
    from: Sender,
    card: ReadCard,
    title: string,
    fields?: object,
    conversation?: object,
  ) => Promise<ReadCard>;
  /** Pastes an error as somebody, and gives what they see after "What is mine?". */
  readonly ownCard: (from: Sender, error?: string) => Promise<ReadCard>;
  /** The card of the request, as everybody sees it now. */
  readonly shown: () => ReadCard;
  /** Imani asks; gives the request's card. */
  readonly asked: (error?: string) => Promise<ReadCard>;
  readonly made: () => readonly string[];
  /** How many messages say this. */
  readonly told: (text?: string) => number;
  readonly close: () => Promise<void>;
}

const MENTION = {
  entities: [{ type: 'mention', mentioned: { id: 'bot', name: 'Locksmith' }, text: '<at>Locksmith</at>' }],
};

export async function openOffice(options: ProductionOptions = {}): Promise<Office> {
  const bot = await startProduction({
    ...options,
    tenant: { ...WHOLE_LISTS, ...options.tenant },
    settings: { GRANTS: 'enabled', ...options.settings },
    limits: { ...QUICK, ...options.limits },
  });
  for (const person of [imani, omar, yusuf, bea, elena]) {
    bot.framework.tokens.held.set(person.id, await bot.tokenOf(person));
    bot.channel.members.set(person.aadObjectId, person);
  }
  const pressData: Office['pressData'] = (from, verb, data, conversation = CHANNEL) =>
    bot.post(
      bot.activity('invoke', {
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data } },
        replyToId: 'card-1',
        from,
        conversation,
      }),
    );
  const press: Office['press'] = async (from, card, title, fields = {}, conversation = CHANNEL) => {
    const button = card.buttons.find((each) => each.title.startsWith(title));
    if (!button) throw new Error(`no ${title} on: ${card.text}`);
    const { body } = await pressData(from, button.verb, { ...Object(button.data), ...fields }, conversation);
    return joined(cardInAnswer(body));
  };
  const ownCard: Office['ownCard'] = async (from, error = MISSING_ACTION) => {
    const sent = await bot.say(`<at>Locksmith</at> ${error}`, { ...MENTION, from, conversation: CHANNEL });
    const { verb, data } = buttonOf(cardIn(sent.activity), 'check');
    return joined(cardInAnswer((await pressData(from, verb, data)).body));
  };
  const shown = (): ReadCard => {
    const request = bot.channel
      .messages()
      .findLast(({ how, activity }) => how !== 'put' && JSON.stringify(activity).includes('asks for a role'));
    const latest = bot.channel.messages().findLast(({ id }) => id === request?.id);
    return joined(cardIn(latest?.activity ?? {}));
  };
  return {
    bot,
    pressData,
    press,
    ownCard,
    shown,
    asked: async (error) => {
      const form = await press(imani, await ownCard(imani, error), 'Ask for it');
      await press(imani, form, 'Post the request', { reason: 'Load test' });
      return shown();
    },
    made: () =>
      bot.tenant
        .now()
        .assignments.flatMap(({ written, principal, role }) => (written ? [`${role.name} for ${principal.name}`] : [])),
    told: (text = 'should work now') =>
      bot.channel.messages().filter(({ how, activity }) => how !== 'put' && JSON.stringify(activity).includes(text))
        .length,
    close: bot.close,
  };
}

/** Two instances with a storage that they share, behind one address. */
export interface TwoInstances extends Office {
  readonly front: Front;
  /** As the front counts them. */
  readonly instances: readonly Served[];
  readonly service: BlobService;
}

/** `serve`: starts one of them; here, unless a test wants a process of its own. */
export async function openTwo(
  options: Omit<ProductionOptions, 'start'> = {},
  serve: Start = serveHere,
): Promise<TwoInstances> {
  const service = await startBlobService();
  let front: Front | undefined;
  let instances: readonly Served[] = [];
  const office = await openOffice({
    ...options,
    settings: { ...options.settings, AZURE_STORAGE_CONNECTION_STRING: service.connectionString },
    start: async (settings, services) => {
      instances = await Promise.all([serve(settings, services), serve(settings, services)]);
      front = await startFront(instances);
      return front;
    },
  });
  if (!front) throw new Error('nothing was started');
  const close = async (): Promise<void> => {
    await office.close();
    await service.close();
  };
  return { ...office, front, instances, service, close };
}
