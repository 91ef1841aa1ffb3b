// Keeps the page on the device, so that it opens without a network (`offline-worker.js`), and offers a newer version when one
// has come: never by itself, because somebody may be entering figures.

const TEXT = "A newer version of this page is ready.";
const LOAD = "Load it";

function offer(worker) {
  const notice = Object.assign(document.createElement("p"), { id: "newer-version", className: "notice" });
  const load = Object.assign(document.createElement("button"), { type: "button", textContent: LOAD });
  notice.setAttribute("role", "status");
  notice.append(`${TEXT} `, load);
  load.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    worker.postMessage("take over");
  });
  document.getElementById("newer-version")?.remove();
  document.querySelector("main").prepend(notice);
}

export async function keep() {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "site.webmanifest" }));
  const registration = await navigator.serviceWorker.register(new URL("offline-worker.js", document.baseURI));
  // The first version has nobody to take over from.
  const waits = () => registration.waiting && registration.active && offer(registration.waiting);
  const watch = () => registration.installing?.addEventListener("statechange", waits);
  registration.addEventListener("updatefound", watch);
  watch();
  waits();
}
