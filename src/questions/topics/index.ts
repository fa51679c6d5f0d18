import type { Topic } from '../topic';
import { agentIdentityTopics } from './agent-identities';
import { administrationTopics } from './administration';
import { agentNetworkTopics } from './agent-network';
import { dataAccessTopics } from './data-access';
import { governanceTopics } from './governance';
import { hostedAgentTopics } from './hosted-agents';
import { agentTopics } from './agents';
import { auditTopics } from './audit';
import { besideTopics } from './beside';
import { betweenTopics } from './between';
import { callerTopics } from './callers';
import { capacityTopics } from './capacity';
import { cloudTopics } from './clouds';
import { comparedTopics } from './compared';
import { doingTopics } from './doing';
import { everydayTopics } from './everyday';
import { endpointTopics } from './endpoints';
import { grantingTopics } from './granting';
import { hostTopics } from './hosts';
import { identityTopics } from './identities';
import { keylessTopics } from './keyless';
import { keyTopics } from './keys';
import { lifecycleTopics } from './lifecycle';
import { modelTopics } from './models';
import { neighbourTopics } from './neighbours';
import { networkTopics } from './network';
import { operationTopics } from './operations';
import { reachTopics } from './reach';
import { roleTopics } from './roles';
import { scopeTopics } from './scopes';
import { settingTopics } from './settings';
import { structureTopics } from './structure';
import { termTopics } from './terms';
import { timeTopics } from './times';
import { tokenTopics } from './tokens';

/** All that is answered without an error. */
export const TOPICS: readonly Topic[] = [
  ...roleTopics,
  ...comparedTopics,
  ...scopeTopics,
  ...timeTopics,
  ...structureTopics,
  ...everydayTopics,
  ...lifecycleTopics,
  ...grantingTopics,
  ...tokenTopics,
  ...keylessTopics,
  ...identityTopics,
  ...callerTopics,
  ...hostTopics,
  ...keyTopics,
  ...auditTopics,
  ...networkTopics,
  ...endpointTopics,
  ...modelTopics,
  ...capacityTopics,
  ...besideTopics,
  ...betweenTopics,
  ...neighbourTopics,
  ...reachTopics,
  ...agentIdentityTopics,
  ...agentTopics,
  ...administrationTopics,
  ...agentNetworkTopics,
  ...dataAccessTopics,
  ...governanceTopics,
  ...hostedAgentTopics,
  ...settingTopics,
  ...cloudTopics,
  ...doingTopics,
  ...termTopics,
  ...operationTopics,
];
