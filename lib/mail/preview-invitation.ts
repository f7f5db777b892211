import { eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { invitationLifetimeFor } from "../access/lifetimes";
import { db } from "../db/client";
import { after } from "../durations";
import { env } from "../env";
import { supportedLanguage, translator } from "../i18n/translator";
import { routes } from "../routes";
import { findMailPerson, findMailRoles, findSigningSchool } from "./mail-facts";
import { showMail } from "./render-mail";
import { writeActivation } from "./templates/activation";

/** A mail before it exists. */
export interface MailPreview {
  fullName: string;
  subject: string;
  html: string;
  text: string;
}

interface Previewed {
  userId: string;
  schoolId: string;
  leavesAt: Date;
}

/**
 * The invitation as this person will see it, with everything but the link: in its place stand words that lead
 * nowhere. No link exists yet, and staff never see one.
 */
export async function previewInvitation(previewed: Previewed): Promise<MailPreview | undefined> {
  const person = await findMailPerson(previewed.userId);
  if (!person) return undefined;
  const language = await languageOf(previewed.userId);
  const t = translator(language);
  const [school, roles, lifetime] = await Promise.all([
    findSigningSchool(previewed.schoolId, null),
    findMailRoles(previewed.userId),
    invitationLifetimeFor(db, previewed.schoolId),
  ]);
  const url = new URL(routes.token(t("staff.connections.preview.linkPlaceholder")), env().PUBLIC_URL).href;
  const link = { url, expiresAt: after(previewed.leavesAt, lifetime) };
  const shown = await showMail(writeActivation({ t, language, school, person, roles, link }));
  return { fullName: person.fullName, ...shown, html: withoutLinks(shown.html) };
}

async function languageOf(userId: string) {
  const [found] = await db.select({ language: users.language }).from(users).where(eq(users.id, userId));
  return supportedLanguage(found?.language);
}

/** A sheet to look at: nothing in it leads anywhere. */
const withoutLinks = (html: string) => html.replaceAll(/ href="[^"]*"/g, "");
