import type { Cures } from './row';

/** Clouds, hosts of code, and vendors of models. */
export const VENDORS: Cures = {
  'Amazon Web Services': [
    [
      ['expiredtoken', 'token included in the request is expired', 'sso session'],
      'The session has ended: sign in again (aws sso login), or renew the keys.',
      'docs.aws.amazon.com/cli/latest/userguide/cli-chap-troubleshooting.html',
    ],
    [
      ['not authorized to perform', 'accessdenied'],
      'A policy of IAM must allow the action that the message names, for that identity and resource.',
      'docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
    ],
    [
      [
        'unrecognizedclient',
        'invalidclienttokenid',
        'security token included in the request is invalid',
        'signaturedoesnotmatch',
      ],
      'The keys are not known there: check profile, region, and the three variables of the session.',
      'docs.aws.amazon.com/cli/latest/userguide/cli-chap-troubleshooting.html',
    ],
  ],
  'Google Cloud': [
    [
      ['default credentials'],
      'Sign in once on this machine: gcloud auth application-default login.',
      'cloud.google.com/docs/authentication/provide-credentials-adc',
    ],
    [
      ['has not been used in project', 'service_disabled'],
      'Enable the API in the project that the message names, and wait a few minutes.',
      'cloud.google.com/apis/docs/getting-started',
    ],
    [
      ['permission_denied', 'permissiondenied', 'permission denied', '403'],
      'Grant the account a role that holds the permission which the message names, in that project.',
      'cloud.google.com/iam/docs/troubleshooting-access',
    ],
  ],
  GitHub: [
    [
      ['not accessible by integration'],
      'Give the token of the workflow the permission, under permissions: in the workflow file (for example issues: write).',
      'docs.github.com/actions/security-for-github-actions/security-guides/automatic-token-authentication',
    ],
    [
      ['saml'],
      'Authorise the token for single sign-on of the organisation: Settings, Developer settings, the token, Configure SSO.',
      'docs.github.com/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on',
    ],
    [
      ['bad credentials', '401'],
      'The token has expired, was revoked or is cut off: make a new one, and put it where the program reads it.',
      'docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api',
    ],
    [
      ['rate limit'],
      'Send a token with the calls, send fewer, and wait until the time that the header x-ratelimit-reset names.',
      'docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
    ],
  ],
  Anthropic: [
    [
      ['invalid x-api-key', 'authentication_error'],
      'This call went to api.anthropic.com: it takes a key of the Anthropic console (ANTHROPIC_API_KEY), and none of Azure. For Claude in Foundry use AnthropicFoundry.',
      'docs.claude.com/en/api/errors',
    ],
    [
      ['overloaded_error', '529'],
      'The service is overloaded: try again with growing pauses.',
      'docs.claude.com/en/api/errors',
    ],
    [
      ['credit balance'],
      'Buy credits in the Anthropic console, or use the key of an account that has some.',
      'docs.claude.com/en/api/errors',
    ],
    [
      ['rate_limit', 'rate limit', '429'],
      'Send less at once, and wait as long as the header retry-after says.',
      'docs.claude.com/en/api/rate-limits',
    ],
  ],
  OpenAI: [
    [
      ['insufficient_quota', 'exceeded your current quota'],
      'The account at openai.com has no credit left: add some under Billing. Azure has nothing to do with it.',
      'platform.openai.com/docs/guides/error-codes',
    ],
    [
      ['incorrect api key', 'invalid_api_key', '401'],
      'Use a key of platform.openai.com of the right project. If you meant Azure: the client needs the base URL of your Azure resource.',
      'platform.openai.com/docs/guides/error-codes',
    ],
    [
      ['model_not_found', 'does not exist or you do not have access'],
      'Check the name of the model, and whether your project may use it (Limits, Model usage).',
      'platform.openai.com/docs/guides/error-codes',
    ],
    [
      ['rate limit', 'rate_limit', '429'],
      'Send less at once and retry with growing pauses, or ask for a higher tier.',
      'platform.openai.com/docs/guides/rate-limits',
    ],
  ],
  Ollama: [
    [['try pulling it', 'model'], 'Fetch the model first: ollama pull, with its exact name.', 'docs.ollama.com/faq'],
    [
      ['econnrefused', 'connection refused', 'connection error'],
      'Start it (ollama serve), and check address and port 11434.',
      'docs.ollama.com/faq',
    ],
  ],
  'Hugging Face': [
    [
      ['gated', 'restricted', '403', '401'],
      'Accept the terms on the page of the model, and sign in with a token that may read it (hf auth login).',
      'huggingface.co/docs/hub/models-gated',
    ],
  ],
};
