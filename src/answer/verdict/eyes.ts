import type { AccessVerdict } from '../../access';
import { words } from '../../prose';
import type { Block } from '../types';

const BY_DEPUTY =
  'You may not read role assignments here. Your own, and nothing else, were read with the Reader role of this bot, as your administrator allows.';

/** Whose eyes were used, where it was not the person's own alone. */
export const eyesNotice = ({ byDeputy }: AccessVerdict): readonly Block[] =>
  byDeputy ? [{ kind: 'notice', tone: 'neutral', text: words(BY_DEPUTY) }] : [];
