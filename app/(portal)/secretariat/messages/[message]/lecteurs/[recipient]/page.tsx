import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/guards";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { fullName } from "@/lib/people/full-name";
import { recordPersonSeen } from "@/lib/people/record-person-seen";
import { findReader } from "@/lib/publishing/readers/find-reader";
import type { ReaderRow } from "@/lib/publishing/readers/list-readers";
import { asksAnswer } from "@/lib/publishing/readers/possible-answers";
import { listThread } from "@/lib/publishing/replies/list-thread";
import { routes } from "@/lib/routes";
import { signOut } from "../../../../../actions";
import { NoteAnswer } from "./note-answer";
import { ReaderFacts } from "./reader-facts";
import { ThreadSection } from "./thread-section";

interface ThreadPageProps {
  params: Promise<{ message: string; recipient: string }>;
  searchParams: Promise<{ fait?: Parameter }>;
}

/** One reader of a message about one pupil: what they did, and what was written back and forth. */
export default async function ThreadPage({ params, searchParams }: ThreadPageProps) {
  const viewer = await requireStaff();
  const [t, door, { message: id, recipient }, { fait }] = await Promise.all([
    pageTranslator(),
    findFrontDoor(),
    params,
    searchParams,
  ]);
  const found = await findReader(viewer.reach, id, recipient);
  if (!found) notFound();
  const { message, reader } = found;
  await recordPersonSeen(viewer, reader.userId);
  const thread = await listThread(reader.id);
  const isOpen = message.withdrawnAt === null;
  const notes = isOpen && asksAnswer(message) && reader.mayAnswer && !reader.answeredAt;
  return (
    <StaffPage
      t={t}
      viewer={viewer}
      door={door}
      signOut={signOut}
      current="announcements"
      heading={fullName(reader)}
      back={{ href: routes.announcementReaders(id), label: t("staff.readers.thread.back") }}
      lead={<p>{tellPupil(t, reader)}</p>}
      {...(isOpen ? {} : { title: fullName(reader) })}
    >
      <Done t={t} done={single(fait)} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <ThreadSection t={t} found={found} thread={thread} place={door.name} isOpen={isOpen} />
        <div className={`flex flex-col gap-6 ${notes ? "max-xl:row-start-1" : ""}`}>
          {notes ? <NoteAnswer t={t} {...found} /> : null}
          <ReaderFacts t={t} {...found} />
        </div>
      </div>
    </StaffPage>
  );
}

function tellPupil(t: Translate, { pupilFirstName, pupilLastName, className }: ReaderRow): string {
  const pupil = `${pupilFirstName} ${pupilLastName}`;
  return className
    ? t("staff.readers.thread.aboutClass", { pupil, class: className })
    : t("staff.readers.thread.about", { pupil });
}

const said = {
  repondu: ["success", "staff.readers.thread.sent"],
  vu: ["success", "staff.readers.thread.seenDone"],
  note: ["success", "staff.readers.note.done"],
  deja: ["warning", "staff.readers.note.answered"],
  droit: ["warning", "staff.readers.note.refused"],
  rien: ["warning", "staff.readers.note.missing"],
} as const;

/** What a press of a button here has just done. */
function Done({ t, done }: { t: Translate; done: string | undefined }) {
  if (done === undefined || !Object.hasOwn(said, done)) return null;
  const [kind, words] = said[done as keyof typeof said];
  return <Notice kind={kind}>{t(words)}</Notice>;
}
