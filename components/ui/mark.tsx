/** The portal's sign: a roof on two posts, and someone sheltered under it. Takes its text's colour. */
export function Mark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" className={className}>
      <g fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round">
        <path d="M5 23 24 10l19 13" />
        <path d="M12 20v20M36 20v20" />
      </g>
      <circle cx="24" cy="33" r="5" className="fill-ochre-mark" />
    </svg>
  );
}
