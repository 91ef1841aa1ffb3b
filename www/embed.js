// For pages that show Trust Benchmark in a frame: <trust-benchmark view="sector"></trust-benchmark> makes the frame, and
// every frame of it on the page becomes as high as what is in it. Nothing else is read, kept or sent.
(() => {
  const home = new URL(".", document.currentScript.src).href;
  const frames = new Set();
  // What may be chosen, in the names of the frame's address.
  const CHOICES = ["view", "phase", "measure", "accent", "font", "theme", "compact"];

  // A frame that stands on the page already is known by its address.
  const known = (source) => {
    for (const frame of document.querySelectorAll("iframe")) if (frame.src.startsWith(home)) frames.add(frame);
    for (const frame of frames) if (frame.contentWindow === source) return frame;
  };

  addEventListener("message", ({ source, data }) => {
    const height = data?.["datawrapper-height"]?.["trust-benchmark"];
    if (!(height > 0 && height < 1e5)) return;
    const frame = known(source);
    if (frame) frame.style.height = `${height}px`;
  });

  customElements.define(
    "trust-benchmark",
    class extends HTMLElement {
      connectedCallback() {
        if (this.firstElementChild) return;
        const address = new URL("index.html", home);
        for (const name of CHOICES) if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name) || "yes");
        const frame = document.createElement("iframe");
        frame.title = this.title || "Trust Benchmark";
        frame.loading = "lazy";
        frame.allow = "clipboard-write";
        frame.sandbox = "allow-scripts allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals";
        frame.style.cssText = "display:block;width:100%;height:600px;border:0";
        frame.src = address;
        frames.add(frame);
        this.append(frame);
      }
    },
  );
})();
