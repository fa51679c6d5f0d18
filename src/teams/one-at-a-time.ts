import type { Socket } from 'node:net';

const VERSION = Buffer.from(' HTTP/');

/** What stands behind `HTTP/` where a line of a request ends: a version, and the end of the line. */
const ENDS_LINE = /^\d\.\d[\r\n]/;

/**
 * Whether more than one request begins in this piece of a connection. JSON holds no raw end of a line within a text, so
 * that a log that somebody pasted does not look like one; a header that ends like the line of a request does, and nobody
 * who is served sends one.
 */
export function holdsTwoRequests(piece: Buffer): boolean {
  let found = 0;
  for (let at = piece.indexOf(VERSION); at >= 0; at = piece.indexOf(VERSION, at + 1)) {
    const behind = at + VERSION.length;
    if (ENDS_LINE.test(piece.toString('latin1', behind, behind + 4))) found += 1;
    if (found > 1) return true;
  }
  return false;
}

/**
 * Ends a connection that sends a second request together with the first, before either is parsed: a client that waits
 * for its answer never does so, and a packet of 2,000 small requests would keep the process busy for 100 ms.
 */
export function endWhereTwoComeTogether(socket: Socket): void {
  // With a listener, what comes is handed to `push` rather than to the parser alone.
  socket.on('data', () => undefined);
  const push = socket.push.bind(socket);
  socket.push = (piece: unknown, encoding?: BufferEncoding): boolean => {
    if (Buffer.isBuffer(piece) && holdsTwoRequests(piece)) {
      socket.destroy();
      return false;
    }
    return push(piece, encoding);
  };
}
