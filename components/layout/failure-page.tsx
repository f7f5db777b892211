import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ui } from "@/lib/i18n/messages/fr/ui";
import { routes } from "@/lib/routes";

interface FailurePageProps {
  /** Identifies the failure in the operator's logs; nothing else of it is shown. */
  reference: string | undefined;
  retry: () => void;
}

const { title, explanation, reference: referenceLabel, retry: retryLabel, home } = ui.failure;

/**
 * Something broke. Runs in the browser when nothing else can be trusted to, hence no translator and no
 * database: the few sentences come straight from the French catalogue.
 */
export function FailurePage({ reference, retry }: FailurePageProps) {
  return (
    <main id="contenu" className="mx-auto flex w-full max-w-[44rem] flex-col gap-5 px-4 py-12 sm:px-6">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{explanation}</p>
      {reference ? (
        <p>
          {referenceLabel} <code className="font-mono font-medium">{reference}</code>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={retry}>
          {retryLabel}
        </Button>
        <ButtonLink href={routes.home()} variant="secondary">
          {home}
        </ButtonLink>
      </div>
    </main>
  );
}
