import { agenda } from "./family/agenda";
import { announcements } from "./family/announcements";
import { data } from "./family/data";
import { documents } from "./family/documents";
import { mails } from "./family/mails";

/** Behind the door: what families and students read, answer and choose. */
export const family = { agenda, announcements, data, documents, mails };
