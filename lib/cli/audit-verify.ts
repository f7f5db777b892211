import { verifyAuditChain } from "../audit/verify-audit-chain";
import { translator } from "../i18n/translator";
import type { Command } from "./command";

const t = translator("fr");

/** Walks the journal's chain and names the first broken line. */
export const auditVerify: Command = {
  name: "audit verify",
  usage: "audit verify",
  summary: t("cli.auditVerify.summary"),
  options: {},
  run: async () => {
    const verdict = await verifyAuditChain();
    if (verdict.outcome === "intact") {
      console.log(t("cli.auditVerify.intact", { count: verdict.events }));
      return 0;
    }
    console.error(t(`cli.auditVerify.${verdict.reason}`, { seq: String(verdict.seq) }));
    return 1;
  },
};
