import { decodeReferences } from '../../invariants/reading.ts';
import { type Span, spanOf } from '../../invariants/span.ts';

/** A comment, or a tag. An unclosed comment runs to the end, as in HTML. */
const markup = /<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z][^<>]*>/g;
const attribute = /([A-Za-z][A-Za-z0-9:_-]{0,63})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'<>`=]+))/g;
const addresses =
  /^(?:href|src|action|cite|poster|data|srcset|formaction|to|url|ping|manifest|background|longdesc|codebase|xlink:href)$/i;
const words = /^(?:alt|title|label|summary|aria-label|placeholder|content|description|caption)$/i;

/** Spans of a stretch of HTML (or JSX): words between tags, addresses and words in attributes, comments. */
export function htmlSpans(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let at = start;
  let opened = false;
  for (const match of text.slice(start, end).matchAll(markup)) {
    const from = start + match.index;
    const isCode = opened && closesCode(match[0]);
    if (from > at) spans.push(isCode ? codeSpan(text, at, from) : spanOf('text', at, from));
    at = from + match[0].length;
    opened = opensCode(match[0]);
    if (match[0].startsWith('<!--')) spans.push(spanOf('html', from, at));
    else spans.push(...attributeSpans(match[0], from));
  }
  if (at < end) spans.push(spanOf('text', at, end));
  return spans.filter((span) => /\S/.test(text.slice(span.start, span.end)));
}

/** The destination of an opening `<a>` tag, with its character references decoded; null for any other tag and for one without. */
export function anchorDestination(tag: string): string | null {
  if (!/^<a\s/i.test(tag)) return null;
  for (const match of tag.matchAll(attribute))
    if (match[1]!.toLowerCase() === 'href') return decodeReferences(match[2] ?? match[3] ?? match[4] ?? '').trim();
  return null;
}

/** True for a tag after which code stands. */
export function opensCode(html: string): boolean {
  return /^<(?:code|samp)(?=[\s>])/i.test(html);
}

/** True for a tag that ends code. What holds other tags is read as text: its parts are no code of their own. */
export function closesCode(html: string): boolean {
  return /^<\/(?:code|samp)>/i.test(html);
}

/** Code between tags: unlike code between backticks it is read with its character references decoded. */
export function codeSpan(text: string, start: number, end: number): Span {
  const written = text.slice(start, end);
  const decoded = written.includes('&') ? decodeReferences(written) : written;
  return spanOf('inline-code', start, end, decoded === written ? undefined : decoded);
}

function attributeSpans(tag: string, start: number): Span[] {
  const spans: Span[] = [];
  for (const match of tag.matchAll(attribute)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const name = match[1]!;
    const from = start + match.index + match[0].length - value.length - (match[4] === undefined ? 1 : 0);
    const at = { start: from, end: from + value.length };
    const role = words.test(name) ? 'text' : 'html';
    if (addresses.test(name)) spans.push(spanOf('destination', at.start, at.end));
    else if (/^on[a-z]/i.test(name) && value) spans.push(scriptSpan(value, at));
    else spans.push(...(hidesAddresses.test(value) ? hiddenAddresses(value, at) : []), spanOf(role, at.start, at.end));
  }
  // A tag that no HTML knows and that has no attributes is a placeholder such as `<report-id>`.
  return spans.length > 0 ? spans : [spanOf('html', start, start + tag.length)];
}

/** An address in the value of an attribute without a scheme: of a style, of a page within the page, of a refresh, of a script's own. */
const hidesAddresses = /^\/\/|(?:url\(|=)\s{0,4}["']?\/\//i;

function hiddenAddresses(value: string, at: { start: number; end: number }): Span[] {
  const found = decodeReferences(value).matchAll(
    /(?<=^|(?:url\(|=)\s{0,4}["']?)\/\/[0-9A-Za-z-]{1,63}\.[^\s"'()<>]+/gi,
  );
  return [...found].map(([text]) => spanOf('destination', at.start, at.end, text));
}

/** What runs in a page is compared as a URL that runs it: a new one leads wherever it likes. */
function scriptSpan(script: string, at: { start: number; end: number }): Span {
  return spanOf('destination', at.start, at.end, `javascript:${script.replace(/\s+/g, ' ').trim()}`);
}

/** Tags that mark up words and part none: `<kbd>F1</kbd>,` reads `F1,`. */
const phrasing =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)(?=[\s/>])/i;

/** What a single tag or comment in a sentence says to a reader: nothing, or a blank where it parts words. */
export function inlineHtmlText(html: string): string {
  return html.startsWith('<!--') || phrasing.test(html) ? '' : htmlText(html);
}

/** What a stretch of HTML says to a reader: its text without tags and comments. */
export function htmlText(html: string): string {
  return html.replace(markup, ' ');
}
