import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Span } from './span.ts';
import { disguise, type Traits, traitsBetween, traitsOf } from './traits.ts';

/** An escape or a character reference, as in micromark-util-decode-string. */
const encoded = /\\([!-/:-@[-`{-~])|&(#(?:\d{1,7}|[xX][\da-fA-F]{1,6})|[\da-zA-Z]{1,31});/g;

/** Characters that show nothing; within a token they split it for a program and not for a reader. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/** What is read otherwise than it stands: the start of an escape or a reference, what shows nothing, full-width ASCII. */
const disguised = /[\\&\uff01-\uff5e]|\p{Default_Ignorable_Code_Point}/u;

/** Offsets in the document, 0-based, end exclusive. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A span as a reader sees it: character references and escapes decoded, full-width ASCII made ordinary and invisible
 * characters taken out, so that a token disguised by them is found whole. `raw` gives back what really stands there.
 */
export class Reading {
  readonly text: string;
  /** Of the text as it is read. */
  readonly traits: Traits;
  /** True where `text` and the document run in parallel from the span's start on. */
  readonly isParallel: boolean;
  readonly #document: string;
  readonly #span: Span;
  /** For each UTF-16 unit of `text`, where in the document it stands; null where they run in parallel. */
  readonly #extents: readonly Extent[] | null;

  /** `units` are those of the document. */
  constructor(span: Span, document: string, units: Uint16Array) {
    this.#span = span;
    this.#document = document;
    const slice = span.text ?? document.slice(span.start, span.end);
    const traits = span.text === undefined ? traitsBetween(units, span.start, span.end) : traitsOf(slice);
    const read = (traits & disguise) === 0 ? null : readDisguised(slice, span);
    this.text = read ? read.text : slice;
    this.traits = read ? traitsOf(read.text) : traits;
    this.#extents = span.text === undefined && read ? read.extents : null;
    this.isParallel = span.text === undefined && !read;
  }

  /** Offsets in the document (0-based, end exclusive) of a stretch of `text`. */
  extent(start: number, end: number): Extent {
    return { start: this.offset(start), end: this.endOffset(end) };
  }

  /** Offset in the document (0-based) at which a unit of `text` stands. */
  offset(at: number): number {
    if (this.#span.text !== undefined) return this.#span.start;
    return this.#extents ? (this.#extents[at]?.start ?? this.#span.end) : this.#span.start + at;
  }

  /** Offset in the document (0-based) at which a stretch of `text` ends, whose end (exclusive) is `at`. */
  endOffset(at: number): number {
    if (this.#span.text !== undefined) return this.#span.end;
    return this.#extents ? (this.#extents[at - 1]?.end ?? this.#span.end) : this.#span.start + at;
  }

  /** What stands in the document for a stretch of `text`: decoded, but with its invisible and full-width characters. */
  raw(start: number, end: number): string {
    if (this.#span.text !== undefined) return this.text.slice(start, end);
    const at = this.extent(start, end);
    const slice = this.#document.slice(at.start, at.end);
    return this.#extents && this.#span.role !== 'inline-code' ? decodeReferences(slice) : slice;
  }
}

/** What is read otherwise than it stands; null for a text in which nothing is. */
function readDisguised(slice: string, { role, start }: Span): { text: string; extents: Extent[] } | null {
  if (!disguised.test(slice)) return null;
  const literal = role === 'inline-code' || role === 'code' || role === 'data';
  return literal && /^[\x20-\x5b\x5d-\x7e\n]*$/.test(slice) ? null : readCharacters(slice, start, literal);
}

function readCharacters(slice: string, base: number, literal: boolean): { text: string; extents: Extent[] } {
  const extents: Extent[] = [];
  let text = '';
  /** Adds characters that stand at `start`; those of a reference or an escape all stand where it does, up to `end`. */
  const add = (characters: string, start: number, end: number | null): void => {
    let at = start;
    for (const character of characters) {
      if (!ignorable.test(character)) {
        const read = ordinary(character);
        for (let unit = 0; unit < read.length; unit++)
          extents.push(end === null ? { start: at + unit, end: at + unit + 1 } : { start, end });
        text += read;
      }
      at += character.length;
    }
  };
  let at = 0;
  for (const match of literal ? [] : slice.matchAll(encoded)) {
    add(slice.slice(at, match.index), base + at, null);
    add(decodeReferences(match[0]), base + match.index, base + match.index + match[0].length);
    at = match.index + match[0].length;
  }
  add(slice.slice(at), base + at, null);
  return { text, extents };
}

/** Full-width ASCII (U+FF01–U+FF5E) as ordinary ASCII, the ideographic full stop between letters is left alone. */
function ordinary(character: string): string {
  const code = character.codePointAt(0)!;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** A text with its escapes and character references decoded. */
export function decodeReferences(slice: string): string {
  return slice.replace(encoded, (whole, escaped: string | undefined, reference: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (reference!.startsWith('#')) {
      const hexadecimal = /^#[xX]/.test(reference!);
      return decodeNumericCharacterReference(reference!.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    }
    return decodeNamedCharacterReference(reference!) || whole;
  });
}
