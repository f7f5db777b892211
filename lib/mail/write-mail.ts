import type { z } from "zod";
import { rebuildAccessLink } from "@/lib/access/rebuild-access-link";
import { env } from "../env";
import { routes } from "../routes";
import type { Letterhead, WrittenMail } from "./letterhead";
import { type MailDetails, type MailTemplate, mailDetails, type QueuedMail } from "./mail";
import { findMailPerson, findMailRoles } from "./mail-facts";
import { writeActivation } from "./templates/activation";
import { writeActivationReminder } from "./templates/activation-reminder";
import { writeEmailChange } from "./templates/email-change";
import { writeNewDevice } from "./templates/new-device";
import { writePasswordChanged } from "./templates/password-changed";
import { type ResetAccount, writePasswordReset } from "./templates/password-reset";
import { writeSecondFactor } from "./templates/second-factor";
import { writeUnknownAddress } from "./templates/unknown-address";
import { writeToldAnnouncement, writeToldDigest, writeToldReply } from "./write-told-mail";

/** `undefined`: the mail has lost its purpose, because its link died, its message was taken back or its person is not known. */
type Written = WrittenMail | undefined | "unreadable";

/** The outbox's details are checked again here: what another version wrote is refused, not guessed. */
const reading =
  <Details>(
    schema: z.ZodType<Details>,
    write: (mail: QueuedMail, details: Details, letterhead: Letterhead) => Promise<WrittenMail | undefined>,
  ) =>
  async (mail: QueuedMail, letterhead: Letterhead): Promise<Written> => {
    const details = schema.safeParse(mail.details);
    return details.success ? write(mail, details.data, letterhead) : "unreadable";
  };

const forgottenPasswordUrl = () => new URL(routes.forgottenPassword(), env().PUBLIC_URL).href;

/** What a first connection is written from: the same facts for the invitation and for its reminders. */
async function findInvitation({ userId }: QueuedMail, accessTokenId: string) {
  const link = await rebuildAccessLink(accessTokenId);
  const person = link && (await findMailPerson(userId));
  if (!userId || !link || !person) return undefined;
  return { link, person, roles: await findMailRoles(userId) };
}

async function findResetAccount(account: MailDetails<"password-reset">["accounts"][number]) {
  const link = await rebuildAccessLink(account.accessTokenId);
  const person = link && (await findMailPerson(account.userId));
  return link && person && { link, person };
}

const isFound = (account: ResetAccount | undefined): account is ResetAccount => account !== undefined;

/** Each template with the facts it is written from, as they are at the moment of sending. */
export const writers = {
  activation: reading(mailDetails.activation, async (mail, { accessTokenId }, letterhead) => {
    const invitation = await findInvitation(mail, accessTokenId);
    return invitation && writeActivation({ ...letterhead, ...invitation });
  }),
  "activation-reminder": reading(
    mailDetails["activation-reminder"],
    async (mail, { accessTokenId, day }, letterhead) => {
      const invitation = await findInvitation(mail, accessTokenId);
      return invitation && writeActivationReminder({ ...letterhead, ...invitation, day });
    },
  ),
  "password-reset": reading(mailDetails["password-reset"], async (_mail, details, letterhead) => {
    const accounts = (await Promise.all(details.accounts.map(findResetAccount))).filter(isFound);
    return accounts.length > 0 ? writePasswordReset({ ...letterhead, accounts }) : undefined;
  }),
  "password-changed": reading(
    mailDetails["password-changed"],
    async ({ userId, createdAt: changedAt }, _details, letterhead) => {
      const person = await findMailPerson(userId);
      const url = forgottenPasswordUrl();
      return person && writePasswordChanged({ ...letterhead, person, changedAt, forgottenPasswordUrl: url });
    },
  ),
  "second-factor": reading(
    mailDetails["second-factor"],
    async ({ userId, createdAt: addedAt }, { kind }, letterhead) => {
      const person = await findMailPerson(userId);
      const url = forgottenPasswordUrl();
      return person && writeSecondFactor({ ...letterhead, person, kind, addedAt, forgottenPasswordUrl: url });
    },
  ),
  "unknown-address": reading(mailDetails["unknown-address"], async ({ recipient }, _details, letterhead) =>
    writeUnknownAddress({ ...letterhead, recipient, forgottenPasswordUrl: forgottenPasswordUrl() }),
  ),
  "email-change": reading(
    mailDetails["email-change"],
    async ({ userId, createdAt: changedAt }, _details, letterhead) => {
      const person = await findMailPerson(userId);
      return person && writeEmailChange({ ...letterhead, person, changedAt });
    },
  ),
  "new-device": reading(mailDetails["new-device"], async ({ userId }, { deviceLabel, at }, letterhead) => {
    const person = await findMailPerson(userId);
    const sighting = { deviceLabel, at: new Date(at), forgottenPasswordUrl: forgottenPasswordUrl() };
    return person && writeNewDevice({ ...letterhead, person, ...sighting });
  }),
  reply: reading(mailDetails.reply, writeToldReply),
  announcement: reading(mailDetails.announcement, writeToldAnnouncement),
  digest: reading(mailDetails.digest, (mail, _details, letterhead) => writeToldDigest(mail, letterhead)),
} satisfies Record<MailTemplate, (mail: QueuedMail, letterhead: Letterhead) => Promise<Written>>;
