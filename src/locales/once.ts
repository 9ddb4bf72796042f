/** What `make` gives, made when it is first asked for. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}

/** A regular expression, put together when it is first asked for: the large ones take longer to read than a short policy. */
export function late(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}
