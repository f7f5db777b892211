"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the HTML that the server sends, true once scripts run: for controls that need them. */
export const useScriptsRun = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
