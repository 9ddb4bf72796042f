import type { Measure, Part } from '../types/timing.ts';

/** Milliseconds by part, in the order in which a run comes to them. */
export type Times = Readonly<Record<Part, number>>;

/** Counts the time of the parts of a run. A part within another is taken out of it, so that the parts add up to no more than the whole. */
export class Stopwatch {
  readonly #times: Record<Part, number> = { history: 0, parse: 0, invariants: 0, align: 0, rules: 0, report: 0 };
  readonly #now: () => number;
  /** Time of the parts within the one that is going on. */
  #within = 0;

  /** `now` tells milliseconds and never goes back. */
  constructor(now: () => number = milliseconds) {
    this.#now = now;
  }

  get times(): Times {
    return { ...this.#times };
  }

  readonly measure: Measure = (part, work) => {
    const around = this.#within;
    const began = this.#now();
    this.#within = 0;
    try {
      return work();
    } finally {
      const whole = this.#now() - began;
      this.#times[part] += whole - this.#within;
      this.#within = around + whole;
    }
  };

  /** As `measure`, for work that waits: what else is done meanwhile is counted with it. */
  async wait<T>(part: Part, work: () => Promise<T>): Promise<T> {
    const began = this.#now();
    try {
      return await work();
    } finally {
      this.#times[part] += this.#now() - began;
    }
  }

  /** Adds what another stopwatch counted, that of another thread for example. */
  add(times: Times): void {
    for (const part of Object.keys(times) as Part[]) this.#times[part] += times[part];
  }
}

/** As `performance.now()`, which takes three milliseconds to load. */
function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
