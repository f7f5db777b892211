export const dynamic = "force-dynamic";

/** This process answers. */
export const GET = () => Response.json({ status: "live" });
