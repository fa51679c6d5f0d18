import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { generate } from 'selfsigned';

export const FILE_NAME = 'contoso-my.sharepoint.com';

/** A certificate for the hosts that Teams keeps files on; the bot is told to trust it by a file. */
export interface FileCertificate {
  readonly key: string;
  readonly cert: string;
  readonly file: string;
  readonly remove: () => void;
}

export async function fileCertificate(): Promise<FileCertificate> {
  const pems = await generate([{ name: 'commonName', value: FILE_NAME }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: ['com', 'us', 'cn'].map((end) => ({ type: 2 as const, value: `*.sharepoint.${end}` })),
      },
    ],
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'locksmith-files-'));
  const file = path.join(folder, 'ca.pem');
  writeFileSync(file, pems.cert);
  return {
    ...{ key: pems.private, cert: pems.cert, file },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What Teams adds to a message when a file is sent with it. */
export const fileAt = (downloadUrl: unknown, type = 'txt'): object => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: `error.${type}`,
      content: { downloadUrl, uniqueId: '1', fileType: type },
    },
  ],
});
