/** A string out of UTF-16 units. Much faster than `String.fromCharCode(...units)`, and without its limit. */
export const decode = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
