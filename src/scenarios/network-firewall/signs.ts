import type { Situation } from '../../diagnosis';
import { accountOf } from '../shared/claimed';
import { saysOneOf } from '../shared/said';

export const PERIMETER = [
  'governed by a Network Security Perimeter',
  'Network Security Perimeter … inbound access',
] as const;

export const perimeter = ({ evidence }: Situation): boolean => saysOneOf(evidence, PERIMETER);

export const closed = (situation: Situation): boolean => accountOf(situation)?.publicAccess === 'disabled';
