import type { SelectionAct } from "@/components/lists/selection-form";
import { mailingActs } from "@/lib/access/invite-outcomes";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

/** What can be done for the people who were ticked: three ways by mail, one on paper. */
export const selectionActs = (t: Translate): SelectionAct[] => [
  ...mailingActs.map((act) => ({
    address: routes.connectionsSend(),
    label: t(`staff.connections.act.${act}`),
    value: { name: "acte", value: act },
  })),
  { address: routes.letters(), label: t("staff.connections.act.print") },
];
