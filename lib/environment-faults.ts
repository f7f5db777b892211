import type { Environment } from "./env";
import { isLoopback } from "./loopback";

/** The store of documents is set whole or not at all; over the network it is reached by HTTPS alone. */
function storeFaults(environment: Environment): (string | false)[] {
  const { DOCUMENTS_S3_URL: url, DOCUMENTS_S3_KEY: key, DOCUMENTS_S3_SECRET: secret } = environment;
  return [
    Boolean(url || key || secret || environment.DOCUMENTS_S3_REGION) &&
      !(url && key && secret) &&
      "DOCUMENTS_S3_URL, DOCUMENTS_S3_KEY et DOCUMENTS_S3_SECRET vont ensemble : donnez les trois, ou aucun.",
    url?.startsWith("http:") === true &&
      !isLoopback(url) &&
      "DOCUMENTS_S3_URL attend une adresse https:// (http:// n’est permis que sur cette machine).",
  ];
}

/** What variables say against one another, in French; none of their values is repeated. */
export function crossFaults(environment: Environment): string[] {
  const transports = (["RESEND_API_KEY", "SMTP_URL", "MAIL_OUTBOX_DIR"] as const).filter(
    (name) => environment[name],
  );
  return [
    transports.length > 1 && `${transports.join(" et ")} : un seul transport de courriel à la fois.`,
    environment.MAIL_OUTBOX_DIR &&
      !(environment.PUBLIC_URL && isLoopback(environment.PUBLIC_URL)) &&
      "MAIL_OUTBOX_DIR n’est permis que si PUBLIC_URL est une adresse de cette machine (localhost).",
    (environment.RESEND_API_KEY || environment.SMTP_URL) &&
      !environment.MAIL_FROM &&
      "MAIL_FROM manque : l’adresse d’expédition des courriels.",
    ...storeFaults(environment),
  ].filter((fault) => typeof fault === "string");
}

/** What a production start needs besides; the embedded database brings its own secret. */
export function productionFaults(environment: Environment): string[] {
  const transport = environment.RESEND_API_KEY || environment.SMTP_URL || environment.MAIL_OUTBOX_DIR;
  return [
    !environment.PUBLIC_URL &&
      "PUBLIC_URL manque : l’adresse publique du portail, origine de tous les liens.",
    environment.DATABASE_URL &&
      !environment.AUTH_SECRET &&
      "AUTH_SECRET manque : un secret d’au moins 32 octets.",
    !transport && "Aucun transport de courriel : donnez RESEND_API_KEY, SMTP_URL ou MAIL_OUTBOX_DIR.",
  ].filter((fault) => typeof fault === "string");
}
