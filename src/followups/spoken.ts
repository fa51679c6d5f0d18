import { conceptsWith } from '../questions';

/** What a follow-up speaks of: the concepts of questions, and words that mean more after a card. */
export const conceptsOf = conceptsWith({
  curl: { words: 'ruby rust php kotlin perl', phrases: 'rest call|rest api' },
  command: { words: 'cmd script pulumi ansible command befehl comando commande コマンド 命令', phrases: '' },
  powershell: { words: 'powershell pwsh azps', phrases: 'power shell|new azroleassignment|azure ps|az module' },
  'fine tune': { words: 'train trainieren entraîner entrenar treinar', phrases: '' },
  image: { words: 'bilder bildern imágenes imagens 画像 图像 图片', phrases: '' },
  deployment: { words: 'deploy deploying', phrases: '' },
  chat: { words: 'chat completions responses', phrases: '' },
  click: { words: 'click klick cliquer clic clicar クリック 点击 ui gui browser mouse', phrases: '' },
  terraform: { words: 'tf hcl opentofu', phrases: '' },
  javascript: { words: 'js ts nextjs', phrases: '' },
  python: { words: 'py langchain jupyter streamlit fastapi', phrases: 'llama index' },
  csharp: { words: 'cs', phrases: 'c sharp|dot net|asp net' },
  team: {
    words: 'team teams everybody everyone équipe equipo time equipe チーム グループ 团队 大家 我们组',
    phrases:
      'several people|many people|all of them|a group|the group|groups|several of us|all developers|all of us|whole team|eine gruppe|der gruppe|un groupe|un grupo|gruppe nehmen|给组|用组',
  },
  typo: {
    words: 'typo misspelt misspelled misspelling tippfehler schreibfehler vertippt errata タイプミス 拼写',
    phrases: 'spelled wrong|wrong spelling|faute de frappe|erreur de frappe|error de escritura|erro de digitação',
  },
  network: { words: 'vpn proxy pare-feu cortafuegos ファイアウォール 防火墙', phrases: 'pare feu' },
  outage: {
    words: 'outage incident störung gestört panne caído caiu 障害 宕机 故障 挂了',
    phrases:
      'is down|azure down|fora do ar|a bug|having issues|having problems|having trouble|issues right now|service degraded|bad day',
  },
  subscription: { words: 'subscription abo abonnement suscripción assinatura サブスクリプション 订阅', phrases: '' },
  code: { words: 'code quellcode codigo código コード 代码', phrases: '' },
  version: { words: 'version sdk library バージョン 版本', phrases: '' },
  deleting: {
    words:
      'delete deleting remove removing destroy drop löschen entfernen supprimer effacer eliminar borrar apagar excluir 削除 删除 刪除',
    phrases: 'get rid of',
  },
  making: {
    words: 'create make add anlegen erstellen créer crear criar 作成 创建 建',
    phrases: 'set up',
  },
  assigning: {
    words: 'grant assign vergeben zuweisen attribuer asignar conceder atribuir 付与 授予 分配',
    phrases: 'give a role|give roles|give access|give somebody|give someone|hand out roles',
  },
  project: { words: 'project projects projekt projekte projet proyecto projeto プロジェクト 项目', phrases: '' },
});
