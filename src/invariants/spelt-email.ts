import { type Finder, matches } from './finder.ts';
import { hasKnownTop } from './host.ts';
import { atSign, bracket, mayBeAt } from './traits.ts';

const label = '[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?';
const local = '(?<![0-9A-Za-z._%+@-])[0-9A-Za-z](?:[0-9A-Za-z._%+-]{0,62}[0-9A-Za-z])?';
const blank = '[ \\u00a0]';

/** A mark in brackets: `[at]`, `( dot )`, `<@>`. */
function bracketed(words: string): string {
  return `${blank}?(?:\\[${blank}?(?:${words})${blank}?\\]|\\(${blank}?(?:${words})${blank}?\\)|\\{${blank}?(?:${words})${blank}?\\})${blank}?`;
}

const at = bracketed('at|AT|At|@|ät');
const dot = bracketed('dot|DOT|Dot|\\.|punkt|punto|point');

/**
 * An address that is written so that no program takes it for one: `security [at] lantern [dot] example`, `security(at)lantern.example`,
 * `security AT lantern DOT example`, `security @ lantern.example`.
 */
const spelt = new RegExp(
  `${local}(?:${at}${label}(?:(?:\\.|${dot})${label}){1,5}|${blank}(?:at|AT)${blank}${label}(?:(?:${blank}(?:dot|DOT)${blank}|${dot})${label}){1,5}|${blank}@${blank}?${label}(?:\\.${label}){1,5}|@${label}(?:\\.${label}){0,4}${dot}${label})(?![0-9A-Za-z@-]|\\.[0-9A-Za-z])`,
  'g',
);

/** Of what makes an address, that which is not a blank or a label of it: every match has one of them. */
const marks = new RegExp(
  `[[({]${blank}?(?:at|AT|At|@|ät)${blank}?[\\])}]|${blank}@|${blank}(?:dot|DOT)${blank}|[[({]${blank}?(?:dot|DOT|Dot|\\.|punkt|punto|point)${blank}?[\\])}]`,
);

/** E-mail addresses with words or blanks around what makes them one. The value tells how each mark is written, not its brackets: `x[at]y.org`. */
export const speltEmails: Finder = {
  traits: atSign | bracket | mayBeAt,
  needs: marks,
  *find(text) {
    if (!/[@\])}]| (?:at|AT) /.test(text)) return;
    for (const token of matches(text, spelt, 'email', withPlainMarks)) {
      const raw = text.slice(token.start, token.end);
      // `at` and `@` between blanks are words of many sentences.
      const isMarked = /[[({]| AT /.test(raw);
      if (isMarked || hasKnownTop(`.${/[0-9A-Za-z-]{1,63}$/.exec(raw)?.[0]}`)) yield token;
    }
  },
};

function withPlainMarks(raw: string): string {
  return raw
    .replace(/[ \u00a0]?[([{][ \u00a0]?([^ \u00a0()[\]{}]{1,6})[ \u00a0]?[)\]}][ \u00a0]?/g, mark)
    .replace(/[ \u00a0](at|dot)[ \u00a0]/gi, mark);
}

function mark(_: string, word: string): string {
  return `[${word.toLowerCase()}]`;
}
