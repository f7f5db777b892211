const secretForm = /^[A-Za-z0-9_-]{43}$/;
/** As many people as share one browser. */
const mostSecrets = 8;

/** The secrets in a browser's device cookie, one an account; whatever is not ours is not there. */
export const readDeviceSecrets = (cookie: string | undefined): string[] =>
  (cookie ?? "")
    .split(".")
    .filter((secret) => secretForm.test(secret))
    .slice(0, mostSecrets);

/** The cookie with the newest secret first; the oldest go when the browser knows too many people. */
export const writeDeviceSecrets = (newest: string, others: readonly string[]): string =>
  [newest, ...others].slice(0, mostSecrets).join(".");
