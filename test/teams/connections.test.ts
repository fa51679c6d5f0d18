import {
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  type UserTokenClient,
} from 'botframework-connector';

import { KeptConnections } from '../../src/teams/connections';

const claimsOf = (aud: string): ClaimsIdentity => new ClaimsIdentity([{ type: 'aud', value: aud }], true);

/** The framework's part: makes a client for everybody who asks, and counts them. */
class Counting extends BotFrameworkAuthentication {
  made = 0;
  failing = false;

  override authenticateRequest(): Promise<never> {
    return Promise.reject(new Error('not asked'));
  }
  override authenticateStreamingRequest(): Promise<never> {
    return Promise.reject(new Error('not asked'));
  }
  override createConnectorFactory(): ConnectorFactory {
    const make = (baseUri: string): Promise<ConnectorClient> => {
      this.made += 1;
      if (this.failing) return Promise.reject(new Error('no client'));
      return Promise.resolve(new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri }));
    };
    return new (class extends ConnectorFactory {
      override create(serviceUrl: string): Promise<ConnectorClient> {
        return make(serviceUrl);
      }
    })();
  }
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.reject(new Error('not asked'));
  }
}

const AMERICA = 'https://smba.example/amer/';
const EUROPE = 'https://smba.example/emea/';

let inner: Counting;
let kept: KeptConnections;
beforeEach(() => {
  inner = new Counting();
  kept = new KeptConnections(inner);
});

const clientFor = (bot: string, serviceUrl: string): Promise<ConnectorClient> =>
  kept.createConnectorFactory(claimsOf(bot)).create(serviceUrl, 'connector');

test('the client of one turn serves the next', async () => {
  expect(await clientFor('bot', AMERICA)).toBe(await clientFor('bot', AMERICA));
  expect(inner.made).toBe(1);
});

test.each([
  ['another region', 'bot', EUROPE],
  ['another bot', 'other-bot', AMERICA],
])('%s has a client of its own', async (_, bot, serviceUrl) => {
  expect(await clientFor('bot', AMERICA)).not.toBe(await clientFor(bot, serviceUrl));
});

test('what could not be made is tried again', async () => {
  inner.failing = true;
  await expect(clientFor('bot', AMERICA)).rejects.toThrow('no client');
  inner.failing = false;
  expect(await clientFor('bot', AMERICA)).toBeInstanceOf(ConnectorClient);
});
