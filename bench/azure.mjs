// In a child process: the sandbox's pretend Azure with its sample people, as a neighbour whose work is not measured.
import { sampleTenant, startSandboxTenant } from '../dist/sandbox/index.js';

const { endpoint, ca, people } = await startSandboxTenant({ now: () => Date.now(), pageSize: 100 });
process.on('disconnect', () => process.exit(0));
process.send({ endpoint, ca, tenantId: sampleTenant().id, people });
