import { classAndSchool } from "@/components/layout/pupil-card";
import { Avatar } from "@/components/ui/avatar";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/people/full-name";
import type { Pupil } from "@/lib/people/pupils";

interface PupilIdentityProps {
  t: Translate;
  pupil: Pupil;
  /** With a heading of its own, the page says the name in smaller letters. */
  heading: string | undefined;
}

/** Name, class and school: whom everything below is about. */
export function PupilIdentity({ t, pupil, heading }: PupilIdentityProps) {
  const name = fullName(pupil);
  return (
    <div className="flex items-center gap-3">
      <Avatar firstName={pupil.firstName} lastName={pupil.lastName} size={heading ? "small" : "medium"} />
      <div className="min-w-0 leading-snug">
        {heading ? <p className="font-semibold">{name}</p> : <h1 className="max-sm:text-[1.3rem]">{name}</h1>}
        <p className="text-ink-soft max-sm:text-[0.9rem]">{classAndSchool(t, pupil)}</p>
      </div>
    </div>
  );
}
