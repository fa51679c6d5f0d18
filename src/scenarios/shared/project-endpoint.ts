import type { Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { calledThrough } from './frameworks';
import { pageOf, productOf, settingsFor } from './products';
import { keylessClient } from './snippets';

/** Who was given the endpoint of a project, as the subject of a sentence. */
const caller = (evidence: Evidence): Prose => {
  const name = calledThrough(evidence);
  return name === undefined ? words('The client') : prose`${name}`;
};

export const gotProject = (evidence: Evidence): Prose =>
  prose`${caller(evidence)} was given a project's endpoint, and needs the account's.`;

export const WHY_ACCOUNT =
  "Clients for models add their own path to the endpoint that they are given. A project has agents and files there; models are called at the account, and the project's deployments are the account's.";

/** The changed line, in the client or product that the text shows. */
export const giveAccount = (evidence: Evidence): Step => ({
  does: 'build-client',
  text: prose`Give ${calledThrough(evidence) ?? 'the client'} the endpoint of the account${where(evidence)}, as here, without /api/projects/…:`,
  snippet: settingsFor(evidence) ?? keylessClient(evidence),
  link: pageOf(evidence.claims),
});

const where = ({ claims }: Evidence): Prose => {
  const place = productOf(claims)?.where;
  return place === undefined ? [] : words(` (${place})`);
};
