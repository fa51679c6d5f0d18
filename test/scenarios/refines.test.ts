import { diagnoseAmong, phrasesOf } from '../../src/diagnosis';
import { preparePhrases, readEvidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { scenarios } from '../../src/scenarios';
import { toy } from '../diagnosis/toys';

const PASTE = 'Principal does not have access to API/Operation. The moon is in the wrong house for contoso-ai.';

const NEWCOMER = toy('moon-in-wrong-house', {
  family: 'principal-no-access',
  stage: 'authorise',
  refines: ['principal-no-access'],
  rules: [{ strength: 'strong', says: ['The moon is in the wrong house'] }],
});

const leading = (list: typeof scenarios): string | undefined => {
  const diagnosis = diagnoseAmong(list)(readEvidence(readPaste({ text: PASTE }), preparePhrases(phrasesOf(list))));
  return diagnosis?.outcome === 'explained' ? diagnosis.match.scenario.id : diagnosis?.outcome;
};

test('a new scenario wins over the one that it refines, and no other scenario has to know it', () => {
  expect(leading(scenarios)).toBe('principal-no-access');
  expect(leading([...scenarios, NEWCOMER])).toBe('moon-in-wrong-house');
  expect(leading([NEWCOMER, ...scenarios])).toBe('moon-in-wrong-house');
});

test('without saying so it does not win: the two are told apart by what they refine alone', () => {
  expect(leading([...scenarios, { ...NEWCOMER, refines: [] }])).toBe('principal-no-access');
});
