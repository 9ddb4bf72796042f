import { findTokens } from '../invariants/find-invariants.ts';
import { decodePercent } from '../invariants/url.ts';
import type { Bitext, Document, Range } from '../types.ts';
import { skeletonOf } from './confusables.ts';
import { type IdentityOptions, keyOf } from './identity-options.ts';
import { linksOf } from './links.ts';
import { similarity } from './similarity.ts';

/** A link that does not lead where it seems to. */
export interface DeceptiveLink {
  readonly messageId: 'text' | 'lookalike' | 'userinfo';
  /** What it seems to be, and where it leads: hosts or e-mail addresses. */
  readonly seems: string;
  readonly leads: string;
  readonly target: Range;
}

/** Hosts so alike are meant to be taken for each other. */
const alike = 0.8;

/** The target's links that show one host and lead to another, or to one that looks like a host of the source; not those that the source has as well. */
export function findDeceptiveLinks(bitext: Bitext, identity: IdentityOptions): DeceptiveLink[] {
  const { source, target } = bitext;
  const links = linksOf(target);
  if (links.length === 0) return [];
  const originals = linksOf(source);
  // Hardly any link shows one place and leads to another: only for those the source's are read.
  let known: ReadonlySet<string> | null = null;
  const isKnownPair = (seems: string, leads: string): boolean => {
    known ??= new Set(originals.map(({ text, url }) => `${placeIn(text)} ${placeOf(url)}`));
    return known.has(`${seems} ${leads}`);
  };
  // A host may follow the locale, or be mapped to another by the configuration.
  const key = keyOf('url', bitext, identity);
  const hosts = new Set<string>();
  const addHost = (address: string): void => {
    const place = placeOf(address);
    if (place !== null) hosts.add(place);
  };
  for (const url of addressesOf(source)) {
    const address = key(url, 'source');
    addHost(url);
    if (address !== url) addHost(address);
  }
  const told = new Set<number>();
  return links.flatMap(({ text, url, range, definition }): DeceptiveLink[] => {
    const leads = placeOf(url);
    if (leads === null) return [];
    const isKnown = hosts.has(leads) || hosts.has(placeOf(key(url, 'target')) ?? leads);
    // Where the destination is what is wrong, its definition is the place, once for all links that have it from there.
    const place = isKnown ? range : (definition ?? range);
    if (place === definition && told.has(place.start.offset)) return [];
    told.add(place.start.offset);
    const front = userinfoOf(url);
    if (front && !originals.some((other) => other.url === url))
      return [{ messageId: 'userinfo', seems: front, leads, target: place }];
    const seems = placeIn(text);
    if (seems !== null && !isSame(seems, leads) && !isKnownPair(seems, leads))
      return [{ messageId: 'text', seems, leads, target: place }];
    const imitated = isKnown ? undefined : [...hosts].find((host) => looksLike(leads, host));
    return imitated === undefined ? [] : [{ messageId: 'lookalike', seems: imitated, leads, target: place }];
  });
}

const addressesByDocument = new WeakMap<Document, ReadonlySet<string>>();

/** The addresses of a source, once for all of its translations: one that it only writes out is as good as one that it links. */
function addressesOf(source: Document): ReadonlySet<string> {
  const known = addressesByDocument.get(source);
  if (known) return known;
  const addresses = new Set<string>();
  for (const { url } of linksOf(source)) addresses.add(url);
  for (const { invariants } of source.blocks)
    for (const { kind, value } of invariants)
      if (kind === 'url') addresses.add(value);
      else if (kind === 'email') addresses.add(`mailto:${value}`);
  addressesByDocument.set(source, addresses);
  return addresses;
}

/** The host or address that a link's destination leads to, in lower case and without `www.`; null for a path. */
function placeOf(url: string): string | null {
  let place = places.get(url);
  if (place === undefined) {
    if (places.size >= mostPlaces) places.clear();
    places.set(url, (place = readPlace(url)));
  }
  return place;
}

/** Places by URL: a translation leads mostly to where its source does, and one document to where the others do. */
const places = new Map<string, string | null>();
const mostPlaces = 2000;

function readPlace(url: string): string | null {
  const mail = /^mailto:([^?]+)/i.exec(url);
  if (mail) return decodePercent(mail[1]!).toLowerCase();
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^www\./, '');
}

/** The host or address that a link's text shows; null where it shows none, or more than one. */
function placeIn(text: string): string | null {
  const shown = text.trim();
  const tokens = findTokens(shown).filter(({ kind }) => kind === 'url' || kind === 'email');
  if (tokens.length > 1) return null;
  const [token] = tokens;
  if (!token) return null;
  const raw = shown.slice(token.start, token.end);
  if (token.kind === 'email') return raw.toLowerCase();
  return placeOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(raw) ? raw : `https://${raw}`);
}

/** What stands before an `@` in a URL, where it looks like a host. */
function userinfoOf(url: string): string | null {
  const front = /^[a-z][a-z0-9+.-]*:\/\/([^/?#@]+)@/i.exec(url)?.[1] ?? '';
  return front.includes('.') ? front : null;
}

/** The same host, or one below the other. */
function isSame(seems: string, leads: string): boolean {
  return seems === leads || leads.endsWith(`.${seems}`) || seems.endsWith(`.${leads}`);
}

function looksLike(host: string, original: string): boolean {
  if (host.endsWith(`.${original}`) || original.endsWith(`.${host}`)) return false;
  return skeletonOf(host) === skeletonOf(original) || similarity(host, original, alike) >= alike;
}
