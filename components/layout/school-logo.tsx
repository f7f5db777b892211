/** A school's logo on white, as it was made. The school's name always stands beside it: it says nothing by itself. */
export const SchoolLogo = ({ src, className }: { src: string; className: string }) => (
  <svg
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
    className={`shrink-0 overflow-hidden rounded-card border border-line ${className}`}
  >
    <rect width="48" height="48" fill="#ffffff" />
    <image href={src} x="3" y="3" width="42" height="42" preserveAspectRatio="xMidYMid meet" />
  </svg>
);
