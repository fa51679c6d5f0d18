/**
 * The house as data. A room is a folder of `src`, or a file that stands there alone. What a room may use is named
 * here; everything else is a violation, and `because` is what the violator reads.
 */
export interface Room {
  /** Other rooms that may be imported: whole, or only their types. Always through the room's index. */
  readonly uses: Readonly<Record<string, 'all' | 'types'>>;
  /** Packages (and `node:` modules) that may be imported; a name with `(types)` as types only. `anything` for an edge. */
  readonly packages: 'anything' | readonly string[];
  readonly because: string;
}

const NO_PACKAGES: readonly string[] = [];

export const ROOMS = {
  prose: {
    uses: {},
    packages: NO_PACKAGES,
    because:
      'prose is the alphabet that all rooms write with. If it knew one of them, each of them would depend on it.',
  },
  'azure-names': {
    uses: {},
    packages: NO_PACKAGES,
    because:
      'azure-names is the leaf of values that every room may share: clouds, role ids, sources. A value that needed a room could be shared with none below it.',
  },
  services: {
    uses: { 'azure-names': 'all', prose: 'all' },
    packages: NO_PACKAGES,
    because:
      'services holds what is known of each Azure AI service, as dated data. Data that depends on a step of the story cannot be checked by itself.',
  },
  questions: {
    uses: { 'azure-names': 'all', services: 'all', prose: 'all' },
    packages: NO_PACKAGES,
    because:
      'questions answers what people ask without an error, from topics that are data. It knows no paste and no person: an answer that depended on one would be a diagnosis.',
  },
  paste: {
    uses: {},
    packages: ['parse5', 'zod'],
    because:
      'paste is where raw text ends. It must not hand raw text to anything, so it knows nothing that could take it.',
  },
  access: {
    uses: { 'azure-names': 'all' },
    packages: NO_PACKAGES,
    because:
      'access judges facts that it is given, of any product. It can be tested against every rule of Azure only while it needs no other room but the names.',
  },
  evidence: {
    uses: { paste: 'all', 'azure-names': 'all', services: 'all' },
    packages: ['zod'],
    because:
      'evidence says what the text states. What that means is judged later, so no scenario and no answer is known here.',
  },
  diagnosis: {
    uses: { evidence: 'types', access: 'types', paste: 'types', 'azure-names': 'all', services: 'all', prose: 'all' },
    packages: NO_PACKAGES,
    because:
      'diagnosis chooses among scenarios without knowing one by name. A scenario named here would be an exception that no reader of the scenario sees.',
  },
  recognition: {
    uses: { evidence: 'all', paste: 'types', diagnosis: 'all', services: 'all' },
    packages: NO_PACKAGES,
    because:
      'recognition makes one object of scenarios, and weighs a text by what was learned beforehand. It names no scenario: which one a text is like, the table says.',
  },
  followups: {
    uses: { recognition: 'all', questions: 'all', services: 'all' },
    packages: NO_PACKAGES,
    because:
      'followups says what a short message means that leans on the one before. What the answer is depends on a case, and no case is known here.',
  },
  learning: {
    uses: { recognition: 'all', followups: 'all', questions: 'all', diagnosis: 'all', evidence: 'all', paste: 'all' },
    packages: NO_PACKAGES,
    because:
      'learning makes the table of recognition, and is no part of the program. It gets lessons as texts, so that a test can learn from the same ones.',
  },
  scenarios: {
    uses: { diagnosis: 'all', evidence: 'types', access: 'types', 'azure-names': 'all', services: 'all', prose: 'all' },
    packages: NO_PACKAGES,
    because:
      'a scenario is a pure value: it reads evidence and asks an access question. It fetches nothing and does not decide how its answer looks.',
  },
  answer: {
    uses: {
      questions: 'types',
      followups: 'types',
      diagnosis: 'all',
      access: 'all',
      evidence: 'all',
      'azure-names': 'all',
      services: 'all',
      prose: 'all',
      paste: 'types',
    },
    packages: NO_PACKAGES,
    because: 'answer says what to say. How it looks is decided in cards, and how it was found out in respond.',
  },
  cards: {
    uses: { answer: 'all', prose: 'all', paste: 'all' },
    packages: ['@microsoft/teams.cards (types)', 'zod'],
    because:
      'a card is a function of an Answer. If it looked at evidence or a verdict, the text fallback and the card would drift apart.',
  },
  evaluator: {
    uses: { access: 'all', 'azure-names': 'all', services: 'all' },
    packages: NO_PACKAGES,
    because:
      'evaluator is what others install to judge access by themselves. What it knew besides would have to come along.',
  },
  respond: {
    uses: {
      evaluator: 'all',
      paste: 'all',
      evidence: 'all',
      scenarios: 'all',
      questions: 'all',
      followups: 'all',
      diagnosis: 'all',
      recognition: 'all',
      access: 'all',
      answer: 'all',
      'azure-names': 'all',
      services: 'all',
    },
    packages: NO_PACKAGES,
    because:
      'respond puts the steps in order for every edge alike. It knows no channel and no client, or it would serve only one.',
  },
  network: {
    uses: {},
    packages: 'anything',
    because:
      'network bounds what comes from outside, in bytes and in time. A bound that knew who asks would be another one for each who asks.',
  },
  azure: {
    uses: { network: 'all', access: 'all', 'azure-names': 'all', services: 'all' },
    packages: 'anything',
    because:
      'azure turns what Resource Manager says into access facts. It judges nothing, and does not know who asks or why.',
  },
  instances: {
    uses: {},
    packages: ['zod', 'node:crypto'],
    because:
      'instances holds what several processes of one bot agree on, and how one starts and stops. It knows neither chat nor answer, so that it can be tested with two of itself.',
  },
  conversation: {
    uses: {
      instances: 'all',
      respond: 'all',
      cards: 'types',
      answer: 'all',
      paste: 'all',
      access: 'all',
    },
    packages: ['node:crypto', 'node:perf_hooks', 'node:process'],
    because:
      'conversation is what any chat needs: what a message asks for, checks, replies. A package of one chat in it would be that of all.',
  },
  grants: {
    uses: {
      conversation: 'all',
      instances: 'all',
      respond: 'all',
      cards: 'types',
      answer: 'all',
      paste: 'all',
      access: 'all',
    },
    packages: ['node:crypto', 'zod'],
    because:
      'grants takes a role from asking to its end, in any chat. It holds no token and knows no vendor: what writes is handed to it with the rights of whoever presses, or not at all.',
  },
  teams: {
    uses: {
      grants: 'all',
      network: 'all',
      conversation: 'all',
      instances: 'all',
      cards: 'all',
      answer: 'all',
      paste: 'types',
      access: 'all',
    },
    packages: 'anything',
    because:
      'teams is the one folder that a successor of its SDK touches. Whatever else it reached into would have to move with it.',
  },
  sandbox: {
    uses: { access: 'all', 'azure-names': 'all', services: 'all' },
    packages: 'anything',
    because:
      'the sandbox stands outside, as Azure does. If it shared code with the parts it pretends for, it would share their mistakes.',
  },
  terminal: {
    uses: {
      respond: 'all',
      cards: 'all',
      answer: 'all',
      access: 'all',
      services: 'all',
      usage: 'all',
      diagnosis: 'types',
      paste: 'all',
    },
    packages: ['zod', 'node:fs', 'node:fs/promises', 'node:process', 'node:readline', 'node:stream/consumers'],
    because:
      'terminal tells the same story as teams, to a shell. Where facts come from is handed to it, so that it serves Azure and the sandbox alike.',
  },
  drift: {
    uses: { 'azure-names': 'all', services: 'all' },
    packages: ['zod'],
    because:
      'drift compares what was written down with what is read today, and is no part of the program. It gets both as values, so that a test can plant a change.',
  },
  doctor: {
    uses: { 'azure-names': 'all', config: 'all', usage: 'all' },
    packages: ['zod', '@azure/identity', 'node:fs', 'node:path', 'node:util'],
    because:
      'doctor looks at an installation from outside, as its operator: it knows the names of things and how the bot reads its settings. Code of the bot itself would find right what the bot does wrong.',
  },
  mcp: {
    uses: {
      terminal: 'all',
      respond: 'all',
      cards: 'all',
      answer: 'all',
      access: 'types',
      usage: 'all',
    },
    packages: ['zod', '@modelcontextprotocol/sdk', 'node:process'],
    because:
      'mcp tells an assistant what terminal tells a person, and only reads. What it cannot reach it cannot change: no writer of roles, and no Azure but what is handed to it.',
  },
  telemetry: {
    uses: { conversation: 'all' },
    packages: 'anything',
    because:
      'telemetry passes on what the log is told, and nothing else: what it cannot reach cannot leak into a trace.',
  },
  config: {
    uses: { 'azure-names': 'all' },
    packages: ['zod'],
    because: 'config turns the environment into values, and starts nothing.',
  },
  usage: {
    uses: {},
    packages: NO_PACKAGES,
    because: 'usage is what help shows before anything else is loaded.',
  },
  cli: {
    uses: {},
    packages: 'anything',
    because: 'cli only puts parts together.',
  },
  index: {
    uses: {},
    packages: 'anything',
    because: 'index only puts parts together.',
  },
} as const satisfies Record<string, Room>;

/** The files that put parts together: they alone may take from any room. */
export const PUT_TOGETHER: readonly string[] = ['index.ts', 'cli.ts', 'sandbox/start.ts', 'sandbox/main.ts'];

/** Where the outside world is touched: the network, the disk, the clock, the environment, chance. */
export const EDGES: readonly string[] = [
  'network',
  'azure',
  'instances',
  'teams',
  'telemetry',
  'sandbox',
  'terminal',
  'doctor',
  'index',
  'cli',
  'config',
];

/** What an expression may not reach for outside of the edges, and what to do instead. */
export const OUTSIDE = {
  'Date.now': 'Time is a value: take it as a parameter, so that a test can say when it is.',
  'new Date': 'Time is a value: take it as a parameter, so that a test can say when it is.',
  'Math.random': 'Chance belongs to an edge: take the value as a parameter, so that an answer can be replayed.',
  process: 'The environment is read once, in config, and handed over as values.',
  fetch: 'Only a folder named after a vendor talks to the outside; take a port (an interface) as a parameter.',
  console: 'What is said to a person is an Answer; what is logged is logged at an edge, where redaction is sure.',
  globalThis: 'A global is a dependency that no import shows.',
} as const satisfies Record<string, string>;
