import { type Parameter, single } from "@/lib/forms/single";
import { type ListRequest, listQuery } from "@/lib/lists/list-request";

/** The parameters of a list's page. */
export type ListParameters = Record<string, Parameter>;

/** The same page of the same list, so that looking at one person never loses the place. */
export const placeOf = (
  request: ListRequest,
  { apres, avant }: ListParameters,
): Record<string, string | undefined> => ({
  ...listQuery(request),
  apres: single(apres),
  avant: single(avant),
});
