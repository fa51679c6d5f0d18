import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

import { ROOT } from './lifecycle';

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** What the filters of PNG predict a byte from: the one to the left, the one above, and the one above on the left. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  const straight = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(straight - value));
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  if (filter !== 4) return 0;
  if (Number(toLeft) <= Number(toAbove) && Number(toLeft) <= Number(toCorner)) return left;
  return Number(toAbove) <= Number(toCorner) ? above : corner;
}

/** Every pixel of a PNG with 8 bits a channel and an alpha channel, row by row. */
export function pixels(path: string): readonly Pixel[] {
  const file = readFileSync(join(ROOT, path));
  const width = file.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const stride = 1 + 4 * width;
  for (let at = 0; at < rows.length; at += 1) {
    const column = at % stride;
    if (column === 0) continue;
    const left = column > 4 ? Number(rows[at - 4]) : 0;
    const above = at >= stride ? Number(rows[at - stride]) : 0;
    const corner = column > 4 && at >= stride ? Number(rows[at - stride - 4]) : 0;
    rows[at] = (Number(rows[at]) + predicted(Number(rows[at - column]), left, above, corner)) & 255;
  }
  const plain = Array.from({ length: rows.length / stride }, (_, row) => [
    ...rows.subarray(row * stride + 1, (row + 1) * stride),
  ]).flat();
  return Array.from({ length: plain.length / 4 }, (_, i): Pixel => [
    plain[4 * i] ?? 0,
    plain[4 * i + 1] ?? 0,
    plain[4 * i + 2] ?? 0,
    plain[4 * i + 3] ?? 0,
  ]);
}
