export * from "./access";
export * from "./audit";
export * from "./enrolment";
export * from "./jobs";
export * from "./letters";
export * from "./mail";
export * from "./people";
export * from "./schools";
