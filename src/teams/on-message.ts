import type { Services } from '../conversation';
import { onEdit as answerEdit, onMessage as answerMessage } from '../conversation';
import { readMessage } from './incoming';
import type { TeamsTurn } from './turn';

export const onMessage = (turn: TeamsTurn, services: Services): Promise<void> =>
  answerMessage(() => readMessage(turn.context.activity), turn, services);

export const onEdit = (turn: TeamsTurn, services: Services): Promise<void> =>
  answerEdit(() => readMessage(turn.context.activity), turn, services);
