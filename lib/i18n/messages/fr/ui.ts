export const ui = { skipToContent: "Aller au contenu" };
