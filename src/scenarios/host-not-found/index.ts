import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { theHost, unreachable } from '../shared/reach';
import { causes } from './causes';
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
    'no such host',
    'remote name could not be resolved',
    'Failed to resolve host',
    'Name does not resolve',
    'server misbehaving',
  ]),
  headline: ({ evidence }) => prose`The name ${theHost(evidence)} leads to no address.`,
  causes,
  sources: [SOURCES.foundryErrors],
  examples,
});
