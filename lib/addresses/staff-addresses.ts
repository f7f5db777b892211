import { type Query, withQuery } from "./with-query";

/** The secretariat. */
export const staffAddresses = {
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
  announcements: (query: Query = {}) => withQuery("/secretariat/messages", query),
  announcementNew: (query: Query = {}) => withQuery("/secretariat/messages/nouveau", query),
  announcement: (announcementId: string, query: Query = {}) =>
    withQuery(`/secretariat/messages/${announcementId}`, query),
  announcementEdit: (announcementId: string, query: Query = {}) =>
    withQuery(`/secretariat/messages/${announcementId}/modifier`, query),
  /** Asks to confirm that a draft is deleted, or that a message that was sent is withdrawn. */
  announcementWithdraw: (announcementId: string) => `/secretariat/messages/${announcementId}/retirer`,
  announcementReaders: (announcementId: string, query: Query = {}) =>
    withQuery(`/secretariat/messages/${announcementId}/lecteurs`, query),
  announcementReadersExport: (announcementId: string, query: Query = {}) =>
    withQuery(`/secretariat/messages/${announcementId}/lecteurs/export`, query),
  /** What one reader and the secretariat wrote each other about a pupil. */
  announcementThread: (announcementId: string, recipientId: string, query: Query = {}) =>
    withQuery(`/secretariat/messages/${announcementId}/lecteurs/${recipientId}`, query),
  groups: (query: Query = {}) => withQuery("/secretariat/groupes", query),
  group: (groupId: string, query: Query = {}) => withQuery(`/secretariat/groupes/${groupId}`, query),
  staffDocuments: (query: Query = {}) => withQuery("/secretariat/documents", query),
  /** Where files are handed in: for the shelf, or for a message that is being written. */
  documentUpload: () => "/secretariat/documents/depot",
  staffDocument: (documentId: string) => `/secretariat/documents/${documentId}`,
  staffAgenda: (query: Query = {}) => withQuery("/secretariat/agenda", query),
  staffEventNew: (query: Query = {}) => withQuery("/secretariat/agenda/nouveau", query),
  staffEvent: (eventId: string, query: Query = {}) => withQuery(`/secretariat/agenda/${eventId}`, query),
  /** What a class's families see of it: contacts, links to other tools. */
  staffClassPage: (classId: string, query: Query = {}) =>
    withQuery(`/secretariat/classes/${classId}/page`, query),
  paper: (query: Query = {}) => withQuery("/secretariat/papier", query),
  paperRun: (runId: string, query: Query = {}) => withQuery(`/secretariat/papier/${runId}`, query),
  paperRunPdf: (runId: string) => `/secretariat/papier/${runId}/pdf`,
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
} as const;
