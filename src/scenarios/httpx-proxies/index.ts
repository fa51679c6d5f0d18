import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { clientOf } from '../../services';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

const OPENAI_3 = SOURCES.openAiPythonChanges;

/** openai 3 for Python is built on httpx2, and takes no client of httpx. */
const OTHER_HTTPX = 'Invalid `http_client` argument';

const NEWER: Explanation = {
  headline: words('openai 3 is built on httpx2: the client of httpx that is given does not fit.'),
  cause: words(
    'Since version 3 (August 2026) openai for Python uses httpx2. Code or a library that hands it its own httpx client (for a proxy, a certificate, hooks) must make that client with httpx2. Nothing was sent yet; key, token and role are not the matter.',
  ),
  steps: [
    {
      does: 'build-client',
      text: words(
        'Make that client with httpx2 (same names, other package), or leave it out: version 3 takes HTTPS_PROXY, and SSL_CERT_FILE or the certificates of the system, by itself.',
      ),
      snippet: snippet('PlainText')`import httpx2
http_client = httpx2.Client(...)  # httpx2.AsyncClient for AsyncAzureOpenAI`,
    },
    {
      does: 'install',
      text: words('Where a library makes it, hold openai back until that library is ready:'),
      snippet: snippet('Bash')`python -m pip install "openai>=1.106,<3"`,
    },
  ],
};

const source = clientOf('openai')?.old.find(({ below }) => below === '1.55.3')?.source;

export default defineScenario({
  id: 'httpx-proxies',
  family: 'sdk-outdated',
  title: 'openai is too old for the installed httpx',
  stage: 'client',
  needs: [],
  refines: ['openai-python-old', 'sdk-outdated'],
  rules: [
    { strength: 'certain', says: [OTHER_HTTPX], oneOf: ['openai', 'httpx2'] },
    { strength: 'certain', says: ["Client.__init__() got an unexpected keyword argument 'proxies'"] },
  ],
  explain: (evidence) =>
    saysOneOf(evidence, [OTHER_HTTPX])
      ? NEWER
      : {
          headline: prose`The package openai is too old for the installed httpx.`,
          cause: prose`httpx 0.28 (November 2024) dropped the argument proxies, which openai for Python passed until version 1.55.2.${evidence.sdkVersion === undefined ? [] : prose` The text shows version ${evidence.sdkVersion.value}.`} The client could not even be built: nothing was sent, and neither key, token nor role matters yet.`,
          steps: [
            {
              does: 'install',
              text: words(
                'Update openai to 1.55.3 or newer (and libraries that build its client, such as langchain-openai). Stay below 3 where the code or a library passes a client of httpx: version 3 is built on httpx2.',
              ),
              snippet: snippet('Bash')`python -m pip install --upgrade "openai>=1.55.3,<3" azure-identity`,
            },
            {
              does: 'install',
              text: words('If you cannot update it now, hold httpx back:'),
              snippet: snippet('Bash')`python -m pip install "httpx<0.28"`,
            },
          ],
        },
  sources: [...(source === undefined ? [] : [source]), SOURCES.foundryErrors, OPENAI_3],
  examples,
});
