import type { Answer } from '../answer';
import type { GrantPress } from '../cards';
import { activateForm, activateRole, endActivation } from './activate';
import { askForRole } from './ask';
import { declineRequest, grantRequest, takeBack, withdrawRequest } from './decide';
import { postRequest } from './post';
import type { Press } from './press';
import { reviewRequest } from './review';
import { tellOfRequest, tellWhenItWorks } from './tell';
import { confirmSelf, grantSelf, undoSelf } from './self';

export { createGrants, type Grants } from './grants';

/** The answer to a press of a button towards a role, for the presser alone; none where a sign-in has been started. */
export function answerGrant({ step, fields }: GrantPress, press: Press): Promise<Answer | undefined> {
  switch (step.kind) {
    case 'confirm':
      return confirmSelf(step.topic, press);
    case 'self':
      return grantSelf(step.topic, step.seen, press);
    case 'undo':
      return undoSelf(step.topic, press);
    case 'activate':
      return activateForm(step.topic, press);
    case 'activation':
      return activateRole(step.topic, step.id, fields, press);
    case 'end':
      return endActivation(step.topic, press);
    case 'works':
      return tellWhenItWorks(step.topic, press);
    case 'works-for':
      return tellOfRequest(step.facts, press);
    case 'ask':
      return askForRole(step.topic, press);
    case 'post':
      return postRequest(step.topic, fields, press);
    case 'review':
      return reviewRequest(step.facts, press);
    case 'grant':
      return grantRequest(step.facts, step.seen, press);
    case 'decline':
      return declineRequest(step.facts, fields, press);
    case 'withdraw':
      return withdrawRequest(step.facts, press);
    case 'take-back':
      return takeBack(step.facts, press);
  }
}
