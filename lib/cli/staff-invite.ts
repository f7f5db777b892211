import { z } from "zod";
import { type InvitedStaff, inviteStaff } from "../access/invite-staff";
import { translator } from "../i18n/translator";
import { type Command, type CommandArguments, UsageFault } from "./command";
import { requireOptions } from "./require-options";

const t = translator("fr");

const invitation = z.object({
  email: z.email({ error: t("cli.badEmail") }),
  lastName: z.string().trim().min(1),
  firstName: z.string().trim().min(1),
  role: z.enum(["administrator", "secretary"], { error: t("cli.staffInvite.badRole") }),
  schoolSlug: z.string().nullable(),
  returnLink: z.boolean(),
});

function read(values: CommandArguments["values"]) {
  requireOptions(values, ["email", "last-name", "first-name", "role"]);
  const { data, error } = invitation.safeParse({
    email: values.email,
    lastName: values["last-name"],
    firstName: values["first-name"],
    role: values.role,
    schoolSlug: values.school ?? null,
    returnLink: values["print-link"] === true,
  });
  if (!data) throw new UsageFault(error.issues.map(({ message }) => message).join("\n"));
  return data;
}

/** The username on its own line, so that scripts can read it. */
function tell(invited: Extract<InvitedStaff, { outcome: "invited" }>): number {
  console.log(t("cli.staffInvite.invited", { username: invited.username }));
  console.log(
    t(`cli.staffInvite.how.${invited.how}`, {
      link: "link" in invited ? invited.link : "",
      email: "recipient" in invited ? invited.recipient : "",
    }),
  );
  return 0;
}

function refusal(invited: Exclude<InvitedStaff, { outcome: "invited" }>, slug: string | null): string {
  switch (invited.outcome) {
    case "unknown-school":
    case "own-role":
      return t("cli.unknownSchool", { slug: slug ?? "" });
    case "already-has-role":
      return t("cli.staffInvite.alreadyHasRole", { username: invited.username });
    case "administrator-exists":
      return t("cli.staffInvite.administratorExists");
    case "no-username":
      return t(invited.reason === "too-long" ? "cli.staffInvite.tooLong" : "cli.staffInvite.needsLatin");
  }
}

/** Gives someone a staff role and queues the first-connection mail. */
export const staffInvite: Command = {
  name: "staff invite",
  usage:
    "staff invite --email E --last-name N --first-name P --role administrator|secretary [--school S] [--print-link]",
  summary: t("cli.staffInvite.summary"),
  options: {
    email: { type: "string" },
    "last-name": { type: "string" },
    "first-name": { type: "string" },
    role: { type: "string" },
    school: { type: "string" },
    "print-link": { type: "boolean" },
  },
  run: async ({ values }) => {
    const wanted = read(values);
    const invited = await inviteStaff({ ...wanted, actorId: null });
    if (invited.outcome === "invited") return tell(invited);
    console.error(refusal(invited, wanted.schoolSlug));
    return 1;
  },
};
