import { createHash } from 'node:crypto';
import type { Grantee, WantedAssignment } from '../access';

/** The namespace of Bicep's and Resource Manager's `guid()` (granting.md §2.1). */
const NAMESPACE = Buffer.from('11fb06fb712d4ddd98c7e71bbd588830', 'hex');

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');

/** Bicep's `guid(…)`: a version 5 UUID of its arguments. */
export function bicepGuid(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('-')).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return dashed(hash.toString('hex'));
}

/** The name that the card's own Bicep gives: a later deployment of it meets the same assignment. */
export const assignmentName = (scope: string, grantee: Grantee, roleId: string): string =>
  bicepGuid(scope, grantee.id, roleId);

/** 128 bits that stand for a value, written as a GUID is. Object keys count in the order in which they are given. */
export const digestOf = (value: unknown): string =>
  dashed(createHash('sha256').update(JSON.stringify(value)).digest('hex'));

/** What somebody saw before they pressed: another role, scope or person would be another digest. */
export const seenDigest = ({
  scope,
  roleId,
  grantee,
}: Pick<WantedAssignment, 'scope' | 'roleId' | 'grantee'>): string =>
  digestOf([scope.toLowerCase(), roleId, grantee.id, grantee.type]);
