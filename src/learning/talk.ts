import { featuresOfTalk, type TalkTable } from '../followups';
import { NONE } from '../recognition';
import type { TalkMaterial } from './material';
import { train, type Sample } from './train';
import { misspelt } from './vary';

/** How often everything is looked at, and how many weights are kept. */
const TALK = { passes: 8, keep: 30_000, asked: 0 };
/** There are many of them: together they count as this many texts, however many topics there are. */
const OTHERS = 130;

/** Learns what people mean who go on talking after a card. */
export function learnTalk({ lessons, others }: TalkMaterial): Pick<TalkTable, 'meanings'> {
  const vary = misspelt();
  const sample = (label: string, text: string, weight: number): Sample => ({
    label,
    weight,
    features: featuresOfTalk(text),
  });
  const said = lessons.flatMap(({ of, text }) => vary(text).map((told) => sample(of, told.text, told.weight)));
  const rest = others.map((text) => sample(NONE, text, OTHERS / others.length));
  return { meanings: train([...said, ...rest], TALK) };
}
