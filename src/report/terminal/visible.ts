/**
 * What a terminal does not show, or obeys: controls, lone surrogates, separators, direction marks, default-ignorable
 * and unassigned characters, private use.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;

/** Blanks that look like another: no-break, ideographic and the like. */
const strangeBlank = /[^\P{Zs} ]/gu;

/** What holds an emoji together is meant to be unseen: a variation selector, a joiner, both, or a selector in a keycap. */
const inEmoji =
  /(\p{Extended_Pictographic}\p{Emoji_Modifier}?|[#*0-9](?=\uFE0F\u20E3))(\uFE0F?\u200D(?=\p{Extended_Pictographic})|\uFE0F)/gu;

/**
 * The text as it can be printed on one line: invisible characters as `U+200B`, line breaks as `↵`. No escape sequence
 * of a document reaches the terminal.
 */
export function visible(text: string): string {
  return replaceOutsideEmoji(text.replaceAll(/\r\n|\r|\n/g, '↵').replaceAll('\t', ' '), (part) =>
    part.replaceAll(unseen, codePointName),
  );
}

/** As `visible`, for text that differs: blanks other than the space and the tab are named as well. */
export function visibleInDetail(text: string): string {
  return replaceOutsideEmoji(text.replaceAll(/\r\n|\r|\n/g, '↵'), (part) =>
    part.replaceAll(unseen, codePointName).replaceAll(strangeBlank, codePointName),
  );
}

function replaceOutsideEmoji(text: string, replace: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(inEmoji)) {
    result += replace(text.slice(from, match.index + match[1]!.length)) + match[2]!;
    from = match.index + match[0].length;
  }
  return result + replace(text.slice(from));
}

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
