import { compile, TABLE } from '../../src/recognition';
import { conceptsIn } from '../../src/recognition/concepts';
import { readPaste } from '../../src/paste';
import { scenarios } from '../../src/scenarios';

test.each([
  ['English', 'The key was disabled'],
  ['German', 'Der Schlüssel wurde deaktiviert'],
  ['French', 'La clé a été désactivée'],
  ['Spanish', 'La clave fue desactivada'],
  ['Portuguese', 'A chave foi desativada'],
  ['Italian', 'La chiave è stata disattivata'],
  ['Dutch', 'De sleutel is uitgeschakeld'],
  ['Russian', 'Ключ был отключён'],
  ['Japanese', 'このキーは無効にされました'],
  ['Chinese', '密钥已被禁用'],
  ['Korean', '그 키를 비활성화했습니다'],
])('a key that is switched off is the same in %s', (_language, text) => {
  expect(conceptsIn(text)).toEqual(expect.arrayContaining(['key', 'switched off']));
});

test.each([
  ['a longer word', 'the keyboard is monkeyish'],
  ['the end of a word', 'turkey whiskey'],
  ['nothing', ''],
])('%s speaks of no key', (_what, text) => {
  expect(conceptsIn(text)).not.toContain('key');
});

const recogniser = compile(scenarios, TABLE);
const familyOf = (text: string): string | undefined => {
  const paste = readPaste({ text });
  const diagnosis = recogniser.judge(paste, recogniser.read(paste));
  return 'match' in diagnosis ? diagnosis.match.scenario.family : undefined;
};

test.each([
  ['새 키를 넣어도 Azure OpenAI 가 잘못된 키라고 합니다', 'key-invalid'],
  ['Foundry dice che il token è per una audience sbagliata e rifiuta la chiamata', 'token-rejected'],
  ['Azure OpenAI のデプロイが見つからないと言われました', 'deployment-not-found'],
  ['Onze Azure OpenAI geeft 429, te veel verzoeken, elke middag', 'rate-limited'],
  ['Azure OpenAI отвечает 403, закрыт публичный доступ, нужен private endpoint', 'network-blocked'],
  ["Azure OpenAI answers 400, it can't parse the JSON of our request body", 'operation-not-supported'],
])('%s', (text, family) => {
  expect(familyOf(text)).toBe(family);
});

test.each([
  ['회의실 403호 문이 안 열려요'],
  ['Risolto, era la chiave vecchia. Il 401 di Foundry non compare più, grazie'],
  ['来週の勉強会は Azure OpenAI の料金について話します'],
  ['Tonight the DNS servers move, Azure OpenAI is not affected'],
])('%s is no error', (text) => {
  expect(familyOf(text)).toBeUndefined();
});
