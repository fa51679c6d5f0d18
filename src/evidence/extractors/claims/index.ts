import type { Claims } from '../../claims';
import type { Reading } from '../../reading';
import { grantedForIn } from './granted-for';
import { holdsIn } from './holds';
import { networkIn, productIn, runsOnIn, serviceIn, signsInIn } from './named';
import { MOST_TEXT, sentencesOf } from './sentences';
import { worksIn } from './works';

/** What the person says about the case: read from the first part of the text, where people speak. */
export function extractClaims(reading: Reading): Claims {
  const sentences = sentencesOf(reading);
  const text = reading.lower.slice(0, MOST_TEXT);
  return {
    holds: holdsIn(reading, sentences),
    grantedFor: grantedForIn(reading, sentences),
    works: worksIn(reading, sentences),
    runsOn: runsOnIn(reading, text),
    network: networkIn(reading, text),
    signsIn: signsInIn(reading, text),
    product: productIn(reading, text),
    service: serviceIn(reading, text),
  };
}
