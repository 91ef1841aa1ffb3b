// What a frame needs besides: the page around it is told how high the widget is, and a link that it does not let open is said.
//
// Tells the page around the frame how high the widget is, so that it can make room: in the dialect that this page speaks.
// Heights are all that is ever said, and of what is heard only which dialect it is is kept. A page that listens to none has
// a frame that scrolls.

const PYM = "xPYMx";
const RESIZER = "[iFrameSizer]";

// What a message of iframe-resizer's begins with when it greets its frame, in versions 3 to 5: the frame's name, a margin,
// three settings and so on.
const GREETING = /^\[iFrameSizer\]([^\n:]{1,200}):\d*:(?:true|false):[a-z]+:\d+:(?:true|false):/;
// What it may ask besides that is answered with the height.
const ASKED = `${RESIZER}resize`;

// The messages for a height, in each dialect.
const dialects = {
  // Its scripts find the frame by where a message comes from, so any name will do.
  datawrapper: () => (height) => [
    { "datawrapper-height": { "trust-benchmark": height } },
    { sentinel: "amp", type: "embed-size", height },
  ],
  pym: (name) => (height) => [["pym", name, "height", height].join(PYM)],
  // Its first answer has a label of its own.
  resizer: (name, width, label = "init") => (height) => {
    const message = `${RESIZER}${name}:${height}:${width()}:${label}`;
    label = "size";
    return [message];
  },
  open: (name, width) => (height) => [{ type: "iframe-resized", width: width(), height }],
};

// The dialect of a message, with the name that it gives the frame; nothing if the message is in no known dialect.
function heard(data) {
  if (typeof data === "string") {
    const [, name] = data.slice(0, 1000).match(GREETING) ?? [];
    return name && ["resizer", name];
  }
  return data?.type === "iframe-child-init" && ["open", ""];
}

// Whether a message asks for the height in a dialect that is spoken already.
const asks = (data) => data === ASKED || data?.type === "iframe-get-child-dimensions";

// The dialect that the frame's own address names. A sandboxed frame is never greeted by iframe-resizer, whose scripts send
// only to where they think that the frame comes from.
function named() {
  const query = new URLSearchParams(location.search);
  const [pym, resizer] = [query.get("childId"), query.get("ifr")];
  return pym ? ["pym", pym] : resizer ? ["resizer", resizer] : ["datawrapper", ""];
}

// A host may not let its frame open another page, and a browser does not report that: then the address stands beside the
// link, to be copied.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[target=_blank]");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    // Firefox throws where others give nothing.
    open(link.href, "_blank").opener = null;
    return;
  } catch (error) {
    console.warn(error);
  }
  if (link.nextElementSibling?.matches("[data-blocked-link]")) return;
  const address = document.createElement("span");
  address.dataset.blockedLink = "";
  address.role = "status";
  link.after(address);
  address.textContent = ` (This frame cannot open other pages. The address is ${link.href})`;
});

// Tells the height of `part` whenever it changes.
export function tellHeights(part) {
  const width = () => Math.ceil(part.getBoundingClientRect().width);
  const speak = ([dialect, name]) => dialects[dialect](name, width);
  let messages = speak(named());
  let told;
  let due;

  function tell() {
    due = undefined;
    const { height } = part.getBoundingClientRect();
    // What is not shown has no height, and a host would take it at its word.
    if (!height || Math.ceil(height) === told) return;
    told = Math.ceil(height);
    for (const message of messages(told)) parent.postMessage(message, "*");
  }

  // However many messages arrive, they are answered together, and no more than once in the turn of a timer.
  function again() {
    told = undefined;
    due ??= setTimeout(tell);
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    const dialect = heard(data);
    if (dialect) messages = speak(dialect);
    if (dialect || asks(data)) again();
  });
  // A tab that was hidden may have been given another size without a word.
  document.addEventListener("visibilitychange", again);
  new ResizeObserver(tell).observe(part);
  // iframe-resizer greets a frame that says that it is there.
  parent.postMessage("[iFrameResizerChild]Ready", "*");
  tell();
}
