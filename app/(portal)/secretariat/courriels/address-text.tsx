/** An address that breaks before its @ rather than in a word, and only where it must. */
export function AddressText({ address }: { address: string }) {
  const [name = "", ...domain] = address.split("@");
  return (
    <span className="[overflow-wrap:anywhere]">
      {name}
      <wbr />
      {domain.length > 0 ? `@${domain.join("@")}` : null}
    </span>
  );
}
