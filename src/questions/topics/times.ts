import { SOURCES } from '../../azure-names';
import { slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { PAGES } from './pages';

/** When access begins, and when it ends. */
export const timeTopics: readonly Topic[] = [
  {
    id: 'when-access-ends',
    question: 'When does access end after a role was taken away?',
    asked: [
      'I removed the role, when does the person lose access?',
      'how long can somebody still call after the role assignment was deleted?',
      'removed the user from the group and he can still call the model',
      'does revoking a role take effect at once?',
      'when does he stop having access if I take the role away',
      'ab wann hat jemand keinen Zugriff mehr, wenn ich die Rolle entferne?',
      'ロールを削除したら、いつアクセスできなくなりますか',
      'quand l’accès se termine après le retrait du rôle ?',
      '¿cuándo deja de tener acceso si le quito el rol?',
      'quando a pessoa perde o acesso depois que removo a função?',
      '删除角色后多久失去访问权限',
    ],
    answer: words(
      'Within about 10 minutes, for a role that was assigned to the person itself. Out of a group it can last until the token ends, mostly an hour; for a managed identity up to a day. Keys go on working: rotate them if the person knew one. Look also for a second assignment higher up.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment list --assignee "${slot('object id', undefined)}" --all --include-groups --output table`,
    sources: [SOURCES.rbacTroubleshooting, PAGES.tokenLifetime],
  },
  {
    id: 'group-how-long',
    question: 'How long until a new member of a group has access?',
    asked: [
      'I was added to the group, how long does it take?',
      'added to the security group and still 401',
      'group membership does not work yet, when does it?',
      'how long after somebody joins the group',
      'wie lange dauert es, nachdem ich in die Gruppe aufgenommen wurde?',
      'グループに追加されてからどれくらいで使えますか',
      '¿cuánto tarda después de entrar en el grupo?',
      'quanto tempo leva depois de entrar no grupo?',
      'combien de temps après l’ajout au groupe ?',
      '加入组之后多久生效',
    ],
    answer: words(
      'Minutes for a person, and only with a new token: sign out and in again (az logout, az login), or restart the program. A managed identity that was put into the group can wait up to 24 hours: give it the role directly instead.',
    ),
    snippet: snippet('Bash')`az logout
az login`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'managed-identity-how-long',
    question: 'How long does a role change take for a managed identity?',
    asked: [
      'does it take 24 hours until a managed identity sees a new role?',
      'managed identity still has the old permissions',
      'is it true that role changes of a managed identity take a day?',
      'new role for the managed identity does not work yet, how long?',
      'wie lange braucht eine Rollenänderung bei einer verwalteten Identität?',
      'マネージド ID のロール変更はいつ反映されますか',
      'il faut combien de temps pour un nouveau rôle sur une identité managée ?',
    ],
    answer: words(
      'A role that is assigned to the identity itself counts after 5 to 10 minutes. Only a change of its groups can take up to 24 hours: Azure keeps the token of a managed identity for about a day, and restarting does not help. So assign the role to the identity, not to a group.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'pim-how-long',
    question: 'I activated my role. Why does it not work right away?',
    asked: [
      'pim activation is done and I still get 401',
      'how long after activating an eligible role does it work?',
      'why is my activated role not active yet',
      'activated in pim and still cannot see or change anything',
      'activation in privileged identity management takes how long',
      'Rolle aktiviert, geht trotzdem nicht, wie lange dauert das?',
    ],
    answer: words(
      'An activation becomes a role assignment, and that needs some minutes like any other. If it still fails then, sign out and in again: the membership of a group that was activated counts only with a new token. If somebody must approve it, it waits for them (My requests).',
    ),
    sources: [PAGES.pim, SOURCES.rbacTroubleshooting],
  },
  {
    id: 'role-for-good',
    question: 'How do I get an eligible role for good?',
    asked: [
      'make my eligible role permanent',
      'I do not want to activate my role every day',
      'can an eligible assignment become an active one?',
      'permanent active assignment instead of eligible',
      'wie bekomme ich die Rolle dauerhaft statt nur berechtigt?',
      'rendre permanent un rôle éligible',
      'hacer permanente un rol elegible',
      'tornar permanente uma função qualificada',
      '資格のあるロールを恒久的にするには',
      '怎么把符合条件的角色变成永久',
    ],
    answer: words(
      'Not by yourself: whoever may give roles there makes an active assignment in its place. In Access control (IAM), Add role assignment, that is the assignment type Active, and the duration Permanent. Many organisations forbid that in the settings of the role: then you activate it each time, for as many hours as they allow.',
    ),
    sources: [PAGES.eligible],
  },
  {
    id: 'activation-length',
    question: 'How long may an activation last?',
    asked: [
      'how long can an activation in pim last?',
      'how long does the activation last?',
      'maximum duration of an activated role',
      'how many hours may I activate the role for?',
      'longest time for an activation',
      'can I activate the role for a week?',
      'wie lange darf eine Aktivierung dauern?',
      'combien de temps dure une activation ?',
      '¿cuánto dura una activación?',
      'quanto tempo dura uma ativação?',
      '有効化は最長何時間ですか',
      '激活最长多久',
    ],
    answer: words(
      'As long as the settings of that role at that place allow: 8 hours unless changed, and at most 24. The form behind Activate shows the longest; you choose less or all of it. Then it ends by itself, and you activate it again.',
    ),
    sources: [PAGES.pim],
  },
  {
    id: 'role-extend',
    question: 'My role ends soon. Can I extend it?',
    asked: [
      'my role ends in 40 minutes, can I extend it?',
      'can I prolong my activated role?',
      'extend an activation in pim',
      'renew my expiring role assignment',
      'can I extend the activation before it ends?',
      'kann ich die Aktivierung verlängern?',
      'puis-je prolonger mon rôle ?',
      '¿puedo prorrogar mi rol?',
      'posso prolongar minha função?',
      'ロールの期限を延長できますか',
      '角色快到期了可以延长吗',
    ],
    answer: words(
      'An activation is not extended: it ends, and you activate the role again, as often as you are eligible. An assignment that itself has an end date can be: in Privileged Identity Management, My roles, Extend stands beside it within its last 14 days, and an administrator approves that. Whoever may give roles there can also make it permanent.',
    ),
    sources: [PAGES.pim, PAGES.pimExtend],
  },
  {
    id: 'role-ends-when',
    question: 'How do I see when my role ends?',
    asked: [
      'does my role assignment expire?',
      'until when is my activated role valid?',
      'where is the end date of my role?',
      'time-bound role assignment end',
      'wann läuft meine Rolle ab?',
      'ロールの有効期限はどこで確認できますか',
      '¿cuándo caduca mi rol?',
    ],
    answer: words(
      'In Privileged Identity Management, My roles, Azure resources: Active assignments shows the end time of each. A role outside of it has no end. The command prints the same (endDateTime).',
    ),
    snippet: snippet(
      'Bash',
    )`az rest --method get --url 'https://management.azure.com${slot('resource id', undefined)}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances?api-version=2020-10-01&$filter=asTarget()' --query 'value[].properties.{role:expandedProperties.roleDefinition.displayName, ends:endDateTime}' --output table`,
    sources: [PAGES.pim],
  },
  {
    id: 'keys-off-how-long',
    question: 'How fast does switching keys off take effect?',
    asked: [
      'I set disableLocalAuth and the key still works',
      'key works although local auth is disabled',
      'how long until disabled keys are refused?',
      'keys switched on again but still refused',
      'Schlüssel deaktiviert und er geht immer noch',
    ],
    answer: words(
      'Mostly within minutes, at times after several hours: the gateway keeps what it knew. Call with the old key until it is refused, before you count on it. The same holds for switching keys on again.',
    ),
    sources: [PAGES.localAuth],
  },
];
