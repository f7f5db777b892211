import pino from "pino";
import { env } from "./env";

/**
 * Structured lines for the operator. Never personal data, never a secret: log ids, counts and codes.
 * JSON encoding escapes control characters (ASVS 16.4.1).
 */
export const log = pino({ level: env().LOG_LEVEL, base: undefined });
