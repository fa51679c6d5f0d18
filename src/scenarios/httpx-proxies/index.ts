import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { clientOf } from '../../services';
import { examples } from './examples';

const source = clientOf('openai')?.old.find(({ below }) => below === '1.55.3')?.source;

export default defineScenario({
  id: 'httpx-proxies',
  family: 'sdk-outdated',
  title: 'openai is too old for the installed httpx',
  stage: 'client',
  needs: [],
  refines: ['openai-python-old', 'sdk-outdated'],
  rules: [{ strength: 'certain', says: ["Client.__init__() got an unexpected keyword argument 'proxies'"] }],
  explain: (evidence) => ({
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
  }),
  sources: [...(source === undefined ? [] : [source]), SOURCES.foundryErrors],
  examples,
});
