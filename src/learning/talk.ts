import { featuresOfTalk, type TalkTable } from '../followups';
import { NONE } from '../recognition';
import { markOf } from './mark';
import type { TalkMaterial } from './material';
import { train, type Sample } from './train';
import { misspelt } from './vary';

/** How often everything is looked at, and how many weights are kept. */
const TALK = { passes: 8, keep: 30_000, asked: 0 };
/** There are many of them: together they count as this many texts, however many topics there are. */
const OTHERS = 130;

interface Told extends Sample {
  readonly text: string;
}

function tell({ lessons, others }: TalkMaterial): readonly Told[] {
  const vary = misspelt();
  const told = (label: string, text: string, weight: number): Told => ({
    ...{ label, text, weight },
    features: featuresOfTalk(text),
  });
  return [
    ...lessons.flatMap(({ of, text }) => vary(text).map((each) => told(of, each.text, each.weight))),
    ...others.map((text) => told(NONE, text, OTHERS / others.length)),
  ];
}

const markOfTold = (told: readonly Told[]): string =>
  markOf(
    [JSON.stringify(TALK), ...told.map(({ label, weight, text }) => `${label} ${weight} ${text}`)],
    told.map(({ features }) => features),
  );

/** The mark of all that decides what is learned of talk, but for the way of learning itself. */
export const markOfTalk = (material: TalkMaterial): string => markOfTold(tell(material));

/** Learns what people mean who go on talking after a card. */
export function learnTalk(material: TalkMaterial): Pick<TalkTable, 'from' | 'meanings'> {
  const told = tell(material);
  return { from: markOfTold(told), meanings: train(told, TALK) };
}
