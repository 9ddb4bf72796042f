/** A link's definition: its label, case and white space folded, and its address as written, without angle brackets. */
export type LinkDefinition = readonly [label: string, url: string];

/** What a footnote says, and where its definition stands: offsets into the text. */
export interface NoteDefinition {
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

const linkDefinition = /^ {0,3}\[([^\]\n^][^\]\n]{0,199})\]:[ \t]{0,80}(?:\n[ \t]{0,80})?(\S+)[^\n]{0,500}/gm;
const noteStart = /^ {0,3}\[\^([^\]\s]{1,200})\]:/;

/** The definitions of links in a text, in order. Found without parsing: one in a block of code is taken for one. */
export function linkDefinitions(text: string): LinkDefinition[] {
  if (!text.includes(']:')) return [];
  return [...text.matchAll(linkDefinition)].map(([, label, url]) => [
    foldLabel(label!),
    url!.replace(/^<([^<>]*)>$/, '$1'),
  ]);
}

/** The definitions of footnotes in a text by their folded labels; of several with one label the first, as a reader of Markdown has it. */
export function noteDefinitions(text: string): ReadonlyMap<string, NoteDefinition> {
  const notes = new Map<string, NoteDefinition>();
  if (!text.includes(']:')) return notes;
  let open: { label: string; start: number } | null = null;
  let isBlank = false;
  let offset = 0;
  const close = (end: number): void => {
    if (open && !notes.has(open.label)) notes.set(open.label, { content: text.slice(open.start, end), ...open, end });
    open = null;
  };
  for (const line of text.split('\n')) {
    const label = noteStart.exec(line)?.[1];
    // What follows a blank line belongs to the note only where it is indented.
    if (label !== undefined || (isBlank && /^ {0,3}\S/.test(line)) || /^ {0,3}(?:#|\[[^\]\n]{1,200}\]:)/.test(line))
      close(offset);
    if (label !== undefined) open = { label: foldLabel(label), start: offset };
    isBlank = /^\s*$/.test(line);
    offset += line.length + 1;
  }
  close(text.length);
  return notes;
}

/** A text without its definitions of links: what a reader of the section sees stand there. */
export function withoutLinkDefinitions(text: string): string {
  return text.includes(']:') ? text.replace(linkDefinition, '').trimEnd() : text;
}

/** A text without its definitions of links and footnotes. */
export function withoutDefinitions(text: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of noteDefinitions(text).values()) {
    rest += text.slice(at, start);
    at = end;
  }
  return withoutLinkDefinitions(rest + text.slice(at));
}

/** What the definitions of links and footnotes in a text say, by label; footnotes' labels with their `^`. */
export function definedIn(text: string): ReadonlyMap<string, string> {
  const notes = [...noteDefinitions(text)].map(([label, { content }]) => [`^${label}`, content.trim()] as const);
  return new Map([...linkDefinitions(text), ...notes]);
}

/**
 * Definitions to put behind a part of a text, so that what refers to them is read as in the whole: of links as they are, of footnotes without their
 * words, which are read where they stand.
 */
export function definitionsOf(text: string): string {
  const links = linkDefinitions(text).map(([label, url]) => `[${label}]: ${/[<>]/.test(url) ? url : `<${url}>`}`);
  const notes = [...noteDefinitions(text).keys()].map((label) => `[^${label}]: .`);
  return [...links, ...notes].join('\n');
}

/** As Markdown compares labels. */
function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
