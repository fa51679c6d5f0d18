/** What the caller got wrong, in one sentence for them. Never holds a line of the input. */
export class BadInput extends Error {}

/** What cannot be done here, and is not mended by reading how the command is used. */
export class CannotDo extends BadInput {}

const COMMANDS = {
  diagnose: {
    does: 'explain an error',
    usage: `locksmith diagnose [FILE]           explain the error in FILE, or on standard input
locksmith diagnose [FILE] --jsonl   one {"id","text"} a line in, one diagnosis a line out`,
    options: `--json      the diagnosis and its answer as one object
--answers   with --jsonl: the whole answer of each line, too`,
    exit: '0 explained, 1 nothing of Azure AI in it, 2 not known, or bad input. With --jsonl: 0 when every line was read.',
  },
  ask: {
    does: 'answer a question',
    usage: `locksmith ask "why is Owner not enough?"`,
    options: '--json      the answer as one object',
    exit: '0 answered, 1 no question that is known, 2 bad input.',
  },
  check: {
    does: 'may I call this resource?',
    usage: `locksmith check RESOURCE                      an endpoint, a resource id or the name of an account
locksmith check RESOURCE --principal WHO      the same for somebody else: an object id; in the sandbox a name
locksmith check [FILE] --jsonl                one {"id","principal","resource"|"endpoint","dataAction"|"action"} a line`,
    options: `--data-action NAME   what to call; without it, what the endpoint's path stands for
--action NAME        what to manage
--resource ID, --endpoint URL   the resource by one of its names alone
--sandbox            ask the pretend tenant; without --principal, as Omar Weiss
--json               the verdict, its reasons and gaps as one object`,
    exit: '0 yes, 1 no (denied, not granted, or a role not activated), 2 cannot tell, or bad input.',
  },
  explain: {
    does: 'how an error is recognised',
    usage: 'locksmith explain [SCENARIO]        the rules and examples of a scenario; without a name, all of them',
    options: '',
    exit: '0 told, 2 no such scenario.',
  },
  grants: {
    does: 'which roles were given through the bot?',
    usage: 'locksmith grants --list --resource SCOPE      a subscription, a resource group or a resource, by its id',
    options: '--json      the assignments as one array',
    exit: '0 told, 2 not all could be read, or bad input.',
  },
  mcp: {
    does: 'the same for an assistant, over the Model Context Protocol',
    usage: `locksmith mcp                       serve the tools explain_error, check_access and ask on standard input and output`,
    options: '--sandbox   read the pretend tenant, and not Azure with your own sign-in',
    exit: '0 when the assistant has closed the connection.',
  },
  people: {
    does: "the sandbox's people",
    usage: 'locksmith people                    who lives in the sandbox, and the verdict that each should get',
    options: '--json      as one array',
    exit: '0.',
  },
  doctor: {
    does: 'what is wrong with an installation?',
    usage:
      'locksmith doctor                    in the checkout that you installed from, with your own sign-in (az login)',
    options: `--env NAME           of env/.env.NAME; without it, prod; local is a bot on your own machine
--env-folder FOLDER  where those files are; without it, env
--offline            what needs neither a sign-in nor the network
--json               all that it saw as one array`,
    exit: '0 nothing is wrong, 1 something is, 2 it cannot look.',
  },
} as const;

export type Command = keyof typeof COMMANDS;

export const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word);

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** The page of one command. */
export function usageOf(command: Command): string {
  const { usage, options, exit } = COMMANDS[command];
  const parts = [
    `Usage:\n${indented(usage)}`,
    options === '' ? '' : `Options:\n${indented(options)}`,
    `Exit status: ${exit}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const all = Object.entries(COMMANDS).map(([name, { does }]) => `  locksmith ${name.padEnd(10)} ${does}`);

/** The page of them all. */
export const USAGE = `Locksmith explains why Azure AI locked you out, and the way in.

${all.join('\n')}

  locksmith COMMAND --help   how one of them is used
  locksmith --version

A pipe and a file get plain text; NO_COLOR takes the styles away.`;

/** Where to read on after a mistake. */
export const seePage = (command: string | undefined): string =>
  command === undefined ? 'See locksmith --help.' : `See locksmith ${command} --help.`;

const alike = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2) || b.includes(a) || a.includes(b);

/** Which command may be meant by a word that is none. */
export function nearestCommand(word: string): string {
  const near = Object.keys(COMMANDS).find((name) => alike(word.toLowerCase(), name));
  return near === undefined ? '' : ` Do you mean ${near}?`;
}
