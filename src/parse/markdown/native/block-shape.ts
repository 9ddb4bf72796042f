import { codeUnitAt } from '../../../code-units.ts';
import { isAutolink } from './autolink.ts';
import { type Fence, passFence } from './fence.ts';

/** What opens containers at the start of a line: blanks, quote marks, list markers, the label of a footnote. */
const containers = /^(?:[ \t>]|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{0,200}\]:)*/;
/** Whatever those begin with. */
const mayOpen = /^[\s>+*[\d-]/;
const escapedFootnote = /^\[\^[^\]]{0,200}\\/;
const quoteMark = /^ {0,3}>/;
const quotedItem = /^> ([-+*]) $/;
const tabbed = /^\t+(?:(?:[-+*]|\d{1,9}[.)]) )?$/;
const fenceMarks = /^(?:`{3,}|~{3,})/;
/** Lines that are no paragraph, so that none goes on after them: headings, their underlines, rules. */
const leaf = /^(?:#{1,6}(?:[ \t]|$)|-+[ \t]*$|=+[ \t]*$|[-* \t]{3,}$|[_ \t]{3,}$)/;
const underline = /^(?:-+|=+)[ \t]*$/;
const delimiters = /^(?=[|:-])(?=[^-]*-)(?=[^|:]*[|:])[-|: \t]*$/;
/** HTML that goes on to an end of its own, over blank lines. */
const rawHtml = /^<(?:(?:pre|script|style|textarea)(?=[\s>]|$)|[?]|!)/i;
/** The start of a tag that ends raw HTML; which one must end it, and in which case, the parsers see in two ways. */
const rawEnd = /<\/(pre|script|style|textarea)(>?)/i;
/** A line that is so far in that it can only go on with a paragraph, or with HTML, and looks like nothing else. */
const indented = /^(?: {0,3}\t| {4})[ \t]*(?=[^\s#>+*|:=_~`\d[-])(?!<(?:[?!]|pre|script|style|textarea))/i;
const commentLike = /<!--?>|<!--->/;
/** The value of an attribute without quotes, with characters that it must not have. */
const looseValue = /=\s*(?:$|[^\s"'<>=`][^\s<>]*["'=`])/;
const quotedValue = /=\s*(?:"[^"]*"|'[^']*')/g;

/** Follows the blocks of a document line by line, as long as both parsers are known to see the same ones. */
export class BlockShape {
  /** Characters of the longest link definition. */
  longestDefinition = 0;
  #fence: Fence | null = null;
  /** A comment is open. */
  #inComment = false;
  /** The name of the tag that is to end raw HTML. */
  #raw: string | null = null;
  /** HTML has begun since the last blank line. */
  #inHtml = false;
  /** A tag goes on in the next line. */
  #inTag = false;
  #inContainer = false;
  /** In a footnote, or in what follows it without a line at the margin between them. */
  #inNote = false;
  #inQuote = false;
  /** The marker of the list that a quote holds. */
  #quoted: string | null = null;
  #inTable = false;
  #afterBlank = true;
  #afterLeaf = false;
  /** A paragraph goes on without the margin of its container. */
  #isLazy = false;
  #after: 'definition' | 'footnote' | null = null;
  /** The line before, without what opens its containers; empty after a blank one. */
  #before = '';
  /** The columns at which the content of the open list items begins. */
  #offsets: number[] = [];

  /** Takes the next line; false where the parsers might read it in two ways. `next` is null at the end of the text. */
  accepts(line: string, next: string | null): boolean {
    if (this.#fence) return this.#passCode(this.#fence, line, next === null);
    if (this.#inComment) return this.#passComment(line);
    if (this.#raw !== null) return this.#passRaw(this.#raw, line);
    if (line === '') return this.#passBlank();
    const first = codeUnitAt(line, 0);
    if (isLetter(first) && !this.#inTag && !line.includes('<')) return this.#passWords(line);
    if (first === blank || first === tab) {
      if (/^[ \t]+$/.test(line)) return this.#passWhite(line, next);
      const margin = this.#goesOn() ? indented.exec(line) : null;
      if (margin) return this.#passContent(margin[0], line.slice(margin[0].length), false, next);
    }
    const opening = mayOpen.test(line) ? containers.exec(line)![0] : '';
    if (opening === '') return this.#passMargin(line) && this.#passContent('', line, false, next);
    const rest = line.slice(opening.length);
    const isQuote = quoteMark.test(line);
    if (!this.#passContainers(opening, isQuote)) return false;
    // What else than words may stand there is left to remark.
    if ((quotedItem.test(opening) || opening.startsWith('\t')) && (rest === '' || leaf.test(rest))) return false;
    if (rest === '') return this.#passEmptyQuote(isQuote, next);
    this.#inQuote = isQuote;
    if (!this.#passIndent(opening, rest, isQuote)) return false;
    // Of a task it makes a heading to one of the parsers, and what goes on with it to the other.
    if (this.#inContainer && !this.#afterBlank && underline.test(rest)) return false;
    return this.#passContent(opening, rest, isQuote, next);
  }

  /** A line that begins at the margin: it ends what is open after a blank one, and else may go on with a paragraph. */
  #passMargin(line: string): boolean {
    if (this.#inQuote) return false;
    if (this.#afterBlank) {
      this.#inNote = false;
      this.#inContainer = false;
      this.#isLazy = false;
    } else if (this.#offsets.length > 0) this.#isLazy = true;
    if (this.#offsets.length > 0) this.#offsets = [];
    return !(this.#isLazy && line.startsWith('<'));
  }

  /** Takes a line that begins with a letter and has no HTML: it can only go on with what is open, or begin a paragraph. */
  #passWords(line: string): boolean {
    if (!this.#passMargin(line) || this.#after === 'footnote' || this.#inTable) return false;
    if (this.#inContainer && !isPlainInContainer(line, false)) return false;
    this.#after = null;
    this.#afterLeaf = false;
    this.#afterBlank = false;
    this.#before = line;
    return true;
  }

  #passCode(fence: Fence, line: string, isLast: boolean): boolean {
    const what = passFence(fence, line, isLast);
    if (what !== 'closing') return what !== null;
    this.#fence = null;
    this.#afterLeaf = true;
    this.#before = '';
    return true;
  }

  #passComment(line: string): boolean {
    if (!line.includes('-->')) return !/^[ \t>]*(?:`{3}|~{3})/.test(line);
    this.#inComment = false;
    this.#endBlock();
    return true;
  }

  #passRaw(name: string, line: string): boolean {
    const end = rawEnd.exec(line);
    if (!end) return !/^[ \t>]*(?:`{3}|~{3})/.test(line);
    if (end[1] !== name || end[2] === '') return false;
    this.#raw = null;
    this.#endBlock();
    return true;
  }

  /** True where a paragraph, or HTML, outside of containers takes the next line unless that starts something. */
  #goesOn(): boolean {
    return !(this.#inContainer || this.#afterBlank || this.#afterLeaf || this.#inTable || this.#after);
  }

  #passBlank(): boolean {
    this.#endBlock();
    this.#inQuote = false;
    this.#quoted = null;
    return true;
  }

  #endBlock(): void {
    this.#afterBlank = true;
    this.#afterLeaf = false;
    this.#after = null;
    this.#inTable = false;
    this.#inHtml = false;
    this.#inTag = false;
    this.#before = '';
  }

  /** Blanks alone may belong to code, to a container, or to nothing: they are taken for nothing only far from the others. */
  #passWhite(line: string, next: string | null): boolean {
    if (this.#inContainer) return this.#isBlankInList(line, next) && this.#passBlank();
    if (next === null || /^ {0,3}(?: |\t)/.test(next) || this.#before.startsWith(' ')) return false;
    return this.#passBlank();
  }

  /** True for fewer blanks than code in the last item would begin with, before what is not code of it either. */
  #isBlankInList(line: string, next: string | null): boolean {
    const offset = this.#offsets.at(-1);
    if (offset === undefined || this.#inNote || this.#inQuote || this.#inHtml || line.includes('\t')) return false;
    if (next === null || line.length > offset + 3) return false;
    const margin = /^ *(?=[^ \t])/.exec(next)?.[0].length ?? Infinity;
    return margin <= offset + 3;
  }

  #passContainers(opening: string, isQuote: boolean): boolean {
    this.#inContainer = true;
    if (isQuote) return this.#passQuote(opening);
    if (this.#inQuote || opening.includes('>')) return false;
    if (opening.includes('\t')) return this.#passTabs(opening);
    return !/[-+*.)] {5,}/.test(opening);
  }

  /** Of lists in quotes one of a single level is taken, at the margin of its quote and with one marker throughout. */
  #passQuote(opening: string): boolean {
    const marker = quotedItem.exec(opening)?.[1];
    if (marker === undefined) return this.#quoted === null ? /^ {0,3}> *$/.test(opening) : /^> ?$/.test(opening);
    if (this.#quoted !== null && this.#quoted !== marker) return false;
    this.#quoted = marker;
    return true;
  }

  /** Tabs are taken in front of what goes on with a list, and of its items. */
  #passTabs(opening: string): boolean {
    return this.#offsets.length > 0 && !this.#inNote && !this.#afterLeaf && !this.#inHtml && tabbed.test(opening);
  }

  /** A line with nothing but containers: only one between two paragraphs of a quote is read alike. */
  #passEmptyQuote(isQuote: boolean, next: string | null): boolean {
    const isBetween = isQuote && this.#inQuote && next !== null && /^ {0,3}>[ \t]*[^\s>]/.test(next);
    this.#endBlock();
    return isBetween;
  }

  #passIndent(written: string, rest: string, isQuote: boolean): boolean {
    const opening = written.startsWith('\t') ? written.replaceAll('\t', '    ') : written;
    const indent = opening.length - opening.trimStart().length;
    if (this.#afterLeaf && !isQuote && indent >= 4) return false;
    if (this.#afterBlank || opening.trim() !== '') this.#isLazy = false;
    else if (indent < (this.#offsets.at(-1) ?? 0)) this.#isLazy = true;
    // A tag in a line that goes on with a paragraph from outside of its container: does its margin belong to it?
    if (this.#isLazy && rest.startsWith('<')) return false;
    while (indent < (this.#offsets.at(-1) ?? 0)) this.#offsets.pop();
    const footnote = opening.indexOf('[^');
    if (footnote > 0) return false;
    if (footnote === 0) {
      this.#offsets = [4];
      this.#inNote = true;
      return /^\[\^[^\s[\]\\]+\]: +$/.test(opening);
    }
    if (isQuote) return true;
    for (const match of opening.matchAll(/(?:[-+*]|\d{1,9}[.)]) +/g)) this.#offsets.push(match.index + match[0].length);
    return true;
  }

  #passContent(opening: string, rest: string, isQuote: boolean, next: string | null): boolean {
    const isFootnote = opening.startsWith('[^');
    const isBracket = rest.startsWith('[');
    if ((this.#after === 'footnote' && !isFootnote) || (isBracket && escapedFootnote.test(rest))) return false;
    // A title may stand below its definition.
    if (this.#after === 'definition' && !isFootnote && !isBracket && !isItem(opening)) return false;
    const marks = rest.startsWith('`') || rest.startsWith('~') ? fenceMarks.exec(rest)?.[0] : undefined;
    const info = marks === undefined ? '' : rest.slice(marks.length);
    if (marks !== undefined && !(marks.startsWith('`') && info.includes('`')))
      return this.#openFence(opening, marks, info, isQuote, next === null);
    if ((this.#inTag || rest.includes('<')) && (commentLike.test(rest) || this.#hasLooseValue(rest))) return false;
    if (this.#inContainer ? !isPlainInContainer(rest, isQuote) : !this.#passHtml(rest)) return false;
    if (this.#inComment || this.#raw !== null) return true;
    if (!this.#passTable(rest)) return false;
    this.#after = isFootnote ? 'footnote' : isBracket && /^\[[^\]]*\]:/.test(rest) ? 'definition' : null;
    if (this.#after) this.longestDefinition = Math.max(this.longestDefinition, opening.length + rest.length);
    this.#inHtml ||= rest.startsWith('<');
    this.#afterLeaf = leaf.test(rest);
    this.#afterBlank = false;
    this.#before = opening.startsWith(' ') || opening.startsWith('\t') ? ` ${rest}` : rest;
    return true;
  }

  #openFence(opening: string, marks: string, info: string, inQuote: boolean, isLast: boolean): boolean {
    const offset = inQuote ? 0 : (this.#offsets.at(-1) ?? 0);
    const isDeep = inQuote ? !/^ {0,3}> {0,4}$/.test(opening) : opening.length - offset > 3;
    if (
      this.#inHtml ||
      this.#quoted !== null ||
      isDeep ||
      opening.includes('\t') ||
      /[^\S ]| {2}$/.test(info) ||
      (isLast && info.endsWith(' '))
    )
      return false;
    this.#fence = { mark: marks[0]!, size: marks.length, inQuote, indent: opening.length, offset };
    this.#after = null;
    this.#afterBlank = false;
    this.#inTable = false;
    return !isLast || opening === '';
  }

  /** In a tag, which may go on over lines, the native parser takes more for a value than HTML does. */
  #hasLooseValue(rest: string): boolean {
    const start = this.#inTag ? 0 : rest.search(/<[A-Za-z]/);
    if (start < 0) return false;
    this.#inTag = rest.lastIndexOf('<') > rest.lastIndexOf('>') || (this.#inTag && !rest.includes('>'));
    return looseValue.test(rest.slice(start).replace(quotedValue, '=x'));
  }

  /** Outside of containers comments and raw HTML may go on over blank lines; other HTML that may is left to remark. */
  #passHtml(rest: string): boolean {
    if (!rest.startsWith('<') || !rawHtml.test(rest)) return true;
    if (rest.startsWith('<!--')) this.#inComment = !rest.includes('-->', 4);
    else {
      const name = /^<(pre|script|style|textarea)(?=[\s>]|$)/.exec(rest)?.[1];
      const end = rawEnd.exec(rest);
      if (name === undefined || (end && (end[1] !== name || end[2] === ''))) return false;
      if (!end) this.#raw = name;
    }
    // Other HTML ends at a blank line, with whatever is open in it.
    return !this.#inHtml || !(this.#inComment || this.#raw !== null);
  }

  /** Tables are taken only with a bar before every row: without it their end is a matter of opinion. */
  #passTable(rest: string): boolean {
    if (this.#inTable && !rest.startsWith('|')) return false;
    if (this.#before === '' || !delimiters.test(rest)) return true;
    this.#inTable = true;
    return rest.startsWith('|') && this.#before.trimStart().startsWith('|') && !this.#after;
  }
}

const [tab, blank] = [0x09, 0x20];

/** True for a letter of ASCII, and for what Markdown gives no meaning and is no white space: kana, Han and Hangul. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0x3041 && unit <= 0x9fff)
  );
}

/** True for what opens an item of a list. */
function isItem(opening: string): boolean {
  return /[-+*.)]/.test(opening);
}

/** True for a line in a list, a quote or a footnote that holds nothing that its margin could become a part of. */
function isPlainInContainer(rest: string, isQuote: boolean): boolean {
  if (rest.startsWith('[') && (!rest.includes(']') || /^\[[ xX]\](?! [\p{L}\p{N}])/u.test(rest))) return false;
  const link = rest.lastIndexOf('](');
  if (link >= 0 && !rest.includes(')', link)) return false;
  return (!rest.includes('<') || isPlainMarkup(rest, isQuote)) && hasPairedBackticks(rest);
}

/** True where no tag or comment in a line may go on in the next one. */
function isPlainMarkup(rest: string, isQuote: boolean): boolean {
  if (rawHtml.test(rest) || /<[?]|<!(?!--)/.test(rest)) return false;
  if (isQuote && rest.startsWith('<') && !isAutolink(rest, 0)) return false;
  const tag = /<(?=[A-Za-z/!?])/.test(rest) ? rest.lastIndexOf('<') : -1;
  if (tag >= 0 && !rest.includes('>', tag)) return false;
  const comment = rest.lastIndexOf('<!--');
  return comment < 0 || rest.includes('-->', comment);
}

/** False where code may go on in the next line, over the margin. */
function hasPairedBackticks(rest: string): boolean {
  const first = rest.indexOf('`');
  if (first < 0) return true;
  if (!rest.includes('``', first)) {
    let isOpen = true;
    for (let at = rest.indexOf('`', first + 1); at >= 0; at = rest.indexOf('`', at + 1)) isOpen = !isOpen;
    return !isOpen;
  }
  const open = new Set<number>();
  for (const [run] of rest.matchAll(/`+/g)) if (!open.delete(run.length)) open.add(run.length);
  return open.size === 0;
}
