/** Words of a text that speaks of calls to a service: a bare number is told as a status there. */
const OF_CALLS =
  /azure|openai|foundry|\baoai\b|\bapis?\b|subscription|\bkeys?\b|schlüssel|\bclés?\b|\bclaves?\b|\bchaves?\b|postman|ressource|endpoint|deployment|\bmodels?\b|\bgpt|\bllm\b|\btokens?\b|api[ -]?keys?|\bsdk\b|\bagents?\b|principal|data ?action|cognitive ?services|translator|document intelligence|speech|\brequests?\b|\bcalls?\b|\bcurl\b|\bclient\b|\bportal\b|credential|identit|prompts?\b|aufruf|anfrage|appel|requête|llamada|chamada|调用|接口|密钥|令牌|呼び出|エンドポイント|デプロイ|unauthori|authenticat|forbidden|\bhttp/i;

/** Words before a number that names or counts something. */
const NOUNS =
  /(?:\b(?:rooms?|raum|salle|sala|gate|floor|lines?|pages?|seite|ports?|tickets?|bus|no|nr|steps?|slides?|invoice|chapter|section|rfc|issue|pr|version|max|limit|about|around|than|least|most|over|under|up to|of|and|until|after|every|in|for|building|desk|order|id|inc|codes?|budget|total|sum|count|amount|anzahl|insgesamt|summe)\.?:?\s?|室|号|部屋|房间)$/i;
/** Signs that do the same. */
const SIGNS = /(?:[#$€£~=<>:@&*+/\\-]\s?|\d[ ,]?|\s\s|\t)$/;

/** What stands behind a number that names or counts something, or behind a status that is explained. */
const COUNTED =
  /^(?:\s?(?:m?s|sec|seconds?|min|minutes?|hours?|[kmg]b|k|tokens|people|persons?|users?|euros?|eur|usd|dollars?|lines?|items?|rows?|times|char\w{0,6}|words?|requests?(?! to the )|calls?|tpm|rpm|files?|chunks?|steps?|days?|pages?|documents?|dimensions?|\w?bytes?|unread|chairs?|badges?|registered|sheets?|likes?)\b|\s?[%€$+*=×]|\s?\/(?! [A-Z])|-\w|\s?(?:号|番|個|件|人|室|元|个|次|条|行|階|楼)|\s{2}|\t|["'”]?\s?(?:errors?\s)?(?:means?|indicates?|occurs?|happens?|stands for|says that)\b)/i;

/** "o4-mini on Azure: 400 Unsupported parameter …": a colon or a dash behind a word, and what the service says behind the number. */
const COLON = /(?:[\p{L}\d)"'”»」』`\]]\s?[:：]|[\p{L}.)"'”»] [-–—]{1,2} )\s{0,2}["'“(]?$/u;
const MESSAGE =
  /^["'”)]?(?:,| -| –|:)?\s{1,2}["'“„«(]?(?:[A-Z][a-z]{2,30}|[a-z]{2,20}_[a-z]|[A-Z][a-z]+[A-Z]|(?:for|with|when|from|since|on|in|every|as soon|but|again)\b)/;

/** Behind a colon the sentence may go on as it likes: "Azure OpenAI: 401, audience incorrecte". */
const GOES_ON = /^["'”)]?(?:,? {1,2}["'“„«(]?\p{Ll}{3,}|,? {1,2}["“„«]|[,;.?!]?\s{0,3}$)/u;

/** People speak of a status in a message, not in a long log. */
const MOST = 3_000;

/** Whether nothing before a number makes it a name or a count. */
const standsAlone = (before: string, after: string): boolean => {
  const isNoun = NOUNS.test(before);
  if (!isNoun && !SIGNS.test(before)) return true;
  return COLON.test(before) && (MESSAGE.test(after) || (!isNoun && GOES_ON.test(after)));
};

/** Whether a number that nothing beside it makes a status is told as one: the text speaks of calls, and it counts nothing. */
export const isTold = (text: string, before: string, after: string): boolean =>
  text.length <= MOST && standsAlone(before, after) && !COUNTED.test(after) && OF_CALLS.test(text);
