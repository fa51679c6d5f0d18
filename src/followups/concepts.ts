import type { Concept } from '../questions';

/** What people speak of who go on talking, beside what questions speak of: in English, German, French, Spanish, Portuguese, Japanese and Chinese. */
export const TALKED_OF = {
  works: {
    words:
      'works working worked runs running running läuft lief geht klappt geklappt funktioniert funktionierte fonctionne marche marché funciona funcionó funcionou funcionando serviu 動 使え うまくい 能用 可用 可以用 成功 可以了 好了',
    phrases: 'deu certo|got in|got through|im in|i am in',
  },
  fails: {
    words:
      'fail failing broken error errors eror fehler erreur errores erro erros falla fallando falha エラー 失敗 ダメ だめ 错误 报错 失败 不行 不能 forbidden unauthorized denied refused',
    phrases: 'no luck|access denied',
  },
  not: {
    words:
      'not no nope nothing doesnt dont didnt cant cannot isnt wont never nicht kein keine nichts nein pas non rien nada não nao nem ない ません なかった 不 没 无 沒',
    phrases: '',
  },
  still: {
    words:
      'still yet again same unchanged noch weiterhin gleich gleiche derselbe toujours encore même todavía sigue aún mismo otra ainda continua mesmo まだ 同じ 変わ 还是 仍 依然 一样 同样',
    phrases: 'immer noch|de nuevo|de novo|keeps on',
  },
  now: { words: 'now jetzt nun maintenant ahora agora 今 现在 finally endlich wieder', phrases: 'from now' },
  did: {
    words:
      'did done ran executed tried applied assigned waited gemacht erledigt ausgeführt probiert versucht fait exécuté essayé hecho hice ejecuté probé feito fiz executei tentei やりました 実行 試し 做了 做完 执行 运行了 试了',
    phrases: 'i have run|already ran|habe versucht',
  },
  fixed: {
    words: 'fixed solved resolved gelöst behoben résolu réglé resuelto solucionado resolvido 解決 直り 解决',
    phrases: 'problem solved|that was it',
  },
  look: {
    words: 'recheck refresh retry prüf schau vérifie comprueba revisa verifica verifique 確認 检查 再查 look',
    phrases: 'check again|look again|try again|noch einmal|once more|encore une fois|otra vez|もう一度|再検査|再试',
  },
  thanks: {
    words: 'thank thanks thx ty cheers appreciate danke merci gracias obrigad valeu ありがと 感謝 谢 多谢',
    phrases: 'thank you|well done|good bot',
  },
  praise: {
    words: 'great perfect awesome nice cool super prima excelente parfait genial ótimo すごい 太好',
    phrases: '',
  },
  why: {
    words: 'why wieso warum weshalb pourquoi porqué porquê どうして なぜ 为什么 为何 reason grund raison razón',
    phrases: 'how come|por qué|por que|por quê|what is the reason',
  },
  unclear: {
    words:
      'understand confus explain meaning eli5 simple simpler simply plain beginner versteh verstehe erklär erkläre bedeutet einfach einfacher comprends explique simplement entiendo entender entendi explica explícalo significa わかりません 分かりません 意味 簡単 説明 不明白 不懂 意思 解释 简单',
    phrases: 'tell me more|get it|more details|veut dire|like im five|in plain words',
  },
  ask: {
    words:
      'ask contact approve approval approver request admin frage fragen genehmig anfordern zuständig demander approuver preguntar aprobar solicitar contactar pedir perguntar falar aprovar 頼 申請 承認 问 找谁 批准 申请 审批',
    phrases: 'in charge|who do i|on my behalf',
  },
  who: { words: 'whom who wen wem wer qui quién quien quem 誰 谁', phrases: 'com quem|a quién|à qui' },
  which: {
    words: 'which what wich wat whats welche welches welcher quel quelle cuál cual qual どの 何 哪个 哪 什么',
    phrases: 'name of',
  },
  missing: { words: 'missing lacking fehlt manque falta 足り 不足 缺', phrases: '' },
  have: {
    words: 'already schon bereits déjà ya já もう 已经 我有',
    phrases:
      'i have|i do have|i am|im the|im an|im a|ich bin|ich habe|je suis|jai|soy|tengo|eu sou|tenho|持って|私は|我是|my own',
  },
  though: { words: 'though but aber doch mais pero mas でも だけど 但 可是', phrases: '' },
  admin: {
    words: 'admin administrator administrador administrateur 管理者 管理员',
    phrases: 'full access|all permissions',
  },
  person: {
    words:
      'colleague coworker teammate boss manager friend intern student developer guy kollege kollegin collègue compañero compañera colega 同僚 同事 他の人 别人 somebody someone anybody else',
    phrases: 'another person|another user|team member|jemand ander|quelquun dautre|otra persona|outra pessoa|not me',
  },
  program: {
    words: 'app application backend daemon bot anwendung aplicación aplicativo aplicação アプリ 应用 程序 job',
    phrases: 'our service|identity of the',
  },
  smaller: {
    words:
      'smaller smallest lesser least weaker minimal minimum narrower fewest enough sufficient kleinere kleinste reicht genügt minimale suffit moindre mínimo menor basta suficiente menos 最小 足り 够 最低',
    phrases: 'least privilege',
  },
  group: {
    words:
      'group groups team member members gruppe mitglied groupe équipe membre grupo equipo miembro equipe membro グループ チーム 组 组里 团队 成员',
    phrases: '',
  },
  instead: {
    words: 'instead also auch aussi también também それとも stattdessen',
    phrases: 'what about|how about|and for|same for|und für|et pour|y para|e para|の場合|怎么样|呢',
  },
  code: { words: 'code snippet example codigo código コード 代码 beispiel exemple ejemplo exemplo', phrases: '' },
  click: { words: 'click klicke cliquer clic clicar クリック 点击 menu ui', phrases: '' },
  allowed: {
    words: 'access allowed authorized zugriff zugang darf accès acceso acesso アクセス 访问 许可',
    phrases: 'let me in|get into|am i allowed|darf ich|can i use',
  },
  people: {
    words: 'people persons leute personen personnes personas pessoas become 人员 人を',
    phrases: 'sample people',
  },
  stop: {
    words:
      'stop stopp quit exit cancel enough nevermind forget aufhören abbrechen vergiss hör arrête annuler laisse basta cancelar déjalo para pare esquece やめ ストップ キャンセル 停 取消 算了',
    phrases: 'never mind|leave me alone|hör auf|laisse tomber|deixa pra lá|forget it|be quiet',
  },
  help: {
    words: 'help hilf hilfe aide ayuda ayúdame ajuda ヘルプ 助け 帮 使い方',
    phrases:
      'can you do|do you do|are you|how does this work|was kannst du|wer bist du|peux tu|puedes hacer|você pode fazer|何ができ|你能做|怎么用',
  },
  greeting: {
    words:
      'hi hello hey hallo moin bonjour salut hola olá buenos buenas こんにちは おはよう 你好 早上好 morning evening',
    phrases: 'guten morgen|guten tag|bom dia|boa tarde|how are you',
  },
  when: { words: 'when wann quand cuándo quando いつ 何时 soon ab', phrases: '什么时候' },
  send: { words: 'send forward notify message schick envoie envía enviar 送 发送', phrases: '' },
} as const satisfies Record<string, Concept>;
