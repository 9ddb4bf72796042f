import { UserError } from '../config/user-error.ts';

/** History cannot be read as it was asked for: no repository, an unknown reference, a shallow clone, a broken lock. */
export class HistoryError extends UserError {}
