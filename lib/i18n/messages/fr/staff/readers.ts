/** Who has read and answered a message, reminders, and what was written back. */
export const readers = {
  reply: {
    empty: "Écrivez d’abord votre réponse.",
    tooLong: "Votre réponse est trop longue : 5 000 caractères au plus. Rien n’est perdu, raccourcissez-la.",
  },
};
