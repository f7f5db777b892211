import { expect, test } from "playwright/test";
import { foldName } from "./folded-name";
import { deriveUsername, foldIdentifier } from "./username";

/** The examples by which schools know the rule. */
const ofTheRule: [lastName: string, firstName: string, username: string][] = [
  ["Dupont", "François", "dupont_francois"],
  ["De La Fontaine", "Anne", "de_la_fontaine_anne"],
  ["Van Hoost", "Jean", "van_hoost_jean"],
  ["Van den Berghe", "Lore", "van_den_berghe_lore"],
  ["D'Haese", "Koen", "dhaese_koen"],
  ["'t Kint de Roodenbeke", "Aymeric", "t_kint_aymeric"],
  ["Dupont-Martin", "Jean-Pierre", "dupont_jean"],
  ["El Haj Ali", "Omar", "el_haj_ali_omar"],
  ["Lecœur", "Noëlle", "lecoeur_noelle"],
  ["Yıldız", "Işıl", "yildiz_isil"],
  ["Da Silva Pereira", "João", "da_silva_joao"],
  ["Peeters (Janssens)", "Tom", "peeters_tom"],
];

/** Names that Belgian schools have. Surnames: Source : Statbel. */
const ofBelgium: [lastName: string, firstName: string, username: string][] = [
  ["Peeters", "Marie", "peeters_marie"],
  ["Janssens", "Luc", "janssens_luc"],
  ["Maes", "Nathalie", "maes_nathalie"],
  ["Jacobs", "Marc", "jacobs_marc"],
  ["Mertens", "Rita", "mertens_rita"],
  ["Dubois", "Véronique", "dubois_veronique"],
  ["Lambert", "Benoît", "lambert_benoit"],
  ["Dumont", "Gaëlle", "dumont_gaelle"],
  ["Lefèbvre", "Chloé", "lefebvre_chloe"],
  ["Renard", "Anaïs", "renard_anais"],
  ["Thiry", "Maël", "thiry_mael"],
  ["Leclercq", "Zoé", "leclercq_zoe"],
  ["Lejeune", "Léo", "lejeune_leo"],
  ["Delvaux", "Jean-François", "delvaux_jean"],
  ["Van Damme", "Anne-Sophie", "van_damme_anne"],
  ["Vandamme", "Anne Sophie", "vandamme_anne"],
  ["VAN DE VELDE", "PIETER", "van_de_velde_pieter"],
  ["Van de Walle", "Tess", "van_de_walle_tess"],
  ["Van der Linden", "Joris", "van_der_linden_joris"],
  ["Vander Linden", "Joris", "vander_joris"],
  ["Vanden Abeele", "Marleen", "vanden_marleen"],
  ["Vande Walle", "Amaury", "vande_amaury"],
  ["De Smet", "Ann", "de_smet_ann"],
  ["de Smet", "Ann", "de_smet_ann"],
  ["De Vos", "Marie-Claire", "de_vos_marie"],
  ["De Man", "Pascal", "de_man_pascal"],
  ["De Bie", "Mira", "de_bie_mira"],
  ["De Bie Taverne", "Laly", "de_bie_taverne_laly"],
  ["Le Roy", "Hugo", "le_roy_hugo"],
  ["Du Bus", "Élise", "du_bus_elise"],
  ["Du Bus de Warnaffe", "Élise", "du_bus_de_warnaffe_elise"],
  ["d'Ursel", "Éléonore", "dursel_eleonore"],
  ["d’Ursel", "Éléonore", "dursel_eleonore"],
  ["D` Hondt", "Rachel", "dhondt_rachel"],
  ["D´Hondt", "Rachel", "dhondt_rachel"],
  ["D'hollander", "Perrine", "dhollander_perrine"],
  ["L'Hoest", "Simon", "lhoest_simon"],
  ["L' Écluse", "Paul", "lecluse_paul"],
  ["'t Serstevens", "Inès", "t_serstevens_ines"],
  ["’t Hooft", "Bram", "t_hooft_bram"],
  ["O'Connor", "Liam", "oconnor_liam"],
  ["Oʼneill", "Siobhán", "oneill_siobhan"],
  ["Van 't Hof", "Els", "van_t_hof_els"],
  ["van Outryve d'Ydewalle", "Marie-Gwendoline", "van_outryve_marie"],
  ["de Radiguès de Chennevière", "Anne-Sophie", "de_radigues_anne"],
  ["de Crayencour", "Guy", "de_crayencour_guy"],
  ["de le Court", "Aude", "de_le_court_aude"],
  ["Ruiz y Blasco", "José", "ruiz_jose"],
  ["García López", "Iñaki", "garcia_inaki"],
  ["Dos Santos", "Inês", "dos_santos_ines"],
  ["Di Rupo", "Élio", "di_rupo_elio"],
  ["Lo Bue", "Enzo", "lo_bue_enzo"],
  ["Lo Re", "Enzo", "lo_re_enzo"],
  ["El Amrani", "Yasmina", "el_amrani_yasmina"],
  ["El Yousfi", "Anne-Constance", "el_yousfi_anne"],
  ["Ben Ali", "Nour", "ben_ali_nour"],
  ["Aït Haddou", "Rayan", "ait_haddou_rayan"],
  ["Ould-Sidi", "Mohamed-Amine", "ould_mohamed"],
  ["M'Hamed", "Saïd", "mhamed_said"],
  ["N'Guessan", "Aya", "nguessan_aya"],
  ["Ngo Nguyen", "Thị", "ngo_nguyen_thi"],
  ["Vo", "Emilie", "vo_emilie"],
  ["Xu", "Li", "xu_li"],
  ["Sy", "Ba", "sy_ba"],
  ["Öz", "Ümit", "oz_umit"],
  ["Çelik", "Maé", "celik_mae"],
  ["Şahin", "Gülşah", "sahin_gulsah"],
  ["İnce", "İbrahim", "ince_ibrahim"],
  ["Yılmaz", "Çağla", "yilmaz_cagla"],
  ["Łukaszewski", "Paweł", "lukaszewski_pawel"],
  ["Kowalska-Nowak", "Zofia", "kowalska_zofia"],
  ["Șerban", "Ștefan", "serban_stefan"],
  ["Țepeș", "Ioana", "tepes_ioana"],
  ["Đorđević", "Đurđa", "dordevic_durda"],
  ["Müller", "Jürgen", "muller_jurgen"],
  ["Groß", "Ælfric", "gross_aelfric"],
  ["Sørensen", "Bjørn", "sorensen_bjorn"],
  ["Þórsdóttir", "Guðrún", "thorsdottir_gudrun"],
  ["Borġ Ħal", "Ċensu", "borg_censu"],
  ["Ĳsselmuiden", "Fenna", "ijsselmuiden_fenna"],
  ["Dupont  ", "  Éric", "dupont_eric"],
  ["Dupont\u00a0Martin", "Zoé", "dupont_zoe"],
  ["Dupont", "Franc\u0327ois", "dupont_francois"],
  ["Internat autonome", "", "internat"],
];

for (const [lastName, firstName, username] of [...ofTheRule, ...ofBelgium]) {
  test(`${lastName}, ${firstName} signs in as ${username}`, () => {
    expect(deriveUsername(lastName, firstName)).toEqual({ outcome: "derived", username });
  });
}

test("a name in another script asks for its Latin form", () => {
  for (const [lastName, firstName] of [
    ["Иванов", "Иван"],
    ["王", "小明"],
    ["محمد", "علي"],
    ["Dupont", "Иван"],
    ["Иванов", "Ivan"],
    ["", ""],
    ["-", "?"],
  ] as const)
    expect(deriveUsername(lastName, firstName)).toEqual({ outcome: "needs-latin-form" });
});

test("a name of more than 60 letters is refused with what it would give, one of 60 is not", () => {
  expect(deriveUsername("a".repeat(60), "Zoé")).toEqual({
    outcome: "too-long",
    username: `${"a".repeat(60)}_zoe`,
  });
  expect(deriveUsername("a".repeat(56), "Zoé").outcome).toBe("derived");
  expect(deriveUsername("a".repeat(57), "Zoé").outcome).toBe("too-long");
});

test("every username fits the database's own check and stays itself when typed", () => {
  for (const [lastName, firstName] of [...ofTheRule, ...ofBelgium]) {
    const derived = deriveUsername(lastName, firstName);
    const username = derived.outcome === "derived" ? derived.username : "";
    expect(username).toMatch(/^[a-z][a-z0-9_]{0,59}$/);
    expect(foldIdentifier(username)).toBe(username);
    expect(foldIdentifier(`${username}2`)).toBe(`${username}2`);
    expect(foldIdentifier(username.toUpperCase())).toBe(username);
  }
});

test("what people type on the login page means their username", () => {
  for (const typed of [
    "Dupont François",
    "DUPONT_FRANCOIS",
    "dupont-françois",
    "  dupont.francois ",
    "dupont__francois",
    "Dupont, François",
  ])
    expect(foldIdentifier(typed)).toBe("dupont_francois");
  expect(foldIdentifier("dupont_francois2")).toBe("dupont_francois2");
  expect(foldIdentifier("D'Haese Koen")).toBe("dhaese_koen");
  expect(foldIdentifier("!?")).toBe("");
});

test("two spellings of one person meet, two people do not", () => {
  const same = foldName("Van de Velde", "Anne-Sophie");
  for (const [lastName, firstName] of [
    ["VANDEVELDE", "anne sophie"],
    ["Van De Vélde", "Anne‑Sophie"],
    ["van-de-velde", "AnneSophie"],
  ] as const)
    expect(foldName(lastName, firstName)).toBe(same);
  expect(foldName("D'Haese", "Koen")).toBe(foldName("D’ Haese", "Koën"));
  expect(foldName("Dupont", "Anne")).not.toBe(foldName("Dupon", "Tanne"));
  expect(foldName("Иванов", "Иван")).not.toBe(foldName("Петров", "Пётр"));
});
