import type { AccessVerdict } from '../../access';
import { accessControlLink, accountsLink, DOCS } from '../../azure-names';
import type { Step } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { roleTitle } from '../../services';
import { cloudOf } from '../names';
import type { Block } from '../types';

/** What to look for there: the role that the card names, where it names one. */
function lookFor({ remedy, question: { wanted } }: AccessVerdict): Prose {
  const named = remedy?.choices[0]?.role.name;
  if (wanted.kind === 'action')
    return named === undefined
      ? prose`Look for a role with the action ${wanted.name}, such as Owner.`
      : prose`Look for ${named}, Owner, or another role with the action ${wanted.name}.`;
  return prose`Look for ${named ?? roleTitle('cognitiveServicesUser')}, or another role with the data action. Owner and Contributor are not enough: they hold no data actions.`;
}

/** The same check in the portal, for who wants to see it with their own eyes. */
export function byHand(verdict: AccessVerdict): Block {
  const { resource, account } = verdict;
  const cloud = cloudOf(account?.endpoints[0]);
  const open: Step =
    resource === undefined
      ? {
          does: 'check-access',
          text: words('Open your resource in the portal, then Access control (IAM).'),
          link: { text: 'Azure AI resources', href: accountsLink(cloud) },
        }
      : {
          does: 'check-access',
          text: words('Open Access control (IAM) of the resource.'),
          link: { text: 'Open Access control (IAM)', href: accessControlLink(resource, cloud) },
        };
  const steps: readonly Step[] = [
    open,
    {
      does: 'check-access',
      text: words('Press View my access, or Check access for another person or a managed identity.'),
    },
    {
      does: 'check-access',
      text: lookFor(verdict),
      link: { text: 'How to check access', href: DOCS.checkAccess },
    },
  ];
  return { kind: 'steps', title: 'In the Azure portal', steps };
}
