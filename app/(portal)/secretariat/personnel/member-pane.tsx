import { X } from "lucide-react";
import type { ReactNode } from "react";
import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import type { StaffMember } from "@/lib/access/list-staff";
import type { StaffViewer } from "@/lib/auth/guards";
import { formatDate, formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import { routes } from "@/lib/routes";
import { changeRole, endRole, resendInvitation } from "./actions";
import { MemberActForm } from "./member-act-form";
import { placeChoices, roleChoices, roleWords } from "./role-choices";
import { RoleForm } from "./role-form";
import { placeOf } from "./staff-table";

/** Which of the acts on a role the pane shows: one form at a time. */
export type MemberAct = "fin" | "lien" | undefined;

interface MemberPaneProps {
  t: Translate;
  viewer: StaffViewer;
  member: StaffMember;
  act: MemberAct;
  place: string;
}

/** One role in hand: whose it is, and what can be done about it. */
export function MemberPane(props: MemberPaneProps) {
  const { t, viewer, member } = props;
  return (
    <Card aria-labelledby="membre" className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-3">
        <h2 id="membre">{listedName(member)}</h2>
        <a
          href={routes.personnel()}
          aria-label={t("staff.personnel.pane.close")}
          className="standing-link px-2"
        >
          <X aria-hidden="true" className="size-5" />
        </a>
      </div>
      <MemberFacts t={t} member={member} />
      {member.userId === viewer.userId ? (
        <Notice>{t("staff.personnel.pane.own")}</Notice>
      ) : (
        <MemberActs {...props} />
      )}
    </Card>
  );
}

function MemberFacts({ t, member }: Pick<MemberPaneProps, "t" | "member">) {
  return (
    <DefinitionList
      items={[
        { term: t("staff.personnel.role"), details: t(`staff.personnel.roles.${member.role}`) },
        { term: t("staff.personnel.school"), details: placeOf(t, member) },
        { term: t("staff.personnel.pane.username"), details: <code>{member.username}</code> },
        {
          term: t("staff.personnel.pane.email"),
          details: <span className="break-all">{member.email ?? "–"}</span>,
        },
        { term: t("staff.personnel.since"), details: formatDate(member.since) },
        {
          term: t("staff.personnel.lastSeen"),
          details: member.lastSeenAt ? formatMoment(member.lastSeenAt) : t("staff.personnel.never"),
        },
        { term: t("staff.personnel.state"), details: t(`staff.personnel.states.${member.state}`) },
      ]}
    />
  );
}

async function MemberActs({ t, viewer, member, act, place }: MemberPaneProps) {
  const { roleId } = member;
  const titles = formTitles(t, listedName(member), place);
  const waiting = t("staff.personnel.pane.saving");
  const askedFor = (asked: NonNullable<MemberAct>) => routes.personnel({ membre: roleId, acte: asked });
  if (act === "fin")
    return (
      <Asked t={t} roleId={roleId} text={t("staff.personnel.pane.endText", { name: listedName(member) })}>
        <MemberActForm
          action={endRole}
          titles={titles}
          member={roleId}
          words={{ submit: t("staff.personnel.pane.end"), waiting }}
        />
      </Asked>
    );
  if (act === "lien")
    return (
      <Asked t={t} roleId={roleId} text={t("staff.personnel.pane.resendText")}>
        <MemberActForm
          action={resendInvitation}
          titles={titles}
          member={roleId}
          words={{ submit: t("staff.personnel.pane.resend"), waiting }}
        />
      </Asked>
    );
  return (
    <>
      <RoleForm
        action={changeRole}
        titles={titles}
        member={roleId}
        roles={roleChoices(t)}
        schools={await placeChoices(t, viewer.reach)}
        start={{ role: member.role, school: member.schoolSlug ?? "" }}
        words={{ ...roleWords(t), submit: t("staff.personnel.pane.save"), waiting }}
      />
      <div className="flex flex-wrap gap-3 border-line border-t pt-4">
        {member.state === "active" || member.state === "suspended" ? null : (
          <ButtonLink variant="secondary" href={askedFor("lien")}>
            {t("staff.personnel.pane.resend")}
          </ButtonLink>
        )}
        <ButtonLink variant="secondary" href={askedFor("fin")}>
          {t("staff.personnel.pane.end")}
        </ButtonLink>
      </div>
    </>
  );
}

interface AskedProps {
  t: Translate;
  roleId: string;
  text: string;
  children: ReactNode;
}

/** What an act does, before it is done, and the way back. */
function Asked({ t, roleId, text, children }: AskedProps) {
  return (
    <>
      <p>{text}</p>
      {children}
      <ButtonLink variant="quiet" href={routes.personnel({ membre: roleId })}>
        {t("staff.personnel.pane.keep")}
      </ButtonLink>
    </>
  );
}
