import { isElliptic } from './elliptic';

/*
 * Programs that somebody else made, which people let call models.
 */

/** As they call themselves, by how people write them. */
const PROGRAMS: readonly (readonly [name: string, written: RegExp])[] = [
  ['Cursor', /(?<![\w-])cursor(?:\.ai|\.com| ide| ai)?(?![\w-])/iu],
  ['VS Code', /(?<![\w-])(?:vs[ -]?code|visual studio code)(?![\w-])/iu],
  ['GitHub Copilot', /(?<![\w-])github copilot(?![\w-])/iu],
  ['n8n', /(?<![\w-])n8n(?![\w-])/iu],
  ['Cline', /(?<![\w-])cline(?![\w-])/iu],
  ['Continue', /(?<![\w-])continue(?:\.dev| dev)(?![\w-])/iu],
  ['Open WebUI', /(?<![\w-])open ?web ?ui(?![\w-])/iu],
  ['LibreChat', /(?<![\w-])librechat(?![\w-])/iu],
  ['Dify', /(?<![\w-])dify(?![\w-])/iu],
  ['Flowise', /(?<![\w-])flowise(?![\w-])/iu],
  ['AnythingLLM', /(?<![\w-])anything ?llm(?![\w-])/iu],
  ['LiteLLM', /(?<![\w-])lite ?llm(?![\w-])/iu],
  ['Claude Code', /(?<![\w-])claude code(?![\w-])/iu],
  ['Codex', /(?<![\w-])codex(?: cli)?(?![\w-])/iu],
  ['Aider', /(?<![\w-])aider(?![\w-])/iu],
  ['Windsurf', /(?<![\w-])windsurf(?![\w-])/iu],
  ['PyCharm', /(?<![\w-])pycharm(?![\w-])/iu],
  ['IntelliJ', /(?<![\w-])intellij(?: idea)?(?![\w-])/iu],
  ['Postman', /(?<![\w-])postman(?![\w-])/iu],
  ['Insomnia', /(?<![\w-])insomnia(?![\w-])/iu],
  ['Power Automate', /(?<![\w-])power ?automate(?![\w-])/iu],
  ['Power BI', /(?<![\w-])power ?bi(?![\w-])/iu],
  ['Copilot Studio', /(?<![\w-])copilot studio(?![\w-])/iu],
  ['Zapier', /(?<![\w-])zapier(?![\w-])/iu],
  ['Excel', /(?<![\w-])excel(?![\w-])/iu],
];

/** The program that a short text names. */
export const programIn = (text: string): string | undefined =>
  PROGRAMS.find(([, written]) => written.test(text.slice(0, 200)))?.[0];

/** Whether few words name a program, and nothing else that is different: "and in Cursor?". */
export const asksOfProgram = (text: string): boolean => isElliptic(text) && programIn(text) !== undefined;
