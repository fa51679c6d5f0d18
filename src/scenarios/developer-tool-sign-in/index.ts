import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Phrase } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, snippet, words } from '../../prose';
import { CLI_STEP, stepFor, GOT_TOKEN } from '../shared/credential-advice';
import { examples } from './examples';

const REFRESH = 'Failed to refresh access token';
/** Of tools in Visual Studio Code. */
const REFUSED = 'Failed to authenticate with Azure. Please sign in';

const TOOLS = {
  azd: {
    title: 'Azure Developer CLI (azd)',
    phrases: [
      "Please run 'azd auth login'",
      'not logged in, run azd auth login',
      'reauthentication required, run azd auth login',
      'Azure Developer CLI could not be found',
      "Azure Developer CLI couldn't be found",
      'Azure Developer CLI not found on path',
      'Could not find valid azd',
      'AzureDeveloperCliCredential authentication unavailable',
    ],
  },
  powershell: {
    title: 'Azure PowerShell',
    phrases: [
      "Please run 'Connect-AzAccount'",
      'Run Connect-AzAccount to login',
      'module >= 2.2.0 is not installed',
      'AzurePowerShellCredential authentication unavailable',
      'Unable to execute PowerShell',
      'Your Azure credentials have not been set up or have expired',
      'No account found in the context. Please login using Connect-AzAccount',
    ],
  },
  'visual-studio-code': {
    title: 'Visual Studio Code',
    phrases: [
      'Need to authenticate user in VSCode Azure Account',
      'VisualStudioCodeCredential authentication unavailable',
      'Visual Studio Code Authentication is not available',
      'Failed to get Azure user details from Visual Studio Code',
      'VS Code is not authenticated',
    ],
  },
  'visual-studio': {
    title: 'Visual Studio',
    phrases: [
      'Visual Studio Token provider can',
      'VisualStudioCredential authentication unavailable',
      'This account needs re-authentication',
      'Microsoft.Asal.TokenService.exe',
      'SharedTokenCacheCredential authentication unavailable',
      'Ensure that you have authenticated with a developer tool that supports Azure single sign on',
    ],
  },
  intellij: { title: 'IntelliJ', phrases: ['IntelliJ Authentication not available'] },
} as const satisfies Record<string, { readonly title: string; readonly phrases: readonly Phrase[] }>;

type Tool = keyof typeof TOOLS;
const ALL: readonly Tool[] = ['azd', 'powershell', 'visual-studio-code', 'visual-studio', 'intellij'];

const toolOf = (evidence: Evidence): Tool => {
  const said = evidence.said.map(({ value }) => value);
  return (
    ALL.find((tool) => said.some((phrase) => (TOOLS[tool].phrases as readonly Phrase[]).includes(phrase))) ??
    (said.includes(REFRESH) || said.includes(REFUSED) ? 'visual-studio-code' : 'azd')
  );
};

/** Where a workflow runs, by the name that azd has for it. */
function pipelineOf({ claims }: Evidence): 'github' | 'azure-pipelines' | undefined {
  const places = claims.runsOn.map(({ value }) => value);
  if (places.includes('github-actions')) return 'github';
  return places.includes('azure-pipelines') ? 'azure-pipelines' : undefined;
}

const azdIn = (provider: 'github' | 'azure-pipelines'): Explanation => ({
  headline: words('azd is not signed in here: the step before it signed in Azure CLI alone.'),
  cause: words(
    'azd has a sign-in of its own. azure/login and the task AzureCLI sign in az, and azd does not see it unless it is told to use it.',
  ),
  steps: [
    {
      does: 'sign-in',
      text: words(
        'Sign azd in with the same app, by the token of the workflow (in GitHub it needs permissions: id-token: write):',
      ),
      snippet: snippet(
        'Bash',
      )`azd auth login --client-id "$AZURE_CLIENT_ID" --tenant-id "$AZURE_TENANT_ID" --federated-credential-provider ${provider === 'github' ? GITHUB : PIPELINES}`,
    },
    {
      does: 'set-environment',
      text: words('Or let azd take the sign-in of Azure CLI:'),
      snippet: snippet('Bash')`azd config set auth.useAzCliAuth true`,
    },
  ],
});

const GITHUB = snippet('Bash')`github`;
const PIPELINES = snippet('Bash')`azure-pipelines`;

export default defineScenario({
  id: 'developer-tool-sign-in',
  family: 'credential-unavailable',
  title: 'A developer tool is not signed in',
  stage: 'token',
  needs: [],
  rules: [...ALL.map((tool) => ({ strength: 'certain', oneOf: TOOLS[tool].phrases, unless: GOT_TOKEN }) as const)],
  explain: (evidence) => {
    const tool = toolOf(evidence);
    const pipeline = tool === 'azd' ? pipelineOf(evidence) : undefined;
    if (pipeline !== undefined) return azdIn(pipeline);
    return {
      headline: prose`${words(TOOLS[tool].title)} has no valid sign-in to get a token from.`,
      cause: words(
        'The program uses the sign-in of a developer tool. The tool is not installed where the program runs, nobody is signed in to it, or its sign-in has expired.',
      ),
      steps: [stepFor(tool, evidence), CLI_STEP(evidence)],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
