// Closes the page to everything but its own folder, before any program runs: deferred scripts run in their order. With it
// you can check that your figures stay in your browser. It is not written in the page, because it has to name the folder's
// address: inside a sandboxed frame 'self' means nothing to WebKit.
(() => {
  const page = document.documentElement;
  page.dataset.script = "on";
  // Whoever comes back to figures or to a part of the tool is not shown the front door first.
  let returning = location.hash.length > 1;
  try {
    returning ||= localStorage.getItem("trust-benchmark") !== null;
  } catch {
    // A sandboxed frame keeps nothing.
  }
  page.toggleAttribute("data-returning", returning);
  // The script that starts the widget cannot say itself that it did not arrive, or arrived damaged. It is fetched once
  // more, from an address that no cache has. A host that lets no sandboxed frame read its scripts fails twice.
  const stopped = ({ target }) => {
    if (!target.dataset?.later) return;
    if (target.src.includes("?")) {
      page.dataset.state = "failed";
      return;
    }
    const { type, integrity, dataset } = target;
    const again = Object.assign(document.createElement("script"), { type, integrity });
    again.dataset.later = dataset.later;
    again.src = `${target.src}?again=${Date.now()}`;
    target.replaceWith(again);
  };
  addEventListener("error", stopped, true);
  // Firefox may have said so before this ran. By now the script has run, if it is there.
  addEventListener("DOMContentLoaded", () => {
    const target = document.querySelector("script[data-later]");
    if (!globalThis.trustBenchmark && target && !target.src.includes("?")) stopped({ target });
  });
  // A policy is split at semicolons and commas, which an address may hold.
  const folder = new URL(".", location.href).href.replace(/[;,']/g, (mark) => "%" + mark.charCodeAt(0).toString(16));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = [
    "default-src 'none'",
    `script-src ${folder} 'wasm-unsafe-eval'`,
    `connect-src ${folder}`,
    `style-src ${folder}`,
    `img-src ${folder} blob: data:`,
    `worker-src ${folder}`,
    `manifest-src ${folder}`,
    `frame-src ${folder}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  document.head.append(policy);
  // No browser knows a policy's word for this way out yet, so the way itself is closed.
  for (const way of ["RTCPeerConnection", "webkitRTCPeerConnection"]) delete globalThis[way];
})();
