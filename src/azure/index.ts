export { boundedClient } from './bounded-client';
export { createDefinitionCache, type DefinitionCache } from './definitions';
export { createFactsSource, type FactsSourceOptions } from './facts';
export { developerCredential, readAzureSettings, type AzureSettings } from './settings';
