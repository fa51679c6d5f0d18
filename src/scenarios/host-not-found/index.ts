import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { findAccount } from '../shared/account';
import { lookUpHost } from '../shared/network';
import { theHost, unreachable } from '../shared/reach';
import { examples } from './examples';

export default defineScenario({
  id: 'host-not-found',
  family: 'connectivity',
  title: 'The host name leads nowhere',
  stage: 'reach',
  needs: [],
  refines: ['connection-failed'],
  rules: unreachable([
    'getaddrinfo ENOTFOUND',
    'code: ENOTFOUND',
    'getaddrinfo EAI_AGAIN',
    'getaddrinfo failed',
    'Could not resolve host',
    "Couldn't resolve host",
    'Name or service not known',
    'nodename nor servname provided',
    'Temporary failure in name resolution',
    'NameResolutionError',
    'UnknownHostException',
    'No such host is known',
    'no such host',
    'remote name could not be resolved',
    'Failed to resolve host',
    'Name does not resolve',
    'server misbehaving',
  ]),
  explain: (evidence) => ({
    headline: prose`The name ${theHost(evidence)} leads to no address, so nothing was reached.`,
    cause: words(
      'Either the name is wrong (a typo, a placeholder, or an account that was deleted), or this machine asks a name server that does not know it: a private DNS zone that is not linked to the network, or no network at all.',
    ),
    steps: [
      {
        does: 'find-account',
        text: words('Compare the name with the endpoint of the account.'),
        snippet: findAccount(evidence),
      },
      lookUpHost(evidence),
      {
        does: 'open-network',
        text: words(
          'If the account has a private endpoint: link its private DNS zone to the network of the caller, and let the resolver of the machine ask it.',
        ),
      },
    ],
  }),
  sources: [SOURCES.foundryErrors],
  examples,
});
