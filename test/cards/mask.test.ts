import fc from 'fast-check';
import { maskedParts, measuredParts } from '../../src/cards/mask';
import { random } from '../attack/growth';
import { KINDS } from '../paste/plant';

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.constantFrom('type', 'text', 'items', 'isVisible', 'size', 'data');
const { parts } = fc.letrec((tie) => ({
  parts: fc.dictionary(
    name,
    fc.oneof(leaf, fc.constant(undefined), fc.array(tie('value'), { maxLength: 3 }), tie('parts')),
    { maxKeys: 3 },
  ),
  value: fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), tie('parts')),
}));

test('what a value takes as JSON is counted to the byte', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const value = Object(given) as object;
      const { parts: safe, bytes } = measuredParts(value);
      expect(bytes).toBe(Buffer.byteLength(JSON.stringify(safe)));
    }),
  );
});

test('a key goes wherever it stands, and what holds none is the same object', () => {
  const key = KINDS.find(({ name: kind }) => kind === 'OpenAI key')?.make(random(3)) ?? '';
  const clean = { type: 'TextRun', text: 'nothing here' };
  const held = { items: [clean, { text: `before ${key}`, data: { url: `https://a.b/${key}` } }, key, key] };
  const safe = maskedParts(held);
  expect(JSON.stringify(safe)).not.toContain(key);
  expect(JSON.stringify(safe).match(/\[redacted: /g)?.length).toBe(4);
  expect(safe.items[0]).toBe(clean);
  const none = { items: [clean] };
  expect(maskedParts(none)).toBe(none);
});
