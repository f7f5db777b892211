import { routes } from "@/lib/routes";

/** Where an answer can be given, and where one is told of it. */
export const answerPlaces = ["choix", "accueil", "message"] as const;
export type AnswerPlace = (typeof answerPlaces)[number];

const told = { answered: "repondu", already: "deja", refused: "refus" } as const;

/** Back to the page where the button stood, which says what became of the press. */
export function wayBackFrom(
  place: AnswerPlace,
  { child, message }: { child: string; message: string },
  outcome: keyof typeof told,
): string {
  const query = { fait: told[outcome] };
  if (place === "choix") return routes.chooseChild(query);
  return place === "accueil"
    ? routes.childDashboard(child, query)
    : routes.childMessage(child, message, query);
}
