import { Link2, Plus } from "lucide-react";
import { DescribedForm } from "@/components/forms/described-form";
import { formTitles } from "@/components/forms/form-titles";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { SchoolLink } from "@/lib/publishing/class-page/school-links";
import { routes } from "@/lib/routes";
import { placeLink, saveLink } from "./actions";
import { LineActs } from "./line-acts";
import type { SectionProps } from "./page-form";

interface LinksProps extends SectionProps {
  links: readonly SchoolLink[];
}

/** The school's other tools: those of the class, then those of every class. */
export function LinksSection(props: LinksProps) {
  const { t, classId, className, form, links } = props;
  const adding = form?.kind === "link" && !form.link;
  return (
    <Card aria-labelledby="liens" className="flex flex-col gap-3">
      <h2 id="liens">{t("staff.documents.classPage.links")}</h2>
      {links.length === 0 && !adding ? (
        <EmptyState Icon={Link2} title={t("staff.documents.classPage.noLinksTitle")}>
          {t("staff.documents.classPage.noLinksText")}
        </EmptyState>
      ) : null}
      <LinkList
        {...props}
        heading={t("staff.documents.classPage.forClass", { name: className })}
        links={links.filter((link) => link.classId !== null)}
      />
      <LinkList
        {...props}
        heading={t("staff.documents.classPage.forAll")}
        links={links.filter((link) => link.classId === null)}
      />
      {adding ? (
        <LinkForm {...props} link={undefined} />
      ) : (
        <ButtonLink
          variant="secondary"
          href={routes.staffClassPage(classId, { ajouter: "lien" })}
          className="sm:self-start"
        >
          <Plus aria-hidden="true" className="size-5" />
          {t("staff.documents.classPage.addLink")}
        </ButtonLink>
      )}
    </Card>
  );
}

function LinkList(props: LinksProps & { heading: string }) {
  const { t, classId, form, heading, links } = props;
  if (links.length === 0) return null;
  return (
    <div>
      <h3 className="text-[1rem] text-ink-soft">{heading}</h3>
      <ul className="flex flex-col divide-y divide-line">
        {links.map((link, index) => (
          <li key={link.id}>
            {form?.kind === "link" && form.link?.id === link.id ? (
              <LinkForm {...props} link={link} />
            ) : (
              <div className="flex flex-col gap-1 py-2.5">
                <strong className="wrap-anywhere">{link.label}</strong>
                <span className="text-ink-soft wrap-anywhere">{link.url}</span>
                <LineActs
                  t={t}
                  action={placeLink}
                  hidden={{ class: classId, link: link.id }}
                  name={link.label}
                  href={routes.staffClassPage(classId, { lien: link.id })}
                  isFirst={index === 0}
                  isLast={index === links.length - 1}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LinkForm({ t, classId, title, place, link }: SectionProps & { link: SchoolLink | undefined }) {
  return (
    <div className="flex flex-col gap-2 py-4">
      <DescribedForm
        action={saveLink}
        titles={formTitles(t, title, place)}
        hidden={{ class: classId, ...(link && { link: link.id, before: link.version }) }}
        groups={[
          {
            fields: [
              {
                kind: "text",
                name: "label",
                label: t("staff.documents.classPage.label"),
                hint: t("staff.documents.classPage.labelHint"),
                value: link?.label ?? null,
                first: true,
              },
              {
                kind: "text",
                name: "url",
                label: t("staff.documents.classPage.url"),
                hint: t("staff.documents.classPage.urlHint"),
                value: link?.url ?? null,
              },
              {
                kind: "tick",
                name: "forAll",
                label: t("staff.documents.classPage.everyClass"),
                ticked: link?.classId === null,
              },
            ],
          },
        ]}
        submits={[{ label: t("staff.people.save"), waiting: t("staff.documents.waiting") }]}
      />
      <a href={routes.staffClassPage(classId)} className="standing-link self-start">
        {t("staff.documents.classPage.cancel")}
      </a>
    </div>
  );
}
