import { readEvidence } from '../evidence';
import { readPaste } from '../paste';
import { featuresOf, NONE, type Features, type Table } from '../recognition';
import type { Lesson } from './lessons';
import { train, type Sample } from './train';
import { nothingWith, variationsWith } from './vary';

export interface Material {
  readonly lessons: readonly Lesson[];
  /** Lines that stand around errors and say nothing about them. */
  readonly around: readonly string[];
  /** From the id of a scenario to its family. */
  readonly families: ReadonlyMap<string, string>;
}

/** How often everything is looked at, and how many weights are kept: as many as 150 KiB hold. */
const FAMILIES = { passes: 7, keep: 55_000 };
const SCENARIOS = { passes: 8, keepEach: 60 };
/** A false alarm is worse than a silence: what is nothing for us counts more. */
const CARE = 1.3;
/** How many texts are made out of nothing but lines that say nothing. */
const NOTHING = 150;

interface Told {
  readonly of: string;
  readonly weight: number;
  readonly features: Features;
}

const featuresIn = (text: string): Features => {
  const paste = readPaste({ text });
  return featuresOf(paste.text, readEvidence(paste));
};

function tell({ lessons, around }: Material): readonly Told[] {
  const vary = variationsWith(around);
  return [
    ...lessons.flatMap(({ of, text }) =>
      vary(text).map(({ text: told, weight }) => ({
        of,
        weight: of === NONE ? weight * CARE : weight,
        features: featuresIn(told),
      })),
    ),
    ...nothingWith(around, NOTHING).map((text) => ({ of: NONE, weight: 1, features: featuresIn(text) })),
  ];
}

/** Learns both tables. Throws where a lesson names a scenario that is not there. */
export function learn(material: Material): Pick<Table, 'families' | 'scenarios'> {
  const told = tell(material);
  const familyOf = (of: string): string => {
    const family = of === NONE ? NONE : material.families.get(of);
    if (family === undefined) throw new Error(`There is no scenario ${of}, and lessons for it.`);
    return family;
  };
  const families = train(
    told.map(({ of, weight, features }): Sample => ({ label: familyOf(of), weight, features })),
    FAMILIES,
  );
  const scenarios = [...new Set(material.families.values())].sort().flatMap((family) => {
    const within = told.filter(({ of }) => of !== NONE && familyOf(of) === family);
    const samples = within.map(({ of, weight, features }): Sample => ({ label: of, weight, features }));
    const count = new Set(samples.map(({ label }) => label)).size;
    return count < 2 ? [] : [train(samples, { passes: SCENARIOS.passes, keep: count * SCENARIOS.keepEach })];
  });
  return { families, scenarios };
}
