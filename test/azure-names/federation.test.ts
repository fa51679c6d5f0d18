import { CLOUD_IDS, CLOUDS, connectionCredential } from '../../src/azure-names';

const TENANT = '00112233-4455-6677-8899-aabbccddeeff';

test('the tenant is spelt as the bytes of a GUID are: three groups turned round, two as they stand', () => {
  const { subject } = connectionCredential({ tenantId: TENANT, cloud: 'public', connection: 'mine' });
  const [, tenant = ''] = /^\/eid1\/c\/pub\/t\/([\w-]{22})\/a\/9ExAW52n_ky4ZiS_jhpJIQ\/mine$/.exec(subject) ?? [];
  expect(Buffer.from(tenant, 'base64url').toString('hex')).toBe('33221100554477668899aabbccddeeff');
});

test.each(CLOUD_IDS)('issuer and audience are those of the bot’s cloud: %s', (cloud) => {
  const { issuer, audiences } = connectionCredential({ tenantId: TENANT, cloud, connection: 'mine', subject: 's' });
  expect(issuer).toBe(`${CLOUDS[cloud].bot.authority}/${TENANT}/v2.0`);
  expect(audiences).toEqual([CLOUDS[cloud].bot.exchangeAudience]);
});
