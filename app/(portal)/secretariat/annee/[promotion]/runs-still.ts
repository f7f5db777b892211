import { now } from "@/lib/clock";
import { isoDay } from "@/lib/i18n/formats";

/** Whether a school year's last day is still to come, or today. */
export const runsStill = ({ endsOn }: { endsOn: string }): boolean => isoDay(now()) <= endsOn;
