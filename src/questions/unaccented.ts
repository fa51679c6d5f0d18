/** Lower case and without accents, so that "Función" is found where "funcion" is looked for. */
export const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
