import { slot, snippet, type Slot, type Snippet } from '../prose';

const bash = snippet('Bash');

/** By the kind of app: the command that prints the object id of its own identity. */
const ofApp =
  (kind: Snippet) =>
  (app: Slot): Snippet =>
    bash`az ${kind} identity show --name "${app}" --resource-group "${slot('resource group of the app', undefined)}" --query principalId --output tsv`;

/** How the object id is found to which a role goes, where a program signs in as itself. */
export const objectIdOf = {
  functionApp: ofApp(bash`functionapp`),
  webApp: ofApp(bash`webapp`),
  containerApp: ofApp(bash`containerapp`),
  virtualMachine: ofApp(bash`vm`),
  /** Of an app that is known by its client id. */
  client: bash`az ad sp show --id "${slot('client id', undefined)}" --query id --output tsv`,
} as const;
