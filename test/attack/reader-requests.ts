import { encodeCheck } from '../../src/cards';
import { CHAT_ACTION, CONTOSO, MISSING_ACTION } from '../teams/pastes';
import { sender, type Sender } from '../teams/production';
import type { Attack, Context } from './attack';
import { someone, surround, type Surroundings } from './surroundings';

/** Reader of the whole tenant: what the bot's own identity may be. */
const reader = sender('Imani Cruz');
/** Cognitive Services User on the account, who cannot see that assignment: the one whom the setting is for. */
const chen = sender('Chen Wu');
/** A guest who sees no account at all. */
const gil = sender('Gil Amado');

const id = CONTOSO;
/** Ways to name an account, and to say more in its name than a name. */
const TEXTS: readonly string[] = [
  ...['check contoso-ai', `check ${id}`, `check ${id.toUpperCase()}`, `check ${id}/`, `check ${id}/projects/x`],
  ...['check https://contoso-ai.openai.azure.com/openai/v1/responses', 'check contoso-ai.services.ai.azure.com'],
  ...[
    "check contoso-ai'",
    "check x'or'1'eq'1",
    "check contoso-ai')%20or%20principalId%20ne%20('",
    'check contoso-ai|take',
  ],
  ...['check contoso-ai%27', 'check ../contoso-ai', 'check contoso-ai/../../..', 'check *', 'check contoso*'],
  ...[
    `check ${id.split('/resourceGroups')[0]}`,
    `check ${id.split('/providers')[0]}`,
    'check /subscriptions',
    'check /',
  ],
  ...['check "contoso-ai\\u0027"', 'check contoso-ai?$filter=atScope()', 'check contoso-ai#x', 'check contoso-ai;'],
  MISSING_ACTION,
  MISSING_ACTION.replace('contoso-ai', "contoso-ai'"),
  MISSING_ACTION.replaceAll('01203c0e-fa61-4cc4-9a25-cc688a469060', reader.aadObjectId),
  `Principal ${chen.aadObjectId} does not have access. ${id}`,
];

const ownerOf = (authorization = ''): unknown => {
  const payload = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString('utf8');
  return payload === '' ? undefined : (JSON.parse(payload) as { oid?: unknown }).oid;
};

interface Asked {
  readonly owner: unknown;
  readonly url: string;
}

/** What the bot's own identity may ask for somebody: assignments of that person, and the roles in them. */
const isOwnAffair = ({ url }: Asked, { aadObjectId }: Sender): boolean =>
  url.includes('/roleDefinitions') ||
  (url.includes('/roleAssignments') && url.includes(`assignedTo('${aadObjectId}')`));

async function asking(around: Surroundings, from: Sender, more: object, asked: Asked[]): Promise<readonly Asked[]> {
  around.target.framework.machineTokens.set(
    around.neighbours['Resource Manager'].url,
    await around.target.tokenOf(reader),
  );
  const before = asked.length;
  await around.turn('Resource Manager', { from, more });
  return asked.slice(before).filter(({ owner }) => owner === reader.aadObjectId);
}

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const limits = { cardWaitMs: 6_000, clickWaitMs: 6_000, checkBudgetMs: 5_000 };
  const around = await surround(context, { settings: { ACCESS_READER: 'enabled' }, limits });
  const asked: Asked[] = [];
  around.neighbours['Resource Manager'].does((request, _response, pass) => {
    asked.push({ owner: ownerOf(request.headers.authorization), url: decodeURIComponent(request.url ?? '') });
    pass();
  });
  const findings: string[] = [];
  let tries = 0;
  let used = 0;
  const data = encodeCheck({
    wanted: { kind: 'dataAction', name: CHAT_ACTION },
    resource: { kind: 'name', name: 'contoso-ai' },
  });
  const click = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'check', data } },
  };
  for (const more of [...TEXTS.map((text) => ({ text })), click]) {
    for (const from of [chen, gil, someone(context)]) {
      const own = await asking(around, from, more, asked);
      const name = 'text' in more ? JSON.stringify(more.text.slice(0, 60)) : 'a click';
      tries += 1;
      if (from === chen) used += own.length;
      else if (own.length > 0) findings.push(`${name}: it was used for somebody who does not see the account`);
      const others = own.filter((one) => !isOwnAffair(one, from));
      if (others.length > 0) findings.push(`${name}: it asked for more than the person's own assignments`);
    }
  }
  if (used === 0) findings.push('it was not used at all: the attack did not reach it');
  await around.close();
  return { tries, findings };
}

/** What the bot's own identity asks Azure for, when people ask in ways that want more. */
export const readerRequests: Attack = { name: 'ACCESS_READER', run };
