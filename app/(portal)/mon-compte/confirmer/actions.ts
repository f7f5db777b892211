"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { intendedPath } from "@/lib/auth/landing";
import { proveAgain } from "@/lib/auth/prove-again";
import { formAction } from "@/lib/forms/form-action";
import { refuseField } from "@/lib/forms/form-state";
import { refusalOfProof } from "@/lib/forms/grave-action";
import { routes } from "@/lib/routes";

const confirmation = z.object({ password: z.string().max(1_000), suite: z.string().optional() });

/** Types one's password again, and goes on to the page of one's account that asked for it. */
export const confirmOwnIdentity = formAction(
  requireViewer,
  confirmation,
  async ({ password, suite }, viewer, t) => {
    if (password === "") return refuseField("password", t("staff.shell.proof.missing"));
    const proven = await proveAgain(viewer, password);
    if (proven !== "proven") return refusalOfProof(proven, "password", t);
    redirect(intendedPath(suite) ?? routes.myAccount());
  },
);
