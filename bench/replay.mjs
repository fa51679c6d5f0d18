// In a child process: a pretend Resource Manager that makes each page once and then answers from memory, so that its
// own work is not measured. Takes the number of assignments as its argument.
import { createServer, request } from 'node:https';
import { readTenant, startSandboxTenant } from '../dist/sandbox/index.js';
import { loopbackCertificate } from '../dist/sandbox/certificate.js';
import { tenantFile } from './tenant.mjs';

const tenant = readTenant(tenantFile(Number(process.argv[2])));
const sandbox = await startSandboxTenant({ now: () => Date.now(), tenant, pageSize: 100 });
const { port: sandboxPort } = new URL(sandbox.endpoint);
const { key, cert } = await loopbackCertificate();
const pages = new Map();
let served = { requests: 0, bytes: 0 };

const bodyOf = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The sandbox's own answer; the links to further pages keep the host that the client asked. */
const made = (incoming, body) =>
  new Promise((resolve, reject) => {
    const { method, url, headers } = incoming;
    const options = { host: '127.0.0.1', port: sandboxPort, ca: sandbox.ca, method, path: url, headers };
    request(options, async (answer) => resolve({ status: answer.statusCode, body: await bodyOf(answer) }))
      .on('error', reject)
      .end(body);
  });

const server = createServer({ key, cert }, async (incoming, outgoing) => {
  const body = await bodyOf(incoming);
  const name = `${incoming.method} ${incoming.url} ${body}`;
  if (!pages.has(name)) pages.set(name, await made(incoming, body));
  const page = pages.get(name);
  served = { requests: served.requests + 1, bytes: served.bytes + page.body.length };
  outgoing.writeHead(page.status, { 'content-type': 'application/json; charset=utf-8' }).end(page.body);
});

server.listen(0, '127.0.0.1', () => {
  process.send({ endpoint: `https://127.0.0.1:${server.address().port}`, ca: cert });
});
process.on('message', () => {
  process.send(served);
  served = { requests: 0, bytes: 0 };
});
process.on('disconnect', () => process.exit(0));
