import { sql } from "drizzle-orm";
import { boolean, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment } from "./columns";
import { users } from "./people";

export const passwordKind = pgEnum("password_kind", ["chosen", "provisional"]);

/** At most one a person. Having none is never a permission. */
export const passwords = pgTable("passwords", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  /** PHC string: algorithm, parameters, salt and hash together. */
  hash: text().notNull(),
  kind: passwordKind().notNull().default("chosen"),
  /** What a provisional one is derived from under a server key, so that a class list can be printed again. */
  seed: uuid(),
  changedAt: moment().notNull().defaultNow(),
});

export const accessPurpose = pgEnum("access_purpose", ["activation", "password_reset"]);
/** How the right travels: a mailed link, a printed letter's code, a code given at the desk. */
export const accessForm = pgEnum("access_form", ["link", "letter", "desk"]);

/**
 * The right to choose a password, for one account and one purpose. The secret itself is derived from the row
 * (lib/access/access-secret) and never stored; `hash` is SHA-256 of a link, keyed HMAC of a typed code.
 */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    purpose: accessPurpose().notNull(),
    form: accessForm().notNull(),
    generation: integer().notNull().default(1),
    hash: text().notNull(),
    issuedAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    /** When its page was first looked at, by a person or by a robot: a hint, never a proof. */
    openedAt: moment(),
    /** When it stored a password. */
    usedAt: moment(),
    /** When something else made it worthless: a newer one, another's use, a changed password or e-mail. */
    replacedAt: moment(),
  },
  (table) => [
    uniqueIndex("access_tokens_purpose_hash").on(table.purpose, table.hash),
    uniqueIndex("access_tokens_one_open")
      .on(table.userId, table.purpose, table.form)
      .where(sql`${table.usedAt} is null and ${table.replacedAt} is null`),
  ],
);

/** A browser, known by a cookie that holds a secret; only the secret's hash is kept. */
export const devices = pgTable("devices", {
  id: id(),
  secretHash: text().notNull().unique(),
  createdAt: createdAt(),
});

/** A browser from which one account has signed in. Too many wrong guesses take `trusted` away. */
export const trustedDevices = pgTable(
  "trusted_devices",
  {
    id: id(),
    deviceId: uuid()
      .notNull()
      .references(() => devices.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    trusted: boolean().notNull().default(true),
    lastUsedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("trusted_devices_device_user").on(table.deviceId, table.userId)],
);

/** `provisional` reaches only the form that chooses a real password. */
export const sessionKind = pgEnum("session_kind", ["full", "provisional"]);

/** One signed-in browser. Looked up on every request by the hash of the cookie's secret. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    secretHash: text().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    deviceId: uuid().references(() => devices.id),
    kind: sessionKind().notNull().default("full"),
    /** « Firefox sur Android », from the browser's own words. */
    deviceLabel: text().notNull(),
    idleMinutes: integer().notNull(),
    expiresAt: moment().notNull(),
    lastSeenAt: moment().notNull().defaultNow(),
    /** When the person last proved who they are, with the password: grave acts ask for a recent proof. */
    provenAt: moment().notNull().defaultNow(),
    /** When a second factor was shown in this session; staff owe one where they have one. */
    factorShownAt: moment(),
    /** What a passkey is asked to sign next, once. */
    passkeyChallenge: text(),
    endedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

export const factorKind = pgEnum("factor_kind", ["totp", "passkey"]);

/** What staff show besides the password: an authenticator's code (RFC 6238) or a passkey (WebAuthn level 3). */
export const secondFactors = pgTable(
  "second_factors",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    kind: factorKind().notNull(),
    /** « Firefox sur Linux »: where it was set up. */
    label: text().notNull(),
    /** TOTP: the shared secret, encrypted under a server key (lib/auth/factors/seal). */
    sealedSecret: text(),
    /** TOTP: the newest time step that was accepted; the same code never opens twice. */
    lastStep: integer(),
    /** Passkey: its id, its public key (COSE), and how often it says it has signed. */
    credentialId: text().unique(),
    publicKey: bytes(),
    signCount: integer(),
    transports: text().array(),
    /** Null until its first code was shown: it counts only from then on. */
    confirmedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index("second_factors_user").on(table.userId)],
);

/** Counters against guessing. Keys are keyed hashes: the table names nobody. */
export const guessCounters = pgTable("guess_counters", {
  key: text().primaryKey(),
  count: integer().notNull(),
  /** Never forgotten with time, only by a success. */
  total: integer().notNull().default(0),
  windowStartedAt: moment().notNull().defaultNow(),
  blockedUntil: moment(),
});

/** What « mot de passe oublié » was asked for; the worker looks the account up and forgets the identifier. */
export const resetRequests = pgTable(
  "reset_requests",
  {
    id: id(),
    identifier: text(),
    schoolSlug: text(),
    requestedAt: moment().notNull().defaultNow(),
    handledAt: moment(),
  },
  (table) => [index("reset_requests_waiting").on(table.requestedAt).where(sql`${table.handledAt} is null`)],
);

export const signInOutcome = pgEnum("sign_in_outcome", [
  "signed_in",
  "provisional",
  "wrong_password",
  "no_password",
  "suspended",
  "throttled",
  "ambiguous",
]);

/** Attempts on known accounts, for « Pourquoi n’arrivent-ils pas à se connecter ? ». */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    outcome: signInOutcome().notNull(),
    deviceLabel: text().notNull(),
    knownDevice: boolean().notNull().default(false),
    at: moment().notNull().defaultNow(),
  },
  (table) => [index("sign_in_attempts_user").on(table.userId, table.at)],
);
