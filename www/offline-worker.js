// Serves the page's own files from the device, and nothing else. The build writes down which they are, with their hashes; a
// version is kept whole or not at all.

const FILES = self.FILES_OF_THE_BUILD;
const scope = registration.scope;
const CACHE = `trust-benchmark ${scope} VERSION_OF_THE_BUILD`;
const address = (name) => new URL(name, scope).href;

async function fill() {
  const cache = await caches.open(CACHE);
  const put = async ([name, integrity]) => {
    const response = await fetch(address(name), { integrity, cache: "no-cache" });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    await cache.put(address(name), response);
  };
  await Promise.all(Object.entries(FILES).map(put));
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`trust-benchmark ${scope} `) && name !== CACHE) await caches.delete(name);
  }
}

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());

addEventListener("fetch", (event) => {
  const { method, url, cache } = event.request;
  const { href, searchParams } = new URL(url);
  const path = href.split(/[?#]/)[0];
  if (method !== "GET" || !path.startsWith(scope)) return;
  const name = path.slice(scope.length) || "index.html";
  // What is fetched a second time, because it came damaged, comes from the server.
  if (!Object.keys(FILES).includes(name) || cache === "reload" || searchParams.has("again")) return;
  event.respondWith(caches.match(address(name), { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
});
