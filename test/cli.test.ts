import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

const root = path.join(__dirname, '..');

const run = (command: string, args: readonly string[], input: string): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ out, err, status });
    });
    child.stdin.end(input);
  });

/** The command as its users type it; it builds first where that is needed. */
const locksmith = (args: readonly string[], input = ''): Promise<Ran> =>
  run('npm', ['run', '--silent', 'locksmith', '--', ...args], input);

/** The same without npm, which takes longer than the command. */
const direct = (args: readonly string[], input = ''): Promise<Ran> =>
  run(process.execPath, [path.join(root, 'dist/cli.js'), ...args], input);

// A busy machine compiles for a while; the tests have a time of their own.
beforeAll(() => {
  expect(spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')]).status).toBe(0);
}, 180_000);

const firewall = 'Error code: 403 - Access denied due to Virtual Network/Firewall rules.';

describe('the locksmith command', () => {
  it('prints the people as one JSON array and nothing else', async () => {
    const { out, status } = await locksmith(['people', '--json']);
    const people: unknown = JSON.parse(out);
    expect(status).toBe(0);
    expect(Array.isArray(people) && people.length).toBeGreaterThanOrEqual(9);
    expect(Array.isArray(people) && Object.keys(people[0] as object).sort()).toEqual(
      ['case', 'dataAction', 'name', 'objectId', 'resource', 'verdict'].sort(),
    );
  });

  it('explains what stands on standard input', async () => {
    const { out, status } = await locksmith(['diagnose'], firewall);
    expect(status).toBe(0);
    expect(out).toContain('Virtual Network/Firewall rules');
  });

  it('answers one line with one line, and says which line it could not read', async () => {
    const lines = [JSON.stringify({ id: 'a', text: firewall }), 'no JSON', JSON.stringify({ id: 2, text: 'hello' })];
    const { out, err, status } = await locksmith(['diagnose', '--jsonl'], lines.join('\n'));
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      expect.objectContaining({ id: 'a', outcome: 'explained', family: 'network-blocked' }),
      expect.objectContaining({ id: 2, outcome: 'no-error', family: 'none', scenario: null }),
    ]);
    expect(err).toContain('Line 2');
    expect(err).not.toContain('no JSON');
    expect(status).toBe(2);
  });

  it('tells the answer of each line where it is asked to, and always as one object', async () => {
    const answer = {
      headline: expect.stringMatching(/network rules keep out the address/) as string,
      cause: expect.stringMatching(/\w/) as string,
      steps: expect.arrayContaining([
        expect.objectContaining({ text: expect.stringMatching(/\w/) as string }),
      ]) as object,
      others: expect.any(Array) as object,
      sources: expect.arrayContaining([
        { title: expect.any(String) as string, url: expect.stringMatching(/^https:/) as string },
      ]) as object,
    };
    const line = await locksmith(['diagnose', '--jsonl', '--answers'], JSON.stringify({ id: 1, text: firewall }));
    expect(JSON.parse(line.out)).toMatchObject({ id: 1, answer });
    const one = await locksmith(['diagnose', '--json'], firewall);
    expect(JSON.parse(one.out)).toMatchObject({ outcome: 'explained', answer });
  });

  it('answers a question', async () => {
    const { out, status } = await locksmith(['ask', 'Why', 'is Owner not enough?']);
    expect(out).toContain('Owner');
    expect(out).toContain('https://');
    expect(status).toBe(0);
    expect((await locksmith(['ask'])).status).toBe(2);
  });

  it('explains how a scenario is recognised, and names the likely ones where there is none of that name', async () => {
    const told = await locksmith(['explain', 'missing-data-action']);
    expect(told.status).toBe(0);
    expect(told.out).toContain('Recognised by:\n- Certain: ');
    expect(told.out).toContain('Pastes that it claims:');
    const unknown = await locksmith(['explain', 'data-action']);
    expect(unknown).toMatchObject({ status: 2, out: '' });
    expect(unknown.err).toContain('There is no scenario "data-action". Do you mean ');
    expect(unknown.err).toContain('missing-data-action');
  });

  it.each([
    ['no command', [], 'Say what to do. See locksmith --help.'],
    ['a wrong one', ['dignose'], 'There is no command "dignose". Do you mean diagnose? See locksmith --help.'],
    ['a wrong option', ['check', '--all'], "Unknown option '--all'. See locksmith check --help."],
    ['a file that is not there', ['diagnose', 'no-such-file'], 'Cannot read no-such-file.'],
  ])('says in one sentence what was wrong: %s', async (_, args, sentence) => {
    expect(await direct(args)).toEqual({ out: '', err: `${sentence}\n`, status: 2 });
  });

  it.each([
    ['explained', firewall, 0],
    ['nothing there', 'hello', 1],
    ['no text at all', '', 1],
    ['an error that nobody knows', 'HTTP 418: {"error":{"code":"QuuxFailed","message":"quux of the flange"}}', 2],
  ])('ends with the status that says what became of it: %s', async (_, text, status) => {
    expect(await direct(['diagnose'], text)).toMatchObject({ status, err: '' });
  });

  it('speaks of a text and not of a message, where nobody has sent one', async () => {
    expect((await direct(['diagnose'])).out).toContain('There is no text to read');
    const leaked = `api-key: 9b3e7c51d04f4a8ab26e8d17c3f05a64\n${firewall}`;
    const { out } = await direct(['diagnose'], leaked);
    expect(out).toContain('take it out of wherever the text is kept');
    expect(out).not.toContain('9b3e7c51');
  });

  it('has a page of help for each command, and a version', async () => {
    const help = await direct(['--help']);
    expect(help.status).toBe(0);
    for (const command of ['diagnose', 'ask', 'check', 'explain', 'people']) {
      expect(help.out).toContain(`locksmith ${command}`);
      expect((await direct(['help', command])).out).toContain('Exit status:');
    }
    expect((await direct(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
