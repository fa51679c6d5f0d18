import { isServiceUrl } from '../../src/teams/later';

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.trafficmanager.net/teams/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
  ['https://smba.infra.gov.teams.microsoft.us/gcch', true],
  // Anybody may register such a name.
  ['https://smba2.trafficmanager.net/emea/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.example.com/', false],
  ['https://smba.trafficmanager.net@example.com/', false],
  ['https://user@smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['http://smba.trafficmanager.net/', false],
  ['http://127.0.0.1:4000', false],
  ['no address', false],
])('a token of the bot goes to %s: %s', (url, expected) => {
  expect(isServiceUrl(url, false)).toBe(expected);
});

test('on a machine that holds the whole Bot Framework, its own addresses serve', () => {
  expect(isServiceUrl('http://127.0.0.1:4000/', true)).toBe(true);
  expect(isServiceUrl('http://example.com/', true)).toBe(false);
});
