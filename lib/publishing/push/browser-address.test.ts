import { expect, test } from "playwright/test";
import { browserKeys } from "@/e2e/support/push-double";
import { browserAddress, isPushService } from "./browser-address";

test("notices are posted to the push services of browsers", () => {
  for (const address of [
    "https://fcm.googleapis.com/fcm/send/abc:def",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
    "https://web.push.apple.com/QGx",
    "https://wns2-am3p.notify.windows.com/w/?token=x",
  ])
    expect(isPushService(address), address).toBe(true);
});

test("nothing is posted anywhere else: not to our own network, not to a look-alike, not without TLS", () => {
  for (const address of [
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/x",
    "https://fcm.googleapis.com@evil.example/x",
    "https://user:pass@fcm.googleapis.com/x",
    "https://fcm.googleapis.com.evil.example/x",
    "https://evilpush.apple.com.example/x",
    "https://push.apple.com/x",
    "https://evil-push.services.mozilla.com/x",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost/x",
    "https://intranet/x",
    "file:///etc/passwd",
    "fcm.googleapis.com",
    "",
  ])
    expect(isPushService(address), address).toBe(false);
});

test("what a browser hands over is taken, and nothing that only looks like it", () => {
  const endpoint = "https://fcm.googleapis.com/x";
  expect(browserAddress.safeParse({ endpoint, ...browserKeys() }).success).toBe(true);
  for (const wrong of [{ p256dh: "x" }, { auth: "x" }, { endpoint: "x".repeat(2_000) }])
    expect(browserAddress.safeParse({ endpoint, ...browserKeys(), ...wrong }).success).toBe(false);
});
