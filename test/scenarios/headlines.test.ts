import { plain } from '../../src/prose';
import { scenarios } from '../../src/scenarios';
import { read } from './read';

/** One with a name out of the paste may be longer: then a card says the title of the scenario in its place. */
test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the headlines of %s, names aside, have 80 letters at most and a full stop',
  (_id, { examples, explain }) => {
    const headlines = examples.claims.map(({ text }) => explain(read(text)).headline);
    const ofWords = headlines.filter((line) => line.every(({ kind }) => kind === 'text'));
    expect(ofWords.map(plain).filter((line) => line.length > 80 || !line.endsWith('.'))).toEqual([]);
  },
);
