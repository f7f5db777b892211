"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { withdrawDocument } from "@/lib/publishing/documents/change-shelf";
import { routes } from "@/lib/routes";

/** Takes a document off the shelf. */
export const withdrawFromShelf = buttonAction(
  requireStaff,
  z.object({ document: z.uuid() }),
  async ({ document }, staff) => {
    const { outcome } = await withdrawDocument(staff, document);
    if (outcome === "absent") notFound();
    redirect(routes.staffDocuments({ fait: outcome === "withdrawn" ? "deja-retire" : "retire" }));
  },
);
