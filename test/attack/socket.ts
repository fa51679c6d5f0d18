import { connect } from 'node:net';

/** What came back on a connection. `open`: nothing came, and nobody closed it in time. */
export type Reply =
  { readonly kind: 'status'; readonly status: number; readonly text: string } | { readonly kind: 'closed' | 'open' };

/** Writes these bytes to a connection of its own, as they are, and reads the first answer. */
export function exchange(url: string, bytes: string | Buffer, waitMs: number): Promise<Reply> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
    });
    const done = (reply: Reply): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reply);
    };
    const finish = (otherwise: Reply): void => {
      // An informational answer (100) is not yet one.
      const status = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
        .map(([, code]) => Number(code))
        .find((code) => code >= 200);
      done(status === undefined ? otherwise : { kind: 'status', status, text });
    };
    const timer = setTimeout(() => {
      finish({ kind: 'open' });
    }, waitMs);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (/HTTP\/1\.1 [2-5]\d\d[\s\S]*\r\n\r\n/.test(text)) finish({ kind: 'open' });
    });
    socket.on('close', () => {
      finish({ kind: 'closed' });
    });
    socket.on('error', () => {
      finish({ kind: 'closed' });
    });
  });
}
