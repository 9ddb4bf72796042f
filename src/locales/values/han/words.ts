/** What Japanese and Chinese write differently about values. Sources of expressions. */
export interface HanWords {
  /** Units of time as they follow a number, in order of precedence. */
  readonly timeUnits: readonly (readonly [unit: string, expression: string])[];
  /** Business days: what follows the number, and what may stand before it. */
  readonly businessDay: { readonly after: string; readonly before: string };
  readonly range: string;
  readonly counters: string;
  /** Counters of anything at all: what they count is often only listed in the other language, and one of it is an article. */
  readonly generalCounters: string;
  readonly percent: string;
  readonly currencies: readonly (readonly [unit: string, expression: string])[];
  /** Halves of the day and the hour's own character: `[午前, 午後, 時]`. */
  readonly clock: { readonly am: string; readonly pm: string; readonly hour: string; readonly minute: string };
  readonly dayOfMonth: string;
}
