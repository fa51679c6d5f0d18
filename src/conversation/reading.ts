import { cpuUsage } from 'node:process';
import type { RawMessage } from '../paste';
import { diagnose, type Diagnosed } from '../respond';

/** Milliseconds of processor time for one reading: other people's turns and the probe of the platform wait meanwhile. */
const MOST = 250;

const processorTime = (): number => {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
};

/** Reads a message as far as one person may keep everybody waiting. */
export const readWithin = (raw: RawMessage): Diagnosed => diagnose(raw, { used: processorTime, most: MOST });
