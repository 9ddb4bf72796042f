/** At most so many UTF-16 units of a value are shown in a message. */
const longest = 60;

/** Characters that nobody sees, shown by their code point so that a difference can be read. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\u0000-\u001f\u007f\u00a0\u2028\u2029]/gu;

/** Most values are short and of letters that everybody sees: there is nothing to replace. */
const plain = /^[ -_a-~]{0,60}$/;

/** A value in backticks for a message: cut to a readable length, invisible characters as `U+200B`, line breaks as `↵`. */
export function quote(value: string | number | undefined): string {
  const given = String(value ?? '');
  if (plain.test(given)) return `\`${given}\``;
  const text = given
    .replaceAll(/\r\n|\r|\n/g, '↵')
    .replace(invisible, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  const characters = Array.from(text);
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  return cut.includes('`') ? `\`\` ${cut} \`\`` : `\`${cut}\``;
}
