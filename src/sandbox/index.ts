export { personCalled } from './become';
export { applicationStory, sampleStories } from './stories';
export { readTenant, samplePeople, sampleTenant, type SamplePerson, type Tenant } from './tenant';
export { startSandboxTenant, type SandboxOptions, type SandboxTenant, type Served } from './server';
export type { Fault, Mishap } from './faults';
