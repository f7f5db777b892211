import type { StaffReach } from "../auth/policy";
import { listOpenDoubts } from "../enrolment/open-doubts";
import { countSchoolAccounts } from "../people/school-counts";
import { listBouncedAddresses } from "./bounced-addresses";
import { countTheRest } from "./count-the-rest";
import { listEndingLinks } from "./ending-links";
import { listEndingRights } from "./ending-rights";
import { listFailedJobs } from "./failed-jobs";
import { listWaitingRequests } from "./family-requests";
import { listUndoableImports } from "./undoable-imports";
import { listUnseenReplies } from "./unseen-replies";
import { namedRows, waitingOf } from "./waiting";

/** Everything that waits in the schools within the reach, each kind by one question. */
async function readBlocks(reach: StaffReach) {
  const [bounced, ending, rights, jobs, undoable, requests, replies, doubts] = await Promise.all([
    listBouncedAddresses(reach),
    listEndingLinks(reach),
    listEndingRights(reach),
    listFailedJobs(reach),
    listUndoableImports(reach),
    listWaitingRequests(reach),
    listUnseenReplies(reach),
    listOpenDoubts(reach, namedRows),
  ]);
  return { bounced, ...ending, rights, jobs, undoable, requests, replies, doubts: waitingOf(doubts) };
}

/** The landing page: what waits, how many people it names, whether anything waits at all, how far each school is. */
export async function readToday(reach: StaffReach) {
  const [blocks, rest, schools] = await Promise.all([
    readBlocks(reach),
    countTheRest(reach),
    countSchoolAccounts(reach),
  ]);
  const all = Object.values(blocks);
  return {
    ...blocks,
    rest,
    schools,
    named: all.reduce((sum, { first }) => sum + first.length, 0),
    waits: all.some(({ count }) => count > 0) || rest.failedMails > 0,
  };
}
