export { createDefinitionCache, type DefinitionCache } from './definitions';
export { createFactsSource, type FactsSourceOptions } from './facts';
