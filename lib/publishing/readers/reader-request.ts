import type { ListRequest, ListSpec, Parameters } from "../../lists/list-request";
import { readListRequest } from "../../lists/list-request";

type Filter = "classe" | "etat" | "reponse" | "voie";
export type ReaderSort = "classe" | "lecteur" | "lu" | "reponse";
export type ReaderRequest = ListRequest<Filter, ReaderSort>;

/** What the address of the readers of a message can say. */
const readerSpec: ListSpec<Filter, ReaderSort> = {
  filters: ["classe", "etat", "reponse", "voie"],
  sorts: ["classe", "lecteur", "lu", "reponse"],
};

/** How far a reader has come. `differ`: readers of one pupil who did not answer the same. */
export const readerStates = ["unread", "read", "unanswered", "answered", "differ", "written"] as const;
export type ReaderState = (typeof readerStates)[number];

export const channels = ["mail", "account", "paper"] as const;

export const stateIn = ({ filters }: Pick<ReaderRequest, "filters">): ReaderState | undefined =>
  readerStates.find((state) => state === filters.etat);

export const channelIn = ({ filters }: Pick<ReaderRequest, "filters">) =>
  channels.find((channel) => channel === filters.voie);

export const readReaderRequest = (parameters: Parameters): ReaderRequest =>
  readListRequest(parameters, readerSpec);
