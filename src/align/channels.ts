/** Sorts of terms that two languages can share. Each is weighed by itself, since each is kept to another degree. */
export const channels = ['invariants', 'code', 'latin', 'numbers', 'concepts', 'sounds', 'title'] as const;
export type Channel = (typeof channels)[number];

/** Position of each channel in `channels`. */
export const channelNumbers = Object.fromEntries(channels.map((channel, number) => [channel, number])) as Readonly<
  Record<Channel, number>
>;
