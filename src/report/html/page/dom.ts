/** Attributes of an element; `class` and `for` as in HTML. True stands for an empty value, false and null for none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** What an element may hold: text becomes a text node, whatever it says. */
export type Child = Node | string | null;

/** An element with attributes and children. The only place at which the page makes elements. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of our own page with an id. */
export function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** The JSON in one of the page's data elements, or null where there is none. */
export function readJson(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : null;
}

/** A message of ours: what stands in backticks becomes code. */
export function messageNodes(message: string): Child[] {
  return message.split(/(`` .*? ``|`[^`]*`)/s).map((part, index) => {
    if (index % 2 === 0) return part;
    return el('code', {}, part.startsWith('`` ') ? part.slice(3, -3) : part.slice(1, -1));
  });
}

/** A sentence with its numbers filled in. */
export function fill(text: string, values: { readonly n?: number; readonly m?: number; readonly x?: string }): string {
  return Object.entries(values).reduce((sentence, [key, value]) => sentence.replace(`{${key}}`, String(value)), text);
}
