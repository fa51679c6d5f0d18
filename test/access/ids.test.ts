import { parseArmId, parseObjectId, parseResourceRef } from '../../src/access';

const SUB = '/subscriptions/aaaaaaaa-0000-0000-0000-000000000001';
const ACCOUNT = `${SUB}/resourceGroups/rg1/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;

test.each([
  ['a GUID', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['upper case', '3F2504E0-4F89-11D3-9A0C-0305E82C3301', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['white space around it', ' 3f2504e0-4f89-11d3-9a0c-0305e82c3301\n', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['an id of the local chat client', '00000000-0000-0000-0000-0000000000020', '00000000-0000-0000-0000-0000000000020'],
  ['fourteen digits', '00000000-0000-0000-0000-00000000000200', undefined],
  ['eleven digits', '00000000-0000-0000-0000-00000000002', undefined],
  ['no hexadecimal digit', '3f2504e0-4f89-11d3-9a0c-0305e82c330g', undefined],
  ['a quote', "3f2504e0-4f89-11d3-9a0c-0305e82c3301'", undefined],
  ['a filter', "3f2504e0-4f89-11d3-9a0c-0305e82c3301') or principalId eq '", undefined],
  ['two lines', '3f2504e0-4f89-11d3-9a0c-0305e82c3301\n3f2504e0-4f89-11d3-9a0c-0305e82c3301', undefined],
  ['without dashes', '3f2504e04f8911d39a0c0305e82c3301', undefined],
  ['a name', 'alex@contoso.com', undefined],
  ['nothing', '', undefined],
])('object id: %s', (_, text, expected) => {
  expect(parseObjectId(text)).toBe(expected);
});

test.each([
  ['an account', ACCOUNT, ACCOUNT],
  ['a project', `${ACCOUNT}/projects/p1`, `${ACCOUNT}/projects/p1`],
  ['a resource group', `${SUB}/resourceGroups/rg(1)_x.y`, `${SUB}/resourceGroups/rg(1)_x.y`],
  ['a resource group with letters beyond ASCII', `${SUB}/resourceGroups/größe`, `${SUB}/resourceGroups/größe`],
  ['a subscription', SUB, SUB],
  [
    'a management group',
    '/providers/Microsoft.Management/managementGroups/mg',
    '/providers/Microsoft.Management/managementGroups/mg',
  ],
  ['the root', '/', '/'],
  ['a slash at the end', `${ACCOUNT}/`, ACCOUNT],
  ['no slash at the start', ACCOUNT.slice(1), ACCOUNT],
  ['white space around it', `  ${ACCOUNT}\n`, ACCOUNT],
  ['another letter case', ACCOUNT.toUpperCase(), ACCOUNT.toUpperCase()],
  ['a way up', `${ACCOUNT}/../other`, undefined],
  ['a way up at the end', `${SUB}/..`, undefined],
  ['a dot', `${SUB}/./x`, undefined],
  ['two slashes', `/${ACCOUNT}`, undefined],
  ['two slashes at the end', `${ACCOUNT}//`, undefined],
  ['a line break inside', `${SUB}/resourceGroups/rg\n1`, undefined],
  ['a null character', `${SUB}/resourceGroups/rg\u0000`, undefined],
  ['a C1 control character', `${SUB}/resourceGroups/rg\u0085x`, undefined],
  ['a line separator', `${SUB}/resourceGroups/rg\u2028x`, undefined],
  ['a query', `${ACCOUNT}?api-version=1`, undefined],
  ['a fragment', `${ACCOUNT}#x`, undefined],
  ['a percent sign', `${SUB}/resourceGroups/rg%2F..`, undefined],
  ['a backslash', `${SUB}\\resourceGroups`, undefined],
  ['a quote', `${SUB}/resourceGroups/rg'`, undefined],
  ['spaces around a segment', `${SUB}/resourceGroups/ rg`, undefined],
  ['neither subscription nor provider', '/etc/passwd', undefined],
  ['subscriptions without one', '/subscriptions', undefined],
  ['much too long', `${SUB}/resourceGroups/${'a'.repeat(3_000)}`, undefined],
  ['nothing', '  ', undefined],
])('Resource Manager id: %s', (_, text, expected) => {
  expect(parseArmId(text)).toBe(expected);
});

test.each([
  ['an id', ACCOUNT, { kind: 'id', id: ACCOUNT }],
  ['an id without its slash', ACCOUNT.slice(1), { kind: 'id', id: ACCOUNT }],
  ['an id that makes no sense', '/subscriptions/../x', undefined],
  [
    'an endpoint',
    'https://contoso-ai.openai.azure.com/',
    { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/' },
  ],
  [
    'an endpoint in capitals',
    'HTTPS://Contoso-AI.openai.azure.com/openai/v1/',
    { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/openai/v1/' },
  ],
  [
    'an endpoint with a key in its query',
    'https://x.openai.azure.com/a?api-key=1',
    { kind: 'endpoint', url: 'https://x.openai.azure.com/a' },
  ],
  [
    'a bare host',
    'contoso-ai.services.ai.azure.com',
    { kind: 'endpoint', url: 'https://contoso-ai.services.ai.azure.com/' },
  ],
  [
    'a bare host with a path',
    'contoso-ai.services.ai.azure.com/api/projects/p1',
    { kind: 'endpoint', url: 'https://contoso-ai.services.ai.azure.com/api/projects/p1' },
  ],
  [
    'a host of the US government cloud',
    'contoso.openai.azure.us',
    { kind: 'endpoint', url: 'https://contoso.openai.azure.us/' },
  ],
  [
    'a regional host',
    'eastus.api.cognitive.microsoft.com',
    { kind: 'endpoint', url: 'https://eastus.api.cognitive.microsoft.com/' },
  ],
  ['a name', 'contoso-ai', { kind: 'name', name: 'contoso-ai' }],
  ['a name with a dot', 'contoso.ai_1', { kind: 'name', name: 'contoso.ai_1' }],
  ['a portal address', `https://portal.azure.com/#@contoso.com/resource${ACCOUNT}/users`, { kind: 'id', id: ACCOUNT }],
  [
    'a portal address of a project',
    `https://portal.azure.com/#resource${ACCOUNT}/projects/p1/overview`,
    { kind: 'id', id: `${ACCOUNT}/projects/p1` },
  ],
  [
    'a portal address of a resource group',
    `https://portal.azure.com/#@c/resource${SUB}/resourceGroups/rg1/overview`,
    { kind: 'id', id: `${SUB}/resourceGroups/rg1` },
  ],
  [
    'an escaped id in a portal address',
    `https://ai.azure.com/resource/overview?wsid=${encodeURIComponent(ACCOUNT)}&tid=1`,
    { kind: 'id', id: ACCOUNT },
  ],
  [
    'a Resource Manager address',
    `https://management.azure.com${ACCOUNT}?api-version=2025-09-01`,
    { kind: 'id', id: ACCOUNT },
  ],
  ['a portal address without an id', 'https://portal.azure.com/#home', undefined],
  ['a broken escape', 'https://portal.azure.com/#resource/%E0%A4%A', undefined],
  ['http', 'http://contoso-ai.openai.azure.com/', undefined],
  ['a name and password', 'https://user:word@contoso-ai.openai.azure.com/', undefined],
  ['a host without a dot', 'https://localhost/x', undefined],
  ['one letter', 'a', undefined],
  ['65 letters', 'a'.repeat(65), undefined],
  ['64 letters', 'a'.repeat(64), { kind: 'name', name: 'a'.repeat(64) }],
  ['a dash first', '-contoso', undefined],
  ['a sentence', 'my account please', undefined],
  ['a query of another language', "x' | project *", undefined],
  ['nothing', '', undefined],
])('a resource by %s', (_, text, expected) => {
  expect(parseResourceRef(text)).toEqual(expected);
});
