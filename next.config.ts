import type { NextConfig } from "next";
import { routes } from "./lib/routes";

const asciiFolder = "/mot-de-passe-oublie";
/** The accented address as browsers send it: é composed, and é as e with a combining accent. */
const accented = [encodeURI("/mot-de-passe-oubli\u00e9"), encodeURI("/mot-de-passe-oublie\u0301")];
const sent = [encodeURI("/envoy\u00e9"), encodeURI("/envoye\u0301")];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pino", "postgres"],
  // A folder with an accent builds and then answers 404: the pages live in the ASCII folder.
  rewrites: async () => ({
    beforeFiles: [
      ...accented.map((source) => ({ source, destination: asciiFolder })),
      ...accented.flatMap((start) =>
        sent.map((end) => ({ source: `${start}${end}`, destination: `${asciiFolder}/envoye` })),
      ),
    ],
  }),
  redirects: async () => [
    { source: "/login/index.php", destination: routes.login(), permanent: true },
    { source: "/login/forgot_password.php", destination: routes.forgottenPassword(), permanent: true },
    { source: asciiFolder, destination: routes.forgottenPassword(), permanent: true },
    { source: `${asciiFolder}/envoye`, destination: routes.forgottenPasswordSent(), permanent: true },
  ],
};

export default config;
