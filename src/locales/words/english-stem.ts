/**
 * What an English word (small letters) has in common with its inflected forms: `reports`, `reported` and `reporting` give
 * the same stem as `report`. Coarser than Porter's stemmer and only good for comparing stems with one another.
 */
export function englishStem(word: string): string {
  if (word.length < 3) return word;
  let stem = word
    .replace(/'s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '');
  const bare = stem.replace(/(?:ing|(?<!e)ed)$/, '');
  if (bare.length < stem.length && bare.length > 1 && /[aeiouy]/.test(bare))
    stem = bare.replace(/([^aeiouylsz])\1$/, '$1');
  return stem.replace(/(?<=..)e$/, '').replace(/y$/, 'i');
}
