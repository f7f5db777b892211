import { type Column, DataTable } from "@/components/ui/data-table";
import { cookieNames, rememberedFor } from "@/lib/auth/cookies";
import { days } from "@/lib/durations";
import type { Translate } from "@/lib/i18n/translator";

interface CookieLine {
  name: string;
  purpose: string;
  duration: string;
}

function cookieLines(t: Translate): CookieLine[] {
  const names = cookieNames();
  const line = (cookie: keyof typeof names, values: Record<string, number> = {}): CookieLine => ({
    name: names[cookie],
    purpose: t(`publicPages.privacy.cookies.${cookie}`),
    duration: t(`publicPages.privacy.cookies.${cookie}Time`, values),
  });
  return [
    line("session"),
    line("device", { days: rememberedFor.device / days(1) }),
    line("username", { days: rememberedFor.username / days(1) }),
    line("child", { days: rememberedFor.child / days(1) }),
    line("probe"),
  ];
}

/** Every cookie by the name that the browser shows here. */
export function CookieTable({ t }: { t: Translate }) {
  const columns: Column<CookieLine>[] = [
    {
      heading: t("publicPages.privacy.cookies.name"),
      cell: ({ name }) => <code className="break-all font-mono">{name}</code>,
    },
    { heading: t("publicPages.privacy.cookies.purpose"), cell: ({ purpose }) => purpose },
    { heading: t("publicPages.privacy.cookies.duration"), cell: ({ duration }) => duration },
  ];
  return (
    <DataTable
      caption={t("publicPages.privacy.cookies.caption")}
      columns={columns}
      rows={cookieLines(t)}
      rowKey={({ name }) => name}
    />
  );
}
