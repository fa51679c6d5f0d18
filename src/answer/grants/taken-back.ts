import type { ArmId, Refused } from '../../access';
import { prose, slot, snippet, words, type Snippet } from '../../prose';
import { fitted, headlineOf } from '../fit';
import { humane } from '../humane';
import type { Answer, Button } from '../types';
import { checkButton, iamButton } from './buttons';
import { howByHand, roleAndPlace, type RoleOffer } from './offer';
import { needsPortal, refusalWords } from './refused';

/** The role is gone again. */
export const answerTakenBack = (offer: RoleOffer): Answer =>
  humane({
    tone: 'neutral',
    headline: headlineOf(prose`${roleAndPlace(offer)} is taken back`, words('The role is taken back')),
    why: words('Tokens that were issued before may work for some minutes.'),
    blocks: [],
    buttons: [checkButton(offer.topic)],
  });

/** What is there was not made through this bot: somebody gave it for another reason. */
export const answerNotOurs = (offer: RoleOffer): Answer =>
  humane({
    tone: 'neutral',
    headline: words('I gave no such role here'),
    why: prose`There is no ${roleAndPlace(offer)} that was given through me.`,
    blocks: [],
    buttons: [iamButton(offer.remedy.scope), checkButton(offer.topic)],
  });

/** An assignment, so far as a command names it. */
interface Named {
  readonly scope: ArmId;
  readonly name: string;
}

const bash = snippet('Bash');

/** This assignment and no other. */
const removal = ({ scope, name }: Named): Snippet =>
  bash`az role assignment delete --ids "${slot('scope', scope)}/providers/Microsoft.Authorization/roleAssignments/${slot('name', name)}"`;

/** Azure did not take a role back: why, and how it is done elsewhere. The role stays. */
export const answerNotTakenBack = (offer: RoleOffer, refused: Refused, assignment: Named, again: Button): Answer =>
  humane(
    fitted({
      tone: 'problem',
      headline: headlineOf(
        needsPortal(refused)
          ? words('Azure wants more proof than Teams can give')
          : prose`Azure did not take back ${roleAndPlace(offer)}`,
        words('Azure did not take the role back'),
      ),
      why: refusalWords(refused, 'take-back'),
      todo: { does: 'ask', text: words(howByHand(refused)), snippet: removal(assignment) },
      expect: words('The role stays until then.'),
      blocks: [],
      buttons: [iamButton(offer.remedy.scope), again],
    }),
  );
