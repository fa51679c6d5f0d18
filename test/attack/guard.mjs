// Loaded into the bot before its own code (`--import`). It keeps the process on this machine, and writes down each
// address that it tried to reach: a line `host:port` in the file that ATTACK_REACHED names. Hosts of files are
// answered by the port ATTACK_FILE_PORT; every other host outside by a port on which nothing listens.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { ATTACK_REACHED, ATTACK_FILE_PORT } = process.env;
const NOTHING_LISTENS = 9;
const told = new Set();

const isLoopback = (host) => /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i.test(host);

/** The options of a connection, in each form in which Node.js calls `connect`. */
const optionsOf = (args) => {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  return typeof first === 'object' && first !== null ? first : undefined;
};

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const options = optionsOf(args);
  if (!options || options.path) return connect.apply(this, args);
  const { host = 'localhost', port } = options;
  const address = `${host}:${port}`;
  if (!told.has(address)) {
    told.add(address);
    appendFileSync(ATTACK_REACHED, `${address}\n`);
  }
  if (!isLoopback(host)) {
    options.host = '127.0.0.1';
    const isFile = ATTACK_FILE_PORT && Number(port) === 443 && /\.sharepoint\.(com|us|cn)$/.test(host);
    options.port = isFile ? Number(ATTACK_FILE_PORT) : NOTHING_LISTENS;
  }
  return connect.apply(this, args);
};
