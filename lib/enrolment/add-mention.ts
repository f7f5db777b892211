import type { GatheredAdult } from "./gathered";
import type { ListedAdult } from "./listed";

/** Takes up a mention: what came first counts, what this one adds is taken. */
export function addMention(adult: GatheredAdult, mention: ListedAdult): void {
  adult.mentions.push(mention);
  if (mention.email) adult.emails.add(mention.email.toLowerCase());
  if (mention.phone) adult.phones.add(mention.phone);
  adult.email ??= mention.email;
  adult.secondEmail ??= mention.secondEmail;
  const better = adult.phone === null && (mention.phone !== null || adult.phoneAsGiven === null);
  if (!better) return;
  adult.phone = mention.phone;
  adult.phoneAsGiven = mention.phoneAsGiven;
}
