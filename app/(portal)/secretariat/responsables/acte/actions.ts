"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { formAction } from "@/lib/forms/form-action";
import { markOnPaper } from "@/lib/people/lists/change-many";
import { guardianList } from "@/lib/people/lists/list-guardians";
import { routes } from "@/lib/routes";
import { sentSelection } from "../../read-sent-selection";

/** Letters instead of mails for the adults who were ticked. */
export const markGuardians = formAction(
  requireStaff,
  z.object({ selection: sentSelection(guardianList) }),
  async ({ selection }, staff) => {
    const count = await markOnPaper(staff, "guardians", selection, true);
    redirect(routes.staffGuardians({ fait: "papier", combien: String(count) }));
  },
);
