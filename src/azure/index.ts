export { readGiven } from './given';
export { createRoleWriter } from './role-writer';
export { createDefinitionCache, type DefinitionCache } from './definitions';
export { createFactsSource, type FactsSourceOptions } from './facts';
export { developerCredential, readAzureSettings, type AzureSettings } from './settings';
export { signedInAs } from './token';
