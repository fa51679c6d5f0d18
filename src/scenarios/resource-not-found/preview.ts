import { SOURCES } from '../../azure-names';
import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountEndpoint } from '../shared/questions';

export const TOOLBOXES = SOURCES.toolbox;

/** Parts of a project that answer 404 while a call does not name the preview that they belong to. */
const FEATURES: readonly (readonly [part: string, feature: string])[] = [
  ['toolboxes', 'Toolboxes=V1Preview'],
  ['routines', 'Routines=V1Preview'],
];

const featureOf = ({ evidence }: Situation): string | undefined => {
  const endpoint = accountEndpoint(evidence);
  const parts = endpoint?.shape === 'foundry-project' ? endpoint.path.toLowerCase().split('/') : [];
  return FEATURES.find(([part]) => parts.includes(part))?.[1];
};

/** The path is right, and exists only for calls with the header. */
export const previewHeader: Cause = {
  id: 'preview-header-missing',
  title: words('The call does not name the preview feature that this path belongs to.'),
  usual: 'seldom',
  for: (situation) => [
    featureOf(situation) !== undefined && suggests(words('this part of a project is a preview')),
    featureOf(situation) !== undefined && suggests(words('without its header it answers 404')),
  ],
  against: (situation) => [featureOf(situation) === undefined && proves(words('this path needs no header'))],
  headline: () => words('404: this part of a project is a preview and wants the header Foundry-Features.'),
  why: () =>
    words(
      'Toolboxes and routines are in preview. Their paths exist only for calls that name the feature in the header Foundry-Features. Role and token are not the matter.',
    ),
  steps: (situation) => [
    {
      does: 'change-call',
      text: prose`Send this header with each call (with az rest: --headers):`,
      snippet: snippet('PlainText')`Foundry-Features: ${slot('feature', featureOf(situation))}`,
      link: { text: 'Microsoft: toolboxes', href: TOOLBOXES.url },
    },
    {
      does: 'install',
      text: words(
        'Or use a client that sends it by itself: azure-ai-projects with allow_preview=True, or the extension of azd for agents.',
      ),
      snippet: snippet('Bash')`python -m pip install --upgrade "azure-ai-projects>=2"`,
    },
  ],
};
