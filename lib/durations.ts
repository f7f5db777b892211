/** A length of time in milliseconds, always built by a unit's name: `minutes(30)`. */
export type Milliseconds = number;

export const seconds = (count: number): Milliseconds => count * 1000;
export const minutes = (count: number): Milliseconds => count * seconds(60);
export const hours = (count: number): Milliseconds => count * minutes(60);
export const days = (count: number): Milliseconds => count * hours(24);

/** The moment that lies `duration` after `start`. */
export const after = (start: Date, duration: Milliseconds): Date => new Date(start.getTime() + duration);
