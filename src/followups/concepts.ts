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
      'colleague coworker teammate boss manager friend intern student developer guy kollege kollegin collègue compañero compañera colega 同僚 同事 他の人 别人 someperson ppl people folks squad mates others somebody someone anybody else',
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
    words: 'persons leute personen personnes personas pessoas become 人员 人を',
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
  remove: {
    words:
      'undo revert remove removed revoke delete rollback rückgängig entfernen entziehen löschen wegnehmen retirer annuler supprimer enlever quitar eliminar revocar deshacer remover desfazer apagar 取り消 削除 元に戻 剥奪 撤销 删除 移除 收回 撤回',
    phrases: 'take it back|take it away|take away|roll back|get rid of|clean up',
  },
  safe: {
    words:
      'safe safely secure risk risky dangerous harm harmful sicher unsicher riskant gefährlich sûr risque dangereux seguro riesgo peligroso risco perigoso 安全 危険 リスク 风险 危险',
    phrases: 'too much power|too much access|security team',
  },
  allows: {
    words: 'allows permits lets erlaubt erlaubst permet autorise permite autoriza できますか 允许 能做 可以做',
    phrases: 'can i do with|let me do|does it do|does that do|does it give|does that give|what else can|allow me to',
  },
  docs: {
    words:
      'docs doc documentation link links source article guide reading doku dokumentation quelle lien liens documentación enlace fuente documentação fonte ドキュメント リンク 公式 文档 链接 资料 official',
    phrases: 'ms learn|microsoft learn|learn microsoft|read more|read up',
  },
  private: {
    words:
      'private privacy sees visible store stored storing save saved logged recorded gdpr confidential sieht speicherst gespeichert datenschutz voit stocke conserve guardas guarda almacena privado vê armazena 見え 見られ 保存 プライバシー 记录 隐私 看到 看见',
    phrases: 'can see|who reads|read my|keep my|vie privée',
  },
  blame: {
    words: 'fault blame mistake stupid schuld faute culpa 私のせい 我的错 怪我',
    phrases:
      'something wrong|do wrong|did i break|my bad|falsch gemacht|mal hecho|fait une erreur|fiz algo errado|做错|悪い',
  },
  myself: {
    words: 'myself selbst selber moimême 自分で 自己',
    phrases: 'moi même|yo mismo|yo misma|eu mesmo|eu mesma|on my own',
  },
  short: {
    words:
      'short shorter tldr summary summarize summarise briefly kurz kürzer kurzfassung zusammenfassung résumé résume bref resumen resume corto breve resumo curto 要約 短く 一言 简短 总结 概括',
    phrases: 'too long|tl dr|one sentence|one line|bottom line|zu lang|trop long|demasiado largo|muito longo|太长',
  },
  elsewhere: {
    words:
      'prod production staging preprod qa uat produktion produktiv producción produção 本番 検証環境 生产 测试环境 elsewhere',
    phrases:
      'other resource|another resource|different resource|other account|other subscription|another subscription|other one|second resource|other region|andere ressource|anderen ressource|autre ressource|otro recurso|outro recurso|別のリソース|别的资源|另一个',
  },
  doubt: {
    words: 'maybe perhaps might vielleicht könnte quizás talvez suspect かも 是不是 会不会 可能',
    phrases: 'could it|could this|can it be|peut être|tal vez|kann es|liegt es|ist es',
  },
  outage: {
    words: 'outage incident störung panne caído caida 障害 宕机 故障 statuspage',
    phrases: 'azure down|service down|is down|status page|fora do ar|service health',
  },
  message: {
    words:
      'email mail template draft wording mensaje mensagem nachricht schreib écris escribe escreva 文面 メッセージ 邮件 写',
    phrases:
      'do i send|do i tell|i say|do i write|write me|write a|text for|message for|message to|ticket text|forward to',
  },
  cost: {
    words:
      'cost costs price pay paid free expensive billing kostet kosten teuer coûte gratuit cuesta gratis custa 料金 費用 無料 钱 费用 收费',
    phrases: '',
  },
  'wrong chat': {
    words: '発信ミス 誤爆 发错',
    phrases:
      'wrong chat|wrong window|wrong person|wrong channel|not for you|ignore that|ignore me|falscher chat|falschen chat|mauvais chat|mauvaise conversation|chat equivocado|me equivoqué|chat errado|conversa errada|送り間違え|間違えました',
  },
  meanwhile: {
    words:
      'meanwhile temporarily temporary workaround interim solange vorübergehend übergangsweise attendant entretanto mientras enquanto temporal とりあえず 一旦 当面 暂时',
    phrases: 'for now|in the meantime|until then|entre tanto|por ahora|por enquanto|先用',
  },
  language: {
    words:
      'german deutsch english englisch anglais inglés french français französisch spanish español espagnol portuguese português japanese 日本語 英語 chinese 中文 italian italiano übersetz translate traduis traduce tradúcelo traduz 翻訳 翻译',
    phrases: '',
  },
  exists: { words: 'exist exists existing vorhanden existe existiert 存在', phrases: 'there is|i see it|i can see' },
} as const satisfies Record<string, Concept>;
