/** The essentials of a letter for a family that reads no French. The whole catalogues come with the languages. */
export const otherLanguages = [
  {
    language: "Nederlands",
    locale: "nl-BE",
    title: "Uw toegang tot het schoolportaal",
    text: "Scan de vierkante code met uw telefoon, of ga naar {address} en typ de code. Kies een wachtwoord: u bent binnen. Geldig tot {until}.",
    short: "Scan de vierkante code of ga naar {address}, typ de code en kies een wachtwoord.",
  },
  {
    language: "Deutsch",
    locale: "de-BE",
    title: "Ihr Zugang zum Schulportal",
    text: "Quadratischen Code mit dem Handy scannen, oder {address} öffnen und Code eintippen. Passwort wählen: Sie sind drin. Gültig bis {until}.",
    short: "Quadratischen Code scannen oder {address} öffnen, Code eintippen, Passwort wählen.",
  },
  {
    language: "English",
    locale: "en-GB",
    title: "Your access to the school portal",
    text: "Scan the square code with your phone, or go to {address} and type the code. Choose a password and you are in. Valid until {until}.",
    short: "Scan the square code or go to {address}, type the code and choose a password.",
  },
] as const;
