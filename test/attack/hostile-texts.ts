import { CHAT_ACTION, CONTOSO } from '../teams/pastes';

/** A word that stands in every hostile text, and nowhere else. */
export const MARK = 'zqxjkv';

/** Ends whatever it stands in, and begins something else. `evil.example` is where a link would lead. */
export const HOSTILE: readonly string[] = [
  ...[
    '$(:>MARK)',
    '`:>MARK`',
    '";:>MARK;"',
    "';:>MARK;'",
    ';:>MARK;#',
    '|:>MARK',
    '&:>MARK&',
    '&&:>MARK',
    '||:>MARK||',
  ],
  ...[
    '\n:>MARK\n',
    '\r\n:>MARK\r\n',
    '>MARK',
    '<(:>MARK)',
    '${x:=$(:>MARK)}',
    '$((MARK[$(:>MARK)]))',
    '!MARK',
    '\\";:>MARK;\\"',
  ],
  ...[
    '"$(:>MARK)"',
    "'$(:>MARK)'",
    '\'"$(:>MARK)"\'',
    '\u2018;:>MARK;\u2019',
    '\u201c;:>MARK;\u201d',
    '%0a:>MARK%0a',
    '$MARK',
    '~MARK',
  ],
  ...["');MARK('", '`"MARK', '@(MARK)', '$(MARK)', '{MARK}', '--MARK=x', '-MARK', '#MARK', '^&MARK', '%MARK%'],
  ...[
    '[MARK](https://evil.example/)',
    '![MARK](https://evil.example/)',
    '](https://evil.example/MARK)',
    '[MARK]: https://evil.example',
  ],
  ...[
    '<a href="https://evil.example/">MARK</a>',
    '<https://evil.example/MARK>',
    '<at>MARK</at>',
    '<at id="0">Everyone MARK</at>',
  ],
  ...[
    '<script>MARK()</script>',
    '<img src=x onerror=MARK()>',
    '**MARK**',
    '# MARK',
    '\u202eMARK',
    '\u0000MARK',
    '\ud800MARK',
  ],
  ...[
    "' or 1 eq 1 or 'MARK' eq '",
    "') or principalId ne '('MARK",
    '" | take 1000 | project MARK',
    "' | union (resources) //MARK",
  ],
  ...[
    '{{DATE(MARK)}}',
    '${MARK}',
    '"}],"type":"MARK","x":[{"a":"',
    '\\u0022MARK',
    '../../MARK',
    '?MARK=1&x=',
    '#/MARK',
    '@MARK',
  ],
].map((text) => text.replaceAll('MARK', MARK));

type Slot = (text: string) => string;

const PRINCIPAL = '01203c0e-fa61-4cc4-9a25-cc688a469060';

/** Places of an error that an answer may repeat: in a sentence, a command, an address or a query. */
export const SLOTS: Readonly<Record<string, Slot>> = {
  'a host': (x) => `POST https://${x}.openai.azure.com/openai/deployments/gpt-4o/chat/completions 401 PermissionDenied`,
  'a deployment in a path': (x) =>
    `Error code: 404 - DeploymentNotFound https://contoso-ai.openai.azure.com/openai/deployments/${x}/chat/completions`,
  'a deployment in words': (x) =>
    `Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': "deployment '${x}'"}}`,
  'a query': (x) =>
    `https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=${x} 404`,
  'a model': (x) =>
    `Error code: 400 - {'error': {'code': 'OperationNotSupported', 'message': 'The chatCompletion operation does not work with the specified model, ${x}.'}}`,
  'a data action': (x) =>
    `The principal \`${PRINCIPAL}\` lacks the required data action \`${CHAT_ACTION}${x}\` to perform \`POST\``,
  'a principal': (x) => `Error code: 401: The principal \`${x}\` lacks the required data action \`${CHAT_ACTION}\``,
  'an operation': (x) =>
    `The principal \`${PRINCIPAL}\` lacks the required data action \`${CHAT_ACTION}\` to perform \`POST ${x}\``,
  'a resource id': (x) => `(AuthorizationFailed) The client does not have authorization over scope '${CONTOSO}${x}'`,
  'an account in an id': (x) => `AuthorizationFailed over scope '${CONTOSO.replace('contoso-ai', `a${x}`)}'`,
  'a group in an id': (x) => `AuthorizationFailed over scope '${CONTOSO.replace('rg-contoso-ai', `rg${x}`)}'`,
  'a client': (x) =>
    `(AuthorizationFailed) The client '${x}' with object id '${PRINCIPAL}' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope '${CONTOSO}'`,
  'an action': (x) =>
    `The client 'a@b.example' with object id '${PRINCIPAL}' does not have authorization to perform action '${x}' over scope '${CONTOSO}'`,
  'an application': (x) => `AADSTS700016: Application with identifier '${x}' was not found in the directory 'Contoso'.`,
  'a directory': (x) => `AADSTS90002: Tenant '${x}' not found. Check to make sure you have the correct tenant ID.`,
  'an audience': (x) => `AADSTS500011: The resource principal named ${x} was not found in the tenant named Contoso.`,
  'a scope': (x) =>
    `AADSTS70011: The provided value for the input parameter 'scope' is not valid. The scope ${x} is not valid.`,
  'a request id': (x) => `Error code: 403 PermissionDenied apim-request-id: ${x} Trace ID: ${x} Correlation ID: ${x}`,
  'a region': (x) =>
    `Error code: 401 Access denied due to invalid subscription key or wrong API endpoint. region ${x} westeurope`,
  'an address': (x) =>
    `Error code: 403 - Access denied due to Virtual Network/Firewall rules. Client IP ${x} 203.0.113.7`,
  'a project': (x) => `403 https://contoso-ai.services.ai.azure.com/api/projects/${x}/agents PermissionDenied`,
  'a package': (x) =>
    `openai.PermissionDeniedError: Error code: 403\nUser-Agent: AzureOpenAI/Python ${x}\nopenai==${x}`,
  'a file': (x) =>
    `Traceback (most recent call last):\n  File "${x}", line 7, in main\nopenai.AuthenticationError: Error code: 401 - PermissionDenied`,
  'a host that is not found': (x) =>
    `openai.APIConnectionError: Connection error. getaddrinfo ENOTFOUND ${x}.openai.azure.com`,
  'a credential': (x) =>
    `DefaultAzureCredential failed to retrieve a token from the included credentials. ${x}: EnvironmentCredential authentication unavailable.`,
  'a code': (x) => `Error code: 401 - {'error': {'code': '${x}', 'message': 'PermissionDenied'}}`,
  'a message': (x) => `Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': '${x}'}}`,
  'a limit': (x) =>
    `Error code: 429 - Requests to the ${x} Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit`,
  'a name that is checked': (x) => `check ${x.trim().split(/\s/)[0] ?? ''}`,
  'an account that is checked': (x) => `check contoso-ai${x.trim().split(/\s/)[0] ?? ''}`,
  'an endpoint that is checked': (x) => `check https://contoso-ai.openai.azure.com/${x.trim().split(/\s/)[0] ?? ''}`,
  'a question': (x) => `Why is Owner not enough for ${x}?`,
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** Ways in which Teams hands a text over, as fields of a message. */
export const FORMS: Readonly<Record<string, (text: string) => object>> = {
  typed: (text) => ({ text }),
  pasted: (text) => ({ text, attachments: [{ contentType: 'text/html', content: `<p>${escaped(text)}</p>` }] }),
  'pasted as it is': (text) => ({ text: 'x', attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }] }),
  quoted: (text) => ({
    text: '<quoted messageId="1"/> why?',
    entities: [{ type: 'quotedReply', quotedReply: { messageId: '1', preview: text } }],
  }),
  'replied to': (text) => ({
    text: 'why?',
    attachments: [
      {
        contentType: 'text/html',
        content: `<blockquote itemtype="http://schema.skype.com/Reply"><p itemprop="preview">${escaped(text)}</p></blockquote><p>why?</p>`,
      },
    ],
  }),
  fenced: (text) => ({ text: `\`\`\`\n${text}\n\`\`\`` }),
};
