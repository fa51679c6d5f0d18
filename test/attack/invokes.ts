import { encodeCheck } from '../../src/cards';
import { CHAT_ACTION } from '../teams/pastes';
import type { Attack, Context } from './attack';

const NAMES: readonly unknown[] = [
  ...['adaptiveCard/action', 'composeExtension/fetchTask', 'composeExtension/submitAction', 'composeExtension/query'],
  ...['composeExtension/selectItem', 'composeExtension/queryLink', 'composeExtension/querySettingUrl'],
  ...['composeExtension/onCardButtonClicked', 'composeExtension/', 'task/fetch', 'task/submit', 'signin/verifyState'],
  ...['signin/tokenExchange', 'signin/failure', 'fileConsent/invoke', 'actionableMessage/executeAction'],
  ...['config/fetch', 'application/search', 'message/submitAction', 'tab/fetch', '', '__proto__'],
  ...[undefined, 7],
];

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = { data: value };
  return value;
};

const good = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});
const picked = (payload: unknown): object => ({ commandId: 'explainError', messagePayload: payload });

const VALUES: readonly unknown[] = [
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { action: null, data: null, messagePayload: null, state: null, authentication: null },
  { action: { verb: {}, data: [] }, data: [], state: 7, authentication: 'x' },
  { action: { type: 'Action.Execute', verb: 'check', data: { ...good, v: 2 } }, data: { ...good, v: 2 } },
  {
    action: { verb: 'check', data: { ...good, wanted: { kind: 'dataAction', name: '$(id)' } } },
    data: { ...good, x: 1 },
  },
  picked({ body: [], from: 7, attachments: {} }),
  picked({
    body: { contentType: {}, content: 7 },
    attachments: [null, { contentType: 'messageReference', content: '{' }],
  }),
  picked({ body: { contentType: 'html', content: '<p>\ud800<![CDATA[x' }, subject: '\udfff' }),
  { state: '000000', authentication: { token: '', id: '', connectionName: '../x' }, data: {} },
  JSON.parse('{"__proto__":{"action":{"verb":"check"}},"constructor":{"prototype":1}}') as unknown,
  nested(2_000),
  { action: { verb: 'a'.repeat(50_000), data: 'b'.repeat(50_000) }, commandId: 'c'.repeat(50_000) },
];

const ANSWERED: readonly number[] = [200, 400, 403, 404, 501];

async function run(context: Context): Promise<{ tries: number; findings: readonly string[] }> {
  const target = await context.start();
  const findings: string[] = [];
  for (const [i, name] of NAMES.entries()) {
    for (const [j, value] of VALUES.entries()) {
      const { status } = await target.post(target.activity('invoke', { name, value }));
      if (!ANSWERED.includes(status)) findings.push(`${String(name)} (${i}) with value ${j}: answered with ${status}`);
    }
  }
  const failed = target
    .said()
    .split('\n')
    .filter((line) => line.includes('"failure"'));
  findings.push(...failed.slice(0, 5).map((line) => `a turn failed: ${/"name":"\w+"/.exec(line)?.[0] ?? ''}`));
  if (target.tenant.served().length > 0) findings.push('Azure was asked without a sign-in');
  return { tries: NAMES.length * VALUES.length, findings };
}

/** Invokes of every name with values of every shape, none of which a card of ours sends. */
export const invokes: Attack = { name: 'odd invokes', run };
