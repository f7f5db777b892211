import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import type { Translate } from "@/lib/i18n/translator";
import type { FrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";
import { SchoolLogo } from "./school-logo";
import { onTint, SchoolTint } from "./school-tint";

interface SiteHeaderProps {
  t: Translate;
  door: FrontDoor;
  /** Upper right corner, beside the name: « Connexion », « Se déconnecter ». */
  action?: ReactNode;
  /** Under the name on a phone, beside it on a desktop: where a signed-in person may go. */
  navigation?: ReactNode;
  /** `RoleBand`, along the lower edge. */
  band?: ReactNode;
  /** As wide as the secretariat's workplace. */
  wide?: boolean;
  /** One line on a phone: where one may go stands in place of the school's name, which the page says itself. */
  compact?: boolean;
}

const compactNavigation = "min-w-0 grow sm:w-full sm:max-lg:order-last lg:w-auto lg:grow-0";

/** Whose portal this is, on every page, with the one act that its corner is for. */
export function SiteHeader(props: SiteHeaderProps) {
  const { t, door, action, navigation, band, wide = false, compact = false } = props;
  const place = door.name || t("ui.product");
  return (
    <header className="border-line border-b bg-surface">
      <div
        className={`mx-auto flex w-full flex-wrap items-center gap-x-2.5 px-4 sm:px-6 lg:gap-x-6 ${wide ? "max-w-[100rem]" : "max-w-5xl"}`}
      >
        <a
          href={routes.home()}
          aria-label={t("ui.header.home", { place })}
          className={`flex min-h-16 min-w-0 flex-1 items-center gap-2.5 rounded-control py-2 font-bold leading-tight ${compact ? "max-sm:hidden" : ""}`}
        >
          <LogoTile colour={door.colour} logo={door.logo} />
          <span className="min-w-0 hyphens-auto max-sm:text-[0.9rem] sm:text-[1.1rem]">{place}</span>
        </a>
        {navigation ? (
          <div className={compact ? compactNavigation : "w-full max-lg:order-last lg:w-auto"}>
            {navigation}
          </div>
        ) : null}
        {action}
      </div>
      {band}
    </header>
  );
}

function LogoTile({ colour, logo }: Pick<FrontDoor, "colour" | "logo">) {
  if (logo) return <SchoolLogo src={logo} className="size-11" />;
  return (
    <span className={`relative isolate flex size-11 shrink-0 overflow-hidden rounded-card ${onTint}`}>
      <SchoolTint colour={colour} />
      <Mark className="m-auto size-8" />
    </span>
  );
}
