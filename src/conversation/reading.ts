import { cpuUsage } from 'node:process';
import type { RawMessage } from '../paste';
import { diagnose, understand, type Diagnosed, type Understood } from '../respond';
import type { Turn } from './turn';

/** Milliseconds of processor time for one reading: other people's turns and the probe of the platform wait meanwhile. */
const MOST = 250;

const processorTime = (): number => {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
};

/** Reads a message as far as one person may keep everybody waiting. */
export const readWithin = (raw: RawMessage): Diagnosed => diagnose(raw, { used: processorTime, most: MOST });

/** The message of a turn, read once for all that it may be: its own error, a question, or one that goes on from a card. */
export const readMessage = (raw: RawMessage, turn: Turn): Understood =>
  turn.timed('reading', () => understand(readWithin(raw)));
