import { suggests, proves, type Cause, type Situation } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { accountSlots } from '../shared/account';
import { runsOn, works } from '../shared/claimed';
import { NOT_A_ROLE, showNetwork } from '../shared/network';
import { closed, perimeter } from './signs';

export const isRunner = (situation: Situation): boolean => runsOn(situation, 'github-actions', 'azure-pipelines');

/** A pipeline runs where nobody knows the address beforehand. */
export const runner: Cause = {
  id: 'runner-not-allowed',
  title: words('The runner of the pipeline calls from an address of its own.'),
  usual: 'seldom',
  for: (situation) => [
    isRunner(situation) && suggests(words('the call is made by a runner, and not where you sit')),
    isRunner(situation) &&
      works(situation, 'another-network', 'another-place') &&
      suggests(words('it works from elsewhere')),
  ],
  against: (situation) => [
    !isRunner(situation) && proves(words('no runner is spoken of')),
    closed(situation) && proves(words('public access is switched off: there is no list')),
    perimeter(situation) && suggests(words('a perimeter decides')),
  ],
  headline: () => words('The runner is not let in: hosted runners have another address each time.'),
  why: () =>
    prose`Runners that GitHub or Azure DevOps host call from addresses of a large and changing range. ${NOT_A_ROLE}`,
  steps: (situation) => {
    const { account, group } = accountSlots(situation.evidence);
    return [
      {
        does: 'call-from-inside',
        text: words(
          'Best: a runner of your own (self-hosted, or with Azure private networking) in a network that the resource lets in.',
        ),
      },
      {
        does: 'open-network',
        text: words(
          'Or let the runner in for the time of the job, and take its address out again at the end (the job needs Contributor on the resource):',
        ),
        snippet: snippet('Bash')`IP=$(curl -s https://ifconfig.me)
az cognitiveservices account network-rule add --name "${account}" --resource-group "${group}" --ip-address "$IP"
sleep 60 # and at the end, always:
az cognitiveservices account network-rule remove --name "${account}" --resource-group "${group}" --ip-address "$IP"`,
      },
      showNetwork(situation.evidence),
    ];
  },
};
