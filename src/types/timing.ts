/** The parts into which the time of a run is divided; each counts what is done for it alone. */
export type Part = 'parse' | 'invariants' | 'align' | 'rules' | 'history' | 'report';

/** Does some work as one part of a run and returns what it returns. Whoever hands this in knows a clock; the work does not. */
export type Measure = <T>(part: Part, work: () => T) => T;
