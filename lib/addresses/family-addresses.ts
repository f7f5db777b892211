import { type Query, withQuery } from "./with-query";

/** Behind the door: families and students. */
export const familyAddresses = {
  chooseChild: (query: Query = {}) => withQuery("/choisir-enfant", query),
  dashboard: () => "/tableau-de-bord",
  childDashboard: (studentId: string, query: Query = {}) => withQuery(`/tableau-de-bord/${studentId}`, query),
  childMessages: (studentId: string, query: Query = {}) =>
    withQuery(`/tableau-de-bord/${studentId}/messages`, query),
  childMessage: (studentId: string, announcementId: string, query: Query = {}) =>
    withQuery(`/tableau-de-bord/${studentId}/messages/${announcementId}`, query),
  childDocuments: (studentId: string, query: Query = {}) =>
    withQuery(`/tableau-de-bord/${studentId}/documents`, query),
  /** The bytes of a document that this pupil's readers may have. */
  childDocument: (studentId: string, documentId: string) =>
    `/tableau-de-bord/${studentId}/documents/${documentId}`,
  childAgenda: (studentId: string, query: Query = {}) =>
    withQuery(`/tableau-de-bord/${studentId}/agenda`, query),
  childClass: (studentId: string) => `/tableau-de-bord/${studentId}/classe`,
  myAccount: (query: { fait?: "mot-de-passe" | "appareil" | "appareils" | "responsable" } = {}) =>
    withQuery("/mon-compte", query),
  notifications: (query: Query = {}) => withQuery("/mon-compte/notifications", query),
  myCalendar: (query: Query = {}) => withQuery("/mon-compte/agenda", query),
  myData: (query: Query = {}) => withQuery("/mon-compte/donnees", query),
  myDataExport: (format: "json" | "pdf") => `/mon-compte/donnees/${format}`,
  /** Asks for the password again before one's data leave, then leads on to them. */
  confirmOwnIdentity: (query: { suite?: string | undefined } = {}) =>
    withQuery("/mon-compte/confirmer", query),
  /** The calendar that another program reads, by its secret alone. */
  calendarFeed: (secret: string) => `/api/agenda/${secret}.ics`,
  /** Ends the mails about messages that are not urgent: a page for people, an address for mail programs (RFC 8058). */
  unsubscribe: (token: string, query: Query = {}) => withQuery(`/desabonnement/${token}`, query),
  unsubscribeAtOnce: (token: string) => `/api/desabonnement/${token}`,
  /** What makes a telephone's home screen know the portal, and what runs while no page is open. */
  manifest: () => "/manifest.webmanifest",
  serviceWorker: () => "/sw.js",
  offline: () => "/hors-ligne",
  /** The second factor: set up and taken away here, shown at the door there. */
  security: (query: Query = {}) => withQuery("/mon-compte/securite", query),
  secondFactor: (query: { suite?: string | undefined } = {}) => withQuery("/second-facteur", query),
} as const;
