import { answerVerdict, followUp, type FollowUpInput } from '../../src/answer';
import { ROLE } from '../../src/azure-names';
import { plain } from '../../src/prose';
import { ACCOUNT, ALEX, assigned, id, NOW, read, SUBSCRIPTION, verdictOf } from './tenant';
import { snippetsOf, wordsOf } from './text';

const someOnly = verdictOf({ assignments: read([assigned('foundryAccountOwner', ACCOUNT)]) });

const eligibleForOwner = verdictOf({
  assignments: read([assigned('reader', SUBSCRIPTION)]),
  eligibilities: read([
    {
      id: `${ACCOUNT}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances/e1`,
      roleId: ROLE.owner,
      principalId: ALEX,
      scope: id(ACCOUNT),
      memberType: 'Direct',
    },
  ]),
});

const input = (verdict: typeof someOnly): FollowUpInput => ({
  verdict,
  question: verdict.question,
  setting: 'personal',
  now: NOW,
});

const card = (verdict: typeof someOnly) => answerVerdict(verdict, { now: NOW, setting: 'personal' });

test('who may give some roles only is told to give themselves one of those, and why it is not the smallest', () => {
  const said = wordsOf(card(someOnly));
  expect(said).toContain('Give yourself Foundry User:');
  expect(said).toContain('but not the smaller Cognitive Services OpenAI User');
  expect(said).not.toContain('It is the smallest');
  expect(snippetsOf(card(someOnly)).join()).toContain(ROLE.foundryUser);
  expect(plain(followUp.self(input(someOnly)).headline)).toBe('You can: you may give roles there');
  expect(wordsOf(followUp.role(input(someOnly)))).toContain('You may give this one yourself.');
});

test('who is eligible for a role that gives roles is told to activate it, and not that they hold it', () => {
  const said = wordsOf(card(eligibleForOwner));
  expect(said).toContain('You are eligible for Owner, which may give roles here, but it is not active.');
  expect(said).toContain('Activate Owner in Privileged Identity Management (PIM), under My roles.');
  const answer = followUp.holds(input(eligibleForOwner), { role: 'Owner', isThat: false });
  expect(plain(answer.headline)).toBe('You are eligible for Owner, but it is not active');
  expect(wordsOf(answer)).not.toContain('You do hold it');
  expect(wordsOf(answer)).toContain('Activate Owner');
});
