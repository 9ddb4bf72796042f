/**
 * What an English word (small letters) has in common with its inflected forms: `reports`, `reported` and `reporting` give
 * the same stem as `report`. Coarser than Porter's stemmer and only good for comparing stems with one another.
 */
export function englishStem(word: string): string {
  if (word.length < 3) return word;
  const stem = withoutEnding(withoutPlural(word.endsWith("'s") ? word.slice(0, -2) : word));
  if (stem.endsWith('e') && stem.length > 2) return withoutY(stem.slice(0, -1));
  return withoutY(stem);
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.replace(/(?<=[sxz]|ch|sh)es$/, '').replace(/(?<=[^su])s$/, '') : word;
}

function withoutEnding(word: string): string {
  if (!word.endsWith('ing') && !word.endsWith('ed')) return word;
  const bare = word.replace(/(?:ing|(?<!e)ed)$/, '');
  if (bare.length === word.length || bare.length < 2 || !/[aeiouy]/.test(bare)) return word;
  return bare.replace(/([^aeiouylsz])\1$/, '$1');
}

function withoutY(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}
