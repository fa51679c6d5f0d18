import { prose, words, type Prose } from '../../prose';
import type { Block, Button } from '../types';
import { doing } from '../verdict/operations';
import { rulingOf } from '../verdict/ruling';
import { targetName } from '../verdict/words';
import { saysRoleMissing } from './access-section';
import type { Case } from './case';
import { isElse } from './identity';

/** What the verdict says where the error is about something else than a role: it would stop the next call. */
export function nextStop({
  match,
  verdict,
  identity,
  input,
}: Case): { readonly note: Prose; readonly button: readonly Button[] } | undefined {
  if (verdict === undefined || isElse(identity) || saysRoleMissing(match.scenario.family)) return undefined;
  const target = targetName(verdict);
  const what = doing(verdict.question.wanted);
  const stop = ((): Prose | undefined => {
    switch (verdict.verdict) {
      case 'not-granted':
        return prose`you have no role that may ${what} on ${target}`;
      case 'denied':
        return prose`a deny assignment blocks you on ${target}`;
      case 'eligible':
        return words('your role is not activated');
      case 'granted':
      case 'unknown':
        return undefined;
    }
  })();
  if (stop === undefined || verdict.askInstead !== undefined) return undefined;
  const { todo, buttons } = rulingOf(verdict, input);
  const blocks: readonly Block[] = [
    ...(todo === undefined ? [] : [{ kind: 'steps', title: 'To get access', steps: [todo] } as const]),
    ...buttons.flatMap((button) => (button.kind === 'show' ? button.blocks : [])),
    ...buttons.flatMap((button): readonly Block[] =>
      button.kind === 'open' ? [{ kind: 'text', text: [{ kind: 'link', text: button.label, href: button.href }] }] : [],
    ),
  ];
  return {
    note: prose`Then you would be stopped again: ${stop}.`,
    button: [{ kind: 'show', label: 'Fix my access too', blocks }],
  };
}
