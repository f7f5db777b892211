"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { recordResetRequest } from "@/lib/access/record-reset-request";
import { anyone } from "@/lib/auth/guards";
import { currentVisitor } from "@/lib/auth/visitor";
import { formAction } from "@/lib/forms/form-action";
import { routes } from "@/lib/routes";

const passwordResetForm = z.object({
  identifier: z.string().trim().min(1, "access.missing.identifier").max(254),
  ecole: z.string().max(100).optional(),
});

// One row, the same statement for every identifier; the worker looks the account up.
// Neither the words of the answer nor its delay say whether anyone goes by that name.
export const requestPasswordReset = formAction(anyone, passwordResetForm, async ({ identifier, ecole }) => {
  const { address } = await currentVisitor();
  await recordResetRequest({ identifier, schoolSlug: ecole }, address);
  redirect(routes.forgottenPasswordSent({ ecole }));
});
