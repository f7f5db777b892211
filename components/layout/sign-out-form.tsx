import { LogOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Translate } from "@/lib/i18n/translator";

interface SignOutFormProps {
  t: Translate;
  /** The server action that ends the session. */
  signOut: (data: FormData) => Promise<void>;
}

/** The way out, in view on every page of a signed-in person. */
export function SignOutForm({ t, signOut }: SignOutFormProps) {
  return (
    <form action={signOut}>
      <Button variant="quiet" className="-mx-2 px-2! max-sm:text-[0.9rem]">
        <LogOut aria-hidden="true" className="size-5 max-sm:hidden" />
        {t("ui.header.signOut")}
      </Button>
    </form>
  );
}
