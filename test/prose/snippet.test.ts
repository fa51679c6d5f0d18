import { filled, slot, snippet } from '../../src/prose';

const command = snippet(
  'Bash',
)`az show --name "${slot('name', undefined)}" --group "${slot('resource group', undefined)}" --name2 "${slot('name', undefined)}"`;

describe('filling in blanks', () => {
  test('fills each place of a known blank, and leaves the others', () => {
    expect(filled(command, { name: 'contoso-ai' })).toEqual({
      language: 'Bash',
      text: 'az show --name "contoso-ai" --group "<resource group>" --name2 "contoso-ai"',
      blanks: ['resource group'],
    });
  });

  test.each(['a"b', 'a b', '$(x)', '', '--help', '@/etc/passwd'])(
    'a value that could be more than a name stays a blank: %j',
    (name) => {
      expect(filled(command, { name })).toEqual(command);
    },
  );
});
