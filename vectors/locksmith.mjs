// Locksmith's own evaluator behind the protocol of run.mjs, as an example: node run.mjs -- node locksmith.mjs
// In a checkout, the path of the evaluator is its argument.
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

const [given] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { evaluate } = require(given === undefined ? '../evaluator.cjs' : path.resolve(given));

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, question, facts } = JSON.parse(line);
  const { verdict, reasons } = evaluate(question, facts);
  const told = reasons.map(({ effect, why, id: about }) => ({ effect, code: why.code, id: about }));
  console.log(JSON.stringify({ id, verdict, reasons: told }));
}
