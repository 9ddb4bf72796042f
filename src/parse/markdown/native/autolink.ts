const autolink =
  /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)>/y;

/** True where an address in angle brackets starts at an offset. */
export function isAutolink(text: string, at: number): boolean {
  autolink.lastIndex = at;
  return autolink.test(text);
}
