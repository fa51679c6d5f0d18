import { known, page, seen, type Cures } from './row';

const AWS_CLI = page(
  'AWS CLI: troubleshooting',
  'docs.aws.amazon.com/cli/latest/userguide/cli-chap-troubleshooting.html',
  '2026-11-30',
);
const GOOGLE_API = page(
  'Google Cloud: troubleshooting of Service Usage',
  'cloud.google.com/service-usage/docs/troubleshooting',
  '2026-11-30',
);
const GITHUB = page(
  'GitHub: troubleshooting the REST API',
  'docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api',
  '2026-11-30',
);
const CLAUDE = page('Claude API errors', 'platform.claude.com/docs/en/api/errors', '2026-11-30');
const OPENAI = page('OpenAI: error codes', 'developers.openai.com/docs/guides/error-codes', '2026-11-30');

/** Clouds, hosts of code, and vendors of models. */
export const VENDORS: Cures = {
  'Amazon Web Services': [
    [
      ['expiredtoken', 'token included in the request is expired', 'sso session'],
      'The session has ended: sign in again (aws sso login), or renew the keys.',
      seen('aws-cli #7361: the SSO session has expired', 'github.com/aws/aws-cli/issues/7361', '2026-11-30'),
    ],
    [
      ['not authorized to perform', 'accessdenied'],
      'A policy of IAM must allow the action that the message names, for that identity and resource.',
      page(
        'AWS IAM: access denied messages',
        'docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
        '2026-11-30',
      ),
    ],
    [
      [
        'unrecognizedclient',
        'invalidclienttokenid',
        'security token included in the request is invalid',
        'signaturedoesnotmatch',
      ],
      'The keys are not known there: aws configure list shows which ones are used. A wrong clock does it, too.',
      AWS_CLI,
    ],
  ],
  'Google Cloud': [
    [
      ['default credentials'],
      'Sign in once on this machine: gcloud auth application-default login.',
      page(
        'Google Cloud: application default credentials',
        'cloud.google.com/docs/authentication/provide-credentials-adc',
        '2026-11-30',
        '2026-06-08',
      ),
    ],
    [
      ['has not been used in project', 'service_disabled'],
      'Enable the API in the project that the message names.',
      GOOGLE_API,
    ],
    [
      ['permission_denied', 'permissiondenied', 'permission denied', '403'],
      'Grant the account a role that holds the permission which the message names, in that project.',
      GOOGLE_API,
    ],
  ],
  GitHub: [
    [
      ['not accessible by integration'],
      'Give the token of the workflow the permission, under permissions: in the workflow file (for example issues: write).',
      GITHUB,
    ],
    [
      ['saml'],
      'Authorise the token for single sign-on of the organisation: Settings, Developer settings, the token, Configure SSO.',
      page(
        'GitHub: authorizing a token for SAML single sign-on',
        'docs.github.com/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on/authorizing-a-personal-access-token-for-use-with-saml-single-sign-on',
        '2026-11-30',
      ),
    ],
    [
      ['bad credentials', '401'],
      'The token has expired, was revoked or is cut off: make a new one, and put it where the program reads it.',
      GITHUB,
    ],
    [
      ['rate limit'],
      'Send a token with the calls, send fewer, and wait until the time that the header x-ratelimit-reset names.',
      GITHUB,
    ],
  ],
  Anthropic: [
    [
      ['invalid x-api-key', 'authentication_error'],
      'This call went to api.anthropic.com: it takes a key of the Claude Console (ANTHROPIC_API_KEY), and none of Azure. For Claude in Foundry use AnthropicFoundry.',
      CLAUDE,
    ],
    [['overloaded_error', '529'], 'The service is overloaded: try again with growing pauses.', CLAUDE],
    [
      ['credit balance', 'billing_error'],
      'Buy credits or check the payment details in the Claude Console, or use the key of an account that has some.',
      CLAUDE,
    ],
    [
      ['rate_limit', 'rate limit', '429'],
      'Send less at once, and wait as long as the header retry-after says.',
      CLAUDE,
    ],
  ],
  OpenAI: [
    [
      ['insufficient_quota', 'exceeded your current quota'],
      'The account at openai.com has no credit left: add some under Billing. Azure has nothing to do with it.',
      OPENAI,
    ],
    [
      ['incorrect api key', 'invalid_api_key', '401'],
      'Use a key of platform.openai.com, of the right organisation and project. If you meant Azure: the client needs the base URL of your Azure resource.',
      OPENAI,
    ],
    [
      ['model_not_found', 'does not exist or you do not have access'],
      'Check the name of the model, and whether your project may use it (Limits, Model usage).',
      known('OpenAI: models', 'developers.openai.com/docs/models'),
    ],
    [
      ['rate limit', 'rate_limit', '429'],
      'Send less at once and retry with growing pauses, or ask for a higher tier.',
      OPENAI,
    ],
  ],
  Ollama: [
    [
      ['try pulling it', 'model'],
      'Fetch the model first: ollama pull, with its exact name.',
      page('Ollama: commands', 'docs.ollama.com/cli', '2026-11-30', '2026-08-21'),
    ],
    [
      ['econnrefused', 'connection refused', 'connection error'],
      'Start it (ollama serve), and check address and port 11434.',
      page('Ollama: questions', 'docs.ollama.com/faq', '2026-11-30', '2026-08-21'),
    ],
  ],
  'Hugging Face': [
    [
      ['gated', 'restricted', '403', '401'],
      'Accept the terms on the page of the model, and sign in with a token that may read it (hf auth login).',
      page('Hugging Face: gated models', 'huggingface.co/docs/hub/models-gated', '2026-11-30', '2026-08-22'),
    ],
  ],
};
