import { formatDatedMoment } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import { plainWords, readMarkdown } from "../../publishing/markdown";
import { tellAnswer } from "../../publishing/readers/tell-answer";
import type { OwnData } from "./collect-own-data";
import type { PrintedFact } from "./printed-data";

type Message = OwnData["messages"][number];

/** Each message with its whole text, when it was read, the answer, and what was written under it. */
export const messageFacts = (t: Translate, { messages }: OwnData): PrintedFact[] =>
  messages.map((message) => ({
    term: `${message.about} · ${message.subject}`,
    text: [
      message.sentAt &&
        t("family.data.sentOn", { when: formatDatedMoment(message.sentAt), school: message.schoolName }),
      ...readMarkdown(message.body).map((block) => plainWords([block])),
      ...readingOf(t, message),
      ...message.replies.map((reply) => replyOf(t, reply)),
    ]
      .filter(Boolean)
      .join("\n"),
  }));

function readingOf(t: Translate, { readAt, answeredAt, answer, choices }: Message): string[] {
  const read = readAt
    ? t("family.data.readOn", { when: formatDatedMoment(readAt) })
    : t("family.data.notRead");
  if (!answeredAt || answer === null) return [read];
  const answered = { answer: tellAnswer(t, answer, choices), when: formatDatedMoment(answeredAt) };
  return [read, t("family.data.answered", answered)];
}

const replyOf = (t: Translate, { from, body, at }: Message["replies"][number]) =>
  t(from === "oneself" ? "family.data.ownReply" : "family.data.staffReply", {
    when: formatDatedMoment(new Date(at)),
    body,
  });
