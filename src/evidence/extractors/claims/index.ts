import type { Claims } from '../../claims';
import { once } from '../../once';
import type { Reading } from '../../reading';
import { deployedForIn, grantedForIn } from './granted-for';
import { holdsIn } from './holds';
import { hostIn, identityKindIn, networkIn, productIn, runsOnIn, signsInIn } from './named';
import { eligibleIn, KEY_VAULT_REFERENCE, KEYS_OFF, noDataActionsIn, SAS, told, TOKEN_FROM, viaGroupIn } from './told';
import { MOST_TEXT, sentencesOf } from './sentences';
import { worksIn } from './works';

type Readers = { readonly [K in keyof Claims]-?: () => Claims[K] };

function readersOf(reading: Reading): Readers {
  const sentences = once(() => sentencesOf(reading));
  const text = once(() => reading.lower.slice(0, MOST_TEXT));
  return {
    holds: once(() => holdsIn(reading, sentences())),
    grantedFor: once(() => grantedForIn(reading, sentences())),
    deployedFor: once(() => deployedForIn(reading, sentences())),
    works: once(() => worksIn(reading, sentences())),
    runsOn: once(() => runsOnIn(reading, text(), sentences)),
    viaGroup: once(() => viaGroupIn(reading, text())),
    noDataActions: once(() => noDataActionsIn(reading, text())),
    keysOff: once(() => told(reading, text(), KEYS_OFF)),
    keyVaultReference: once(() => told(reading, text(), KEY_VAULT_REFERENCE)),
    sas: once(() => told(reading, text(), SAS)),
    tokenFrom: once(() => told(reading, text(), TOKEN_FROM)),
    eligible: once(() => eligibleIn(reading, text())),
    identityKind: once(() => identityKindIn(reading, text())),
    host: once(() => hostIn(reading, text())),
    network: once(() => networkIn(reading, text())),
    signsIn: once(() => signsInIn(reading, text())),
    product: once(() => productIn(reading, text())),
  };
}

/**
 * What the person says about the case: read from the first part of the text, where people speak. Each claim is read when
 * somebody looks at it: all together take a third of the time of all reading, and few answers need them.
 */
export function extractClaims(reading: Reading): Claims {
  const claims = readersOf(reading);
  return {
    get holds() {
      return claims.holds();
    },
    get grantedFor() {
      return claims.grantedFor();
    },
    get deployedFor() {
      return claims.deployedFor();
    },
    get works() {
      return claims.works();
    },
    get runsOn() {
      return claims.runsOn();
    },
    get viaGroup() {
      return claims.viaGroup();
    },
    get noDataActions() {
      return claims.noDataActions();
    },
    get keysOff() {
      return claims.keysOff();
    },
    get keyVaultReference() {
      return claims.keyVaultReference();
    },
    get sas() {
      return claims.sas();
    },
    get tokenFrom() {
      return claims.tokenFrom();
    },
    get eligible() {
      return claims.eligible();
    },
    get identityKind() {
      return claims.identityKind();
    },
    get host() {
      return claims.host();
    },
    get network() {
      return claims.network();
    },
    get signsIn() {
      return claims.signsIn();
    },
    get product() {
      return claims.product();
    },
  };
}
