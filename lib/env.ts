import { z } from "zod";
import { crossFaults } from "./environment-faults";

const blank = (value: unknown) => (value === "" ? undefined : value);
const optionalText = z.preprocess(blank, z.string().optional());
const optionalUrl = (...protocols: string[]) =>
  z.preprocess(
    blank,
    z
      .string()
      .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
        error: `attend une adresse ${protocols.map((protocol) => `${protocol}//…`).join(" ou ")}`,
      })
      .optional(),
  );
const wholeNumber = (fallback: number, most: number) =>
  z.preprocess(
    blank,
    z.coerce
      .number({ error: "attend un nombre entier" })
      .int({ error: "attend un nombre entier" })
      .min(0, { error: "ne peut pas être négatif" })
      .max(most, { error: `ne peut pas dépasser ${most}` })
      .default(fallback),
  );
const flag = z.preprocess((value) => value === "1" || value === "true", z.boolean());
const onUnlessZero = z.preprocess((value) => value !== "0" && value !== "false", z.boolean());

const secretList = z.preprocess(
  blank,
  z
    .string()
    .transform((list) => list.split(",").map((secret) => secret.trim()))
    .refine((secrets) => secrets.every((secret) => Buffer.byteLength(secret) >= 32), {
      error: "attend des secrets d’au moins 32 octets, séparés par des virgules",
    })
    .optional(),
);

/** As Resend shows it: `whsec_` and the key in base64. Its value is not repeated in the fault. */
const signingSecret = z.preprocess(
  blank,
  z
    .string()
    .regex(/^(whsec_)?(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, {
      error: "attend la clé de signature de Resend : whsec_…",
    })
    .optional(),
);

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).catch("development"),
  DATABASE_URL: optionalUrl("postgres:", "postgresql:"),
  DATABASE_OWNER_URL: optionalUrl("postgres:", "postgresql:"),
  DATABASE_PREPARE: onUnlessZero,
  MIGRATE_ON_START: onUnlessZero,
  PUBLIC_URL: optionalUrl("http:", "https:").transform((url) => (url ? new URL(url).origin : undefined)),
  AUTH_SECRET: secretList,
  MAIL_FROM: optionalText,
  RESEND_API_KEY: optionalText,
  RESEND_WEBHOOK_SECRET: signingSecret,
  SMTP_URL: optionalUrl("smtp:", "smtps:"),
  MAIL_OUTBOX_DIR: optionalText,
  DOCUMENTS_S3_URL: optionalUrl("http:", "https:"),
  DOCUMENTS_S3_REGION: optionalText,
  DOCUMENTS_S3_KEY: optionalText,
  DOCUMENTS_S3_SECRET: optionalText,
  TRUSTED_PROXY_HOPS: wholeNumber(0, 16),
  PORT: wholeNumber(3000, 65535),
  BIND_ADDRESS: optionalText,
  LOG_LEVEL: z.preprocess(
    blank,
    z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
        error: "attend fatal, error, warn, info, debug ou silent",
      })
      .default("info"),
  ),
  PREAU_DATA_DIR: z.preprocess(blank, z.string().default(".preau")),
  /** Set by `npm run demo` alone: shows `/courrier` and allows the folder transport by default. */
  PREAU_DEMO: flag,
});

export type Environment = z.infer<typeof environmentSchema>;

/** Reads and checks a set of variables; every fault is listed, none is thrown. */
export function readEnvironment(source: Record<string, string | undefined>): {
  environment: Environment | undefined;
  faults: string[];
} {
  const { success, data, error } = environmentSchema.safeParse(source);
  if (!success)
    return {
      environment: undefined,
      faults: error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    };
  return { environment: data, faults: crossFaults(data) };
}

let known: Environment | undefined;

/** The process's settings, read once. The launcher has already refused a faulty set (`readEnvironment`). */
export function env(): Environment {
  if (known) return known;
  const { environment, faults } = readEnvironment(process.env);
  if (!environment) throw new Error(`Environment refused: ${faults.join(" ")}`);
  known = environment;
  return known;
}

/** What the launcher finds out by itself (embedded database, generated secret, port) becomes part of the settings. */
export function provideEnvironment(additions: Partial<Record<keyof Environment, string>>): void {
  Object.assign(process.env, additions);
  known = undefined;
}
