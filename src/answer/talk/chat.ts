import { words } from '../../prose';
import type { Answer } from '../types';
import { CHECK, plainAnswer } from './talk';

const CHAT = {
  greeting: ['Hello!', 'Paste an Azure AI error, and I tell you what is behind it.'],
  thanks: ['Glad to help', 'If it comes back, paste it again.'],
  stop: ['All right', 'I speak only when you write to me.'],
} as const;

export const answerChat = (kind: keyof typeof CHAT): Answer => plainAnswer(CHAT[kind][0], words(CHAT[kind][1]));

/** "Are you a person?" */
export const answerSelf = (): Answer => ({
  tone: 'neutral',
  headline: words('I am Locksmith, a program. No language model answers here'),
  why: words('I read the error by fixed rules, look at your access with your own sign-in, and name my sources.'),
  blocks: [],
  buttons: [{ kind: 'say', label: 'What can you do?', message: 'help' }, CHECK],
});
