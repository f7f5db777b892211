import { familyAddresses } from "./addresses/family-addresses";
import { staffAddresses } from "./addresses/staff-addresses";
import { withQuery } from "./addresses/with-query";

/** The school whose link somebody came by: whose name and contacts they see. */
type ByWayOf = { ecole?: string | undefined };

/** Every address of the portal, percent-encoded once, so that no path is written anywhere else. */
export const routes = {
  home: () => "/",
  school: (slug: string) => `/ecole/${encodeURIComponent(slug)}`,
  login: (
    query: { suite?: string | undefined; ecole?: string | undefined; avis?: "temoins" | "deconnecte" } = {},
  ) => withQuery("/login", query),
  forgottenPassword: (query: ByWayOf = {}) => withQuery(encodeURI("/mot-de-passe-oublié"), query),
  forgottenPasswordSent: (query: ByWayOf = {}) => withQuery(encodeURI("/mot-de-passe-oublié/envoyé"), query),
  enterToken: () => "/jeton",
  token: (token: string) => `/jeton/${encodeURIComponent(token)}`,
  tokenRenewed: () => "/jeton/envoye",
  privacy: () => "/confidentialite",
  accessibility: () => "/accessibilite",
  help: () => "/aide",
  ...familyAddresses,
  ...staffAddresses,
  schoolLogo: (slug: string, hash: string) => `/ecole/${encodeURIComponent(slug)}/logo/${hash}`,
  jobStatus: (jobId: string) => `/api/secretariat/travaux/${jobId}`,
  resendWebhook: () => "/api/webhooks/resend",
  /** Until when the browser is signed in; asking does not prolong it. */
  sessionStatus: () => "/api/auth/session",
  mailViewer: () => "/courrier",
  mail: (id: string) => `/courrier/${id}`,
  mailSheet: (id: string) => `/courrier/${id}/html`,
} as const;
