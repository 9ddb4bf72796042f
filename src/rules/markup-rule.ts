import { asMeant } from '../compare/as-meant.ts';
import type { Misrendering } from '../compare/rendering.ts';
import type { Range } from '../types.ts';
import { defineRule, type RawFinding, type Rule, type Wording } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';

/** What tells one rule about rendering from another. */
export interface MarkupRule {
  readonly id: string;
  readonly what: Misrendering['what'];
  readonly summary: { readonly en: string; readonly ko: string };
  readonly wording: { readonly en: Wording; readonly ko: Wording };
}

/** A rule about Markdown that renders otherwise than it was meant. Where the source has as many such places, the translation is not to blame. */
export function markupRule({ id, what, summary, wording }: MarkupRule): Rule {
  return defineRule({
    id,
    category: 'markup',
    level: 'warning',
    summary,
    messages: { en: { rendered: wording.en }, ko: { rendered: wording.ko } },
    check(context) {
      const { source, target } = context.misrenderings();
      const found = target.filter((place) => place.what === what);
      if (found.length === 0) return [];
      const known = source.filter((place) => place.what === what).length;
      return found.slice(known).map(({ text, range }) => ({
        messageId: 'rendered',
        facts: { target: text },
        source: null,
        target: range,
        fix: fixOf(range, context),
      }));
    },
  });

  function fixOf(range: Range, { bitext }: PairContext): RawFinding['fix'] {
    const { path, text } = bitext.target;
    const meant = asMeant(what, text.slice(range.start.offset, range.end.offset), path);
    return meant === null ? undefined : { range, text: meant };
  }
}
