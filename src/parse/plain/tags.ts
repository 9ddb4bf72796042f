/** A tag or a whole comment; an address in angle brackets is none. */
const tag = /<!--.{0,2000}?-->|<\/?[A-Za-z][\w.:-]{0,63}(?:\s[^<>]*)?\/?>|<\/?>/g;
const address = /^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\s<>@]{1,64}@)[^\s<>]*>$/;

/** The elements that start a block of HTML, which a blank line ends (CommonMark 0.31, section 4.6, condition 6). */
const blockElement =
  /^<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)[\s>/]/i;

/** A line's text without its tags, white space folded. */
export function withoutTags(text: string): string {
  const bare = text.includes('<') ? text.replace(tag, (found) => (address.test(found) ? found : ' ')) : text;
  return bare.replace(/\s+/g, ' ').trim();
}

/** True for a line of tags and comments alone. */
export function isTagLine(text: string): boolean {
  return text.startsWith('<') && withoutTags(text) === '';
}

/** True for one tag without attributes that nothing in the document closes: what is written of, not an element. */
export function isLoneTag(text: string, closed: ReadonlySet<string>): boolean {
  const name = /^<([A-Za-z][\w.-]{0,63})>$/.exec(text)?.[1];
  return name !== undefined && !closed.has(name) && !/^(?:br|hr|img|wbr)$/i.test(name);
}

/** True where a block of HTML begins that goes on to the next blank line. */
export function opensHtmlBlock(text: string, closed: ReadonlySet<string>): boolean {
  return blockElement.test(text) && !isLoneTag(text, closed);
}
