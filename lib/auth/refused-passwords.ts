import { dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as french } from "@zxcvbn-ts/language-fr";
import { foldAccents } from "../fold-accents";

/** What French keyboards and French speakers add to the breached lists. */
const frenchHabits = [
  "azerty azertyuiop azertyuiopqsdfghjklm qsdfghjklm wxcvbn qwertzuiop motdepasse monmotdepasse mdp",
  "bonjour bonjourbonjour soleil doudou loulou chouchou jetaime jetaimemaman jetaimepapa mamanpapa papamaman",
  "nicolas camille marseille anderlecht standard bruxelles belgique charleroi liege namur mons",
  "ecole college institut athenee secretariat bienvenue rentree passworddelecole changezmoi nouveaumotdepasse",
].flatMap((line) => line.split(" "));

let words: Set<string> | undefined;

/** Breached passwords, French words and names, folded to plain lower case; read on first use. */
export function refusedWords(): Set<string> {
  words ??= new Set(
    [
      common["passwords-common"] ?? [],
      french["commonWords-fr"] ?? [],
      french["firstnames-fr"] ?? [],
      french["lastnames-fr"] ?? [],
      frenchHabits,
    ].flatMap((list) => list.map((word) => foldAccents(String(word)))),
  );
  return words;
}
