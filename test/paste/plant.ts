/**
 * Made-up secrets of every kind, and the ways in which they stand in messages. Drawn from a seed, so that no line of the
 * repository looks like a real one and a leak can be made again.
 */
import { jwt, CLAIMS } from './fakes';

type Chance = () => number;

export interface Kind {
  readonly name: string;
  readonly make: (chance: Chance) => string;
  /** Nothing in its looks tells it from other text: a name before it does, or only the name of a password. */
  readonly needs?: 'name' | 'password';
}

export interface Form {
  readonly name: string;
  readonly write: (secret: string) => string;
  /** A name or place in it says that a secret follows. */
  readonly names?: 'key' | 'password';
  /** It writes a secret another way; these are the pieces of which none may be left. */
  readonly pieces?: (secret: string) => readonly string[];
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const ALNUM = `${UPPER}${LOWER}${DIGITS}`;
const BASE64 = `${ALNUM}+/`;
const URL_SAFE = `${ALNUM}-_`;
const HEX = '0123456789abcdef';

const draw = (chance: Chance, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(chance() * alphabet.length))).join('');

const kind = (name: string, make: Kind['make'], needs?: Kind['needs']): Kind =>
  needs === undefined ? { name, make } : { name, make, needs };
/** A beginning that only this maker uses, and letters drawn by lot. */
const marked = (name: string, mark: string, alphabet: string, length: number): Kind =>
  kind(name, (chance) => `${mark}${draw(chance, alphabet, length)}`);
const signed = (name: string, before: number, signature: string, after: number, end = ''): Kind =>
  kind(name, (chance) => `${draw(chance, ALNUM, before)}${signature}${draw(chance, ALNUM, after)}${end}`);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const KINDS: readonly Kind[] = [
  kind('Azure OpenAI key, old', (c) => draw(c, HEX, 32)),
  kind('Azure Functions key, old', (c) => draw(c, HEX, 64)),
  signed('Azure AI services key', 52, 'JQQJ99', 26),
  signed('Azure OpenAI key', 52, 'JQQJ99BAC', 23),
  kind('storage account key', (c) => `${draw(c, BASE64, 86)}==`),
  signed('storage account key, signed', 76, '+ASt', 6, '=='),
  signed('Cosmos DB key', 76, 'ACDb', 6, '=='),
  kind('Service Bus key', (c) => `${draw(c, BASE64, 43)}=`),
  signed('Service Bus key, signed', 33, '+ASb', 6, '='),
  signed('Event Hubs key', 33, '+AEh', 6, '='),
  signed('IoT Hub key', 33, 'AIoT', 6, '='),
  signed('Redis key', 33, 'AzCa', 6, '='),
  signed('Functions key', 44, 'AzFu', 6, '=='),
  signed('Search key', 42, 'AzSe', 6),
  signed('container registry password', 42, '+ACR', 6),
  kind('client secret', (c) => `${draw(c, ALNUM, 3)}8Q~${draw(c, `${ALNUM}._~-`, 33)}${draw(c, ALNUM, 1)}`),
  kind('Azure DevOps token, old', (c) => `${draw(c, `${LOWER}234567`, 51)}7`),
  signed('Azure DevOps token', 76, 'AZDO', 4),
  kind('access token', () => jwt(CLAIMS)),
  kind('encrypted token', (c) =>
    ['eyJhbGciOiJSU0EtT0FFUCJ9', draw(c, URL_SAFE, 90), draw(c, URL_SAFE, 20), draw(c, URL_SAFE, 60)].join('.'),
  ),
  kind('refresh token', (c) => `1.A${draw(c, URL_SAFE, 120)}`),
  marked('ASP.NET cookie', 'CfDJ8', URL_SAFE, 120),
  kind('OpenAI key', (c) => `sk-${draw(c, ALNUM, 20)}T3Blbk${draw(c, ALNUM, 20)}1`),
  marked('OpenAI project key', 'sk-proj-7', URL_SAFE, 120),
  marked('OpenAI service key', 'sk-svcacct-7', URL_SAFE, 60),
  marked('Anthropic key', 'sk-ant-api03-', URL_SAFE, 93),
  marked('OpenRouter key', 'sk-or-v1-', HEX, 64),
  marked('GitHub token', 'ghp_', ALNUM, 36),
  marked('GitHub app token', 'ghs_', ALNUM, 36),
  kind('GitHub fine-grained token', (c) => `github_pat_${draw(c, ALNUM, 22)}_${draw(c, ALNUM, 59)}`),
  marked('GitLab token', 'glpat-', URL_SAFE, 20),
  kind('Slack token', (c) => `xoxb-${draw(c, DIGITS, 12)}-${draw(c, DIGITS, 12)}-${draw(c, ALNUM, 24)}`),
  marked('Google API key', 'AIza', URL_SAFE, 35),
  marked('Google client secret', 'GOCSPX-', URL_SAFE, 28),
  kind('Stripe key', (c) => `${['sk', 'live'].join('_')}_${draw(c, ALNUM, 24)}`),
  kind('Stripe restricted key', (c) => `${['rk', 'test'].join('_')}_${draw(c, ALNUM, 99)}`),
  kind('SendGrid key', (c) => `SG.${draw(c, URL_SAFE, 22)}.${draw(c, URL_SAFE, 43)}`),
  marked('Hugging Face token', 'hf_', ALNUM, 34),
  marked('Groq key', 'gsk_', ALNUM, 52),
  marked('Perplexity key', 'pplx-', ALNUM, 48),
  marked('xAI key', 'xai-', ALNUM, 80),
  marked('NVIDIA key', 'nvapi-', URL_SAFE, 64),
  marked('Replicate token', 'r8_', ALNUM, 37),
  marked('Databricks token', 'dapi', HEX, 32),
  marked('npm token', 'npm_', ALNUM, 36),
  marked('PyPI token', 'pypi-AgEI', URL_SAFE, 120),
  marked('Docker token', 'dckr_pat_', URL_SAFE, 27),
  marked('HashiCorp Vault token', 'hvs.', URL_SAFE, 90),
  kind('Terraform token', (c) => `${draw(c, ALNUM, 14)}.atlasv1.${draw(c, URL_SAFE, 67)}`),
  marked('AWS access key id', 'AKIA', `${UPPER}234567`, 16),
  kind('AWS secret key', (c) => draw(c, ALNUM, 40)),
  kind('Mistral key', (c) => `${draw(c, ALNUM, 30)}a7`),
  kind('LangSmith key', (c) => `lsv2_pt_${draw(c, HEX, 32)}_${draw(c, HEX, 10)}`),
  marked('Pinecone key', 'pcsk_', ALNUM, 60),
  kind('a header in Base64', (c) => base64(`api-key: ${draw(c, HEX, 32)}`)),
  kind('an authorization in Base64', (c) => base64(`Authorization: Bearer ${draw(c, ALNUM, 40)}1`)),
  kind('user and password in Base64', (c) => base64(`deploy:${draw(c, ALNUM, 14)}`)),
  kind('password', (c) => `${draw(c, ALNUM, 9)}!4`, 'password'),
  kind('signature of an address', (c) => encodeURIComponent(`${draw(c, BASE64, 43)}=`), 'name'),
  kind('short key', (c) => `${draw(c, `${LOWER}${DIGITS}`, 22)}7`, 'name'),
];

const form = (name: string, write: Form['write']): Form => ({ name, write });
const named = (name: string, write: Form['write']): Form => ({ name, write, names: 'key' });
const password = (name: string, write: Form['write']): Form => ({ name, write, names: 'password' });
const written = (name: string, write: Form['write'], pieces: NonNullable<Form['pieces']>): Form => ({
  name,
  write,
  names: 'key',
  pieces,
});

/** Pieces of a secret that are long enough to be of use, or to be recognised. */
export const piecesOf = (secret: string): readonly string[] =>
  secret.length < 20 ? [secret] : [secret.slice(0, 16), secret.slice(-16)];

export const FORMS: readonly Form[] = [
  form('alone', (s) => s),
  form('in a sentence', (s) => `I use ${s} and get a 401. Why?`),
  form('at the end of a sentence', (s) => `It is ${s}.`),
  form('in a code fence', (s) => `\`\`\`\n${s}\n\`\`\``),
  form('in backticks', (s) => `I set \`${s}\` and it fails`),
  form('in bold', (s) => `**${s}** fails`),
  form('in angle brackets', (s) => `with <${s}> it fails`),
  form('in brackets', (s) => `the value (${s}) fails`),
  form('in a path of an address', (s) => `GET https://a.openai.azure.com/${s}/chat failed: 404`),
  form('at the end of an address', (s) => `https://a.openai.azure.com/openai/${s}`),
  form(
    'as a deployment in an address',
    (s) => `POST https://a.openai.azure.com/openai/deployments/${s}/chat/completions?api-version=2024-10-21 404`,
  ),
  form('as a deployment', (s) => `DeploymentNotFound: deployment '${s}' not found`),
  form('as a model', (s) => `{"model": "${s}", "messages": []}`),
  form('as a resource', (s) => `The resource "${s}" was not found`),
  form('as a project', (s) => `https://a.services.ai.azure.com/api/projects/${s} answers 403`),
  form('as a user in an address', (s) => `git clone https://${s}@dev.azure.com/org/p/_git/r failed: 403`),
  form('as a host label', (s) => `could not resolve ${s}.openai.azure.com`),
  form('in a Markdown link', (s) => `[portal](https://a.openai.azure.com/x/${s})`),
  form('as a file', (s) => `cannot open ./keys/${s}.pem`),
  form('in a folder of Windows', (s) => `C:\\keys\\${s}\\x`),
  form('in a table', (s) => `| name | value |\n| x | ${s} |`),
  form('in CSV', (s) => `a,${s},b`),
  form('in a JSON list', (s) => `["${s}"]`),
  form('in escaped JSON', (s) => `"{\\"x\\": \\"${s}\\"}"`),
  form('between escaped line breaks', (s) => `failed:\\n${s}\\nnext`),
  form('with percent quotes', (s) => `x=%22${s}%22`),
  form('in smart quotes', (s) => `I used “${s}” here`),
  form('in guillemets', (s) => `«${s}»`),
  form('before a full-width comma', (s) => `我用的是${s}，返回 401`),
  form('in full-width brackets', (s) => `值（${s}）。`),
  form('in Japanese brackets', (s) => `値は「${s}」です`),
  form('in a diff', (s) => `-old\n+${s}\n`),
  form('in a log line', (s) => `2026-11-01T10:00:00Z ERROR call with ${s} failed: 401`),
  form('in a Python repr', (s) => `{'x': '${s}'}`),
  form('in bytes', (s) => `(b'x', b'${s}')`),
  form('in XML', (s) => `<value>${s}</value>`),
  form('in entities', (s) => `x&quot;: &quot;${s}&quot;`),
  form('in a mail', (s) => `> I use ${s}\n> and it fails`),
  form('in a colour', (s) => `\u001b[31m${s}\u001b[0m`),
  form('after a mention', (s) => `<at>Locksmith</at> ${s}`),
  form('twice', (s) => `${s} and again /x/${s}/y`),
  form(
    'beside an error',
    (s) =>
      `${s}\nopenai.AuthenticationError: Error code: 401 - {'error': {'code': '401', 'message': 'Access denied due to invalid subscription key or wrong API endpoint.'}}`,
  ),
  named(
    'Incorrect API key provided',
    (s) =>
      `Incorrect API key provided: ${s}. You can find your API key at https://platform.openai.com/account/api-keys.`,
  ),
  named('my key is', (s) => `my api key is ${s} and I get 401`),
  named('curl api-key', (s) => `curl https://a.openai.azure.com/x -H "api-key: ${s}" -d '{}'`),
  named(
    'curl subscription key',
    (s) => `curl -H 'Ocp-Apim-Subscription-Key: ${s}' https://b.cognitiveservices.azure.com`,
  ),
  named('curl bearer', (s) => `curl -H "Authorization: Bearer ${s}1" https://c`),
  named('JSON', (s) => `{"apiKey":"${s}","model":"gpt-4o"}`),
  named('JSON, escaped', (s) => `"{\\"api_key\\": \\"${s}\\"}"`),
  password('JSON, escaped twice', (s) => JSON.stringify(JSON.stringify({ client_secret: s }))),
  named('keyword', (s) => `AzureOpenAI(api_key="${s}", api_version="2024-10-21")`),
  named('keyword, single quotes', (s) => `AzureKeyCredential(key='${s}')`),
  named('repr', (s) => `{'api-key': '${s}', 'accept': '*/*'}`),
  named('tuples', (s) => `[(b'api-key', b'${s}'), (b'accept', b'*/*')]`),
  named('.env', (s) => `AZURE_OPENAI_ENDPOINT=https://a\nAZURE_OPENAI_API_KEY=${s}\nX=1`),
  named('export', (s) => `export OPENAI_API_KEY="${s}"`),
  named('set', (s) => `setx AZURE_OPENAI_API_KEY "${s}"`),
  password('PowerShell', (s) => `$env:AZURE_CLIENT_SECRET = '${s}'`),
  named('docker', (s) => `docker run -e AZURE_OPENAI_API_KEY=${s} image`),
  password('YAML', (s) => `  password: ${s}\n  user: ana`),
  named('YAML, quoted', (s) => `  api_key: "${s}"\n`),
  named('TOML', (s) => `api_key = "${s}"`),
  named('C#', (s) => `new AzureKeyCredential("${s}")`),
  named('C# header', (s) => `client.DefaultRequestHeaders.Add("api-key", "${s}");`),
  named('Java', (s) => `.credential(new KeyCredential("${s}"))`),
  named('app setting', (s) => `{"name": "AZURE_OPENAI_KEY", "value": "${s}", "slotSetting": false}`),
  named('XML attribute', (s) => `<add key="ApiKey" value="${s}" />`),
  named('XML element', (s) => `<AccountKey>${s}</AccountKey>`),
  named('connection string', (s) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${s};EndpointSuffix=y`),
  named('bus', (s) => `Endpoint=sb://x.y/;SharedAccessKeyName=Root;SharedAccessKey=${s}`),
  password('database', (s) => `Server=x;User Id=sa;Password=${s};Encrypt=true`),
  named('flag', (s) => `tool --api-key ${s} --other`),
  password('flag with a sign', (s) => `tool --password=${s} --other`),
  password('az login', (s) => `az login --service-principal -u 1 -p ${s} --tenant x`),
  password('form body', (s) => `grant_type=client_credentials&client_secret=${encodeURIComponent(s)}&scope=x`),
  named('entities of HTML', (s) => `api-key&quot;: &quot;${s}&quot;`),
  named('Chinese', (s) => `密钥：${s}，返回 401`),
  password('Chinese password', (s) => `密码是${s}。`),
  named('German', (s) => `Mein API-Schlüssel: ${s} geht nicht`),
  password('Spanish', (s) => `contraseña: ${s}`),
  written(
    'escaped signs',
    (s) => `"AccountKey": "${s.replaceAll('+', '\\u002B').replaceAll('/', '\\/')}"`,
    (s) => piecesOf(s.split(/[+/]/).reduce((a, b) => (b.length > a.length ? b : a))),
  ),
];

/** Where in a message it stands. */
export const PLACES: readonly (readonly [string, (text: string) => { text: string; html?: string }])[] = [
  ['alone', (text) => ({ text })],
  [
    'after an error',
    (text) => ({ text: `Error code: 401 - {'error': {'code': '401', 'message': 'Access denied'}}\n\n${text}` }),
  ],
  [
    'before an error',
    (text) => ({ text: `${text}\n\nHTTP/1.1 403 Forbidden\nThe principal lacks the required data action` }),
  ],
  [
    'in HTML',
    (text) => ({
      text: 'x',
      html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`,
    }),
  ],
  ['late', (text) => ({ text: `${'word '.repeat(400)}${text}` })],
];

export const fits = ({ needs }: Kind, { names }: Form): boolean =>
  needs === undefined || names === 'password' || names === (needs === 'name' ? 'key' : 'password');
