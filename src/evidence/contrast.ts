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

/** What somebody had before, and has no longer: "yesterday 404s because of a wrong name (solved)". */
const EARLIER =
  /(?:\b(?:yesterday|earlier|previously|formerly|at first|initially|before that|last (?:week|night|month)|gestern|vorher|zuerst|früher|hier|avant|auparavant|ayer|antes|ieri|prima|ontem)\b|昨日|以前|前回|昨天|之前|어제|이전)[^.\n]{0,40}$/i;
const SOLVED =
  /^[^.\n]{0,80}(?:\b(?:solved|fixed|resolved|sorted out|behoben|gelöst|résolue?s?|corrigée?s?|resuelt[oa]s?|solucionad[oa]s?|resolvid[oa]s?|risolt[oi])\b|解決|解决|해결)(?!\w)/i;

/** Whether the text says that what stands there was so before, and is mended. */
export const isOver = (before: string, after: string): boolean => EARLIER.test(before) && SOLVED.test(after);
