export * from "./access";
export * from "./audit";
export * from "./mail";
export * from "./people";
export * from "./schools";
