/** The one place where the application asks what time it is. SQL asks the database's `now()`. */
export function now(): Date {
  return new Date();
}
