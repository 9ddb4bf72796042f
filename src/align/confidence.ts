/** Signs of how sure a link or the lack of one is, each about -1 to 1. */
export type Signs = readonly number[];

/** Weights of signs in a logistic model, the constant first. */
export interface Calibration {
  readonly constant: number;
  readonly weights: readonly number[];
}

/** A score or a margin (0: undecided, 5 and more: clear) as a sign. */
export function sign(score: number): number {
  return Math.tanh(score / 5);
}

/** The probability that signs stand for. */
export function probability({ constant, weights }: Calibration, signs: Signs): number {
  let sum = constant;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * signs[at]!;
  return 1 / (1 + Math.exp(-sum));
}
