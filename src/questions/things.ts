/**
 * What words mean, where questions are compared: a concept, and ways to say it in English, German, French, Spanish,
 * Portuguese, Japanese and Chinese. `words` are beginnings of words ("assign" is in "assigning") without accents or
 * case; `phrases` stand whole. A word that stands in no row counts as itself.
 */
export interface Concept {
  readonly words: string;
  readonly phrases: string;
}

/** Things that questions are about, beside roles and sign-in. */
export const THINGS = {
  litellm: { words: 'litellm', phrases: '' },
  framework: { words: 'langchain llamaindex autogen crewai', phrases: 'semantic kernel|agent framework' },
  subscription: {
    words:
      'subscription subscriptions abonnement suscripción suscripcion assinatura サブスクリプション 订阅 ressourcengruppe',
    phrases: 'resource group|resource groups|management group|management groups|grupo de recursos',
  },
  inherit: { words: 'inherit vererb hered hérit 継承 继承', phrases: '' },
  remove: {
    words:
      'remove removed removing delete deleted revoke entfern entzieh lösch eliminar borro borrar quitar quito retirer retrait remover removo 削除 外し 外す 删除 移除 撤销',
    phrases: 'take away|took away|taken away|takes away',
  },
  'status 401': { words: '401 unauthorized', phrases: '' },
  'status 403': { words: '403 forbidden', phrases: '' },
  'status 404': { words: '404', phrases: 'not found' },
  region: {
    words: 'region regions westeurope eastus swedencentral región région região リージョン 区域 地区',
    phrases: '',
  },
  residency: {
    words: 'residency gdpr eu europe 数据驻留',
    phrases: 'data zone|data residency|global standard|datazone',
  },
  filter: {
    words: 'filter filters filtro filtre inhaltsfilter guardrail guardrails moderation jailbreak フィルター 过滤',
    phrases: 'content filter|content filtering|prompt shield',
  },
  marketplace: {
    words: 'marketplace purchase buy subscribe billed student sponsored enrolment',
    phrases: 'azure marketplace',
  },
  capacity: { words: 'capacity', phrases: 'tokens per minute|requests per minute' },
  registry: { words: 'acr registry acrpull image', phrases: 'container registry' },
  trace: { words: 'trace traces tracing', phrases: 'application insights|log analytics' },
  codex: { words: 'codex', phrases: 'codex cli' },
  'claude code': { words: '', phrases: 'claude code' },
  'chat app': { words: 'openwebui librechat n8n dify cline flowise', phrases: 'open webui|continue dev' },
  'logic app': { words: '', phrases: 'logic app|logic apps' },
  'credential variable': { words: 'azure_token_credentials', phrases: 'azure token credentials' },
  'knowledge base': { words: '', phrases: 'foundry iq|knowledge base|knowledge bases' },
  classic: { words: 'classic klassisch', phrases: '' },
  price: {
    words: 'cost costs price pricing billing spending spend kosten coste coût custo 料金 コスト 费用 成本',
    phrases: '',
  },
} as const satisfies Record<string, Concept>;
