const vowel = /^[aeiouàâäéèêëîïôöùûüœæ]/iu;

/**
 * Whether « de » loses its e before this name: « Espace d’Inès », « Espace de Léa ». Only before a vowel:
 * whether an h or a y is one in a name is not for a program to decide.
 */
export const elides = (name: string): "yes" | "no" => (vowel.test(name.trim()) ? "yes" : "no");
