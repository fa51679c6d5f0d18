import { unaccented } from '../questions';

/** Given names that are common where people write to each other at work. None of them is an ordinary word. */
const GIVEN = new Set(
  (
    'aaron abdul abigail adam adrian ahmed aiko aisha akira alan albert alejandra alejandro alex alexander alexandra alexis ali alice alina amanda amelie amir amit ana anders andre andrea andreas andrew andy angela anil anita anja anna anne annika antoine anton antonio arjun arne arthur ashley astrid ayse ' +
    'barbara bastian beatrice ben benjamin bernard bernd bianca bjorn bob brian bruno camila camille carla carlos carmen carol caroline catherine cecile charlotte chen chiara chloe chris christian christina christine christoph christopher claire clara claudia clement craig cristina ' +
    'damien dan daniel daniela danielle darren dave david debbie deepak denise dennis derek diana diego dieter dimitri dirk dmitri dominik donna eduardo eleanor elena elias elisa elisabeth elizabeth ella emil emilia emily emma enrico eric erik ernst esther eva evelyn ' +
    'fabian fabio farah fatima felix fernanda fernando florian francesca francois frank franziska fred frederik freya gabriel gabriela gary george georg gerard giorgio giulia gonzalo greg gregor guillaume gustavo hana hannah hannes hans haruto harry hassan heather heidi heike helen helena helga henrik henry hiroshi hugo ' +
    'ian ibrahim ines ingo ingrid irina isabel isabella isabelle ivan jack jacob jakob jamal james jan jana jane janine jason javier jean jeff jennifer jens jenny jeremy jessica jim jin joan joana joao joe johan johanna johannes john jonas jonathan jorge jose josef joseph joshua juan judith julia julian julie julien jurgen justin ' +
    'kai karen karin karl karla karsten kate katharina katherine kathrin katja katrin kaveh keiko keith kelly ken kenji kerstin kevin kim kirsten klaus kofi kumar kyle lara lars laura lauren lea leah leila lena leo leon leonie leticia li liam lina linda linh lisa liu lorenzo louis louise luca lucas lucia lucie lucy luis luisa lukas luke luz lynn ' +
    'magnus maja malte manuel manuela marc marcel marcelo marco marcos marcus maria mariana marie marina mario marion marius mark markus marta martin martina mary mateo mathieu matt matteo matthew matthias maurice max maximilian maya mehmet mei melanie melissa mia michael michaela michel michelle miguel mika mike mila miriam mohamed mohammed mohammad moritz muhammad murat ' +
    'nadia nadine naomi natalia natalie natasha nathan neha nick nicola nicolas nicole niklas nikhil nils nina noah noemi noor nora norbert oleg olga oliver olivia olivier omar oscar oskar otto pablo paolo pascal patricia patrick patrik paul paula paulo pavel pedro peter petra philip philipp philippe pia pierre piotr priya rachel rafael rahul raj rajesh ralf ramon raquel raul ravi rebecca renata rene ricardo richard rita robert roberto robin rodrigo roger roland rolf roman ronald rosa ruben rudolf ruth ryan ' +
    'sabine sabrina saki sakura salma samir samuel sandra sanjay sara sarah satoshi scott sean sebastian sergei sergio seyma shannon sharon shruti silke silvia simon simone sofia sonia sonja sophia sophie stefan stefanie stella stephan stephanie stephen steve steven sunita susan susanne sven sylvia takashi takeshi tania tanja tanya tariq tatiana teresa thierry thomas thorsten tiago tim timo tina tobias tom tomas tony torsten tracy tyler ulrich ulrike ute uwe ' +
    'valentina valerie vanessa vera veronica victor victoria vijay viktor vincent virginie volker walter wei wendy werner william wolfgang xavier xiao yang yannick yara yasmin yoko yuki yuko yusuf yuto yves zeynep zoe ada grace imani rohan anika mateus'
  ).split(' '),
);

/** Those that are words of a language or of computers as well: names only where they begin with a capital letter. */
const ALSO_WORDS = new Set(
  'mark max jan luz li wei yang chen jin kim dan kai jean mei lynn ute robin eva ian vera'.split(' '),
);

/** What is done by whoever stands before it: "Zuzanna has the same problem". */
const DOES =
  /^([\p{Lu}][\p{L}'’-]{1,30})(?: [\p{Lu}][\p{L}'’-]{1,30})? (?:has|gets|got|sees|needs|hat|bekommt|braucht|kriegt|tiene|recibe|necesita|tem|recebe|precisa|a|reçoit|obtient)\s/u;
const OTHERS = new Set(
  'it he she they this that who nobody nothing everybody everyone someone somebody anybody azure teams copilot python code owner contributor reader what which entra es er sie wer das il elle on qui ça eso él ella quién ele ela isso quem app mine'.split(
    ' ',
  ),
);

/** After a name in Japanese, and before one in Chinese. */
const CALLED_SAN = /([\p{Script=Han}\p{Script=Katakana}]{1,6})(?:さん|様|くん|ちゃん)/u;
const CALLED_XIAO = /(?:小|老)([\p{Script=Han}])(?=也|的|遇|有|呢|能|需)/u;

const WORD = /@?[\p{L}][\p{L}'’-]{1,30}/gu;

/** As it is written, without a genitive and without what calls somebody. */
const bare = (word: string): string => word.replace(/^@/, '').replace(/['’]s$/, '');

function isGiven(word: string): boolean {
  const name = unaccented(word);
  return GIVEN.has(name) && (!ALSO_WORDS.has(name) || /^\p{Lu}/u.test(word));
}

/** A second name follows the first, with a capital letter. */
const withSecond = (first: string, next: string | undefined): string =>
  next !== undefined && /^\p{Lu}\p{Ll}/u.test(next) && /^\p{Lu}/u.test(first) ? `${first} ${bare(next)}` : first;

/** Somebody whom a short text names: "Priya", "Omar Weiss". Undefined where it names nobody. */
export function personIn(text: string): string | undefined {
  const short = text.slice(0, 200);
  const words = short.match(WORD) ?? [];
  const at = words.findIndex((word) => isGiven(bare(word)));
  if (at >= 0) {
    const first = bare(words[at] ?? '');
    const next = words[at + 1];
    return withSecond(first, next !== undefined && short.includes(`${words[at] ?? ''} ${next}`) ? next : undefined);
  }
  const subject = DOES.exec(short)?.[1];
  if (subject !== undefined && !OTHERS.has(subject.toLowerCase())) return subject;
  return CALLED_SAN.exec(short)?.[1] ?? CALLED_XIAO.exec(short)?.[0];
}

/** Which of several people a short text names, by a part of the name; undefined where none or several. */
export function personAmong(text: string, names: readonly string[]): string | undefined {
  const said = new Set((text.slice(0, 200).match(WORD) ?? []).map((word) => unaccented(bare(word))));
  const found = names.filter((name) =>
    unaccented(name)
      .split(' ')
      .some((part) => part.length > 1 && said.has(part)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A text with the same word in the place of whomever it names. */
export function withoutPerson(text: string, instead: string): string {
  const named = personIn(text);
  if (named === undefined) return text;
  const parts = new Set(named.split(' '));
  return text.replace(WORD, (word) => (parts.has(bare(word)) ? instead : word)).replace(named, instead);
}
