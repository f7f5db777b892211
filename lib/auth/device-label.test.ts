import { expect, test } from "playwright/test";
import { translator } from "../i18n/translator";
import { deviceLabel } from "./device-label";

const label = (userAgent: string) => deviceLabel(userAgent, translator("fr"));

test("a browser is told by its name and system", () => {
  expect(label("Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0")).toBe(
    "Firefox sur Android",
  );
  expect(
    label(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    ),
  ).toBe("Safari sur iOS");
});

test("a browser that says nothing, or tells a story, is an unknown browser", () => {
  for (const said of ["", "Urgent appelez le 0900 123 45 www.evil.example/1.0 x", "<b>x</b>/1", "curl/8.0"])
    expect(label(said)).toBe("Navigateur inconnu");
});
