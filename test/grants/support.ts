import { randomUUID } from 'node:crypto';

import { parseArmId, parseObjectId } from '../../src/access';
import { createRoleWriter } from '../../src/azure';
import type { SandboxTenant } from '../../src/sandbox';
import { buttonOf, cardIn, cardInAnswer, type ReadCard } from '../teams/cards';
import { CHAT_ACTION, MISSING_ACTION } from '../teams/pastes';
import type { ActivityOptions } from '../teams/activities';
import type { Sent } from '../teams/channel';
import { startRig, type Rig, type RigOptions } from '../teams/rig';

/** A channel in which people press buttons; each sees the answers to their own presses. */
export interface Room {
  readonly rig: Rig;
  /** Pastes an error as somebody, and gives what they see after "What is mine?". */
  readonly lockedOut: (name: string, error?: string) => Promise<ReadCard>;
  /** Presses a button of a card that one sees; `fields` is what stands in the card's fields. */
  readonly press: (
    name: string,
    card: ReadCard,
    button: string,
    fields?: object,
    more?: ActivityOptions,
  ) => Promise<ReadCard>;
  /** The card of the last request, as everybody sees it now. */
  readonly shown: () => ReadCard;
  readonly posted: () => number;
  /** Messages that call somebody and say this: a card that changes calls nobody. */
  readonly called: (name: string, text: string) => Promise<number>;
  readonly assignments: () => readonly string[];
}

/** The Function app of the pretend tenant. */
export const FUNC = '8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06';

/** As Azure OpenAI says it (docs/facts/errors.md, C1). */
export const errorOf = (id: string): string =>
  `openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${id}\` lacks the required data action \`${CHAT_ACTION}\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}}
  at https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions`;

const mention = {
  entities: [{ type: 'mention', mentioned: { id: 'bot', name: 'Locksmith' }, text: '<at>Locksmith</at>' }],
  shared: true,
} as const;

/** A sentence on a card is cut into runs; here it is whole. */
export const joined = (card: ReadCard): ReadCard => ({ ...card, text: card.text.replaceAll('\n', '') });

const titled = (card: ReadCard, title: string): ReadCard['buttons'][number] => {
  const found = card.buttons.find((button) => button.title.startsWith(title));
  if (!found)
    throw new Error(
      `The card has no button "${title}": ${card.buttons.map((each) => each.title).join(', ')}\n${card.text}`,
    );
  return found;
};

/** Lists in one page each: how pages are read, the tests of `azure` show, and of whole turns those of `teams`. */
export const WHOLE_LISTS = { pageSize: 100 };

export async function openRoom(options: RigOptions = {}, members: readonly string[] = []): Promise<Room> {
  const rig = await startRig({ ...options, tenant: { ...WHOLE_LISTS, ...options.tenant } });
  for (const name of members) {
    const { id, aadObjectId } = rig.person(name);
    rig.channel.members.set(aadObjectId, { id, name, aadObjectId });
  }
  const before = new Set(rig.sandbox.tenant.now().assignments.map(({ id }) => id));
  const press: Room['press'] = async (name, card, button, fields = {}, more = { shared: true }) => {
    const { verb, data } = titled(card, button);
    const { body } = await rig.click(
      { verb, data: { ...Object(data), ...fields } },
      { from: rig.person(name), ...more },
    );
    return joined(cardInAnswer(body));
  };
  const shown = (): ReadCard => {
    const messages = rig.channel.messages();
    const last = messages.findLast(
      ({ how, activity }) => how !== 'put' && /asks for a role/.test(JSON.stringify(activity)),
    );
    const latest = messages.findLast(({ id }) => id === last?.id);
    if (!latest) throw new Error('nothing was asked for');
    return joined(cardIn(latest.activity));
  };
  return {
    rig,
    press,
    shown,
    lockedOut: async (name, error = MISSING_ACTION) => {
      const before = rig.channel.messages().length;
      await rig.say(`<at>Locksmith</at> ${error}`, { ...mention, from: rig.person(name) });
      // What was promised before may be told at the same moment.
      const isCard = (sent: Sent): boolean =>
        rig.channel.messages().indexOf(sent) >= before && JSON.stringify(sent.activity).includes('What is mine?');
      const card = cardIn((await rig.channel.wait(isCard)).activity);
      buttonOf(card, 'check');
      return press(name, card, 'What is mine?');
    },
    called: async (name, text) => {
      const isIt = ({ how, activity }: Sent): boolean => {
        const said = JSON.stringify(activity);
        return how !== 'put' && said.includes(`<at>${name}</at>`) && said.includes(text);
      };
      await rig.channel.wait(isIt);
      return rig.channel.messages().filter(isIt).length;
    },
    posted: () => rig.channel.messages().filter(({ how }) => how !== 'put').length,
    assignments: () =>
      rig.sandbox.tenant
        .now()
        .assignments.filter(({ id }) => !before.has(id))
        .map(({ principal, role, written }) => `${role.name} for ${principal.name} by ${written?.by ?? ''}`),
  };
}

/** Omar gives somebody, or an application, the role of a caller of models on contoso-ai: in the portal. */
export const givenElsewhere = ({ rig }: Room, to: string): Promise<void> => givenIn(rig.sandbox.tenant, to);

/** The same in a tenant. */
export async function givenIn({ endpoint, ca, credentialFor, now }: SandboxTenant, to: string): Promise<void> {
  const { accounts, applications, people } = now();
  const application = applications.find(({ name }) => name === to);
  const person = people.find(({ name }) => name === to);
  const scope = parseArmId(accounts.find(({ id }) => id.endsWith('/contoso-ai'))?.id ?? '');
  const id = parseObjectId((application ?? person)?.objectId ?? '');
  if (!scope || !id) throw new Error('no ids');
  const credential = credentialFor(people.find(({ name }) => name === 'Omar Weiss')?.objectId ?? '');
  const wanted = {
    ...{ scope, roleId: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd', name: randomUUID(), description: '' },
    grantee: { id, type: application ? 'ServicePrincipal' : 'User' },
  } as const;
  const answer = await createRoleWriter({ endpoint, ca, credential }).assign(wanted, AbortSignal.timeout(5_000));
  if (answer.kind === 'refused') throw new Error(`Azure refused: ${answer.why}`);
}
