import { words } from '../../prose';
import type { Answer } from '../types';

const WORDS = {
  'not-text': [
    'I cannot read this file',
    'I read .txt, .log and .json files with text in them. Paste the error as text, or send it as one of these.',
  ],
  'too-large': ['This file is too large', 'I read files of up to 1 MB. Send the part around the error, or paste it.'],
  'not-reachable': [
    'I could not get this file',
    'I open files that you send me in our personal chat, from OneDrive and SharePoint. Paste the text of the error instead.',
  ],
} as const;

/** A file that could not be read, and what to do instead. */
export const answerFile = (problem: keyof typeof WORDS): Answer => {
  const [headline, text] = WORDS[problem];
  return { tone: 'neutral', headline: words(headline), blocks: [{ kind: 'text', text: words(text) }], buttons: [] };
};
