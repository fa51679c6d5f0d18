import type { AccessVerdict } from '../../access';
import { accessControlLink, accountsLink, DOCS } from '../../azure-names';
import type { Step } from '../../diagnosis';
import { words } from '../../prose';
import { roleTitle } from '../../services';
import { cloudOf } from '../names';
import type { Block } from '../types';

/** The same check in the portal, for who wants to see it with their own eyes. */
export function byHand({ resource, account }: AccessVerdict): Block {
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
      text: words(
        `Look for ${roleTitle('cognitiveServicesUser')}, or another role with the data action. Owner and Contributor are not enough: they hold no data actions.`,
      ),
      link: { text: 'How to check access', href: DOCS.checkAccess },
    },
  ];
  return { kind: 'steps', title: 'In the Azure portal', steps };
}
