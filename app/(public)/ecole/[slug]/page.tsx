import { notFound } from "next/navigation";
import { PublicPage } from "@/components/layout/public-page";
import { SchoolDoor } from "@/components/layout/school-door";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { doorOf } from "@/lib/people/front-door";
import { findSchool } from "@/lib/people/schools";

interface SchoolPageProps {
  params: Promise<{ slug: string }>;
}

/** The address that a school puts on its own site. */
export default async function SchoolPage({ params }: SchoolPageProps) {
  const { slug } = await params;
  const [t, school] = await Promise.all([pageTranslator(), findSchool(slug)]);
  if (!school) notFound();
  return (
    <PublicPage t={t} door={doorOf(school)} title={t("publicPages.home.title")} width="wide" contacts={false}>
      <SchoolDoor t={t} school={school} />
    </PublicPage>
  );
}
