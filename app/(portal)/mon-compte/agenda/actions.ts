"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/guards";
import { buttonAction } from "@/lib/forms/form-action";
import { renewCalendar } from "@/lib/publishing/agenda/feed/own-calendar";
import { routes } from "@/lib/routes";

/** Gives one's calendar an address, or another one: the address before it leads nowhere from now on. */
export const renewMyCalendar = buttonAction(requireViewer, z.object({}), async (_, { userId }) => {
  await renewCalendar(userId);
  redirect(routes.myCalendar({ fait: "adresse" }));
});
