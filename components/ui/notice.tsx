import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

const looks = {
  info: { Icon: Info, box: "border-slate bg-slate-chalk", mark: "text-slate" },
  success: { Icon: CircleCheck, box: "border-green bg-green-chalk", mark: "text-green" },
  warning: { Icon: TriangleAlert, box: "border-ochre bg-ochre-chalk", mark: "text-ochre" },
} as const;

interface NoticeProps extends Omit<ComponentProps<"div">, "title"> {
  kind?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
}

/** Something to know before going on. Its meaning is in its words; colour and icon only repeat it. */
export function Notice({ kind = "info", title, children, ...box }: NoticeProps) {
  const { Icon, box: tint, mark } = looks[kind];
  return (
    <div className={`flex gap-3 rounded-card border-s-4 px-4 py-3.5 ${tint}`} {...box}>
      <Icon aria-hidden="true" className={`mt-0.5 size-5.5 shrink-0 ${mark}`} />
      <div className="flex min-w-0 grow flex-col gap-2">
        {title ? <p className={`font-bold ${mark}`}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
