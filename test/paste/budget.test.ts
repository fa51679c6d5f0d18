import { diagnose } from '../../src/respond';

const TEXT = `Error code: 401 - {'error': {'code': '401', 'message': 'Access denied due to invalid subscription key or wrong API endpoint.'}}\n${'word '.repeat(60_000)}`;

/** A clock that counts so many milliseconds for each look at it. */
const clock = (each: number) => {
  let now = 0;
  return () => (now += each);
};

describe('a reading with a budget of processor time', () => {
  test('reads a long message as far as others where there is time', () => {
    expect(diagnose({ text: TEXT }, { used: clock(1), most: 10_000 })).toEqual(diagnose({ text: TEXT }));
  });

  test('answers with what it has where there is none, and says how far it read', () => {
    const { paste, diagnosis } = diagnose({ text: TEXT }, { used: clock(400), most: 250 });
    expect(paste.extent).toEqual({ total: TEXT.length, read: 12_000 });
    expect(diagnosis.outcome).toBe('explained');
  });

  test('takes secrets out of all that it read', () => {
    const key = `sk-${'aB3dE5gH7jK9mN1pQ4rS'.repeat(2)}`;
    const { paste } = diagnose({ text: `${key} ${TEXT} ${key}` }, { used: clock(400), most: 250 });
    expect(paste.text).not.toContain(key.slice(0, 16));
    expect(paste.redactions).toHaveLength(2);
  });

  test('reads a short message whole, whatever it takes', () => {
    const { extent } = diagnose({ text: 'Error code: 401' }, { used: clock(10_000), most: 1 }).paste;
    expect(extent).toEqual({ total: 15, read: 15 });
  });
});
