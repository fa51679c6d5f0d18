/** Behind a call that was answered well: as clients and access logs print it, and as people say it. */
const WELL_AFTER =
  /^(?:[^\n]{0,200}?(?:\bHTTP\/\d(?:\.\d)?"? 20\d|["')\]] "?20\d OK|\s(?:->|→|=>|:|=) ?20\d)\b|["'`]? (?:(?:is|was|runs|responds|answers) )?(?:ok|fine|okay|good|well|works|worked|funktioniert|geht|fonctionne|funciona)\b)/i;
const WELL_BEFORE =
  /\b(?:works?|worked|working|fine|ok|okay|runs|funktioniert|geht|fonctionne|funciona) (?:with|on|for|in|at|against|mit|bei|avec|con|com) (?:the |our |my )?(?:deployment |resource |account |endpoint )?["'`]?$/i;
const AFTER = 240;
const BEFORE = 60;

/** Whether the text says that a call to what stands there went well: then another one failed. */
export const wentWell = (text: string, start: number, end: number): boolean =>
  WELL_AFTER.test(text.slice(end, end + AFTER)) || WELL_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start));
