/**
 * Texts that a regular expression may match, put together from its source: each alternative, each character of a class and each number of
 * repetitions may be chosen. `choose` gives a number below the one it is asked for. What must stand around a match is written as a part of it.
 */
export function writtenBy({ source }: RegExp, choose: (below: number) => number): string {
  let at = 0;
  return alternatives();

  function alternatives(): string {
    const texts = [''];
    while (at < source.length && source[at] !== ')')
      if (source[at] === '|') {
        at++;
        texts.push('');
      } else texts[texts.length - 1] += repeated();
    return texts[choose(texts.length)]!;
  }

  function repeated(): string {
    const start = at;
    let text = one();
    const [written, least, comma, most] = /^(?:\{(\d+)(,?)(\d*)\}|[?*+])/.exec(source.slice(at)) ?? [''];
    if (written === '') return text;
    const [from, to] =
      least === undefined
        ? [written === '+' ? 1 : 0, written === '?' ? 1 : 3]
        : [Number(least), comma ? Math.min(Number(most || Infinity), Number(least) + 3) : Number(least)];
    const times = from + choose(to - from + 1);
    if (times === 0) text = '';
    for (let count = 1; count < times; count++) {
      at = start;
      text += one();
    }
    at = start;
    one();
    at += written.length;
    return text;
  }

  function one(): string {
    if (source[at] === '(') return group();
    if (source[at] === '[') return oneOf();
    if (source[at] === '^' || source[at] === '$') {
      at++;
      return '';
    }
    return character();
  }

  function group(): string {
    const [opening] = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(at))!;
    at += opening.length;
    const text = alternatives();
    at++;
    return opening.endsWith('!') ? '' : text;
  }

  function oneOf(): string {
    const members: string[] = [];
    at++;
    const isNegated = source[at] === '^';
    while (source[at] !== ']') {
      const first = character();
      if (source[at] !== '-' || source[at + 1] === ']') members.push(first);
      else {
        at++;
        const [from, to] = [first.codePointAt(0)!, character().codePointAt(0)!];
        members.push(String.fromCodePoint(from + choose(to - from + 1)));
      }
    }
    at++;
    return isNegated ? '!' : members[choose(members.length)]!;
  }

  function character(): string {
    const [written, escaped] = /^(?:\\(u[\dA-Fa-f]{4}|p\{\w+\}|.)|[^])/.exec(source.slice(at))!;
    at += written.length;
    if (escaped === undefined) return written;
    if (escaped === 'd') return String(choose(10));
    if (escaped === 's') return ' ';
    if (escaped.startsWith('p')) return 'é';
    return escaped.length > 1 ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16)) : escaped;
  }
}
