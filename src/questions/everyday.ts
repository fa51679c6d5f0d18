/**
 * Everyday words for concepts, where topics are compared: beginnings of words, and phrases with an underscore in place of
 * a blank. They tell what is asked, and no more than that: an error is not recognised by them.
 */
const WORDS: Readonly<Record<string, string>> = {
  role: 'perm perms privilege entitlement',
  assign: 'give gives giving gave given otorg donner donne geben gebe gib erteil let_in lets_in 授权',
  time: 'tarda tardan instant minute how_quick how_fast',
  keyless:
    'secretless ohne_key ohne_api_key ohne_keys sin_api sans_api sem_api without_the_key without_any_key without_stored no_more_keys no_more_api_keys',
  disable: 'kill shut',
  rotate: 'rotat roll rolling',
  person: 'intern interns trainee contractor freelancer student compañero praktikant stagiaire estagiario',
  leaver:
    'quit quits resign fired terminat ehemalig ex_employee ex_employees former_employee former_colleague leave_the_company leaves_the_company leaving_the_company left_us ex_funcionário ex_funcionario ex_mitarbeiter ex_empleado ancien_employé saiu_da_empresa',
  remove: 'revog supprim suppr wegnehm kick apaga exclui',
  government: 'govcloud dod il5',
  model: 'gpt4 gpt4o gpt5 gpt35 gpt41 llm llms',
  'sign in': 'sso log_on logged_in logging_in signing_in',
  'public access': 'publicly public_endpoint open_to_the_internet from_the_internet',
  'service principal': 'sp sps app_reg app_regs enterprise_app enterprise_application enterprise_applications',
  'managed identity': 'uami sami umi user_mi system_mi',
  'web app': 'appservice appservices website websites',
  function: 'functionapp functionapps',
  kubernetes: 'cluster clusters openshift',
  'virtual machine':
    'máquina_virtual máquinas_virtuales machine_virtuelle machines_virtuelles virtuellen_maschine virtuelle_maschinen',
  address: 'dirección_ip adresse_ip endereço_ip ip_adresse',
  local: 'desktop workstation localhost macos pc mac my_computer own_computer eigenen_rechner meinem_rechner meinem_pc',
  subscription: 'sub subs abo abos',
  retire: 'discontinu eol end_of_support phased_out',
  migrate: 'transfer relocat umzieh umzug umziehen déplac traslad',
  least: 'weakest lowest just_enough',
  secret: 'password passwords passwort passwörter contraseña mot_de_passe senha',
  stored: 'saved saves',
  separate: 'segregat split',
  expire: 'ttl run_out runs_out',
  price: 'bill bills expensive cheap cheaper',
  'read only': 'readonly viewer nur_ansehen look_but_not',
  guest: 'supplier vendor consultant partners outsider externen externe',
  restrict: 'lock_down locked_down',
  'object id': 'guid guids',
};

/** Words that are written together as one name, with an underscore each. */
export const spoken = (
  all: Readonly<Record<string, string>>,
): Readonly<Record<string, { readonly words: string; readonly phrases: string }>> =>
  Object.fromEntries(
    Object.entries(all).map(([concept, said]) => {
      const each = said.split(' ');
      const phrases = each.filter((one) => one.includes('_')).map((one) => one.replaceAll('_', ' '));
      return [concept, { words: each.filter((one) => !one.includes('_')).join(' '), phrases: phrases.join('|') }];
    }),
  );

/** By concept, as concepts are told. */
export const EVERYDAY_WORDS = spoken(WORDS);
