import { access } from "./fr/access";
import { cli } from "./fr/cli";
import { enrolment } from "./fr/enrolment";
import { family } from "./fr/family";
import { mail } from "./fr/mail";
import { portal } from "./fr/portal";
import { publicPages } from "./fr/public-pages";
import { server } from "./fr/server";
import { staff } from "./fr/staff";
import { ui } from "./fr/ui";

/** The French catalogue: one file per part of the product, each sentence once. */
export const fr = { access, cli, enrolment, family, mail, portal, publicPages, server, staff, ui };
