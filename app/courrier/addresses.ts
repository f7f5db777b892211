import { routes } from "@/lib/routes";

export const mailAddress = (id: string) => `${routes.mailViewer()}/${id}`;
export const mailSheetAddress = (id: string) => `${mailAddress(id)}/html`;
