/** A share as a percentage, never 100 % where something is lacking, nor 0 % where there is something. */
export function percent(share: number | null): string {
  if (share === null) return '–';
  if (share > 0.99 && share < 1) return '99%';
  return share > 0 && share < 0.01 ? '1%' : `${Math.round(share * 100)}%`;
}
