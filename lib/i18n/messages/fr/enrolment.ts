/** The import of a school's list: what it notices, why it refuses, what it prints. */
export const enrolment = {
  findings: {
    missingColumn: "Colonne attendue, absente du fichier.",
    ignoredColumn:
      "Colonne ignorée : Préau n’enregistre ni numéro de registre national ni donnée médicale. Rien n’en est lu.",
    unnamedColumn: "Colonne sans titre qui contient des données : elle n’est pas lue.",
    repeatedColumn:
      "Titre de colonne répété ou de même sens qu’un autre : seule la première colonne est lue.",
    unusedColumn: "Colonne reconnue, sans usage ici : elle n’est pas lue.",
    misspeltColumn: "Colonne inconnue. Vouliez-vous dire « {proposal} » ?",
    unknownColumn: "Colonne inconnue : elle n’est pas lue.",
    whitespace: "Espaces superflus retirés.",
    twiceEncoded: "Texte encodé deux fois : « {value} » est lu « {proposal} ».",
    lostLetterFound: "Lettre perdue : « {value} » est lu « {proposal} », comme ailleurs dans la liste.",
    lostLetter: "Une lettre s’est perdue dans « {value} » : à corriger.",
    capitals: "Tout en majuscules ou tout en minuscules ; gardé tel quel. Proposition : « {proposal} ».",
    emailMissing: "Pas d’adresse de courriel : l’accès se donnera par lettre.",
    emailMalformed: "« {value} » n’est pas une adresse de courriel : elle n’est pas reprise.",
    emailMisspelt: "Adresse mal écrite, pas reprise. Vouliez-vous dire « {proposal} » ?",
    emailMended: "Adresse nettoyée : « {proposal} ».",
    emailPlaceholder: "« {value} » n’est l’adresse de personne : elle n’est pas reprise.",
    emailOfMany: "La même adresse pour plusieurs familles : elle n’est reprise pour aucune.",
    emailShared: "Adresse partagée avec {name}.",
    emailOfParent: "C’est l’adresse de {name}, responsable : elle n’est pas reprise pour l’élève.",
    twoEmails: "Deux adresses : « {proposal} » est la principale, « {secondEmail} » est gardée à côté.",
    emailKept:
      "Une autre adresse est déjà enregistrée (« {proposal} ») : elle reste en place. La changer se confirme personne par personne.",
    phoneMalformed: "« {value} » n’est pas un numéro de téléphone complet : gardé tel quel, sans plus.",
    phoneMended: "Numéro nettoyé : {proposal}.",
    adultWithoutName: "Un responsable a une adresse ou un téléphone, mais pas de nom : ligne refusée.",
    adultWithoutFirstName: "Prénom du responsable manquant : ligne refusée.",
    pupilWithoutName: "Nom ou prénom de l’élève manquant : ligne refusée.",
    latinFormNeeded:
      "Aucun nom d’utilisateur ne peut être formé de ce nom : écrivez-le en lettres latines. Ligne refusée.",
    nameTooLong: "Le nom d’utilisateur formé de ce nom dépasserait 60 caractères : ligne refusée.",
    institution: "Le responsable semble être une institution : à vérifier.",
    inverted: "Nom et prénom semblent inversés. Vouliez-vous dire « {proposal} » ?",
    matriculeZeros: "Zéros perdus au début du matricule : lu {proposal}.",
    matriculeMissing: "Pas de matricule : l’élève est reconnu par son nom et sa date de naissance.",
    matriculeDoubtful:
      "Ni matricule ni date de naissance : l’élève ne pourra pas être reconnu d’une liste à l’autre.",
    matriculeTaken:
      "Ce matricule est déjà celui de {name} (ligne {first, number, ::group-off}) : ligne refusée.",
    matriculeOfAnother: "Dans Préau, ce matricule est celui d’un autre élève ({name}) : ligne refusée.",
    twoMatricules:
      "Le même élève a un matricule à la ligne {first, number, ::group-off} et un autre à la ligne {line, number, ::group-off} : {proposal} est gardé.",
    homonym:
      "Mêmes nom et date de naissance aux lignes {first, number, ::group-off} et {line, number, ::group-off}, mais autre matricule et autres responsables : deux élèves sont créés.",
    samePupil:
      "Même élève aux lignes {first, number, ::group-off} et {line, number, ::group-off} : les deux lignes sont réunies.",
    secondHousehold:
      "Même élève aux lignes {first, number, ::group-off} et {line, number, ::group-off}, dans deux foyers : tous les responsables sont liés.",
    repeatedRow:
      "Lignes {first, number, ::group-off} et {line, number, ::group-off} identiques : lues une seule fois.",
    dateRepaired: "Date lue {proposal}.",
    dateImplausible: "« {value} » ne peut pas être une date de naissance : laissée vide.",
    dateMissing: "Pas de date de naissance.",
    classMissing: "Pas de classe : l’élève est inscrit sans classe.",
    classVariant: "Classe « {value} » rangée sous « {proposal} ».",
    shifted: "Les cellules de cette ligne ont glissé d’une colonne à l’autre : ligne refusée.",
    otherSpelling: "Écrit « {proposal} » à côté d’un frère ou d’une sœur : une seule personne.",
    nearlyAlike:
      "Presque le même nom, et même adresse ou téléphone, que « {proposal} » à côté d’un autre enfant : une ou deux personnes ?",
    secondClass:
      "Même élève aux lignes {first, number, ::group-off} et {line, number, ::group-off}, aussi en « {className} » : l’élève reste en « {kept} ».",
    otherAddress: "Autre adresse qu’à côté d’un frère ou d’une sœur : « {proposal} » est gardée.",
  },
  /** The answers that a doubt offers, by their `ChoiceName`. */
  choices: {
    accept: "Prendre la proposition",
    keep: "Garder tel quel",
    empty: "Laisser vide",
    typed: "Corriger à la main",
    first: "Garder la première valeur",
    second: "Prendre la seconde valeur",
    same: "Une seule personne",
    two: "Deux personnes",
    skip: "Ne pas reprendre cette personne",
  },
  /** What each kind of finding is called, by its `FindingCode`. */
  codes: {
    "email-malformed": "adresse mal écrite",
    "email-missing": "sans adresse de courriel",
    "email-shared": "adresse partagée",
    "email-placeholder": "adresse de personne",
    "two-emails": "deux adresses",
    "duplicate-row": "ligne répétée",
    "duplicate-student": "élève sur plusieurs lignes",
    "matricule-conflict": "matricule en conflit",
    "matricule-missing": "matricule absent ou incomplet",
    "class-missing": "sans classe",
    "class-variant": "classe écrite autrement",
    "date-repaired": "date remise en forme",
    "date-implausible": "date absente ou impossible",
    "phone-malformed": "téléphone mal écrit",
    whitespace: "espaces retirés",
    capitals: "tout en majuscules ou en minuscules",
    mojibake: "lettres abîmées",
    "shifted-columns": "colonnes décalées",
    "names-inverted": "nom et prénom inversés",
    "sibling-spelling": "écrit autrement que dans la fratrie",
    institution: "institution",
    "username-needed": "nom inutilisable",
    "missing-column": "colonne absente",
    "unknown-column": "colonne inconnue ou sans usage",
    "ignored-column": "colonne ignorée",
  },
  refusals: {
    fileMissing: "Le fichier « {file} » n’existe pas.",
    fileUnreadable: "Le fichier « {file} » ne peut pas être lu ({reason}).",
    directory:
      "« {file} » est un dossier sans users.csv : donnez le fichier de la liste, ou un dossier OneRoster.",
    empty: "Le fichier est vide.",
    tooBig: "Le fichier dépasse {megabytes} Mo : donnez la liste d’une école à la fois.",
    tooManyRows: "Le fichier compte plus de {rows, number} lignes.",
    tooManyColumns: "Le fichier compte plus de {columns} colonnes : est-ce bien une liste d’élèves ?",
    cellTooLong:
      "Une cellule de la ligne {line, number, ::group-off} dépasse {characters, number} caractères.",
    zip: "Cette archive n’est ni un classeur Excel ni un export OneRoster : donnez la liste elle-même, en .xlsx ou en CSV.",
    archiveDamaged: "L’archive est abîmée ou truquée : exportez-la à nouveau et redonnez-la.",
    archiveCrowded: "L’archive contient trop de fichiers : donnez seulement la liste.",
    unpackedTooBig:
      "Une fois ouvert, le fichier dépasse {megabytes} Mo : effacez les lignes vides et les autres feuilles, ou enregistrez la liste en CSV.",
    workbookDamaged:
      "Le classeur ne peut pas être lu : ouvrez-le dans Excel ou LibreOffice, enregistrez-le à nouveau en .xlsx et redonnez-le.",
    workbookDoctype:
      "Le classeur contient des déclarations qu’aucun tableur n’écrit (DOCTYPE) : il n’est pas ouvert. Enregistrez la liste en CSV.",
    macros: "Le classeur contient des macros : enregistrez-le en .xlsx, sans macros, ou en CSV.",
    encrypted:
      "Le fichier est protégé par un mot de passe : enregistrez-le sans mot de passe et redonnez-le.",
    otherSpreadsheet: "Ce classeur n’est pas au format .xlsx : enregistrez-le en .xlsx ou en CSV.",
    wordDocument: "Ce fichier est un document Word : donnez la liste en .xlsx ou en CSV.",
    severalSchools: "L’archive contient plusieurs écoles : {schools}. Dites laquelle importer.",
    pdf: "Ce fichier est un PDF : demandez la liste en .xlsx ou en CSV.",
    oldExcel: "Ce fichier est un ancien classeur Excel (.xls) : enregistrez-le en .xlsx ou en CSV.",
    binary: "Ce fichier n’est ni un texte ni un classeur : enregistrez la liste en .xlsx ou en CSV.",
    unreadableCsv:
      "Le fichier CSV est illisible à partir de la ligne {line, number, ::group-off} : des guillemets n’y sont pas fermés.",
    noHeadings: "Aucun titre de colonne connu dans les {rows} premières lignes.",
    missingColumns: "Il manque des colonnes indispensables : {missing}. Colonnes trouvées : {present}.",
    noRows: "Le fichier a des titres de colonnes, mais aucun élève.",
    unknownSchool: "Aucun établissement ne porte l’identifiant « {school} ».",
    unknownPreset: "Le modèle « {preset} » est inconnu. Modèles connus : {known}.",
  },
  command: {
    usage:
      "import FICHIER --school ÉCOLE [--preset MODÈLE] [--sheet FEUILLE] [--dry-run] [--invite] [--json]",
    summary: "Importe la liste des élèves et de leurs responsables",
    rows: "{rows, plural, one {# ligne lue} other {# lignes lues}} dans « {file} ».",
    students:
      "Élèves : {new, plural, one {# nouveau} other {# nouveaux}}, {changed, plural, one {# modifié} other {# modifiés}}, {unchanged, plural, one {# inchangé} other {# inchangés}}, {gone, plural, one {# absent} other {# absents}} de la liste.",
    guardians:
      "Responsables : {new, plural, one {# nouveau} other {# nouveaux}}, {changed, plural, one {# modifié} other {# modifiés}}, {unchanged, plural, one {# inchangé} other {# inchangés}}, {gone, plural, one {# absent} other {# absents}} de la liste.",
    invitations:
      "{invitations, plural, =0 {Aucune invitation} one {# invitation} other {# invitations}} à envoyer.",
    committed: "L’import est fait.",
    dryRun: "Essai seulement : rien n’a été écrit.",
    errors: "{count, plural, one {# ligne refusée ou erreur} other {# lignes refusées ou erreurs}}",
    warnings: "{count, plural, one {# point à vérifier} other {# points à vérifier}}",
    infos: "{count, plural, one {# remarque} other {# remarques}}",
    finding: "  ligne {line, number, ::group-off}, {column} : {message}",
    more: "  … et {count, plural, one {# autre} other {# autres}} (--json les donne {count, plural, one {aussi} other {tous}}).",
    infoGroup: "  {label} : {count, number} ({shown, plural, one {ligne} other {lignes}} {lines})",
  },
};
