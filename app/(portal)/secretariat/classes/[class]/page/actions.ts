"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/guards";
import { optionalText } from "@/lib/forms/fields";
import { buttonAction, formAction } from "@/lib/forms/form-action";
import { arrangements } from "@/lib/publishing/class-page/arrange";
import { addContact, arrangeContact, changeContact } from "@/lib/publishing/class-page/class-contacts";
import { addLink, arrangeLink, changeLink } from "@/lib/publishing/class-page/school-links";
import { routes } from "@/lib/routes";
import { contactFields, linkFields } from "./page-fields";

const whichContact = z.object({ class: z.uuid(), contact: z.uuid().optional(), before: optionalText(64) });

/** Adds a contact of the class, or changes the one that is named. */
export const saveContact = formAction(
  requireStaff,
  whichContact.and(contactFields),
  async ({ class: classId, contact: contactId, before, ...fields }, staff, t) => {
    const { outcome } = contactId
      ? await changeContact(staff, { classId, contactId, before: before ?? "", fields })
      : await addContact(staff, classId, fields);
    if (outcome === "absent") notFound();
    if (outcome === "stale") return { message: t("staff.documents.classPage.stale") };
    redirect(routes.staffClassPage(classId, { fait: "contact" }));
  },
);

/** Moves a contact up or down, or takes it away. */
export const placeContact = buttonAction(
  requireStaff,
  z.object({ class: z.uuid(), contact: z.uuid(), act: z.enum(arrangements) }),
  async ({ class: classId, contact: contactId, act }, staff) => {
    const { outcome } = await arrangeContact(staff, { classId, contactId, act });
    if (outcome === "absent") notFound();
    redirect(routes.staffClassPage(classId, { fait: act === "remove" ? "contact-retire" : undefined }));
  },
);

const whichLink = z.object({ class: z.uuid(), link: z.uuid().optional(), before: optionalText(64) });

/** Adds a link to another tool of the school, for the class or for all, or changes the one that is named. */
export const saveLink = formAction(
  requireStaff,
  whichLink.and(linkFields),
  async ({ class: classId, link: linkId, before, ...fields }, staff, t) => {
    const { outcome } = linkId
      ? await changeLink(staff, { classId, linkId, before: before ?? "", fields })
      : await addLink(staff, classId, fields);
    if (outcome === "absent") notFound();
    if (outcome === "stale") return { message: t("staff.documents.classPage.stale") };
    redirect(routes.staffClassPage(classId, { fait: "lien" }));
  },
);

/** Moves a link up or down, or takes it away. */
export const placeLink = buttonAction(
  requireStaff,
  z.object({ class: z.uuid(), link: z.uuid(), act: z.enum(arrangements) }),
  async ({ class: classId, link: linkId, act }, staff) => {
    const { outcome } = await arrangeLink(staff, { classId, linkId, act });
    if (outcome === "absent") notFound();
    redirect(routes.staffClassPage(classId, { fait: act === "remove" ? "lien-retire" : undefined }));
  },
);
