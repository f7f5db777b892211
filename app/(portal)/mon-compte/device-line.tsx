import type { ReactNode } from "react";

interface DeviceLineProps {
  label: string;
  /** When it was last seen, or that it is this one. */
  about: string;
  /** The form that ends it; absent for the one in hand. */
  children?: ReactNode;
}

/** One of the reader's devices, and what can be done about it. */
export const DeviceLine = ({ label, about, children }: DeviceLineProps) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
    <div className="min-w-0 grow">
      <p className="font-semibold">{label}</p>
      <p className="text-ink-soft">{about}</p>
    </div>
    {children}
  </li>
);
