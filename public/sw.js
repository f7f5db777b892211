/**
 * What runs while no page of the portal is open. It keeps one page, which shows nothing of anybody, for when there is
 * no network, and shows the notices that their owner allowed. It stores nothing else.
 */
const offlinePage = "/hors-ligne";
const kept = "hors-ligne-1";

const keepOfflinePage = async () => {
  const cache = await caches.open(kept);
  await cache.add(new Request(offlinePage, { credentials: "omit", cache: "reload" }));
};

const forgetOlderPages = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
};

const start = async () => {
  await forgetOlderPages();
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
};

/** The page itself, begun while this woke up; without a network the page that says so. */
const openPage = async ({ request, preloadResponse }) => {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await caches.match(offlinePage)) ?? Response.error();
  }
};

const showNotice = ({ title, body, url, tag }) =>
  self.registration.showNotification(title, {
    body,
    tag,
    data: { url },
    icon: "/icone-192.png",
    badge: "/icone-badge.png",
    lang: "fr",
  });

/** A page of ours that is open already takes the reader there; nothing outside the portal is ever opened. */
const openFrom = async ({ data }) => {
  const { href, origin } = new URL(data?.url ?? "/", self.location.origin);
  if (origin !== self.location.origin) return;
  const [open] = await self.clients.matchAll({ type: "window" });
  if (!open) return self.clients.openWindow(href);
  await open.focus();
  await open.navigate(href);
};

self.addEventListener("install", (event) => event.waitUntil(keepOfflinePage()));
self.addEventListener("activate", (event) => event.waitUntil(start()));
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && event.request.method === "GET") event.respondWith(openPage(event));
});
self.addEventListener("push", (event) => {
  if (event.data) event.waitUntil(showNotice(event.data.json()));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openFrom(event.notification));
});
