import type { Rule } from '../../src/rules/define-rule.ts';
import type { Facts } from '../../src/types.ts';

/** Facts that choose between words or are cut, instead of standing in the sentence as they are. */
const deciding: Facts = { what: 'heading', blocks: 1, commit: 'c0ffee1', limit: 'too-deep' };

/** All other facts by their names, as `⟨source⟩`. */
const namedFacts = new Proxy(deciding, { get: (facts, name: string) => facts[name] ?? `⟨${name}⟩` });

/** The wording of a message with the names of its facts in place of their values. */
export function wordingOf(rule: Rule, language: 'en' | 'ko', messageId: string): string {
  return rule.messages[language][messageId]!(namedFacts);
}
