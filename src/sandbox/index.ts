export { personCalled } from './become';
export { sampleStories } from './stories';
export { buildTenant, samplePeople, sampleTenant, type SamplePerson, type Tenant } from './tenant';
export { tenantSchema, type TenantFile } from './tenant-schema';
export { startSandboxTenant, type SandboxOptions, type SandboxTenant, type Served } from './server';
export type { Fault, Mishap } from './faults';
