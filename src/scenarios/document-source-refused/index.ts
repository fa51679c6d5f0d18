import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, strong, words } from '../../prose';
import { serviceById } from '../../services';
import { accountSlots } from '../shared/account';
import { serviceOf } from '../shared/service';
import { examples } from './examples';

const BLOBS = '.blob.core.windows.net';

/** The storage account whose container the call names. */
const storageIn = ({ endpoints }: Evidence): string | undefined =>
  endpoints.find(({ value: { host } }) => host.endsWith(BLOBS))?.value.host.slice(0, -BLOBS.length);

const CONTRIBUTOR = snippet('Bash')`Storage Blob Data Contributor`;
const READER = snippet('Bash')`Storage Blob Data Reader`;

/** Documents are written back by Translator alone; the others read. */
const isWritten = (evidence: Evidence): boolean =>
  serviceOf(evidence) === 'translator' ||
  evidence.errorCodes.some(({ value }) => value.endsWith('DocumentAccessLevel'));

const bySas = ({ claims }: Evidence): boolean => claims.sas !== undefined;

const sas = (evidence: Evidence): Step => ({
  does: 'change-call',
  text: isWritten(evidence)
    ? words(
        'With a SAS in place of an identity: the source needs read and list, the target write and list, both on the container and not expired.',
      )
    : words(
        'With a SAS in place of an identity: it needs read and list on the container. Or send the file itself with the call; then nothing is fetched.',
      ),
});

export default defineScenario({
  id: 'document-source-refused',
  family: 'permission-denied',
  title: 'The service may not read your storage',
  about: 'storage account, managed identity',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied', 'forbidden-without-reason', 'storage-role-missing', 'resource-not-found'],
  rules: [
    {
      strength: 'certain',
      codes: ['InvalidDocumentAccessLevel', 'InvalidTargetDocumentAccessLevel', 'ContentSourceNotAccessible'],
    },
  ],
  explain: (evidence) => {
    const service = serviceOf(evidence);
    const title = service === undefined ? 'The service' : serviceById(service).title;
    const { account, group } = accountSlots(evidence);
    const role = isWritten(evidence) ? 'Storage Blob Data Contributor' : 'Storage Blob Data Reader';
    const storage = slot('storage account', storageIn(evidence));
    return {
      headline: bySas(evidence)
        ? prose`Your container refuses ${words(title)}: the SAS lacks a right or has expired.`
        : prose`${words(title)} may not read your container: its identity lacks a role.`,
      cause: prose`You gave an address in Azure Storage, and the service fetches it itself. Your own roles on the storage account do not count for that: it reads with the managed identity of the Azure AI resource, or with a SAS in the address.`,
      steps: [
        ...(bySas(evidence) ? [sas(evidence)] : []),
        {
          does: 'assign',
          text: prose`Switch on the managed identity of the Azure AI resource, and give it ${strong(role)} on the storage account:`,
          snippet: snippet(
            'Bash',
          )`ID=$(az cognitiveservices account identity assign --name "${account}" --resource-group "${group}" --query principalId --output tsv)
az role assignment create --role "${isWritten(evidence) ? CONTRIBUTOR : READER}" --assignee-object-id "$ID" --assignee-principal-type ServicePrincipal --scope "$(az storage account show --name "${storage}" --query id --output tsv)"`,
        },
        {
          does: 'open-network',
          text: words(
            'If the storage account has a firewall: allow trusted Azure services there (Networking), or a resource instance rule for the Azure AI resource.',
          ),
          snippet: snippet('Bash')`az storage account update --name "${storage}" --bypass AzureServices`,
        },
        ...(bySas(evidence) ? [] : [sas(evidence)]),
        { does: 'wait', text: words('A new role counts after up to 10 minutes; then start the job anew.') },
      ],
    };
  },
  sources: [SOURCES.documentIdentity, SOURCES.translationIdentity],
  examples,
});
