import { analyse } from 'scslre';

const REASONS = {
  Self: 'a quantifier competes with itself over',
  Trade: 'two quantifiers compete over',
  Move: 'it starts anew at every one of many',
} as const;

/**
 * Those of the patterns on which some text takes more than linear time, each with what such a text is made of. A
 * bounded quantifier costs a constant factor at most and is not reported. Backtracking is looked for as if nothing
 * matched after the pattern; starting anew only where the pattern itself can fail.
 */
export const slowPatterns = (patterns: Iterable<RegExp>): readonly string[] =>
  [...patterns].flatMap((pattern) => {
    const literal = { source: pattern.source, flags: pattern.flags };
    const backtracking = analyse(literal, { assumeRejectingSuffix: true, reportTypes: { Move: false } }).reports;
    const restarting = analyse(literal, { reportTypes: { Self: false, Trade: false } }).reports;
    return [...backtracking, ...restarting].map(
      ({ type, character }) => `${String(pattern)}: ${REASONS[type]} ${character.literal.source}`,
    );
  });
