/** Whether the portal is reached over HTTPS, where cookies are sent to nobody else. */
export const isSecure = (publicUrl: string | undefined): boolean => publicUrl?.startsWith("https:") ?? false;

/** Over HTTPS every cookie is bound to our host (`__Host-`); plain HTTP knows no such names. */
export function cookieNamesOver(secure: boolean) {
  const name = (plain: string) => (secure ? `__Host-preau.${plain}` : `preau.${plain}`);
  return {
    session: name("session"),
    device: name("device"),
    username: name("username"),
    child: name("child"),
    probe: name("probe"),
  };
}
