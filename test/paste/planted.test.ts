import { answerDiagnosis, reportOf } from '../../src/answer';
import { toCard, toSummary, toText } from '../../src/cards';
import { readPaste } from '../../src/paste';
import { diagnose } from '../../src/respond';
import { random } from '../attack/growth';
import { HARMLESS } from './harmless';
import { fits, FORMS, KINDS, piecesOf, PLACES, type Form } from './plant';

const LEAST = 20_000;

/** Pieces of the secret that the text still shows. */
const leaks = (form: Form, secret: string, shown: string): boolean =>
  (form.pieces ?? piecesOf)(secret).some((piece) => shown.includes(piece));

test('no secret of any kind gets out, in any form, at any place', () => {
  const chance = random(2026);
  let planted = 0;
  const leaked = new Map<string, number>();
  for (const [place, put] of PLACES)
    for (const kind of KINDS)
      for (const form of FORMS.filter((each) => fits(kind, each))) {
        const secret = kind.make(chance);
        planted += 1;
        const raw = put(form.write(secret));
        if (!leaks(form, secret, JSON.stringify(readPaste(raw)))) continue;
        const name = `${kind.name} · ${form.name} · ${place}`;
        leaked.set(name, (leaked.get(name) ?? 0) + 1);
      }
  expect([...leaked.keys()]).toEqual([]);
  expect(planted).toBeGreaterThanOrEqual(LEAST);
});

test('no answer shows one: card, text, report', () => {
  const chance = random(11);
  const leaked: string[] = [];
  for (const kind of KINDS)
    for (const form of FORMS.filter((each) => fits(kind, each))) {
      if (chance() > 0.25) continue;
      const secret = kind.make(chance);
      const diagnosed = diagnose({ text: `Error code: 404 - DeploymentNotFound\n${form.write(secret)}` });
      const answer = answerDiagnosis({ ...diagnosed, setting: 'personal', check: 'none', now: 0 });
      const shown = [toCard(answer), toText(answer), toSummary(answer), reportOf(diagnosed), diagnosed.evidence];
      if (leaks(form, secret, JSON.stringify(shown))) leaked.push(`${kind.name} · ${form.name}`);
    }
  expect(leaked).toEqual([]);
});

describe('what is no secret stays, and nobody is told to rotate it', () => {
  test.each(HARMLESS)('%s', (_, make) => {
    const chance = random(7);
    for (let i = 0; i < 100; i += 1) {
      const text = make(chance);
      expect(readPaste({ text })).toMatchObject({ text, redactions: [] });
    }
  });
});
