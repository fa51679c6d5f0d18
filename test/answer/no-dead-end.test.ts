import { answerOtherAccount, type Answer } from '../../src/answer';
import { ANSWERS } from '../cards/answers';

const MORE: Readonly<Record<string, () => Answer>> = { 'other-account': () => answerOtherAccount() };

test.each(Object.entries({ ...ANSWERS, ...MORE }))('%s ends in something to press', (_name, make) => {
  const { buttons, blocks } = make();
  expect(buttons.length > 0 || blocks.some(({ kind }) => kind === 'choose-resource')).toBe(true);
});

test.each(Object.entries(ANSWERS))('the buttons of %s differ from each other in their titles', (_name, make) => {
  const titles = make().buttons.map(({ label }) => label);
  expect(new Set(titles).size).toBe(titles.length);
});
