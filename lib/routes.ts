/** Every address of the portal, percent-encoded once, so that no path is written anywhere else. */

const withQuery = (path: string, query: Record<string, string | undefined>) => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};

/** The school whose link somebody came by: whose name and contacts they see. */
type ByWayOf = { ecole?: string | undefined };

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
  chooseChild: () => "/choisir-enfant",
  dashboard: () => "/tableau-de-bord",
  childDashboard: (studentId: string) => `/tableau-de-bord/${studentId}`,
  myAccount: (query: { fait?: "mot-de-passe" | "appareil" | "appareils" } = {}) =>
    withQuery("/mon-compte", query),
  secretariat: () => "/secretariat",
  /** Until when the browser is signed in; asking does not prolong it. */
  sessionStatus: () => "/api/auth/session",
  mailViewer: () => "/courrier",
  mail: (id: string) => `/courrier/${id}`,
  mailSheet: (id: string) => `/courrier/${id}/html`,
} as const;
