import type { AccessQuestion } from '../../access';
import { accessControlLink } from '../../azure-names';
import type { Button } from '../types';
import type { GrantStep, GrantTopic, RequestFacts } from './steps';

const towards = (label: string, step: GrantStep): Button => ({ kind: 'grants', label, step });

export const askButton = (topic: GrantTopic): Button => towards('Ask for it', { kind: 'ask', topic });
/** The first press, which shows what would be given. */
export const giveButton = (topic: GrantTopic, to = 'me'): Button =>
  towards(`Grant it to ${to}`, { kind: 'confirm', topic });
/** The second press. `seen`: the digest of what the first one showed. */
export const giveNowButton = (topic: GrantTopic, seen: string, to = 'me'): Button =>
  towards(`Yes, give it to ${to}`, { kind: 'self', topic, seen });
/** Of what somebody gave to themselves, or to the application of an error. */
export const undoButton = (topic: GrantTopic): Button => towards('Take it back', { kind: 'undo', topic });
export const worksButton = (topic: GrantTopic): Button => towards('Tell me when it works', { kind: 'works', topic });
/** The same of the application that a request was for. */
export const worksForButton = (facts: RequestFacts): Button =>
  towards('Tell me when it works', { kind: 'works-for', facts });
export const activateButton = (topic: GrantTopic): Button => towards('Activate', { kind: 'activate', topic });
export const endButton = (topic: GrantTopic): Button => towards('End it early', { kind: 'end', topic });

export const reviewButton = (facts: RequestFacts): Button => towards('Review', { kind: 'review', facts });
export const withdrawButton = (facts: RequestFacts): Button => towards('Withdraw', { kind: 'withdraw', facts });
/** Of what was given after a request. */
export const takeBackButton = (facts: RequestFacts): Button => towards('Take it back', { kind: 'take-back', facts });

const questionOf = ({ wanted, resource }: GrantTopic): Pick<AccessQuestion, 'wanted' | 'resource'> => ({
  wanted,
  resource: { kind: 'id', id: resource },
});

export const checkButton = (topic: GrantTopic, label = 'Check again'): Button => ({
  ...{ kind: 'check', label, question: questionOf(topic) },
  ...(topic.error !== undefined && { carried: { paste: topic.error } }),
});

/** Access control (IAM) of the scope at which a role is given. */
export const iamButton = (scope: string): Button => ({
  kind: 'open',
  label: 'Open in the portal',
  href: accessControlLink(scope),
});
