/** Every address of the portal, percent-encoded once, so that no path is written anywhere else. */

/** An address's parameters; one with several values is written several times, one without is left out. */
type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

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
  chooseChild: (query: { fait?: "demande" | "attend" } = {}) => withQuery("/choisir-enfant", query),
  dashboard: () => "/tableau-de-bord",
  childDashboard: (studentId: string) => `/tableau-de-bord/${studentId}`,
  myAccount: (query: { fait?: "mot-de-passe" | "appareil" | "appareils" | "responsable" } = {}) =>
    withQuery("/mon-compte", query),
  /** The second factor: set up and taken away here, shown at the door there. */
  security: (query: Query = {}) => withQuery("/mon-compte/securite", query),
  secondFactor: (query: { suite?: string | undefined } = {}) => withQuery("/second-facteur", query),
  secretariat: (query: Query = {}) => withQuery("/secretariat", query),
  staffStudents: (query: Query = {}) => withQuery("/secretariat/eleves", query),
  staffStudentsExport: (query: Query = {}) => withQuery("/secretariat/eleves/export", query),
  staffStudentsAct: (query: Query = {}) => withQuery("/secretariat/eleves/acte", query),
  staffNewFamily: (query: Query = {}) => withQuery("/secretariat/eleves/nouveau", query),
  staffMajorities: (query: Query = {}) => withQuery("/secretariat/eleves/majorites", query),
  staffErasures: (query: Query = {}) => withQuery("/secretariat/eleves/effacement", query),
  staffGuardians: (query: Query = {}) => withQuery("/secretariat/responsables", query),
  staffGuardiansExport: (query: Query = {}) => withQuery("/secretariat/responsables/export", query),
  staffGuardiansAct: (query: Query = {}) => withQuery("/secretariat/responsables/acte", query),
  staffDuplicates: (query: Query = {}) => withQuery("/secretariat/responsables/doublons", query),
  staffClasses: (query: Query = {}) => withQuery("/secretariat/classes", query),
  staffClass: (classId: string, query: Query = {}) => withQuery(`/secretariat/classes/${classId}`, query),
  staffProvisionalPasswords: (classId: string, query: Query = {}) =>
    withQuery(`/secretariat/classes/${classId}/mots-de-passe-provisoires`, query),
  staffProvisionalSlips: (classId: string) =>
    `/secretariat/classes/${classId}/mots-de-passe-provisoires/feuille`,
  staffPerson: (userId: string, query: Query = {}) => withQuery(`/secretariat/personnes/${userId}`, query),
  staffPersonEmail: (userId: string, query: Query = {}) =>
    withQuery(`/secretariat/personnes/${userId}/adresse`, query),
  staffPersonEdit: (userId: string, query: Query = {}) =>
    withQuery(`/secretariat/personnes/${userId}/modifier`, query),
  staffPersonSuspend: (userId: string, query: Query = {}) =>
    withQuery(`/secretariat/personnes/${userId}/suspendre`, query),
  staffPersonSchooling: (userId: string, studentId: string) =>
    `/secretariat/personnes/${userId}/scolarite/${studentId}`,
  staffPersonMerge: (userId: string, query: Query = {}) =>
    withQuery(`/secretariat/personnes/${userId}/fusionner`, query),
  staffPersonUnmerge: (userId: string, mergeId: string) =>
    `/secretariat/personnes/${userId}/fusionner/${mergeId}`,
  staffPersonRights: (userId: string, guardianshipId: string, query: Query = {}) =>
    withQuery(`/secretariat/personnes/${userId}/droits/${guardianshipId}`, query),
  staffPersonAttach: (userId: string, query: Query = {}) =>
    withQuery(`/secretariat/personnes/${userId}/rattacher`, query),
  staffDeskCode: (userId: string, accessTokenId: string) =>
    `/secretariat/personnes/${userId}/code/${accessTokenId}`,
  staffRequest: (requestId: string, query: Query = {}) =>
    withQuery(`/secretariat/demandes/${requestId}`, query),
  staffSearch: (query: Query = {}) => withQuery("/secretariat/recherche", query),
  staffSuggestions: (query: Query = {}) => withQuery("/api/secretariat/recherche", query),
  imports: (query: Query = {}) => withQuery("/secretariat/import", query),
  importUpload: () => "/secretariat/import/depot",
  import: (importId: string, query: Query = {}) => withQuery(`/secretariat/import/${importId}`, query),
  importReading: (importId: string, query: Query = {}) =>
    withQuery(`/secretariat/import/${importId}/lecture`, query),
  connections: (query: Query = {}) => withQuery("/secretariat/connexions", query),
  connectionsExport: (query: Query = {}) => withQuery("/secretariat/connexions/export", query),
  connectionsSend: (query: Query = {}) => withQuery("/secretariat/connexions/envoyer", query),
  connectionsPreview: (query: Query = {}) => withQuery("/secretariat/connexions/apercu", query),
  mailings: (query: Query = {}) => withQuery("/secretariat/connexions/envois", query),
  mailing: (mailingId: string, query: Query = {}) =>
    withQuery(`/secretariat/connexions/envois/${mailingId}`, query),
  letters: (query: Query = {}) => withQuery("/secretariat/lettres", query),
  letterRun: (runId: string, query: Query = {}) => withQuery(`/secretariat/lettres/${runId}`, query),
  letterRunPdf: (runId: string) => `/secretariat/lettres/${runId}/pdf`,
  staffMails: (query: Query = {}) => withQuery("/secretariat/courriels", query),
  staffMailsExport: (query: Query = {}) => withQuery("/secretariat/courriels/export", query),
  staffMail: (mailId: string, query: Query = {}) => withQuery(`/secretariat/courriels/${mailId}`, query),
  yearEnd: (query: Query = {}) => withQuery("/secretariat/annee", query),
  promotion: (promotionId: string, query: Query = {}) =>
    withQuery(`/secretariat/annee/${promotionId}`, query),
  personnel: (query: Query = {}) => withQuery("/secretariat/personnel", query),
  personnelInvite: (query: Query = {}) => withQuery("/secretariat/personnel/inviter", query),
  settings: (query: Query = {}) => withQuery("/secretariat/reglages", query),
  settingsOrganisation: (query: Query = {}) => withQuery("/secretariat/reglages/organisation", query),
  settingsNewSchool: (query: Query = {}) => withQuery("/secretariat/reglages/nouvel-etablissement", query),
  settingsSchool: (slug: string, query: Query = {}) =>
    withQuery(`/secretariat/reglages/ecole/${slug}`, query),
  journal: (query: Query = {}) => withQuery("/secretariat/journal", query),
  journalExport: (query: Query = {}) => withQuery("/secretariat/journal/export", query),
  /** Asks for the password again before a grave act that a link begins, then leads on to it. */
  confirmIdentity: (query: { suite?: string | undefined } = {}) => withQuery("/secretariat/confirmer", query),
  schoolLogo: (slug: string, hash: string) => `/ecole/${encodeURIComponent(slug)}/logo/${hash}`,
  jobStatus: (jobId: string) => `/api/secretariat/travaux/${jobId}`,
  resendWebhook: () => "/api/webhooks/resend",
  /** Until when the browser is signed in; asking does not prolong it. */
  sessionStatus: () => "/api/auth/session",
  mailViewer: () => "/courrier",
  mail: (id: string) => `/courrier/${id}`,
  mailSheet: (id: string) => `/courrier/${id}/html`,
} as const;
