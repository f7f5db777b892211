import { removeFactorsOf } from "../auth/factors/remove-factors";
import { translator } from "../i18n/translator";
import { findUserId } from "../people/find-user-id";
import type { Command } from "./command";
import { requireOptions } from "./require-options";

const t = translator("fr");

/** For the last administrator, who lost telephone and key: nobody else can take the second factor away. */
export const staffResetFactor: Command = {
  name: "staff reset-factor",
  usage: "staff reset-factor --username U",
  summary: t("cli.staffResetFactor.summary"),
  options: { username: { type: "string" } },
  run: async ({ values }) => {
    requireOptions(values, ["username"]);
    const username = String(values.username);
    const userId = await findUserId(username);
    const factors = userId ? await removeFactorsOf(userId, null) : 0;
    if (factors === 0) {
      console.error(t("cli.staffResetFactor.none", { username }));
      return 1;
    }
    console.log(t("cli.staffResetFactor.removed", { username, factors }));
    return 0;
  },
};
