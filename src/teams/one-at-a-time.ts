import type { Socket } from 'node:net';

/** How the first line of a request ends. */
const FIRST_LINE_END = / HTTP\/\d\.\d[\r\n]/g;

/**
 * Whether more than one request begins in this piece of a connection. JSON holds no raw end of a line within a text, so
 * that a log that somebody pasted does not look like one; a header that ends like the line of a request does, and nobody
 * who is served sends one. A pattern and no search for bytes: that one takes ten times as long over a body of blanks.
 */
export function holdsTwoRequests(piece: Buffer): boolean {
  const [, second] = piece.toString('latin1').matchAll(FIRST_LINE_END);
  return second !== undefined;
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
