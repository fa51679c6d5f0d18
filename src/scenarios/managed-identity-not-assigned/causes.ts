import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { addIdentity, showIdentities, tellByVariable } from '../shared/app-identity';
import { runsOn } from '../shared/claimed';
import { WORKLOAD_STEP } from '../shared/credential-advice';
import { databricks } from '../shared/databricks';
import { chooseIdentity, roleAfterwards } from '../shared/managed-identity';
import { saysOneOf } from '../shared/said';

const bash = snippet('Bash');

export const SEVERAL = [
  'Multiple user assigned identities exist',
  'multiple user assigned identities … please specify',
] as const;

const several = ({ evidence }: Situation): boolean => saysOneOf(evidence, SEVERAL);

/** With a client id at hand the message would name it. */
const onlyUserAssigned = ({ evidence, claims }: Situation): boolean =>
  claims.identityKind?.value === 'user-assigned' && evidence.appId === undefined;

const inKubernetes = (situation: Situation): boolean => runsOn(situation, 'kubernetes');

export const causes: readonly Cause[] = [
  {
    id: 'not-assigned-to-this-place',
    title: words('The identity that is asked for is not assigned to the place where the program runs.'),
    usual: 'often',
    against: (situation) => [several(situation) && proves(words('several are there'))],
    why: ({ evidence }) =>
      prose`The identity endpoint answered, and knows no such identity here${evidence.appId === undefined ? '' : ` (${evidence.appId.value})`}. Either the client id is wrong (an object id or another app's id in AZURE_CLIENT_ID is usual), or the identity exists and was never assigned to this app, or no id was given and the system-assigned identity is off.`,
    steps: ({ evidence }) => [
      showIdentities(evidence),
      addIdentity(evidence),
      {
        does: 'choose-identity',
        text: words(
          'Tell the program its client id (not its object id), in code or as AZURE_CLIENT_ID; for the system-assigned identity set neither.',
        ),
        snippet: chooseIdentity(evidence),
      },
      roleAfterwards,
    ],
  },
  {
    id: 'user-assigned-not-named',
    title: words('The app has a user-assigned identity only, and the program does not say which.'),
    usual: 'seldom',
    for: (situation) => [
      onlyUserAssigned(situation) && suggests(words('the identity is a user-assigned one, and the code names none')),
    ],
    against: (situation) => [
      !onlyUserAssigned(situation) && proves(words('no user-assigned identity is spoken of')),
      several(situation) && proves(words('several are there')),
    ],
    headline: () => words('The identity of the app is user-assigned: tell the program its client id.'),
    why: () =>
      words(
        'Without a client id the credential asks for the system-assigned identity, which is off. A user-assigned identity counts only when its client id is given, in code or as AZURE_CLIENT_ID.',
      ),
    steps: ({ evidence }) => {
      const setting = tellByVariable(evidence);
      return [
        ...(setting === undefined
          ? []
          : [
              {
                does: 'set-environment' as const,
                text: words('Name it in the settings of the app: DefaultAzureCredential reads them, no code changes.'),
                snippet: setting,
              },
            ]),
        { does: 'choose-identity', text: words('Or name it in the code:'), snippet: chooseIdentity(evidence) },
        showIdentities(evidence),
        roleAfterwards,
      ];
    },
  },
  {
    id: 'several-identities',
    title: words('Several identities are there, and the request names none.'),
    usual: 'seldom',
    for: (situation) => [several(situation) && proves(words('the message says that several are there'))],
    against: (situation) => [!several(situation) && proves(words('no second one is named'))],
    headline: () => words('Several managed identities are on this app: say which one is meant.'),
    why: () =>
      words('Where there is no system-assigned identity and more than one user-assigned, the client id must be given.'),
    steps: ({ evidence }) => [
      {
        does: 'choose-identity',
        text: words('Tell the program the client id of the one that is meant, in code or as AZURE_CLIENT_ID.'),
        snippet: chooseIdentity(evidence),
      },
      showIdentities(evidence),
      roleAfterwards,
    ],
  },
  databricks,
  {
    id: 'workload-identity-not-wired',
    title: words('Workload identity is not wired to the pod, so that the identity of the node is asked for.'),
    usual: 'seldom',
    for: (situation) => [inKubernetes(situation) && suggests(words('the program runs in a pod'))],
    against: (situation) => [!inKubernetes(situation) && proves(words('it runs in no pod'))],
    headline: () => words('The pod got no workload identity, so it asked its node, which has none.'),
    why: () =>
      words(
        'In AKS a pod signs in by workload identity: the webhook gives it variables and a token file, if its label and its service account are right when it starts. Otherwise the credential asks 169.254.169.254, which knows the identities of the scale set of the node pool only.',
      ),
    steps: ({ evidence }) => [
      WORKLOAD_STEP,
      {
        does: 'set-environment',
        text: words('Start the pod anew, and see what it has: AZURE_FEDERATED_TOKEN_FILE must be there.'),
        snippet: bash`kubectl exec "${slot('pod', undefined)}" -- env | grep -o '^AZURE_[A-Z_]*'`,
      },
      {
        does: 'choose-identity',
        text: words(
          'Without workload identity: assign a user-assigned identity to the scale set of the node pool, and give the program its client id.',
        ),
        snippet: chooseIdentity(evidence),
      },
      roleAfterwards,
    ],
  },
];
