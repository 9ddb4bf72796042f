import type { Token } from '../invariants/finder.ts';
import { findTokens } from '../invariants/find-invariants.ts';
import { lineIndexOf } from '../line-index.ts';
import type { Bitext, Document, Invariant, InvariantKind } from '../types.ts';
import type { Placement } from './placement.ts';
import type { Occurrence } from './pool.ts';

/** An address that the source has nowhere. */
interface NewContact {
  readonly messageId: 'extra';
  readonly source: null;
  readonly target: Occurrence;
}

/** A line that calls a program which asks another machine: in it a host needs no scheme. */
const asksOthers = /(?<![0-9A-Za-z_.-])(?:curl|wget|ssh|scp|rsync|nc|ping|iwr|irm)(?![0-9A-Za-z_-])/;

/**
 * Addresses of a kind in code that the translation has and the source has not, and that stand nowhere in the source: the code is but
 * extra, where it leads to is a new contact (`curl https://… | sh`).
 */
export function contactsInCode(bitext: Bitext, placement: Placement, kind: InvariantKind): NewContact[] {
  if (kind !== 'url' && kind !== 'email' && kind !== 'payment-address') return [];
  const { source, target, blocks } = bitext;
  const found: NewContact[] = [];
  for (const block of target.blocks) {
    if (block.invariants.length === 0) continue;
    const bead = placement.beadOfTarget[block.index] ?? -1;
    if (blocks[bead]?.source.length !== 0) continue;
    for (const code of block.invariants)
      for (const raw of contacts(code, kind)) {
        if (source.text.includes(hostOf(raw))) continue;
        const invariant = { kind, value: raw, raw, range: placeOf(raw, code, target) };
        found.push({ messageId: 'extra', source: null, target: { invariant, block, bead } });
      }
  }
  return found;
}

/** The addresses in a piece of code, each once. */
function contacts({ kind, raw: code }: Invariant, wanted: InvariantKind): string[] {
  if (kind !== 'code' && kind !== 'inline-code') return [];
  const isContact = ({ kind: found, start, end }: Token): boolean =>
    found === wanted &&
    (found !== 'url' || code.slice(start, end).includes('://') || asksOthers.test(lineOf(code, start)));
  const found = findTokens(code).filter(isContact);
  return [...new Set(found.map(({ start, end }) => code.slice(start, end)))];
}

function lineOf(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0]!;
}

/** What must be new for an address to be: its host, or all of it where it has none. */
function hostOf(raw: string): string {
  return raw.replace(/^[a-z+]{1,12}:\/\//i, '').split(/[/?#]/, 1)[0]!;
}

/** Where an address stands; the whole of the code where its lines are written otherwise than they read (in a quotation). */
function placeOf(raw: string, code: Invariant, document: Document): Invariant['range'] {
  const at = document.text.indexOf(raw, code.range.start.offset);
  const isWithin = at >= 0 && at + raw.length <= code.range.end.offset;
  return isWithin ? lineIndexOf(document).range(at, at + raw.length) : code.range;
}
