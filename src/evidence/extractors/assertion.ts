import { cued, firstFinding } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

const SUBJECT = [
  ...cued('assertion subject', /assertion subject["']?:? {0,2}["'`](?<v>[^\s"'`]{3,300})["'`]/gi),
  // The log of azure/login.
  ...cued('subject claim', /subject claim ?[-:] ?(?<v>[^\s"'`]{3,300})/gi),
];
const ISSUER = [
  ...cued('assertion issuer', /assertion issuer["']?:? {0,2}["'`](?<v>https:\/\/[^\s"'`]{3,300})["'`]/gi),
  ...cued('issuer', /^ {0,8}issuer ?[-:] ?(?<v>https:\/\/[^\s"'`]{3,300})/gim),
];

/** Who an assertion of a federated sign-in says it is, and who issued it. A masked part makes it useless. */
export function extractAssertion(reading: Reading): Pick<Evidence, 'assertionSubject' | 'assertionIssuer'> {
  const subject = firstFinding(reading, SUBJECT);
  return {
    assertionSubject: subject?.value.includes('***') === true ? undefined : subject,
    assertionIssuer: firstFinding(reading, ISSUER),
  };
}
