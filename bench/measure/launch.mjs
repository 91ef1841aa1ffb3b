// The browsers. Chromium is driven over its own protocol, with which processor and network can be slowed; Firefox over
// WebDriver BiDi.

import puppeteer from "puppeteer-core";

const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Longer than anything that is measured takes, in milliseconds.
const LIMIT = 60_000;

// The same window in both; Firefox ESR cannot be given a viewport later.
const [WIDTH, HEIGHT] = [1000, 1200];

const common = { headless: true, protocolTimeout: LIMIT };
const overCdp = new WeakSet();

export async function chromium(executablePath) {
  const browser = await puppeteer.launch({ ...common, executablePath, args: CHROMIUM_FLAGS, defaultViewport: { width: WIDTH, height: HEIGHT } });
  overCdp.add(browser);
  return browser;
}

export const firefox = (executablePath) =>
  puppeteer.launch({ ...common, browser: "firefox", executablePath, args: [`--width=${WIDTH}`, `--height=${HEIGHT}`], defaultViewport: null });

export const speaksCdp = (browser) => overCdp.has(browser);
